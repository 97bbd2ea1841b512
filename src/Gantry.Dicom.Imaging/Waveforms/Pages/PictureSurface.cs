namespace Gantry.Dicom.Imaging;

/// <summary>A page as a picture: white, with lines whose edges are softened.</summary>
internal sealed class PictureSurface : IPageSurface
{
    private const int DotsOfCapitals = 7;
    private const int DotsAboveCapitals = 3;

    private readonly double _resolution;
    private readonly Canvas _canvas;

    /// <summary>Makes an empty page.</summary>
    /// <param name="width">Millimetres.</param>
    /// <param name="height">Millimetres.</param>
    /// <param name="resolution">Pixels a millimetre.</param>
    public PictureSurface(double width, double height, double resolution)
    {
        _resolution = resolution;
        (int columns, int rows) = ((int)Math.Round(width * resolution), (int)Math.Round(height * resolution));
        byte[] pixels = new byte[3 * columns * rows];
        Array.Fill(pixels, (byte)255);
        Image = new RenderedImage(columns, rows, 3, pixels) { PixelsPerMillimetre = resolution };
        _canvas = new Canvas(Image);
    }

    /// <summary>The picture.</summary>
    public RenderedImage Image { get; }

    /// <inheritdoc/>
    public void Rule(IReadOnlyList<PageLine> lines, double width, DrawingColor color)
    {
        int thickness = Math.Max(1, (int)Math.Round(width * _resolution));
        foreach (PageLine line in lines)
        {
            (int left, int right) = Between(line.X1, line.X2, thickness);
            (int top, int bottom) = Between(line.Y1, line.Y2, thickness);
            for (int y = top; y <= bottom; y++)
            {
                for (int x = left; x <= right; x++)
                {
                    _canvas.Dot(x, y, color);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Trace(ReadOnlySpan<(double X, double Y)> points, double width, DrawingColor color)
    {
        double half = Math.Max(0.5, width * _resolution / 2);
        for (int i = 1; i < points.Length; i++)
        {
            Stroke(points[i - 1].X * _resolution, points[i - 1].Y * _resolution, points[i].X * _resolution, points[i].Y * _resolution, half, color);
        }
    }

    /// <inheritdoc/>
    public void Text(double left, double top, string text, double height, DrawingColor color)
    {
        int scale = ScaleOf(height);
        _canvas.Text((int)Math.Round(left * _resolution), (int)Math.Round(top * _resolution) - (DotsAboveCapitals * scale), text, scale, color);
    }

    /// <inheritdoc/>
    public double WidthOf(string text, double height) => text.Length * BitmapFont.CellWidth * ScaleOf(height) / _resolution;

    private int ScaleOf(double height) => Math.Max(1, (int)Math.Round(height * _resolution / DotsOfCapitals));

    private (int First, int Last) Between(double from, double to, int thickness)
    {
        int first = (int)Math.Round(Math.Min(from, to) * _resolution) - (thickness / 2);
        return (first, first + Math.Max(thickness - 1, (int)Math.Round(Math.Abs(to - from) * _resolution)));
    }

    // Each pixel takes the colour by how much of it lies within half a width of the line.
    private void Stroke(double x1, double y1, double x2, double y2, double half, DrawingColor color)
    {
        (double dx, double dy) = (x2 - x1, y2 - y1);
        double length = (dx * dx) + (dy * dy);
        int left = (int)Math.Clamp(Math.Min(x1, x2) - half - 1, 0, Image.Width), right = (int)Math.Clamp(Math.Max(x1, x2) + half + 1, -1, Image.Width - 1);
        int top = (int)Math.Clamp(Math.Min(y1, y2) - half - 1, 0, Image.Height), bottom = (int)Math.Clamp(Math.Max(y1, y2) + half + 1, -1, Image.Height - 1);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                (double px, double py) = (x + 0.5 - x1, y + 0.5 - y1);
                double along = length > 0 ? Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1) : 0;
                (double ox, double oy) = (px - (along * dx), py - (along * dy));
                double distance = Math.Sqrt((ox * ox) + (oy * oy));
                if (distance < half + 0.5)
                {
                    Blend(x, y, color, Math.Min(1, half + 0.5 - distance));
                }
            }
        }
    }

    // The darker one stays, so that where two strokes meet nothing is darker than a stroke.
    private void Blend(int x, int y, DrawingColor color, double share)
    {
        Span<byte> pixel = Image.Pixels.AsSpan(3 * ((y * Image.Width) + x), 3);
        pixel[0] = Math.Min(pixel[0], Mixed(color.Red));
        pixel[1] = Math.Min(pixel[1], Mixed(color.Green));
        pixel[2] = Math.Min(pixel[2], Mixed(color.Blue));

        byte Mixed(byte value) => (byte)(255 - ((255 - value) * share));
    }
}
