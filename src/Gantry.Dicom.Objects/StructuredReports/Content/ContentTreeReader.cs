using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Reads content items of data sets.</summary>
/// <param name="findings">Takes what could not be read.</param>
internal sealed class ContentTreeReader(ICollection<ValidationFinding> findings)
{
    private const string Source = "PS3.3 §C.17.3";

    private static readonly HashSet<Tag> s_ofItems =
    [
        .. ContentTree.RootAttributes, Attributes.RelationshipType, Attributes.ObservationDateTime, Attributes.ObservationUID, Attributes.ReferencedContentItemIdentifier,
    ];

    private int _items;

    public ContentItem Read(DataSet dataSet) => Read(dataSet, string.Empty, 0);

    private ContentItem Read(DataSet item, string path, int depth)
    {
        if (depth > ContentTree.MaximumDepth || ++_items > ContentTree.MaximumItems)
        {
            throw new DicomException($"The content tree has more than {ContentTree.MaximumDepth} levels or {ContentTree.MaximumItems} items, at {path}: it is not read.");
        }

        (ContentValue value, Tag[] read) = ValueReader.Read(item);
        IReadOnlyList<DataSet> below = item.Items(Attributes.ContentSequence);
        var children = new ContentItem[below.Count];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Read(below[i], ContentTree.PathOf(path, i), depth + 1);
        }

        bool isRoot = depth == 0;
        return new ContentItem(NameOf(item, path), value, children)
        {
            Relationship = isRoot ? RelationshipType.Unknown : RelationshipOf(item, path),
            ObservationDateTime = item.GetString(Attributes.ObservationDateTime),
            ObservationUid = isRoot ? null : item.GetString(Attributes.ObservationUID) is { } uid ? new Uid(uid) : null,
            Template = TemplateOf(item),
            Other = isRoot ? null : OtherOf(item, read),
        };
    }

    private CodedConcept? NameOf(DataSet item, string path)
    {
        IReadOnlyList<DataSet> names = item.Items(Attributes.ConceptNameCodeSequence);
        if (names.Count > 1)
        {
            findings.Add(ReportFinding.Of(FindingSeverity.Error, path, "sr-one-name", Source, $"Concept Name Code Sequence has {names.Count} items where one is allowed; the first is taken", "Leave one item."));
        }

        return item.GetCode(Attributes.ConceptNameCodeSequence);
    }

    private RelationshipType RelationshipOf(DataSet item, string path)
    {
        string? term = item.GetString(Attributes.RelationshipType);
        RelationshipType relationship = RelationshipTerms.Parse(term);
        if (relationship == RelationshipType.Unknown)
        {
            findings.Add(ReportFinding.Of(FindingSeverity.Error, path, "sr-relationship-type", $"{Source}.2.4", term is null ? "Relationship Type is missing" : $"'{term}' is no Relationship Type", "Write one that the standard names, as CONTAINS."));
        }

        return relationship;
    }

    private static TemplateIdentification? TemplateOf(DataSet item) =>
        item.Items(Attributes.ContentTemplateSequence) is [DataSet template, ..] && template.GetString(Attributes.TemplateIdentifier) is { } identifier
            ? new TemplateIdentification(identifier, template.GetString(Attributes.MappingResource) ?? string.Empty)
            {
                MappingResourceUid = template.GetString(Attributes.MappingResourceUID) is { } uid ? new Uid(uid) : null,
            }
            : null;

    private static OtherAttributes? OtherOf(DataSet item, Tag[] read)
    {
        if (item.All(element => IsRead(element.Tag)))
        {
            return null;
        }

        DataSet other = item.Clone();
        foreach (Tag tag in item.Select(element => element.Tag).Where(IsRead).ToArray())
        {
            other.Remove(tag);
        }

        return new OtherAttributes(other);

        // Group lengths say nothing.
        bool IsRead(Tag tag) => s_ofItems.Contains(tag) || Array.IndexOf(read, tag) >= 0 || tag.Element == 0;
    }
}
