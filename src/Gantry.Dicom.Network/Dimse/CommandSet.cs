namespace Gantry.Dicom.Network;

/// <summary>The command set of a DIMSE message (PS3.7 §6.3, annex E). Elements this record does not name are skipped when read.</summary>
public sealed record CommandSet
{
    /// <summary>Which message this is.</summary>
    public required CommandField Field { get; init; }

    /// <summary>Message ID (0000,0110); of a request.</summary>
    public ushort MessageId { get; init; }

    /// <summary>Message ID Being Responded To (0000,0120); of a response, or of a C-CANCEL.</summary>
    public ushort MessageIdBeingRespondedTo { get; init; }

    /// <summary>Whether a data set follows: Command Data Set Type (0000,0800) is not 0101.</summary>
    public bool HasDataSet { get; init; }

    /// <summary>Affected SOP Class UID (0000,0002).</summary>
    public Uid? AffectedSOPClassUID { get; init; }

    /// <summary>Affected SOP Instance UID (0000,1000).</summary>
    public Uid? AffectedSOPInstanceUID { get; init; }

    /// <summary>Priority (0000,0700); of requests: 0 medium, 1 high, 2 low.</summary>
    public ushort? Priority { get; init; }

    /// <summary>Status (0000,0900); of responses.</summary>
    public DimseStatus? Status { get; init; }

    /// <summary>Error Comment (0000,0902).</summary>
    public string? ErrorComment { get; init; }

    /// <summary>Move Destination (0000,0600).</summary>
    public string? MoveDestination { get; init; }

    /// <summary>Move Originator Application Entity Title (0000,1030).</summary>
    public string? MoveOriginatorAETitle { get; init; }

    /// <summary>Move Originator Message ID (0000,1031).</summary>
    public ushort? MoveOriginatorMessageId { get; init; }

    /// <summary>Number of Remaining Sub-operations (0000,1020).</summary>
    public ushort? RemainingSubOperations { get; init; }

    /// <summary>Number of Completed Sub-operations (0000,1021).</summary>
    public ushort? CompletedSubOperations { get; init; }

    /// <summary>Number of Failed Sub-operations (0000,1022).</summary>
    public ushort? FailedSubOperations { get; init; }

    /// <summary>Number of Warning Sub-operations (0000,1023).</summary>
    public ushort? WarningSubOperations { get; init; }

    /// <summary>Whether this is a response.</summary>
    public bool IsResponse => ((ushort)Field & 0x8000) != 0;

    /// <summary>The command of a response to this request, with what both have in common.</summary>
    public CommandSet Respond(DimseStatus status, string? errorComment = null) => new()
    {
        Field = (CommandField)((ushort)Field | 0x8000),
        MessageIdBeingRespondedTo = MessageId,
        AffectedSOPClassUID = AffectedSOPClassUID,
        AffectedSOPInstanceUID = Field == CommandField.StoreRequest ? AffectedSOPInstanceUID : null,
        Status = status,
        ErrorComment = errorComment,
    };

    /// <summary>The command set in implicit VR little endian, group length first.</summary>
    public byte[] Encode() => CommandSetEncoding.Encode(this);

    /// <summary>Reads a command set.</summary>
    /// <exception cref="DicomException">An element is longer than what is there, is not of group 0000, or a command field or message ID is missing.</exception>
    public static CommandSet Parse(ReadOnlySpan<byte> bytes) => CommandSetEncoding.Parse(bytes);
}
