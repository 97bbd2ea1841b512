namespace Gantry.Dicom.Imaging;

/// <summary>The pixels that one graphic covers, gathered before they are painted: where a line crosses itself it is painted once. What lies outside the picture is left out.</summary>
/// <param name="image">The picture that is painted.</param>
internal sealed class Stencil(RenderedImage image)
{
    /// <summary>The thickest line, in pixels.</summary>
    public const double MaximumThickness = 64;

    // A second of work, whatever the graphics say.
    private const long MostDots = 1L << 28;
    private const int StippleSize = 32;

    private readonly bool[] _covered = new bool[image.Width * image.Height];
    private readonly List<int> _dots = [];
    private long _tried;

    /// <summary>The picture's width in pixels.</summary>
    public int Width => image.Width;

    /// <summary>The picture's height in pixels.</summary>
    public int Height => image.Height;

    /// <summary>Covers straight lines from point to point.</summary>
    /// <param name="points">Points where 0, 0 is the upper left corner of the first pixel.</param>
    /// <param name="thickness">In pixels; up to 1 a line of single pixels.</param>
    /// <param name="covers">Whether the line is there so many pixels after its beginning; null for all of it.</param>
    /// <exception cref="DicomException">All lines together are more than is drawn.</exception>
    public void Lines(ReadOnlySpan<(double X, double Y)> points, double thickness = 1, Func<double, bool>? covers = null)
    {
        thickness = Math.Min(thickness, MaximumThickness);
        double traveled = 0;
        for (int i = 1; i < points.Length; i++)
        {
            traveled += Line(points[i - 1], points[i], thickness, covers is null ? null : CoversAfter(covers, traveled));
            if (thickness > 2 && covers is null && i + 1 < points.Length)
            {
                Disc(points[i], thickness / 2);
            }
        }
    }

    /// <summary>Covers the inside of a closed polygon.</summary>
    /// <param name="points">Its vertices.</param>
    public void Fill((double X, double Y)[] points)
    {
        if (points.Length < 3 || Array.Exists(points, point => !double.IsFinite(point.X) || !double.IsFinite(point.Y)))
        {
            return;
        }

        PolygonArea area = new(points);
        int first = (int)Math.Clamp(points.Min(point => point.Y) - 0.5, 0, image.Height);
        int last = (int)Math.Clamp(points.Max(point => point.Y) + 0.5, -1, image.Height - 1);
        for (int y = first; y <= last; y++)
        {
            foreach ((double from, double to) in area.SpansAt(y + 0.5))
            {
                Span(y, from, to);
            }
        }
    }

    /// <summary>Covers the letters of a line of text.</summary>
    /// <param name="left">The column of its left edge.</param>
    /// <param name="top">The row of its upper edge.</param>
    /// <param name="text">The text.</param>
    /// <param name="scale">Pixels for a dot of the font, from 1.</param>
    /// <param name="style">Bold, italic, underlined.</param>
    public void Text(int left, int top, string text, int scale, TextStyle style)
    {
        const int SlantOfRows = 4;
        int baseline = top + ((BitmapFont.CellHeight - 2) * scale);
        BitmapFont.Draw(left, top, text, scale, image.Width, image.Height, (x, y) =>
        {
            x += style.IsItalic ? (baseline - y) / SlantOfRows : 0;
            for (int i = 0; i <= (style.IsBold ? (scale + 1) / 2 : 0); i++)
            {
                Dot(x + i, y);
            }
        });
        if (style.IsUnderlined)
        {
            for (int y = 0; y < scale; y++)
            {
                Span(baseline + scale + y, left, left + (text.Length * BitmapFont.CellWidth * scale) - scale);
            }
        }
    }

    /// <summary>Paints what is covered, and begins anew.</summary>
    public void Paint(Paint paint)
    {
        foreach (int dot in _dots)
        {
            PaintDot(dot, paint);
        }

        Clear();
    }

    /// <summary>Paints what is covered with a pattern, and begins anew.</summary>
    /// <param name="on">Where the pattern has a bit.</param>
    /// <param name="off">Where it has none.</param>
    /// <param name="pattern">32 rows of 32 bits, the lowest bit of a byte first.</param>
    public void Paint(Paint on, Paint off, ReadOnlySpan<byte> pattern)
    {
        foreach (int dot in _dots)
        {
            int bit = (dot / image.Width % StippleSize * StippleSize) + (dot % image.Width % StippleSize);
            PaintDot(dot, ((pattern[bit / 8] >> (bit % 8)) & 1) == 1 ? on : off);
        }

        Clear();
    }

    private static Func<double, bool> CoversAfter(Func<double, bool> covers, double traveled) => distance => covers(traveled + distance);

    private void Clear()
    {
        foreach (int dot in _dots)
        {
            _covered[dot] = false;
        }

        _dots.Clear();
    }

    private void PaintDot(int dot, Paint paint)
    {
        ReadOnlySpan<byte> color = image.Samples == 1 ? [paint.Color.Gray] : [paint.Color.Red, paint.Color.Green, paint.Color.Blue];
        Span<byte> pixel = image.Pixels.AsSpan(dot * image.Samples, image.Samples);
        for (int i = 0; i < pixel.Length; i++)
        {
            pixel[i] = (byte)((color[i] * paint.Opacity) + (pixel[i] * (1 - paint.Opacity)) + 0.5);
        }
    }

    private void Dot(int x, int y)
    {
        if (++_tried > MostDots)
        {
            throw new DicomException("Graphic Annotation Sequence (0070,0001) covers the picture more often than is drawn.");
        }

        if (x >= 0 && y >= 0 && x < image.Width && y < image.Height && (y * image.Width) + x is var dot && !_covered[dot])
        {
            _covered[dot] = true;
            _dots.Add(dot);
        }
    }

    // The pixels of a row whose middle lies between two edges.
    private void Span(int y, double from, double to)
    {
        int end = (int)Math.Clamp(Math.Floor(to - 0.5), -1, image.Width - 1);
        for (int x = (int)Math.Clamp(Math.Ceiling(from - 0.5), 0, image.Width); x <= end; x++)
        {
            Dot(x, y);
        }
    }

    private void Disc((double X, double Y) center, double radius)
    {
        if (!double.IsFinite(center.X) || !double.IsFinite(center.Y))
        {
            return;
        }

        int end = (int)Math.Clamp(center.Y + radius, -1, image.Height - 1);
        for (int y = (int)Math.Clamp(center.Y - radius, 0, image.Height); y <= end; y++)
        {
            double half = Math.Sqrt(Math.Max(0, (radius * radius) - ((y + 0.5 - center.Y) * (y + 0.5 - center.Y))));
            Span(y, center.X - half, center.X + half);
        }
    }

    // Only the part within the picture is walked along, however far away the ends are. Thick lines have upright or level ends. Answers the line's length.
    private double Line((double X, double Y) from, (double X, double Y) to, double thickness, Func<double, bool>? covers)
    {
        (double dx, double dy) = (to.X - from.X, to.Y - from.Y);
        double start = 0, end = 1, margin = thickness > 1 ? thickness : 0, length = Math.Sqrt((dx * dx) + (dy * dy)), longest = Math.Max(Math.Abs(dx), Math.Abs(dy));
        if (!double.IsFinite(length) || !Clip(from.X + margin, dx, image.Width + (2 * margin), ref start, ref end) || !Clip(from.Y + margin, dy, image.Height + (2 * margin), ref start, ref end))
        {
            return double.IsFinite(length) ? length : 0;
        }

        int steps = Math.Max(1, (int)Math.Ceiling(longest * (end - start)));
        double half = thickness > 1 ? thickness * (longest > 0 ? length / longest : 1) / 2 : 0;
        for (int i = 0; i <= steps; i++)
        {
            double at = start + ((end - start) * i / steps), x = from.X + (dx * at), y = from.Y + (dy * at);
            if (covers?.Invoke(at * length) == false)
            {
                continue;
            }

            if (half == 0)
            {
                Dot((int)Math.Floor(x), (int)Math.Floor(y));
            }
            else if (Math.Abs(dx) < Math.Abs(dy))
            {
                Span((int)Math.Floor(y), x - half, x + half);
            }
            else
            {
                for (int row = (int)Math.Ceiling(y - half - 0.5); row < y + half - 0.5; row++)
                {
                    Dot((int)Math.Floor(x), row);
                }
            }
        }

        return length;
    }

    private static bool Clip(double from, double length, double limit, ref double start, ref double end)
    {
        if (length == 0)
        {
            return from >= 0 && from <= limit;
        }

        double first = -from / length, last = (limit - from) / length;
        start = Math.Max(start, Math.Min(first, last));
        end = Math.Min(end, Math.Max(first, last));
        return start <= end;
    }
}
