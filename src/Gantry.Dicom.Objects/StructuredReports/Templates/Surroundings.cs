namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>An item and those above it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Above">The one above; null for the root.</param>
internal sealed record Surroundings(ContentItem Item, Surroundings? Above)
{
    public ContentItem Root => Above is null ? Item : Above.Root;
}
