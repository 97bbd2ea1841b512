namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A measurement (PS3.16 TID 300).</summary>
/// <param name="Name">What is measured, for example <see cref="Length"/>.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">The unit's code in UCUM, for example mm; "1" for none.</param>
public sealed record Measurement(CodedConcept Name, double Value, string Unit)
{
    /// <summary>A length.</summary>
    public static CodedConcept Length { get; } = new("410668003", "SCT", "Length");

    /// <summary>An area.</summary>
    public static CodedConcept Area { get; } = new("42798000", "SCT", "Area");

    /// <summary>A volume.</summary>
    public static CodedConcept Volume { get; } = new("118565006", "SCT", "Volume");

    /// <summary>How it was derived, for example by a mean; null when it does not say.</summary>
    public CodedConcept? Derivation { get; init; }

    /// <summary>How it was measured; null when it does not say.</summary>
    public CodedConcept? Method { get; init; }

    internal ContentItem ToItem()
    {
        ContentItem item = ContentItems.Number(Name, Value, Unit);
        item = Method is { } method ? item.With(ContentItems.Code(new CodedConcept("370129005", "SCT", "Measurement Method"), method).As(RelationshipType.HasConceptModifier)) : item;
        return Derivation is { } derivation ? item.With(ContentItems.Code(ContentItems.Dcm("121401"), derivation).As(RelationshipType.HasConceptModifier)) : item;
    }
}
