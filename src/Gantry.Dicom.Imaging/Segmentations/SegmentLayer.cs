namespace Gantry.Dicom.Imaging;

/// <summary>A frame of a segmentation in colours.</summary>
/// <param name="Colors">The colours, pixel by pixel.</param>
/// <param name="Coverage">How much of each pixel is covered, 0 to 255.</param>
internal sealed record SegmentLayer(RenderedImage Colors, byte[] Coverage)
{
    /// <summary>The picture of the layer over black.</summary>
    public RenderedImage ToImage()
    {
        byte[] pixels = new byte[Colors.Pixels.Length];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(((Colors.Pixels[i] * Coverage[i / 3]) + 127) / 255);
        }

        return new RenderedImage(Colors.Width, Colors.Height, 3, pixels);
    }

    /// <summary>The layer of a frame where it belongs to one segment.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="color">The segment's colour.</param>
    /// <param name="maximum">The value of a pixel that is wholly covered.</param>
    public static SegmentLayer Of(NativeFrame frame, DrawingColor color, int maximum)
    {
        ushort[] values = StoredValues.ReadRaised(frame.Description, frame.Samples.Span);
        byte[] coverage = new byte[values.Length], pixels = new byte[values.Length * 3];
        for (int i = 0; i < values.Length; i++)
        {
            coverage[i] = (byte)(Math.Min((int)values[i], maximum) * 255 / maximum);
            Set(pixels, i, color);
        }

        return new(new RenderedImage(frame.Description.Columns, frame.Description.Rows, 3, pixels), coverage);
    }

    /// <summary>The layer of a label map.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="colorOf">The colour of a segment, by its number.</param>
    /// <param name="background">The number that means nothing.</param>
    public static SegmentLayer Of(NativeFrame frame, Func<int, DrawingColor> colorOf, int background)
    {
        ushort[] values = StoredValues.ReadRaised(frame.Description, frame.Samples.Span);
        byte[] coverage = new byte[values.Length], pixels = new byte[values.Length * 3];
        Dictionary<int, DrawingColor> colors = [];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] == background)
            {
                continue;
            }

            if (!colors.TryGetValue(values[i], out DrawingColor color))
            {
                colors.Add(values[i], color = colorOf(values[i]));
            }

            coverage[i] = byte.MaxValue;
            Set(pixels, i, color);
        }

        return new(new RenderedImage(frame.Description.Columns, frame.Description.Rows, 3, pixels), coverage);
    }

    private static void Set(byte[] pixels, int index, DrawingColor color) =>
        (pixels[3 * index], pixels[(3 * index) + 1], pixels[(3 * index) + 2]) = (color.Red, color.Green, color.Blue);
}
