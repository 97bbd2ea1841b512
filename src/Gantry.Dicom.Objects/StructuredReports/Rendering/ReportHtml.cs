using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Structured reports as pages: static HTML without script or anything to load, to be read and printed. All that comes from the object is text in it.</summary>
public static class ReportHtml
{
    private const string Style = "body{font:1rem/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
        + "h1{font-size:1.6rem}h2{font-size:1.3rem;border-bottom:1px solid #bbb}h3{font-size:1.1rem}h4,h5,h6{font-size:1rem}h2,h3,h4,h5,h6{margin:1.2rem 0 .4rem;break-after:avoid}"
        + "table{border-collapse:collapse}th{text-align:left;padding-right:1.5rem;font-weight:600}p{margin:.3rem 0}.below{margin-left:1.5rem}.context{color:#555;font-size:.9rem}"
        + "@media print{body{max-width:none;margin:0;padding:0}}";

    private static readonly string s_styleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    /// <summary>The content security policy to send the page with: it loads nothing and runs nothing.</summary>
    public static string SecurityPolicy { get; } = $"default-src 'none'; style-src 'sha256-{s_styleHash}'; base-uri 'none'; form-action 'none'; sandbox";

    /// <summary>The document as a page, to be written in UTF-8.</summary>
    public static string Render(StructuredReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder page = new();
        string title = Encode(report.Title);
        page.Append("<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>").Append(title).Append("</title><style>").Append(Style).Append("</style></head>\n<body>\n<h1>").Append(title).Append("</h1>\n<table>\n");
        foreach ((string name, string value) in ItemText.HeadingOf(report.Header))
        {
            page.Append("<tr><th>").Append(Encode(name)).Append("</th><td>").Append(Encode(value)).Append("</td></tr>\n");
        }

        page.Append("</table>\n");
        HashSet<string> targets = [.. report.Content.DescendantsAndSelf().Select(item => item.Value).OfType<ItemReferenceValue>().Select(reference => reference.ToString())];
        Children(page, report.Content, new Place("1", 1, targets));
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Children(StringBuilder page, ContentItem item, Place place)
    {
        for (int i = 0; i < item.Children.Count; i++)
        {
            if (!ReportText.IsModifier(item.Children[i]) || place.Level == 1)
            {
                Append(page, item.Children[i], place.Below(i));
            }
        }
    }

    private static void Append(StringBuilder page, ContentItem item, Place place)
    {
        if (item.Value is ContainerValue { IsContinuous: false })
        {
            string heading = string.Create(CultureInfo.InvariantCulture, $"h{Math.Min(6, place.Level)}");
            page.Append("<section").Append(place.Anchor).Append("><").Append(heading).Append('>').Append(Encode(ItemText.NameOf(item)));
            Modifiers(page, item);
            page.Append("</").Append(heading).Append(">\n");
            Children(page, item, place);
            page.Append("</section>\n");
            return;
        }

        bool isContext = item.Relationship is RelationshipType.HasObservationContext or RelationshipType.HasAcquisitionContext;
        page.Append("<p").Append(place.Anchor).Append(isContext ? " class=\"context\">" : ">");
        string name = ItemText.NameOf(item);
        string value = ItemText.Of(item);
        if (name.Length > 0)
        {
            page.Append("<b>").Append(Encode(name)).Append("</b>").Append(value.Length > 0 || item.Value is ContainerValue ? ": " : string.Empty);
        }

        if (item.Value is ItemReferenceValue reference)
        {
            page.Append("<a href=\"#item-").Append(Encode(reference.ToString())).Append("\">").Append(Encode(value)).Append("</a>");
        }
        else
        {
            page.Append(Encode(value).Replace("&#xA;", "<br>\n", StringComparison.Ordinal));
        }

        Modifiers(page, item);
        if (item.Value is ContainerValue)
        {
            page.AppendJoin(' ', item.Children.Where(child => !ReportText.IsModifier(child)).Select(child => Encode(ItemText.Of(child)))).Append("</p>\n");
            return;
        }

        page.Append("</p>\n");
        if (item.Children.Any(child => !ReportText.IsModifier(child)))
        {
            page.Append("<div class=\"below\">\n");
            Children(page, item, place);
            page.Append("</div>\n");
        }
    }

    private static void Modifiers(StringBuilder page, ContentItem item)
    {
        foreach (ContentItem modifier in item.Children.Where(ReportText.IsModifier))
        {
            page.Append(" <small>(").Append(Encode(ItemText.NameOf(modifier))).Append(": ").Append(Encode(ItemText.Of(modifier))).Append(")</small>");
        }
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    // Where an item stands: its number, as references by path write it, and how deep.
    private readonly record struct Place(string Number, int Level, HashSet<string> Targets)
    {
        public string Anchor => Targets.Contains(Number) ? $" id=\"item-{Number}\"" : string.Empty;

        public Place Below(int index) => this with { Number = string.Create(CultureInfo.InvariantCulture, $"{Number}.{index + 1}"), Level = Level + 1 };
    }
}
