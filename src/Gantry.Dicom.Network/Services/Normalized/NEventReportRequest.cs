namespace Gantry.Dicom.Network;

/// <summary>A notification that something happened to an instance, from its provider to its user: N-EVENT-REPORT (PS3.7 §10.1.1).</summary>
/// <param name="SopClassUid">Affected SOP Class UID (0000,0002).</param>
/// <param name="SopInstanceUid">Affected SOP Instance UID (0000,1000).</param>
/// <param name="EventTypeId">Event Type ID (0000,1002): what happened, by a number of the service class.</param>
/// <param name="EventInformation">What there is to say about it; null for nothing.</param>
public sealed record NEventReportRequest(Uid SopClassUid, Uid SopInstanceUid, ushort EventTypeId, DataSet? EventInformation = null) : NormalizedRequest(SopClassUid)
{
    internal override DataSet? DataSet => EventInformation;

    internal override CommandSet ToCommand() => new()
    {
        Field = CommandField.NEventReportRequest,
        AffectedSOPClassUID = SopClassUid,
        AffectedSOPInstanceUID = SopInstanceUid,
        EventTypeId = EventTypeId,
    };
}
