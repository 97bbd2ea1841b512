namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>COMPOSITE: a composite instance that is neither image nor waveform (PS3.3 §C.18.3).</summary>
/// <param name="Instance">The instance.</param>
public sealed record CompositeValue(InstanceReference Instance) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "COMPOSITE";

    /// <inheritdoc/>
    public override string ToString() => Instance.SopInstanceUid.ToString();
}
