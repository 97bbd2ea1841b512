using System.Globalization;

namespace Gantry.Dicom;

/// <summary>A data element tag: group and element number, ordered as data elements are ordered in a data set (PS3.5 §7.1).</summary>
public readonly record struct Tag : IComparable<Tag>
{
    /// <summary>Makes a tag from one number, group in the upper 16 bits.</summary>
    /// <param name="value">Group × 65536 + element, for example 0x00100010.</param>
    public Tag(uint value) => Value = value;

    /// <summary>Makes a tag from group and element number.</summary>
    public Tag(ushort group, ushort element) => Value = ((uint)group << 16) | element;

    /// <summary>Group in the upper 16 bits, element in the lower ones.</summary>
    public uint Value { get; }

    /// <summary>The group number.</summary>
    public ushort Group => (ushort)(Value >> 16);

    /// <summary>The element number.</summary>
    public ushort Element => (ushort)Value;

    /// <summary>Whether the group is odd, hence private (PS3.5 §7.8).</summary>
    public bool IsPrivate => (Group & 1) == 1;

    /// <summary>Whether the element reserves a block of private elements, (gggg,0010-00FF) (PS3.5 §7.8.1).</summary>
    public bool IsPrivateCreator => IsPrivate && Element is >= 0x0010 and <= 0x00FF;

    /// <summary>Whether the element is a group length, (gggg,0000) (PS3.5 §7.2).</summary>
    public bool IsGroupLength => Element == 0;

    /// <summary>The tag of the private creator that reserves this private element's block.</summary>
    /// <exception cref="InvalidOperationException">The tag is not a private element within a block.</exception>
    public Tag PrivateCreator => IsPrivate && Element >= 0x1000
        ? new Tag(Group, (ushort)(Element >> 8))
        : throw new InvalidOperationException($"{this} is not an element of a private block.");

    /// <summary>Reads "00100010", "0010,0010" or "(0010,0010)".</summary>
    /// <exception cref="FormatException">The text is not a tag.</exception>
    public static Tag Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Tag tag) ? tag : throw new FormatException($"'{text}' is not a tag: write eight hexadecimal digits, as in 00100010 or (0010,0010).");

    /// <summary>Reads "00100010", "0010,0010" or "(0010,0010)".</summary>
    /// <returns>False when the text is not a tag.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Tag tag)
    {
        tag = default;
        if (text is ['(', .., ')'])
        {
            text = text[1..^1];
        }

        ReadOnlySpan<char> group, element;
        if (text.Length == 9 && text[4] == ',')
        {
            group = text[..4];
            element = text[5..];
        }
        else if (text.Length == 8)
        {
            group = text[..4];
            element = text[4..];
        }
        else
        {
            return false;
        }

        if (!ushort.TryParse(group, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort groupNumber)
            || !ushort.TryParse(element, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort elementNumber))
        {
            return false;
        }

        tag = new Tag(groupNumber, elementNumber);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Tag other) => Value.CompareTo(other.Value);

    /// <summary>The tag as PS3.6 writes it: (0010,0010).</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Group:X4},{Element:X4})");

    /// <summary>The tag as DICOM JSON writes it: 00100010 (PS3.18 §F.2.2).</summary>
    public string ToHexString() => Value.ToString("X8", CultureInfo.InvariantCulture);

    /// <summary>Whether one tag comes before another.</summary>
    public static bool operator <(Tag left, Tag right) => left.Value < right.Value;

    /// <summary>Whether one tag comes after another.</summary>
    public static bool operator >(Tag left, Tag right) => left.Value > right.Value;

    /// <summary>Whether one tag comes before another or is the same.</summary>
    public static bool operator <=(Tag left, Tag right) => left.Value <= right.Value;

    /// <summary>Whether one tag comes after another or is the same.</summary>
    public static bool operator >=(Tag left, Tag right) => left.Value >= right.Value;
}
