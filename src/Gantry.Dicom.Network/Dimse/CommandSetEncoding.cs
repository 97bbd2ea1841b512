using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>Command sets on the wire: implicit VR little endian, elements in order, group length first (PS3.7 §6.3.1).</summary>
internal static class CommandSetEncoding
{
    private const ushort NoDataSet = 0x0101;

    public static byte[] Encode(CommandSet command)
    {
        Writer writer = new();
        writer.Uid(0x0002, command.AffectedSOPClassUID);
        writer.UInt16(0x0100, (ushort)command.Field);
        bool responds = command.IsResponse || command.Field == CommandField.CancelRequest;
        writer.UInt16(0x0110, responds ? null : command.MessageId);
        writer.UInt16(0x0120, responds ? command.MessageIdBeingRespondedTo : null);
        writer.Text(0x0600, command.MoveDestination, 16);
        writer.UInt16(0x0700, command.Priority);
        writer.UInt16(0x0800, command.HasDataSet ? (ushort)0x0001 : NoDataSet);
        writer.UInt16(0x0900, command.Status?.Code);
        writer.Text(0x0902, command.ErrorComment, 64);
        writer.Uid(0x1000, command.AffectedSOPInstanceUID);
        writer.UInt16(0x1020, command.RemainingSubOperations);
        writer.UInt16(0x1021, command.CompletedSubOperations);
        writer.UInt16(0x1022, command.FailedSubOperations);
        writer.UInt16(0x1023, command.WarningSubOperations);
        writer.Text(0x1030, command.MoveOriginatorAETitle, 16);
        writer.UInt16(0x1031, command.MoveOriginatorMessageId);
        return writer.Finish();
    }

    public static CommandSet Parse(ReadOnlySpan<byte> bytes)
    {
        CommandSet command = new() { Field = CommandField.None };
        bool hasMessageId = false;
        int offset = 0;
        while (offset < bytes.Length)
        {
            if (bytes.Length - offset < 8)
            {
                throw new DicomException($"The command set ends in the middle of an element, at byte {offset}.");
            }

            ushort group = BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]);
            ushort element = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(offset + 2)..]);
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(offset + 4)..]);
            offset += 8;
            if (group != 0 || length > bytes.Length - offset)
            {
                throw new DicomException($"Element ({group:X4},{element:X4}) of the command set claims {length} bytes where {bytes.Length - offset} are left.");
            }

            ReadOnlySpan<byte> value = bytes.Slice(offset, (int)length);
            offset += (int)length;
            hasMessageId |= element is 0x0110 or 0x0120;
            command = With(command, element, value);
        }

        return command.Field != CommandField.None && hasMessageId
            ? command
            : throw new DicomException("The command set has no command field or no message ID.");
    }

    private static CommandSet With(CommandSet command, ushort element, ReadOnlySpan<byte> value) => element switch
    {
        0x0002 => command with { AffectedSOPClassUID = new Uid(UpperLayerText.Decode(value)) },
        0x0100 => command with { Field = (CommandField)UInt16(element, value) },
        0x0110 => command with { MessageId = UInt16(element, value) },
        0x0120 => command with { MessageIdBeingRespondedTo = UInt16(element, value) },
        0x0600 => command with { MoveDestination = UpperLayerText.Decode(value) },
        0x0700 => command with { Priority = UInt16(element, value) },
        0x0800 => command with { HasDataSet = UInt16(element, value) != NoDataSet },
        0x0900 => command with { Status = new DimseStatus(UInt16(element, value)) },
        0x0902 => command with { ErrorComment = UpperLayerText.Decode(value) },
        0x1000 => command with { AffectedSOPInstanceUID = new Uid(UpperLayerText.Decode(value)) },
        0x1020 => command with { RemainingSubOperations = UInt16(element, value) },
        0x1021 => command with { CompletedSubOperations = UInt16(element, value) },
        0x1022 => command with { FailedSubOperations = UInt16(element, value) },
        0x1023 => command with { WarningSubOperations = UInt16(element, value) },
        0x1030 => command with { MoveOriginatorAETitle = UpperLayerText.Decode(value) },
        0x1031 => command with { MoveOriginatorMessageId = UInt16(element, value) },
        _ => command,
    };

    private static ushort UInt16(ushort element, ReadOnlySpan<byte> value) => value.Length >= 2
        ? BinaryPrimitives.ReadUInt16LittleEndian(value)
        : throw new DicomException($"Element (0000,{element:X4}) of the command set has {value.Length} bytes; it needs 2.");

    private sealed class Writer
    {
        private readonly ArrayBufferWriter<byte> _output = new(256);

        public Writer() => Element(0x0000, [0, 0, 0, 0]);

        public void UInt16(ushort element, ushort? value)
        {
            if (value is { } number)
            {
                Span<byte> bytes = stackalloc byte[2];
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, number);
                Element(element, bytes);
            }
        }

        public void Uid(ushort element, Uid? value) => Padded(element, value?.Value, 64, 0);

        public void Text(ushort element, string? value, int maximum) => Padded(element, value, maximum, (byte)' ');

        public byte[] Finish()
        {
            byte[] bytes = _output.WrittenSpan.ToArray();
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), (uint)bytes.Length - 12);
            return bytes;
        }

        private void Padded(ushort element, string? value, int maximum, byte padding)
        {
            if (value is null)
            {
                return;
            }

            int length = Math.Min(value.Length, maximum);
            Span<byte> bytes = stackalloc byte[64];
            bytes[length..].Fill(padding);
            UpperLayerText.Encode(value.AsSpan(0, length), bytes);
            Element(element, bytes[..(length + (length & 1))]);
        }

        private void Element(ushort element, ReadOnlySpan<byte> value)
        {
            Span<byte> header = stackalloc byte[8];
            header.Clear();
            BinaryPrimitives.WriteUInt16LittleEndian(header[2..], element);
            BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)value.Length);
            _output.Write(header);
            _output.Write(value);
        }
    }
}
