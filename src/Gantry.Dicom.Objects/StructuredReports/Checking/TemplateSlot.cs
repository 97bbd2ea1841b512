namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A row at the level of some items, whether of the template itself or of one it includes.</summary>
/// <param name="row">The row.</param>
/// <param name="relationship">The relationship; unknown for any.</param>
/// <param name="owner">The template that the row is in.</param>
/// <param name="include">The row that includes that template; null where it is included by none.</param>
/// <param name="places">Where it stands: its place among the rows, and in each template on the way in.</param>
internal sealed class TemplateSlot(TemplateRow row, RelationshipType relationship, Template owner, TemplateInclusion? include, IReadOnlyList<TemplatePlace> places)
{
    private const int DeepestInclusion = 8;

    private readonly IReadOnlyList<TemplatePlace> _places = places;

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
        Add(slots, rows, owner, null, RelationshipType.Unknown, []);
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

    /// <summary>The template whose order an item of this row breaks when it follows one of another; null where it breaks none (PS3.16 §6.1.5).</summary>
    /// <param name="before">The row of the item before.</param>
    public Template? OrderBrokenAfter(TemplateSlot before)
    {
        for (int i = 0; i < _places.Count && i < before._places.Count; i++)
        {
            (TemplatePlace own, TemplatePlace other) = (_places[i], before._places[i]);
            if (own.Position != other.Position)
            {
                return own.Position < other.Position && own.Owner.IsOrderSignificant ? own.Owner : null;
            }

            // What may stand several times begins anew.
            if (own.Repeats)
            {
                return null;
            }
        }

        return null;
    }

    private static void Add(List<TemplateSlot> slots, IReadOnlyList<TemplateRow> rows, Template owner, TemplateInclusion? include, RelationshipType relationship, TemplatePlace[] above)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            TemplateRow row = rows[i];
            TemplatePlace[] places = [.. above, new TemplatePlace(owner, i, row.Maximum != 1)];
            RelationshipType own = row.Relationship == RelationshipType.Unknown ? relationship : row.Relationship;
            if (row.Include is null)
            {
                slots.Add(new TemplateSlot(row, own, owner, include, places));
            }
            else if (above.Length < DeepestInclusion && Templates.TryGet(row.Include, out Template? included))
            {
                Add(slots, included.Rows, included, new TemplateInclusion(row, include), own, places);
            }
        }
    }
}
