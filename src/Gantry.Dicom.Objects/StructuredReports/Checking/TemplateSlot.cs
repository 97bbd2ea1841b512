namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A row at the level of some items, whether of the template itself or of one it includes.</summary>
/// <param name="row">The row.</param>
/// <param name="relationship">The relationship; unknown for any.</param>
/// <param name="owner">The template that the row is in.</param>
/// <param name="include">The row that includes that template; null where it is included by none.</param>
internal sealed class TemplateSlot(TemplateRow row, RelationshipType relationship, Template owner, TemplateInclusion? include)
{
    private const int DeepestInclusion = 8;

    public TemplateRow Row { get; } = row;

    public Template Owner { get; } = owner;

    public TemplateInclusion? Include { get; } = include;

    /// <summary>How many items were found for it.</summary>
    public int Found { get; set; }

    /// <summary>How often it may stand here; null for any number.</summary>
    public int? Maximum => Include is null || Include.IsSingle ? Row.Maximum : null;

    /// <summary>The slots of rows; those that include templates are replaced by their rows.</summary>
    public static List<TemplateSlot> Of(IReadOnlyList<TemplateRow> rows, Template owner)
    {
        List<TemplateSlot> slots = [];
        Add(slots, rows, owner, null, RelationshipType.Unknown, 0);
        return slots;
    }

    /// <summary>How well an item fits: 0 not at all, 1 as one of many, 2 as just what is named.</summary>
    public int Fit(ContentItem item, ContentItem? target)
    {
        bool isReference = item.Value is ItemReferenceValue;
        ContentItem? named = isReference ? target : item;
        if (named is null || isReference != Row.IsByReference || named.ValueType != Row.ValueType || (relationship != RelationshipType.Unknown && item.Relationship != relationship))
        {
            return 0;
        }

        // References to instances need no purpose.
        bool needsName = named.Value is not (ImageValue or WaveformValue or CompositeValue) || Row.Name?.Codes.Count > 0;
        return Row.Name is null ? 1 : named.Name is null ? (needsName ? 0 : 1) : Row.Name.Allows(named.Name) switch { true => 2, null => 1, false => 0 };
    }

    /// <summary>Whether what was found for another row says what this one wants: templates that are included together have rows in common.</summary>
    public bool IsSaidBy(TemplateSlot other) =>
        other.Found > 0 && other.Row.ValueType == Row.ValueType && Row.Name is { Codes: [CodedConcept name, ..] } && other.Row.Name is { Codes: [CodedConcept same, ..] } && name == same;

    private static void Add(List<TemplateSlot> slots, IReadOnlyList<TemplateRow> rows, Template owner, TemplateInclusion? include, RelationshipType relationship, int depth)
    {
        foreach (TemplateRow row in rows)
        {
            RelationshipType own = row.Relationship == RelationshipType.Unknown ? relationship : row.Relationship;
            if (row.Include is null)
            {
                slots.Add(new TemplateSlot(row, own, owner, include));
            }
            else if (depth < DeepestInclusion && Templates.TryGet(row.Include, out Template? included))
            {
                Add(slots, included.Rows, included, new TemplateInclusion(row, include), own, depth + 1);
            }
        }
    }
}
