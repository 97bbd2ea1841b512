namespace Gantry.Dicom.Imaging;

/// <summary>A picture ready to be shown or encoded: 8 bits a sample, rows from top to bottom without gaps.</summary>
public sealed record RenderedImage
{
    /// <summary>Makes the picture.</summary>
    /// <param name="width">Width in pixels, 1 to 65535.</param>
    /// <param name="height">Height in pixels, 1 to 65535.</param>
    /// <param name="samples">1 for gray (0 is black), 3 for red, green and blue by pixel.</param>
    /// <param name="pixels">width × height × samples bytes.</param>
    /// <exception cref="ArgumentException">The numbers do not agree.</exception>
    public RenderedImage(int width, int height, int samples, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        if (width is < 1 or > ushort.MaxValue || height is < 1 or > ushort.MaxValue || samples is not (1 or 3)
            || pixels.LongLength != (long)width * height * samples)
        {
            throw new ArgumentException($"A picture of {width} × {height} pixels with {samples} samples can't be {pixels.LongLength} bytes long.", nameof(pixels));
        }

        (Width, Height, Samples, Pixels) = (width, height, samples, pixels);
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>1 for gray, 3 for red, green and blue.</summary>
    public int Samples { get; }

    /// <summary>The samples, colour by pixel.</summary>
    public byte[] Pixels { get; }

    /// <summary>The ICC profile of the colours, written by the encoders; empty where nothing is said of them.</summary>
    public ReadOnlyMemory<byte> ColorProfile { get; init; }

    /// <summary>How many pixels a millimetre of what is shown has, written by the encoders; null where the picture has no size of its own.</summary>
    public double? PixelsPerMillimetre { get; init; }

    /// <summary>The picture, or the part of it that a viewport names, in the size that fits the viewport; itself where there is none.</summary>
    /// <param name="viewport">Size and part; null for the whole in its own size.</param>
    /// <exception cref="ArgumentException">The viewport is empty, too large, or shows what lies outside the picture.</exception>
    public RenderedImage Fit(Viewport? viewport) => Scaler.Fit(this, viewport);

    /// <summary>The same picture with red, green and blue; itself where it has them.</summary>
    internal RenderedImage ToColor()
    {
        if (Samples == 3)
        {
            return this;
        }

        byte[] colours = new byte[Pixels.Length * 3];
        for (int i = 0; i < Pixels.Length; i++)
        {
            colours.AsSpan(3 * i, 3).Fill(Pixels[i]);
        }

        return new RenderedImage(Width, Height, 3, colours);
    }
}
