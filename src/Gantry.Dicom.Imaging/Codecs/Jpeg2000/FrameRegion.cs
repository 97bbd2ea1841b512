namespace Gantry.Dicom.Imaging;

/// <summary>A rectangle of a frame's pixels.</summary>
/// <param name="Left">First column, 0 for the leftmost.</param>
/// <param name="Top">First row, 0 for the topmost.</param>
/// <param name="Width">Columns, from 1.</param>
/// <param name="Height">Rows, from 1.</param>
public readonly record struct FrameRegion(int Left, int Top, int Width, int Height);
