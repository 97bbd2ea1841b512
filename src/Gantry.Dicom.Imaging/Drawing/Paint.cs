namespace Gantry.Dicom.Imaging;

/// <summary>What is laid over pixels: a colour, and how much of it.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Opacity">0, nothing is seen of it, to 1.</param>
internal readonly record struct Paint(DrawingColor Color, double Opacity = 1);
