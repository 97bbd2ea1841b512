using System.Text;

namespace Gantry.Server.Conformance;

/// <summary>Writes a conformance statement as Markdown.</summary>
internal static class MarkdownStatement
{
    /// <summary>Writes it.</summary>
    internal static string Write(string title, IEnumerable<StatementSection> sections)
    {
        StringBuilder text = new();
        text.Append("# ").Append(Plain(title)).Append('\n');
        foreach (StatementSection section in sections)
        {
            text.Append('\n').Append('#', section.Depth + 1).Append(' ').Append(section.Number).Append(' ').Append(Plain(section.Title)).Append('\n');
            foreach (string paragraph in section.Paragraphs)
            {
                text.Append('\n').Append(Plain(paragraph)).Append('\n');
            }

            foreach (StatementTable table in section.Tables)
            {
                text.Append("\n*").Append(Plain(table.Title)).Append("*\n\n");
                Row(table.Columns);
                Row(table.Columns.Select(_ => "---"));
                foreach (IReadOnlyList<string> row in table.Rows)
                {
                    Row(row);
                }
            }
        }

        return text.ToString();

        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Plain)).Append(" |\n");
    }

    private static string Plain(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
