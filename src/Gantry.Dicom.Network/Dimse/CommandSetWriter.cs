using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>Writes the elements of a command set; those that are null are left out.</summary>
internal sealed class CommandSetWriter
{
    private const int CommentLength = 64;
    private readonly ArrayBufferWriter<byte> _output = new(256);

    public CommandSetWriter() => Element(0x0000, [0, 0, 0, 0]);

    public void UInt16(CommandElements element, ushort? value)
    {
        if (value is { } number)
        {
            Span<byte> bytes = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, number);
            Element(CommandElementsTable.Number(element), bytes);
        }
    }

    public void Uid(CommandElements element, Uid? value) => Text(element, value is { } uid ? uid.Value ?? string.Empty : null, Dicom.Uid.MaximumLength, 0);

    public void ApplicationEntity(CommandElements element, string? value) => Text(element, value, 16, (byte)' ');

    /// <summary>A comment is cut to what an LO holds: it is for people.</summary>
    public void Comment(CommandElements element, string? value) =>
        Text(element, value is { Length: > CommentLength } ? value[..CommentLength] : value, CommentLength, (byte)' ');

    public void Tags(CommandElements element, IReadOnlyList<Tag>? tags)
    {
        if (tags is null)
        {
            return;
        }

        byte[] bytes = new byte[4 * tags.Count];
        for (int i = 0; i < tags.Count; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4 * i), tags[i].Group);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan((4 * i) + 2), tags[i].Element);
        }

        Element(CommandElementsTable.Number(element), bytes);
    }

    public byte[] Finish()
    {
        byte[] bytes = _output.WrittenSpan.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), (uint)bytes.Length - 12);
        return bytes;
    }

    private void Text(CommandElements element, string? value, int maximum, byte padding)
    {
        if (value is null)
        {
            return;
        }

        if (value.Length > maximum)
        {
            throw new DicomException($"{CommandElementsTable.Describe(element)} has {value.Length} characters; it takes {maximum} at most.");
        }

        Span<byte> bytes = stackalloc byte[64];
        bytes[value.Length..].Fill(padding);
        UpperLayerText.Encode(value, bytes);
        Element(CommandElementsTable.Number(element), bytes[..(value.Length + (value.Length & 1))]);
    }

    private void Element(ushort number, ReadOnlySpan<byte> value)
    {
        Span<byte> header = stackalloc byte[8];
        header.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], number);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)value.Length);
        _output.Write(header);
        _output.Write(value);
    }
}
