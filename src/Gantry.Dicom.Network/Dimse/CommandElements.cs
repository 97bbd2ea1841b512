namespace Gantry.Dicom.Network;

/// <summary>The elements of command sets (PS3.7 §E.1), group length, command field and data set type aside, which every message has. Each bit is the place in <see cref="CommandElementsTable"/>.</summary>
[Flags]
internal enum CommandElements : uint
{
    None = 0,
    AffectedSOPClassUID = 1 << 0,
    RequestedSOPClassUID = 1 << 1,
    MessageId = 1 << 2,
    MessageIdBeingRespondedTo = 1 << 3,
    MoveDestination = 1 << 4,
    Priority = 1 << 5,
    Status = 1 << 6,
    OffendingElement = 1 << 7,
    ErrorComment = 1 << 8,
    ErrorId = 1 << 9,
    AffectedSOPInstanceUID = 1 << 10,
    RequestedSOPInstanceUID = 1 << 11,
    EventTypeId = 1 << 12,
    AttributeIdentifierList = 1 << 13,
    ActionTypeId = 1 << 14,
    RemainingSubOperations = 1 << 15,
    CompletedSubOperations = 1 << 16,
    FailedSubOperations = 1 << 17,
    WarningSubOperations = 1 << 18,
    MoveOriginatorAETitle = 1 << 19,
    MoveOriginatorMessageId = 1 << 20,
    CommandField = 1 << 21,
    DataSetType = 1 << 22,
}
