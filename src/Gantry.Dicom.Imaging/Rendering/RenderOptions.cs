namespace Gantry.Dicom.Imaging;

/// <summary>How a frame is made into a picture.</summary>
public sealed record RenderOptions
{
    /// <summary>The object's own first window, its own size.</summary>
    public static RenderOptions Default { get; } = new();

    /// <summary>Options for a thumbnail.</summary>
    /// <param name="longEdge">The longest edge in pixels.</param>
    public static RenderOptions Thumbnail(int longEdge = 160) => new() { Viewport = new Viewport(longEdge, longEdge) { Enlarge = false } };

    /// <summary>The window to use; null for the object's first one, or the frame's smallest and largest value when it has none.</summary>
    public Window? Window { get; init; }

    /// <summary>
    /// Whether stored values become values of the world (PS3.3 §C.7.6.16.2.11) in the place of modality values: the window is then in their units, and what has no meaning is black. A parametric
    /// map without a window is shown so at any rate.
    /// </summary>
    public bool RealWorldValues { get; init; }

    /// <summary>The size to fit in; null for the image's own.</summary>
    public Viewport? Viewport { get; init; }

    /// <summary>Whether overlays are drawn: graphics in white, what is outside a region of interest darkened.</summary>
    public bool Overlays { get; init; } = true;

    /// <summary>Whether what the object's display shutter covers is hidden.</summary>
    public bool Shutters { get; init; } = true;

    /// <summary>Whether an image whose pixels are higher or wider than the other way is stretched until they are square.</summary>
    public bool SquarePixels { get; init; } = true;

    /// <summary>The display that a gray picture is made for, to follow the Grayscale Standard Display Function (PS3.14); null where P-values are wanted, or the display does it.</summary>
    public DisplayCharacteristic? Display { get; init; }
}
