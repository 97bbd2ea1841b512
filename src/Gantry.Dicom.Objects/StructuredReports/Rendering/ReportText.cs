using System.Text;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Structured reports as plain text.</summary>
public static class ReportText
{
    /// <summary>The document as text; lines end with a line feed, what stands below an item is indented by two spaces.</summary>
    public static string Render(StructuredReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder text = new();
        text.Append(report.Title).Append("\n\n");
        foreach ((string name, string value) in ItemText.HeadingOf(report.Header))
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }

        text.Append('\n');
        foreach (ContentItem child in report.Content.Children)
        {
            Append(text, child, 1);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ContentItem item, int level)
    {
        string indent = new(' ', 2 * level);
        string name = ItemText.NameOf(item);
        string value = ItemText.Of(item);
        ILookup<bool, ContentItem> children = item.Children.ToLookup(IsModifier);
        text.Append(indent).Append(name).Append(name.Length > 0 && value.Length > 0 ? ": " : string.Empty).Append(value.Replace("\n", $"\n{indent}  ", StringComparison.Ordinal));
        foreach (ContentItem modifier in children[true])
        {
            text.Append(" (").Append(ItemText.NameOf(modifier)).Append(": ").Append(ItemText.Of(modifier)).Append(')');
        }

        text.Append('\n');
        foreach (ContentItem child in children[false])
        {
            Append(text, child, level + 1);
        }
    }

    /// <summary>Whether an item is said in the same breath as the one above it.</summary>
    internal static bool IsModifier(ContentItem item) => item.Relationship == RelationshipType.HasConceptModifier && item.Children.Count == 0;
}
