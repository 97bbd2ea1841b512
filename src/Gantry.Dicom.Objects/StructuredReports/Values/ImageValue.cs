namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>IMAGE: an image, some of its frames or segments, and how to show it (PS3.3 §C.18.4).</summary>
/// <param name="Instance">The image.</param>
public sealed record ImageValue(InstanceReference Instance) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "IMAGE";

    /// <summary>The frames that are meant, from 1; all when there is none.</summary>
    public ValueList<int> Frames { get; init; } = [];

    /// <summary>The segments that are meant, from 1; all when there is none.</summary>
    public ValueList<int> Segments { get; init; } = [];

    /// <summary>A presentation state to show the image with; null for none.</summary>
    public InstanceReference? PresentationState { get; init; }

    /// <summary>The mapping of its stored values to real world values; null for none.</summary>
    public InstanceReference? RealWorldValueMapping { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Instance.SopInstanceUid.ToString();
}
