using System.Text;

namespace Gantry.Standard;

/// <summary>The registry of unique identifiers.</summary>
internal static class UidTableFile
{
    public static string Write(IEnumerable<UidRow> uids, IReadOnlyDictionary<string, string> sopClasses)
    {
        UidRow[] rows = [.. uids];
        string[] lines = [.. rows.Select(row => string.Join('\t', row.Uid, row.Kind, row.IsRetired ? "R" : string.Empty, row.Keyword, row.Name, sopClasses.GetValueOrDefault(row.Uid, "\t")))];
        StringBuilder text = Tables.Begin("PS3.6").Append("""
            namespace Gantry.Dicom;

            /// <summary>The unique identifiers of PS3.6 annex A.</summary>
            internal static class UidTable
            {

            """);
        HashTable.WriteNumbers(text, "ushort", "UidSlots", "Hash table of the identifiers: index + 1, 0 for a free slot.",
            HashTable.Of(rows.Select((row, index) => (row.Uid, index)), 4096));
        HashTable.WriteNumbers(text, "ushort", "KeywordSlots", "Hash table of the keywords: index + 1, 0 for a free slot.",
            HashTable.Of(rows.Select((row, index) => (row.Keyword, index)).Where(row => row.Keyword.Length > 0), 4096));
        HashTable.WriteNumbers(text, "int", "Lines", "Where the line of each identifier starts, and where the last ends.", HashTable.Offsets(lines));
        HashTable.WriteLines(text, "Text", "A line an identifier: UID, kind, R where retired, keyword, name, and of a SOP class its service and its information object.", lines);
        return text.Append("}\n").ToString();
    }
}
