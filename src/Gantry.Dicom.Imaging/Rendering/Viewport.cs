namespace Gantry.Dicom.Imaging;

/// <summary>The box a picture has to fit in, and the part of the image to show in it (PS3.18 §8.3.5.1.3). The picture keeps its aspect ratio.</summary>
/// <param name="Width">Width of the box in pixels.</param>
/// <param name="Height">Height of the box in pixels.</param>
public sealed record Viewport(int Width, int Height)
{
    /// <summary>Leftmost column of the part to show, 0 for the first.</summary>
    public double SourceX { get; init; }

    /// <summary>Topmost row of the part to show, 0 for the first.</summary>
    public double SourceY { get; init; }

    /// <summary>Width of the part to show, in image pixels; null for all to the right edge, negative to flip horizontally.</summary>
    public double? SourceWidth { get; init; }

    /// <summary>Height of the part to show, in image pixels; null for all to the bottom edge, negative to flip vertically.</summary>
    public double? SourceHeight { get; init; }

    /// <summary>Whether a picture smaller than the box is made larger to fill it. PS3.18 says so for rendered resources; thumbnails stay small.</summary>
    public bool Enlarge { get; init; } = true;
}
