namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A region of an image.</summary>
/// <param name="Image">The image.</param>
/// <param name="Coordinates">The region in its pixels.</param>
public sealed record ImageRegion(EvidenceInstance Image, SpatialCoordinatesValue Coordinates)
{
    /// <summary>The frame, from 1; null for an image of one.</summary>
    public int? Frame { get; init; }
}
