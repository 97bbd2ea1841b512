namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A step of a path in a condition: which items it takes.</summary>
/// <param name="Type">The value type; REFERENCE for items by reference, a point for the item itself.</param>
/// <param name="Relationship">The relationship; unknown for any.</param>
/// <param name="Names">Concept names as code:scheme; any when empty.</param>
/// <param name="Values">Coded values as code:scheme; any when empty.</param>
/// <param name="IsOther">Whether the value has to be another than these.</param>
internal sealed record ConditionStep(string Type, RelationshipType Relationship, string[] Names, string[] Values, bool IsOther)
{
    public bool IsItself => Type == ".";

    public bool Matches(ContentItem item) =>
        (IsItself || (Type == "REFERENCE" ? item.Value is ItemReferenceValue : item.ValueType == Type))
        && (Relationship == RelationshipType.Unknown || item.Relationship == Relationship)
        && (Names.Length == 0 || Names.Contains(Key(item.Name)))
        && (Values.Length == 0 || Values.Contains(Key((item.Value as CodeValue)?.Code)) != IsOther);

    private static string Key(CodedConcept? concept) => concept is null ? string.Empty : $"{concept.Value}:{concept.SchemeDesignator}";
}
