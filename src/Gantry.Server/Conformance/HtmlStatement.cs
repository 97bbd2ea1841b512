using System.Net;
using System.Text;

namespace Gantry.Server.Conformance;

/// <summary>Writes a conformance statement as one page of HTML, without scripts.</summary>
internal static class HtmlStatement
{
    private const string Style = "body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;margin:1rem 0}"
        + "caption{text-align:left;font-style:italic}th,td{border:1px solid #999;padding:.2rem .5rem;text-align:left;vertical-align:top}th{background:#eee}";

    /// <summary>Writes it.</summary>
    internal static string Write(string title, IReadOnlyCollection<StatementSection> sections)
    {
        StringBuilder text = new();
        text.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(Plain(title)).Append("</title><style>").Append(Style).Append("</style></head><body>\n<h1>").Append(Plain(title)).Append("</h1>\n<nav><ul>\n");
        foreach (StatementSection chapter in sections.Where(section => section.Depth == 1))
        {
            text.Append("<li><a href=\"#s").Append(chapter.Number).Append("\">").Append(chapter.Number).Append(' ').Append(Plain(chapter.Title)).Append("</a></li>\n");
        }

        text.Append("</ul></nav>\n");
        foreach (StatementSection section in sections)
        {
            string heading = FormattableString.Invariant($"h{Math.Min(section.Depth + 1, 6)}");
            text.Append('<').Append(heading).Append(" id=\"s").Append(section.Number).Append("\">").Append(section.Number).Append(' ').Append(Plain(section.Title)).Append("</").Append(heading).Append(">\n");
            foreach (string paragraph in section.Paragraphs)
            {
                text.Append("<p>").Append(Plain(paragraph)).Append("</p>\n");
            }

            foreach (StatementTable table in section.Tables)
            {
                text.Append("<table><caption>").Append(Plain(table.Title)).Append("</caption><thead>");
                Row("th", table.Columns);
                text.Append("</thead><tbody>\n");
                foreach (IReadOnlyList<string> row in table.Rows)
                {
                    Row("td", row);
                }

                text.Append("</tbody></table>\n");
            }
        }

        return text.Append("</body></html>\n").ToString();

        void Row(string cell, IReadOnlyList<string> cells)
        {
            text.Append("<tr>");
            foreach (string content in cells)
            {
                text.Append('<').Append(cell).Append('>').Append(Plain(content)).Append("</").Append(cell).Append('>');
            }

            text.Append("</tr>\n");
        }
    }

    private static string Plain(string text) => WebUtility.HtmlEncode(text);
}
