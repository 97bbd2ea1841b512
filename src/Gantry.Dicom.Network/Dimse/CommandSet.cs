namespace Gantry.Dicom.Network;

/// <summary>
/// The command set of a DIMSE message: every element of PS3.7 §E.1 that is not retired. Reading takes what is there, and skips elements the standard does not know;
/// writing refuses what the message must not have, and what it lacks.
/// </summary>
public sealed record CommandSet
{
    /// <summary>Which message this is: Command Field (0000,0100).</summary>
    public required CommandField Field { get; init; }

    /// <summary>Message ID (0000,0110); of a request.</summary>
    public ushort MessageId { get; init; }

    /// <summary>Message ID Being Responded To (0000,0120); of a response, or of a C-CANCEL.</summary>
    public ushort MessageIdBeingRespondedTo { get; init; }

    /// <summary>Whether a data set follows: Command Data Set Type (0000,0800) is not 0101.</summary>
    public bool HasDataSet { get; init; }

    /// <summary>Affected SOP Class UID (0000,0002).</summary>
    public Uid? AffectedSOPClassUID { get; init; }

    /// <summary>Requested SOP Class UID (0000,0003); of requests about an instance that is there.</summary>
    public Uid? RequestedSOPClassUID { get; init; }

    /// <summary>Affected SOP Instance UID (0000,1000).</summary>
    public Uid? AffectedSOPInstanceUID { get; init; }

    /// <summary>Requested SOP Instance UID (0000,1001).</summary>
    public Uid? RequestedSOPInstanceUID { get; init; }

    /// <summary>Priority (0000,0700); of C-STORE, C-FIND, C-GET and C-MOVE requests: 0 medium, 1 high, 2 low. Null is written as medium where the message must have it.</summary>
    public ushort? Priority { get; init; }

    /// <summary>Event Type ID (0000,1002); of N-EVENT-REPORT.</summary>
    public ushort? EventTypeId { get; init; }

    /// <summary>Action Type ID (0000,1008); of N-ACTION.</summary>
    public ushort? ActionTypeId { get; init; }

    /// <summary>Attribute Identifier List (0000,1005): what an N-GET asks for, or what a status is about.</summary>
    public IReadOnlyList<Tag>? AttributeIdentifierList { get; init; }

    /// <summary>Status (0000,0900); of responses.</summary>
    public DimseStatus? Status { get; init; }

    /// <summary>Offending Element (0000,0901): the elements in which an error was found.</summary>
    public IReadOnlyList<Tag>? OffendingElement { get; init; }

    /// <summary>Error Comment (0000,0902).</summary>
    public string? ErrorComment { get; init; }

    /// <summary>Error ID (0000,0903): a code of the application for a processing failure.</summary>
    public ushort? ErrorId { get; init; }

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
    public bool IsResponse => Field.IsResponse();

    /// <summary>The SOP class a request is about: affected or requested.</summary>
    public Uid? SopClassUid => AffectedSOPClassUID ?? RequestedSOPClassUID;

    /// <summary>The command of a response to this request, with what both have in common (PS3.7 §9.3, §10.3).</summary>
    public CommandSet Respond(DimseStatus status, string? errorComment = null) => new()
    {
        Field = Field | (CommandField)0x8000,
        MessageIdBeingRespondedTo = MessageId,
        AffectedSOPClassUID = SopClassUid,
        AffectedSOPInstanceUID = Field == CommandField.StoreRequest || Field.IsNormalized() ? AffectedSOPInstanceUID ?? RequestedSOPInstanceUID : null,
        EventTypeId = Field == CommandField.NEventReportRequest ? EventTypeId : null,
        ActionTypeId = Field == CommandField.NActionRequest ? ActionTypeId : null,
        Status = status,
        ErrorComment = status.Elements.HasFlag(CommandElements.ErrorComment) ? errorComment : null,
    };

    /// <summary>This response with further fields, as far as its status carries them (PS3.7 annex C).</summary>
    internal CommandSet With(IReadOnlyList<Tag> offendingElements, IReadOnlyList<Tag> attributeIdentifierList, ushort? errorId) => this with
    {
        OffendingElement = offendingElements.Count > 0 && Carries(CommandElements.OffendingElement) ? offendingElements : null,
        AttributeIdentifierList = attributeIdentifierList.Count > 0 && Carries(CommandElements.AttributeIdentifierList) ? attributeIdentifierList : null,
        ErrorId = Carries(CommandElements.ErrorId) ? errorId : null,
    };

    /// <summary>The command set in implicit VR little endian, group length first.</summary>
    /// <exception cref="DicomException">An element is missing that the message must have, is there although it must not, or has a value that can't be written.</exception>
    public byte[] Encode() => CommandSetEncoding.Encode(this);

    /// <summary>Reads a command set.</summary>
    /// <exception cref="DicomException">
    /// An element is longer than what is there or than its value may be, comes twice, or is not of group 0000; or the command field or the message ID is missing.
    /// </exception>
    public static CommandSet Parse(ReadOnlySpan<byte> bytes) => CommandSetEncoding.Parse(bytes);

    /// <summary>The first element that the message must have and does not (PS3.7 §9.3, §10.3); null when it has all.</summary>
    internal CommandElements? Missing()
    {
        CommandElements missing = CommandElementsTable.Of(Field).Required & ~Elements();
        return missing == CommandElements.None ? null : (CommandElements)((uint)missing & (uint)-(int)missing);
    }

    /// <summary>The elements that are there.</summary>
    internal CommandElements Elements() =>
        (IsResponse || Field == CommandField.CancelRequest ? CommandElements.MessageIdBeingRespondedTo : CommandElements.MessageId)
        | If(AffectedSOPClassUID is not null, CommandElements.AffectedSOPClassUID)
        | If(RequestedSOPClassUID is not null, CommandElements.RequestedSOPClassUID)
        | If(AffectedSOPInstanceUID is not null, CommandElements.AffectedSOPInstanceUID)
        | If(RequestedSOPInstanceUID is not null, CommandElements.RequestedSOPInstanceUID)
        | If(Priority is not null, CommandElements.Priority)
        | If(EventTypeId is not null, CommandElements.EventTypeId)
        | If(ActionTypeId is not null, CommandElements.ActionTypeId)
        | If(AttributeIdentifierList is not null, CommandElements.AttributeIdentifierList)
        | If(Status is not null, CommandElements.Status)
        | If(OffendingElement is not null, CommandElements.OffendingElement)
        | If(ErrorComment is not null, CommandElements.ErrorComment)
        | If(ErrorId is not null, CommandElements.ErrorId)
        | If(MoveDestination is not null, CommandElements.MoveDestination)
        | If(MoveOriginatorAETitle is not null, CommandElements.MoveOriginatorAETitle)
        | If(MoveOriginatorMessageId is not null, CommandElements.MoveOriginatorMessageId)
        | If(RemainingSubOperations is not null, CommandElements.RemainingSubOperations)
        | If(CompletedSubOperations is not null, CommandElements.CompletedSubOperations)
        | If(FailedSubOperations is not null, CommandElements.FailedSubOperations)
        | If(WarningSubOperations is not null, CommandElements.WarningSubOperations);

    private bool Carries(CommandElements element) => Status is { } status && status.Elements.HasFlag(element);

    private static CommandElements If(bool isThere, CommandElements element) => isThere ? element : CommandElements.None;
}
