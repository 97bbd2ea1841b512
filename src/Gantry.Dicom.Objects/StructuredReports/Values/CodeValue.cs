namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>CODE: a coded concept (PS3.3 §C.18.2).</summary>
/// <param name="Code">The concept; null when the item has none, which the standard does not allow.</param>
public sealed record CodeValue(CodedConcept? Code) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "CODE";

    /// <inheritdoc/>
    public override string ToString() => Code?.ToString() ?? string.Empty;
}
