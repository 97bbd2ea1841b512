namespace Gantry.Dicom.Objects.PresentationStates;

/// <summary>A figure on an image.</summary>
/// <param name="Type">POINT, POLYLINE, INTERPOLATED, CIRCLE or ELLIPSE (PS3.3 §C.10.5.1.2).</param>
/// <param name="Points">Column and row of each point in turn, 0, 0 the upper left corner of the first pixel.</param>
public sealed record PresentationGraphic(string Type, params IReadOnlyList<float> Points);
