using System.Globalization;

namespace Gantry.Dicom.Network;

/// <summary>The status of a DIMSE response (0000,0900) (PS3.7 annex C, PS3.4 §B.2.3, §C.4).</summary>
/// <param name="Code">The code as sent, for example 0xFF00.</param>
public readonly record struct DimseStatus(ushort Code)
{
    /// <summary>Done (0000).</summary>
    public static DimseStatus Success => new(0x0000);

    /// <summary>More responses follow (FF00).</summary>
    public static DimseStatus Pending => new(0xFF00);

    /// <summary>More responses follow; some optional keys were not supported (FF01).</summary>
    public static DimseStatus PendingWithUnsupportedKeys => new(0xFF01);

    /// <summary>Ended because the requester asked for it (FE00).</summary>
    public static DimseStatus Cancel => new(0xFE00);

    /// <summary>Refused: out of resources (A700).</summary>
    public static DimseStatus OutOfResources => new(0xA700);

    /// <summary>Refused: out of resources, the number of matches can't be calculated (A701).</summary>
    public static DimseStatus UnableToCalculateMatches => new(0xA701);

    /// <summary>Refused: out of resources, sub-operations can't be performed (A702).</summary>
    public static DimseStatus UnableToPerformSubOperations => new(0xA702);

    /// <summary>Refused: the move destination is not known (A801).</summary>
    public static DimseStatus MoveDestinationUnknown => new(0xA801);

    /// <summary>The data set or identifier does not fit the SOP class (A900).</summary>
    public static DimseStatus DataSetDoesNotMatchSopClass => new(0xA900);

    /// <summary>Warning: sub-operations complete, at least one of them failed (B000). For C-STORE: data elements were coerced.</summary>
    public static DimseStatus SubOperationsWithFailures => new(0xB000);

    /// <summary>Warning: data elements were coerced (B000).</summary>
    public static DimseStatus CoercionOfDataElements => new(0xB000);

    /// <summary>Warning: data elements were discarded (B006).</summary>
    public static DimseStatus ElementsDiscarded => new(0xB006);

    /// <summary>Warning: the data set does not fit the SOP class (B007).</summary>
    public static DimseStatus DataSetDoesNotMatchSopClassWarning => new(0xB007);

    /// <summary>The data set could not be understood, or unable to process (C000).</summary>
    public static DimseStatus CannotUnderstand => new(0xC000);

    /// <summary>Warning: optional attributes that were asked for are not supported (0001).</summary>
    public static DimseStatus OptionalAttributesNotSupported => new(0x0001);

    /// <summary>The attribute is not known (0105).</summary>
    public static DimseStatus NoSuchAttribute => new(0x0105);

    /// <summary>The value of an attribute is not allowed (0106).</summary>
    public static DimseStatus InvalidAttributeValue => new(0x0106);

    /// <summary>Warning: some attributes are not known, and were left out (0107).</summary>
    public static DimseStatus AttributeListError => new(0x0107);

    /// <summary>The operation failed while it was carried out (0110).</summary>
    public static DimseStatus ProcessingFailure => new(0x0110);

    /// <summary>There is such an instance already (0111).</summary>
    public static DimseStatus DuplicateSopInstance => new(0x0111);

    /// <summary>No such SOP instance (0112).</summary>
    public static DimseStatus NoSuchSopInstance => new(0x0112);

    /// <summary>The event type is not known (0113).</summary>
    public static DimseStatus NoSuchEventType => new(0x0113);

    /// <summary>The event or action has no such argument (0114).</summary>
    public static DimseStatus NoSuchArgument => new(0x0114);

    /// <summary>An argument of the event or action has a value that is not allowed (0115).</summary>
    public static DimseStatus InvalidArgumentValue => new(0x0115);

    /// <summary>Warning: the value of an attribute is out of range (0116).</summary>
    public static DimseStatus AttributeValueOutOfRange => new(0x0116);

    /// <summary>The SOP Instance UID breaks the rules of UIDs (0117).</summary>
    public static DimseStatus InvalidSopInstance => new(0x0117);

    /// <summary>The SOP class is not known (0118).</summary>
    public static DimseStatus NoSuchSopClass => new(0x0118);

    /// <summary>The instance is not one of that SOP class (0119).</summary>
    public static DimseStatus ClassInstanceConflict => new(0x0119);

    /// <summary>An attribute that is required is not there (0120).</summary>
    public static DimseStatus MissingAttribute => new(0x0120);

    /// <summary>A value that is required is not there (0121).</summary>
    public static DimseStatus MissingAttributeValue => new(0x0121);

    /// <summary>The SOP class is not supported (0122).</summary>
    public static DimseStatus SopClassNotSupported => new(0x0122);

    /// <summary>The action type is not known (0123).</summary>
    public static DimseStatus NoSuchAction => new(0x0123);

    /// <summary>The requester may not do this (0124).</summary>
    public static DimseStatus NotAuthorized => new(0x0124);

    /// <summary>A message with this message ID is still being worked on (0210).</summary>
    public static DimseStatus DuplicateInvocation => new(0x0210);

    /// <summary>The operation is not one of the SOP class (0211).</summary>
    public static DimseStatus UnrecognizedOperation => new(0x0211);

    /// <summary>A parameter of the request is not one of those agreed on, or is missing (0212).</summary>
    public static DimseStatus MistypedArgument => new(0x0212);

    /// <summary>Too much is being worked on (0213).</summary>
    public static DimseStatus ResourceLimitation => new(0x0213);

    /// <summary>Whether the operation is done without anything to say.</summary>
    public bool IsSuccess => Code == 0;

    /// <summary>Whether more responses follow.</summary>
    public bool IsPending => Code is 0xFF00 or 0xFF01;

    /// <summary>Whether the operation ended because it was cancelled.</summary>
    public bool IsCancel => Code == 0xFE00;

    /// <summary>Whether the operation is done, with something to say (PS3.7 §C.3).</summary>
    public bool IsWarning => Code is 0x0001 or 0x0107 or 0x0116 or (>= 0xB000 and <= 0xBFFF);

    /// <summary>Whether the operation was not done.</summary>
    public bool IsFailure => !IsSuccess && !IsPending && !IsCancel && !IsWarning;

    /// <summary>
    /// The elements that a response has beside those of its message when it has this status (PS3.7 §C.4, §C.5). A comment may go with whatever is not a plain success.
    /// </summary>
    internal CommandElements Elements => Code switch
    {
        0x0000 => CommandElements.None,
        0x0105 or 0x0107 or 0x0120 or 0x0121 => CommandElements.AttributeIdentifierList | CommandElements.ErrorComment,
        0x0110 => CommandElements.ErrorId | CommandElements.ErrorComment,
        >= 0x0100 and <= 0x02FF => CommandElements.ErrorComment,
        _ => CommandElements.OffendingElement | CommandElements.ErrorComment,
    };

    /// <summary>What the code says, in words. Codes of a service class have the words of PS3.4 for storage, query and retrieve.</summary>
    public string Name => Code switch
    {
        0x0000 => "Success",
        0x0001 => "Requested optional attributes are not supported",
        0x0105 => "No such attribute",
        0x0106 => "Invalid attribute value",
        0x0107 => "Attribute list error",
        0x0110 => "Processing failure",
        0x0111 => "Duplicate SOP instance",
        0x0112 => "No such SOP instance",
        0x0113 => "No such event type",
        0x0114 => "No such argument",
        0x0115 => "Invalid argument value",
        0x0116 => "Attribute value out of range",
        0x0117 => "Invalid SOP instance",
        0x0118 => "No such SOP class",
        0x0119 => "Class-instance conflict",
        0x0120 => "Missing attribute",
        0x0121 => "Missing attribute value",
        0x0122 => "SOP class not supported",
        0x0123 => "No such action",
        0x0124 => "Not authorized",
        0x0210 => "Duplicate invocation",
        0x0211 => "Unrecognized operation",
        0x0212 => "Mistyped argument",
        0x0213 => "Resource limitation",
        0xA701 => "Out of resources: unable to calculate number of matches",
        0xA702 => "Out of resources: unable to perform sub-operations",
        0xA801 => "Move destination unknown",
        0xB000 => "Completed with warnings",
        0xB006 => "Elements discarded",
        0xB007 => "Data set does not match SOP class",
        0xFE00 => "Cancel",
        0xFF00 => "Pending",
        0xFF01 => "Pending, some optional keys not supported",
        >= 0xA700 and <= 0xA7FF => "Out of resources",
        >= 0xA900 and <= 0xA9FF => "Data set or identifier does not match SOP class",
        >= 0xB000 and <= 0xBFFF => "Warning",
        >= 0xC000 and <= 0xCFFF => "Cannot understand or unable to process",
        _ => "Failure",
    };

    /// <summary>The code in hexadecimal and its name: A801 (Move destination unknown).</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code:X4} ({Name})");
}
