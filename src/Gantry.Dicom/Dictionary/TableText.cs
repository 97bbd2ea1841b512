using System.Text;

namespace Gantry.Dicom;

/// <summary>Reads the lines of a generated table and finds them by hash.</summary>
internal static class TableText
{
    /// <summary>The index of the line whose field is the key; -1 when there is none.</summary>
    public static int Find(ReadOnlySpan<ushort> slots, ReadOnlySpan<int> lines, ReadOnlySpan<byte> text, int field, ReadOnlySpan<char> key)
    {
        for (int slot = TableHash.Slot(key, slots.Length); slots[slot] is ushort found and not 0; slot = (slot + 1) & (slots.Length - 1))
        {
            int index = found - 1;
            if (Ascii.Equals(Field(Line(lines, text, index), field), key))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>A line without its line feed.</summary>
    public static ReadOnlySpan<byte> Line(ReadOnlySpan<int> lines, ReadOnlySpan<byte> text, int index) => text[lines[index]..(lines[index + 1] - 1)];

    /// <summary>A field of a line, the first being 0.</summary>
    public static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> line, int field)
    {
        for (; field > 0; field--)
        {
            line = line[(line.IndexOf((byte)'\t') + 1)..];
        }

        int end = line.IndexOf((byte)'\t');
        return end < 0 ? line : line[..end];
    }
}
