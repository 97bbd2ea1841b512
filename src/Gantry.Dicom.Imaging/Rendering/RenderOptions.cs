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

    /// <summary>The size to fit in; null for the image's own.</summary>
    public Viewport? Viewport { get; init; }
}
