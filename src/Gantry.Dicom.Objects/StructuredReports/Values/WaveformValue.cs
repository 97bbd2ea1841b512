namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>WAVEFORM: a waveform, or some of its channels (PS3.3 §C.18.5).</summary>
/// <param name="Instance">The waveform.</param>
public sealed record WaveformValue(InstanceReference Instance) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "WAVEFORM";

    /// <summary>Pairs of multiplex group and channel, both from 1, channel 0 for all of the group; all when there is none.</summary>
    public ValueList<int> Channels { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Instance.SopInstanceUid.ToString();
}
