namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>A part of a frame. What lies outside the frame is left out.</summary>
/// <param name="Left">Columns left of it.</param>
/// <param name="Top">Rows above it.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Height">Its rows.</param>
public readonly record struct PixelRectangle(int Left, int Top, int Width, int Height);
