namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>SCOORD3D: points, lines or surfaces in a frame of reference (PS3.3 §C.18.9).</summary>
/// <param name="GraphicType">POINT, MULTIPOINT, POLYLINE, POLYGON, ELLIPSE or ELLIPSOID.</param>
/// <param name="Points">x, y and z of each point, in mm.</param>
/// <param name="FrameOfReferenceUid">The frame of reference; null when it does not say, which the standard does not allow.</param>
public sealed record SpatialCoordinates3DValue(string GraphicType, ValueList<float> Points, Uid? FrameOfReferenceUid) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "SCOORD3D";

    /// <summary>The fiducial that the points are; null when it does not say.</summary>
    public Uid? FiducialUid { get; init; }

    /// <inheritdoc/>
    public override string ToString() => GraphicType;
}
