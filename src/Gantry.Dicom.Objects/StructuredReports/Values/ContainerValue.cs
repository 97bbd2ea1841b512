namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>CONTAINER: a heading, or the document itself (PS3.3 §C.18.8).</summary>
/// <param name="IsContinuous">Whether the items below are one text, as words of a sentence (CONTINUOUS); otherwise each stands for itself (SEPARATE).</param>
public sealed record ContainerValue(bool IsContinuous = false) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "CONTAINER";

    /// <inheritdoc/>
    public override string ToString() => IsContinuous ? "CONTINUOUS" : "SEPARATE";
}
