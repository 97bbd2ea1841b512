using System.Globalization;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Standard;

/// <summary>Writes tables of numbers and lines of text as data of the assembly, which need no code to start.</summary>
internal static class HashTable
{
    /// <summary>A hash table of indices + 1; 0 is a free slot. Of equal keys the first stays.</summary>
    public static ushort[] Of(IEnumerable<(uint Key, int Index)> keys, int slots) =>
        Fill(keys.DistinctBy(key => key.Key).Select(key => (TableHash.Slot(key.Key, slots), key.Index)), slots);

    /// <inheritdoc cref="Of(IEnumerable{ValueTuple{uint, int}}, int)"/>
    public static ushort[] Of(IEnumerable<(string Key, int Index)> keys, int slots) =>
        Fill(keys.DistinctBy(key => key.Key).Select(key => (TableHash.Slot(key.Key, slots), key.Index)), slots);

    public static void WriteNumbers<T>(StringBuilder text, string type, string name, string summary, IEnumerable<T> numbers)
        where T : IFormattable
    {
        text.Append($"    /// <summary>{summary}</summary>\n    public static ReadOnlySpan<{type}> {name} =>\n    [\n");
        foreach (T[] line in numbers.Chunk(24))
        {
            text.Append("        ").AppendJoin(", ", line.Select(number => type == "uint" ? "0x" + number.ToString("X8", CultureInfo.InvariantCulture) : number.ToString(null, CultureInfo.InvariantCulture))).Append(",\n");
        }

        text.Append("    ];\n\n");
    }

    public static void WriteLines(StringBuilder text, string name, string summary, IEnumerable<string> lines)
    {
        text.Append($"    /// <summary>{summary}</summary>\n    public static ReadOnlySpan<byte> {name} => \"\"\"\n");
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
        }

        text.Append("\n\"\"\"u8;\n");
    }

    /// <summary>Where each line starts, and after them where the next would.</summary>
    public static IEnumerable<int> Offsets(IEnumerable<string> lines)
    {
        int offset = 0;
        yield return offset;
        foreach (string line in lines)
        {
            offset += Encoding.UTF8.GetByteCount(line) + 1;
            yield return offset;
        }
    }

    private static ushort[] Fill(IEnumerable<(int Slot, int Index)> entries, int slots)
    {
        ushort[] table = new ushort[slots];
        foreach ((int first, int index) in entries)
        {
            int slot = first;
            while (table[slot] != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            table[slot] = checked((ushort)(index + 1));
        }

        return table;
    }
}
