using System.Text;
using System.Text.Encodings.Web;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>A structured report as a page, or as plain text, in UTF-8. All that comes from the object is text in it.</summary>
internal static class ReportPage
{
    /// <summary>The policy the page is sent with: it loads nothing and runs nothing.</summary>
    public const string SecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox";

    /// <summary>The document as HTML.</summary>
    public static byte[] Html(string title, IReadOnlyList<ReportLine> lines)
    {
        StringBuilder page = new();
        string heading = Encode(title);
        page.Append("<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>").Append(heading).Append("</title></head>\n<body>\n<h1>").Append(heading).Append("</h1>\n");
        int level = -1;
        foreach (ReportLine line in lines)
        {
            for (; level < line.Level; level++)
            {
                page.Append("<ul>\n");
            }

            for (; level > line.Level; level--)
            {
                page.Append("</ul>\n");
            }

            page.Append("<li>");
            if (line.Name.Length > 0)
            {
                page.Append("<b>").Append(Encode(line.Name)).Append("</b>");
            }

            page.Append(line.Name.Length > 0 && line.Value.Length > 0 ? ": " : string.Empty);
            page.Append(Encode(Unbroken(line.Value)).Replace("&#xA;", "<br>\n", StringComparison.Ordinal)).Append("</li>\n");
        }

        for (; level >= 0; level--)
        {
            page.Append("</ul>\n");
        }

        return Encoding.UTF8.GetBytes(page.Append("</body>\n</html>\n").ToString());
    }

    /// <summary>The document as plain text.</summary>
    public static byte[] Text(string title, IReadOnlyList<ReportLine> lines)
    {
        StringBuilder text = new();
        text.Append(title).Append("\n\n");
        foreach (ReportLine line in lines)
        {
            string indent = new(' ', 2 * line.Level);
            text.Append(indent).Append(line.Name).Append(line.Name.Length > 0 && line.Value.Length > 0 ? ": " : string.Empty);
            text.Append(Unbroken(line.Value).Replace("\n", $"\n{indent}  ", StringComparison.Ordinal)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    // Lines of text values end with CR LF (PS3.5 §6.1.2.3).
    private static string Unbroken(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n');
}
