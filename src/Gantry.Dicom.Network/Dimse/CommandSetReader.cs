using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>Finds the elements of a command set and reads their values. Nothing is allocated before a length has been checked against what is there.</summary>
internal ref struct CommandSetReader(ReadOnlySpan<byte> bytes, Span<Range> values)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly Span<Range> _values = values;
    private CommandElements _present;

    /// <summary>Goes through all elements; those the standard does not know are skipped.</summary>
    /// <exception cref="DicomException">They are not elements of group 0000, each once, none longer than what is left.</exception>
    public void Scan()
    {
        int offset = 0;
        while (offset < _bytes.Length)
        {
            if (_bytes.Length - offset < 8)
            {
                throw new DicomException($"The command set ends in the middle of an element, at byte {offset}.");
            }

            Tag tag = new(BinaryPrimitives.ReadUInt16LittleEndian(_bytes[offset..]), BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(offset + 2)..]));
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(offset + 4)..]);
            offset += 8;
            if (tag.Group != 0 || length > _bytes.Length - offset)
            {
                throw new DicomException($"Element {tag} of the command set claims {length} bytes where {_bytes.Length - offset} are left.");
            }

            int place = CommandElementsTable.Place(tag.Element);
            if (place >= 0)
            {
                CommandElements element = (CommandElements)(1u << place);
                if (_present.HasFlag(element))
                {
                    throw new DicomException($"The command set has {CommandElementsTable.Describe(element)} twice.");
                }

                _present |= element;
                _values[place] = new Range(offset, offset + (int)length);
            }

            offset += (int)length;
        }
    }

    public readonly ushort? UInt16(CommandElements element)
    {
        if (!TryGet(element, out ReadOnlySpan<byte> value))
        {
            return null;
        }

        return value.Length == 2
            ? BinaryPrimitives.ReadUInt16LittleEndian(value)
            : throw new DicomException($"{CommandElementsTable.Describe(element)} of the command set has {value.Length} bytes; it needs 2.");
    }

    /// <summary>A UID, whatever its characters; null also when it is empty.</summary>
    public readonly Uid? Uid(CommandElements element) => Bounded(element, Dicom.Uid.MaximumLength) is { Length: > 0 } text ? new Uid(text) : null;

    public readonly string? ApplicationEntity(CommandElements element) => Bounded(element, 16);

    /// <summary>Text for people, as long as it may be: the whole command set is bounded.</summary>
    public readonly string? Text(CommandElements element) => TryGet(element, out ReadOnlySpan<byte> value) ? UpperLayerText.Decode(value) : null;

    public readonly IReadOnlyList<Tag>? Tags(CommandElements element)
    {
        if (!TryGet(element, out ReadOnlySpan<byte> value))
        {
            return null;
        }

        if (value.Length % 4 != 0)
        {
            throw new DicomException($"{CommandElementsTable.Describe(element)} of the command set has {value.Length} bytes; its values have 4 each.");
        }

        Tag[] tags = new Tag[value.Length / 4];
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = new Tag(BinaryPrimitives.ReadUInt16LittleEndian(value[(4 * i)..]), BinaryPrimitives.ReadUInt16LittleEndian(value[((4 * i) + 2)..]));
        }

        return tags;
    }

    private readonly string? Bounded(CommandElements element, int maximum)
    {
        string? text = Text(element);
        return text is { } known && known.Length > maximum
            ? throw new DicomException($"{CommandElementsTable.Describe(element)} of the command set has {known.Length} characters; it may have {maximum}.")
            : text;
    }

    private readonly bool TryGet(CommandElements element, out ReadOnlySpan<byte> value)
    {
        bool isPresent = _present.HasFlag(element);
        value = isPresent ? _bytes[_values[CommandElementsTable.Place(element)]] : default;
        return isPresent;
    }
}
