using System.Numerics;

namespace Gantry.Dicom.Network;

/// <summary>Which elements which message has (PS3.7 §9.3 and §10.3), and their numbers.</summary>
internal static class CommandElementsTable
{
    private const CommandElements SopInstance = CommandElements.AffectedSOPClassUID | CommandElements.AffectedSOPInstanceUID;

    private const CommandElements Requested = CommandElements.RequestedSOPClassUID | CommandElements.RequestedSOPInstanceUID;

    private const CommandElements SubOperations = CommandElements.RemainingSubOperations
        | CommandElements.CompletedSubOperations
        | CommandElements.FailedSubOperations
        | CommandElements.WarningSubOperations;

    private const CommandElements MoveOriginator = CommandElements.MoveOriginatorAETitle | CommandElements.MoveOriginatorMessageId;

    private static readonly ushort[] s_numbers =
    [
        0x0002, 0x0003, 0x0110, 0x0120, 0x0600, 0x0700, 0x0900, 0x0901, 0x0902, 0x0903, 0x1000, 0x1001, 0x1002, 0x1005, 0x1008, 0x1020, 0x1021, 0x1022, 0x1023, 0x1030, 0x1031, 0x0100, 0x0800,
    ];

    /// <summary>How many there are.</summary>
    public const int Count = 23;

    /// <summary>The element number; its group is 0000.</summary>
    public static ushort Number(CommandElements element) => s_numbers[Place(element)];

    /// <summary>The place of an element, from 0 on.</summary>
    public static int Place(CommandElements element) => BitOperations.TrailingZeroCount((uint)element);

    /// <summary>The place of an element number; -1 for a retired one, or one that the standard does not know.</summary>
    public static int Place(ushort number) => Array.IndexOf(s_numbers, number);

    /// <summary>The element as it stands in a message to people: Requested SOP Class UID (0000,0003).</summary>
    public static string Describe(CommandElements element)
    {
        Tag tag = new(0, Number((CommandElements)(1u << Place(element))));
        return DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) ? $"{entry.Name} {tag}" : tag.ToString();
    }

    /// <summary>What a message must have, and what else it may have. A response may in addition have what its status carries (PS3.7 annex C).</summary>
    public static (CommandElements Required, CommandElements Optional) Of(CommandField field)
    {
        (CommandElements required, CommandElements optional) = field switch
        {
            CommandField.StoreRequest => (SopInstance | CommandElements.Priority, MoveOriginator),
            CommandField.FindRequest or CommandField.GetRequest => (CommandElements.AffectedSOPClassUID | CommandElements.Priority, default),
            CommandField.MoveRequest => (CommandElements.AffectedSOPClassUID | CommandElements.Priority | CommandElements.MoveDestination, default),
            CommandField.EchoRequest => (CommandElements.AffectedSOPClassUID, default),
            CommandField.StoreResponse => (default, SopInstance),
            CommandField.FindResponse or CommandField.EchoResponse => (default, CommandElements.AffectedSOPClassUID),
            CommandField.GetResponse or CommandField.MoveResponse => (default, CommandElements.AffectedSOPClassUID | SubOperations),
            CommandField.NEventReportRequest => (SopInstance | CommandElements.EventTypeId, default),
            CommandField.NGetRequest => (Requested, CommandElements.AttributeIdentifierList),
            CommandField.NSetRequest or CommandField.NDeleteRequest => (Requested, default),
            CommandField.NActionRequest => (Requested | CommandElements.ActionTypeId, default),
            CommandField.NCreateRequest => (CommandElements.AffectedSOPClassUID, CommandElements.AffectedSOPInstanceUID),
            CommandField.NEventReportResponse => (default, SopInstance | CommandElements.EventTypeId),
            CommandField.NActionResponse => (default, SopInstance | CommandElements.ActionTypeId),
            CommandField.NGetResponse or CommandField.NSetResponse or CommandField.NCreateResponse or CommandField.NDeleteResponse => (default, SopInstance),
            _ => (default, SopInstance),
        };
        return field switch
        {
            CommandField.CancelRequest => (CommandElements.MessageIdBeingRespondedTo, default),
            _ when ((ushort)field & 0x8000) != 0 => (required | CommandElements.MessageIdBeingRespondedTo | CommandElements.Status, optional),
            _ => (required | CommandElements.MessageId, optional),
        };
    }
}
