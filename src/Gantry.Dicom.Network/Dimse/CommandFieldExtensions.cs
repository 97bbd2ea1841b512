namespace Gantry.Dicom.Network;

/// <summary>What a command field says about its message (PS3.7 §9 and §10).</summary>
public static class CommandFieldExtensions
{
    /// <summary>Whether the message is a response.</summary>
    public static bool IsResponse(this CommandField field) => ((ushort)field & 0x8000) != 0;

    /// <summary>Whether the message belongs to a DIMSE-N service (PS3.7 §10); otherwise it belongs to a DIMSE-C service.</summary>
    public static bool IsNormalized(this CommandField field) => field.ToRequest() is CommandField.NEventReportRequest
        or CommandField.NGetRequest
        or CommandField.NSetRequest
        or CommandField.NActionRequest
        or CommandField.NCreateRequest
        or CommandField.NDeleteRequest;

    /// <summary>The service in the words of the standard: C-STORE, N-EVENT-REPORT; "unknown" for any other.</summary>
    public static string ServiceName(this CommandField field) => field.ToRequest() switch
    {
        CommandField.StoreRequest => "C-STORE",
        CommandField.FindRequest => "C-FIND",
        CommandField.GetRequest => "C-GET",
        CommandField.MoveRequest => "C-MOVE",
        CommandField.EchoRequest => "C-ECHO",
        CommandField.CancelRequest => "C-CANCEL",
        CommandField.NEventReportRequest => "N-EVENT-REPORT",
        CommandField.NGetRequest => "N-GET",
        CommandField.NSetRequest => "N-SET",
        CommandField.NActionRequest => "N-ACTION",
        CommandField.NCreateRequest => "N-CREATE",
        CommandField.NDeleteRequest => "N-DELETE",
        _ => "unknown",
    };

    /// <summary>The message in the words of the standard: N-SET-RQ, N-SET-RSP.</summary>
    internal static string MessageName(this CommandField field) => $"{field.ServiceName()}-{(field.IsResponse() ? "RSP" : "RQ")}";

    private static CommandField ToRequest(this CommandField field) => field & (CommandField)0x7FFF;
}
