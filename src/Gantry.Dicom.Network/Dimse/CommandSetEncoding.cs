namespace Gantry.Dicom.Network;

/// <summary>Command sets on the wire: implicit VR little endian, elements in order, group length first (PS3.7 §6.3.1).</summary>
internal static class CommandSetEncoding
{
    private const ushort NoDataSet = 0x0101;

    public static byte[] Encode(CommandSet command)
    {
        command = Complete(command);
        CommandSetWriter writer = new();
        writer.Uid(CommandElements.AffectedSOPClassUID, command.AffectedSOPClassUID);
        writer.Uid(CommandElements.RequestedSOPClassUID, command.RequestedSOPClassUID);
        writer.UInt16(CommandElements.CommandField, (ushort)command.Field);
        bool responds = command.IsResponse || command.Field == CommandField.CancelRequest;
        writer.UInt16(CommandElements.MessageId, responds ? null : command.MessageId);
        writer.UInt16(CommandElements.MessageIdBeingRespondedTo, responds ? command.MessageIdBeingRespondedTo : null);
        writer.ApplicationEntity(CommandElements.MoveDestination, command.MoveDestination);
        writer.UInt16(CommandElements.Priority, command.Priority);
        writer.UInt16(CommandElements.DataSetType, command.HasDataSet ? (ushort)0x0001 : NoDataSet);
        writer.UInt16(CommandElements.Status, command.Status?.Code);
        writer.Tags(CommandElements.OffendingElement, command.OffendingElement);
        writer.Comment(CommandElements.ErrorComment, command.ErrorComment);
        writer.UInt16(CommandElements.ErrorId, command.ErrorId);
        writer.Uid(CommandElements.AffectedSOPInstanceUID, command.AffectedSOPInstanceUID);
        writer.Uid(CommandElements.RequestedSOPInstanceUID, command.RequestedSOPInstanceUID);
        writer.UInt16(CommandElements.EventTypeId, command.EventTypeId);
        writer.Tags(CommandElements.AttributeIdentifierList, command.AttributeIdentifierList);
        writer.UInt16(CommandElements.ActionTypeId, command.ActionTypeId);
        writer.UInt16(CommandElements.RemainingSubOperations, command.RemainingSubOperations);
        writer.UInt16(CommandElements.CompletedSubOperations, command.CompletedSubOperations);
        writer.UInt16(CommandElements.FailedSubOperations, command.FailedSubOperations);
        writer.UInt16(CommandElements.WarningSubOperations, command.WarningSubOperations);
        writer.ApplicationEntity(CommandElements.MoveOriginatorAETitle, command.MoveOriginatorAETitle);
        writer.UInt16(CommandElements.MoveOriginatorMessageId, command.MoveOriginatorMessageId);
        return writer.Finish();
    }

    public static CommandSet Parse(ReadOnlySpan<byte> bytes)
    {
        CommandSetReader reader = new(bytes, stackalloc Range[CommandElementsTable.Count]);
        reader.Scan();
        CommandField field = (CommandField)(reader.UInt16(CommandElements.CommandField) ?? 0);
        ushort? messageId = reader.UInt16(CommandElements.MessageId);
        ushort? respondedTo = reader.UInt16(CommandElements.MessageIdBeingRespondedTo);
        if (field == CommandField.None || (messageId ?? respondedTo) is null)
        {
            throw new DicomException("The command set has no Command Field (0000,0100) or no message ID.");
        }

        return new CommandSet
        {
            Field = field,
            MessageId = messageId ?? 0,
            MessageIdBeingRespondedTo = respondedTo ?? 0,
            HasDataSet = reader.UInt16(CommandElements.DataSetType) is { } type && type != NoDataSet,
            AffectedSOPClassUID = reader.Uid(CommandElements.AffectedSOPClassUID),
            RequestedSOPClassUID = reader.Uid(CommandElements.RequestedSOPClassUID),
            AffectedSOPInstanceUID = reader.Uid(CommandElements.AffectedSOPInstanceUID),
            RequestedSOPInstanceUID = reader.Uid(CommandElements.RequestedSOPInstanceUID),
            Priority = reader.UInt16(CommandElements.Priority),
            EventTypeId = reader.UInt16(CommandElements.EventTypeId),
            ActionTypeId = reader.UInt16(CommandElements.ActionTypeId),
            AttributeIdentifierList = reader.Tags(CommandElements.AttributeIdentifierList),
            Status = reader.UInt16(CommandElements.Status) is { } status ? new DimseStatus(status) : null,
            OffendingElement = reader.Tags(CommandElements.OffendingElement),
            ErrorComment = reader.Text(CommandElements.ErrorComment),
            ErrorId = reader.UInt16(CommandElements.ErrorId),
            MoveDestination = reader.ApplicationEntity(CommandElements.MoveDestination),
            MoveOriginatorAETitle = reader.ApplicationEntity(CommandElements.MoveOriginatorAETitle),
            MoveOriginatorMessageId = reader.UInt16(CommandElements.MoveOriginatorMessageId),
            RemainingSubOperations = reader.UInt16(CommandElements.RemainingSubOperations),
            CompletedSubOperations = reader.UInt16(CommandElements.CompletedSubOperations),
            FailedSubOperations = reader.UInt16(CommandElements.FailedSubOperations),
            WarningSubOperations = reader.UInt16(CommandElements.WarningSubOperations),
        };
    }

    /// <summary>Sees that the message has what it must have, and nothing else.</summary>
    private static CommandSet Complete(CommandSet command)
    {
        (CommandElements required, CommandElements optional) = CommandElementsTable.Of(command.Field);
        if (command.Priority is null && required.HasFlag(CommandElements.Priority))
        {
            command = command with { Priority = 0 };
        }

        if (command.Missing() is { } missing)
        {
            throw new DicomException($"{command.Field.MessageName()} needs {CommandElementsTable.Describe(missing)}.");
        }

        CommandElements surplus = command.Elements() & ~(required | optional | (command.Status?.Elements ?? default));
        return surplus == CommandElements.None
            ? command
            : throw new DicomException($"{command.Field.MessageName()} {(command.Status is { } status ? $"with status {status} " : "")}has no {CommandElementsTable.Describe(surplus)}.");
    }
}
