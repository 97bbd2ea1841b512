namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>
/// A content item: a name and a value, how it relates to the item above it, and what is below it (PS3.3 §C.17.3). It never changes; <c>with</c> makes another
/// one. Two are equal when all of them is, what is below too; of coded concepts the meaning does not count.
/// </summary>
public sealed record ContentItem
{
    /// <summary>Makes an item.</summary>
    /// <param name="name">The concept name; null where there is none.</param>
    /// <param name="value">The value.</param>
    /// <param name="children">The items below it.</param>
    public ContentItem(CodedConcept? name, ContentValue value, params ReadOnlySpan<ContentItem> children)
    {
        ArgumentNullException.ThrowIfNull(value);
        (Name, Value, Children) = (name, value, ValueList.Create(children));
    }

    /// <summary>How it relates to the item above it; unknown for the root, which has none above it.</summary>
    public RelationshipType Relationship { get; init; }

    /// <summary>The concept name; null where there is none.</summary>
    public CodedConcept? Name { get; init; }

    /// <summary>The value.</summary>
    public ContentValue Value { get; init; }

    /// <summary>The items below it, in their order.</summary>
    public ValueList<ContentItem> Children { get; init; }

    /// <summary>When the observation was made, as written (DT); null when it does not say (PS3.3 §C.17.3.2).</summary>
    public string? ObservationDateTime { get; init; }

    /// <summary>The observation's UID; null when it has none.</summary>
    public Uid? ObservationUid { get; init; }

    /// <summary>The template that the content below a container follows; null when it does not say.</summary>
    public TemplateIdentification? Template { get; init; }

    /// <summary>Attributes of the item that belong to none of the above, kept as they are; null when there are none.</summary>
    public OtherAttributes? Other { get; init; }

    /// <summary>The defined term of the value's type (0040,A040); empty for an item by reference.</summary>
    public string ValueType => Value.ValueType;

    /// <summary>The item as part of another.</summary>
    public ContentItem As(RelationshipType relationship) => this with { Relationship = relationship };

    /// <summary>The item with more items below it.</summary>
    public ContentItem With(params ReadOnlySpan<ContentItem> children) => this with { Children = [.. Children, .. children] };

    /// <summary>The item with more items below it, which it contains where they do not say how they relate to it.</summary>
    public ContentItem Containing(params IEnumerable<ContentItem> children) =>
        this with { Children = [.. Children, .. children.Select(child => child.Relationship == RelationshipType.Unknown ? child.As(RelationshipType.Contains) : child)] };

    /// <summary>The first item below it that has a name; null when there is none.</summary>
    public ContentItem? Find(CodedConcept name) => Children.FirstOrDefault(child => name.IsSameAs(child.Name));

    /// <summary>The item and all below it, in the order in which they are read.</summary>
    public IEnumerable<ContentItem> DescendantsAndSelf()
    {
        Stack<ContentItem> waiting = new([this]);
        while (waiting.TryPop(out ContentItem? item))
        {
            yield return item;
            foreach (ContentItem child in item.Children.Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>What it says, in a line.</summary>
    public override string ToString() => $"{(Relationship == RelationshipType.Unknown ? string.Empty : Relationship.ToTerm() + " ")}{ValueType} {Name?.Meaning} = {Value}";
}
