using System.Globalization;
using System.Text;

namespace Gantry.Standard;

/// <summary>The dictionary of data elements.</summary>
internal static class ElementTableFile
{
    public static string Write(IEnumerable<ElementRow> elements)
    {
        // Attributes of repeating groups come last: they are found by mask, the others by hash.
        ElementRow[] rows = [.. elements.Where(row => row.VRs.Length > 0 || row.Keyword.Length > 0).OrderBy(row => row.IsRepeating).ThenBy(row => row.Number)];
        int repeating = rows.Count(row => row.IsRepeating);
        string[] lines = [.. rows.Select(row => string.Join('\t', row.Keyword, string.Join(',', row.VRs), row.Multiplicity, row.IsRetired ? "R" : string.Empty, row.Name))];
        string[] vrs = [.. rows.Select(row => row.ImplicitVR)];

        StringBuilder text = Tables.Begin("PS3.6").Append("""
            namespace Gantry.Dicom;

            /// <summary>The data elements of PS3.6 and PS3.7 annex E, in the order of their tags, those of repeating groups last.</summary>
            internal static class ElementTable
            {

            """);
        text.Append(CultureInfo.InvariantCulture, $"    /// <summary>Where the attributes of repeating groups begin.</summary>\n    public const int FirstRepeating = {rows.Length - repeating};\n\n");
        HashTable.WriteNumbers(text, "uint", "Tags", "The tags, with zeros for digits that vary.", rows.Select(row => row.Number));
        HashTable.WriteNumbers(text, "uint", "Masks", "The fixed digits of the tags of repeating groups.", rows[^repeating..].Select(row => row.Mask));
        text.Append("    /// <summary>The value representation of each where none is written.</summary>\n    public static ReadOnlySpan<VR> VRs =>\n    [\n");
        foreach (string[] line in vrs.Chunk(16))
        {
            text.Append("        ").AppendJoin(", ", line.Select(vr => "VR." + vr)).Append(",\n");
        }

        text.Append("    ];\n\n");
        HashTable.WriteNumbers(text, "ushort", "TagSlots", "Hash table of the tags, without repeating groups: index + 1, 0 for a free slot.",
            HashTable.Of(rows[..^repeating].Select((row, index) => (row.Number, index)), 16384));
        HashTable.WriteNumbers(text, "ushort", "KeywordSlots", "Hash table of the keywords: index + 1, 0 for a free slot.",
            HashTable.Of(rows.Select((row, index) => (row.Keyword, index)).Where(row => row.Keyword.Length > 0), 16384));
        HashTable.WriteNumbers(text, "int", "Lines", "Where the line of each element starts, and where the last ends.", HashTable.Offsets(lines));
        HashTable.WriteLines(text, "Text", "A line an element: keyword, value representations, value multiplicity, R where retired, name.", lines);
        return text.Append("}\n").ToString();
    }
}
