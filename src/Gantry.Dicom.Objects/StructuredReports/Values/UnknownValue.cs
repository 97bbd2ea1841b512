namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A value of a type that is not known here, TABLE among them; what it says is in <see cref="ContentItem.Other"/>.</summary>
/// <param name="Type">The value type as written; empty when there is none.</param>
public sealed record UnknownValue(string Type) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => Type;

    /// <inheritdoc/>
    public override string ToString() => string.Empty;
}
