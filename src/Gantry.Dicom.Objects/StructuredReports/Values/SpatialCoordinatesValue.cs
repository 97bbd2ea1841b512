namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>SCOORD: points, lines or curves in an image (PS3.3 §C.18.6).</summary>
/// <param name="GraphicType">POINT, MULTIPOINT, POLYLINE, CIRCLE or ELLIPSE.</param>
/// <param name="Points">Column and row of each point, in pixels; the middle of the top left pixel is 0.5, 0.5.</param>
public sealed record SpatialCoordinatesValue(string GraphicType, ValueList<float> Points) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "SCOORD";

    /// <summary>FRAME or VOLUME: what the coordinates count from in a tiled image; null when it does not say.</summary>
    public string? PixelOrigin { get; init; }

    /// <summary>The fiducial that the points are; null when it does not say.</summary>
    public Uid? FiducialUid { get; init; }

    /// <inheritdoc/>
    public override string ToString() => GraphicType;
}
