namespace Gantry.Dicom.Imaging;

/// <summary>Draws lines, areas and text into a picture. What lies outside it is left out.</summary>
/// <param name="image">The picture that is drawn into.</param>
internal sealed class Canvas(RenderedImage image)
{
    /// <summary>The picture.</summary>
    public RenderedImage Image => image;

    /// <summary>Sets one pixel.</summary>
    public void Dot(int x, int y, DrawingColor color)
    {
        if (x < 0 || y < 0 || x >= image.Width || y >= image.Height)
        {
            return;
        }

        int i = ((y * image.Width) + x) * image.Samples;
        if (image.Samples == 1)
        {
            image.Pixels[i] = color.Gray;
            return;
        }

        (image.Pixels[i], image.Pixels[i + 1], image.Pixels[i + 2]) = (color.Red, color.Green, color.Blue);
    }

    /// <summary>Draws straight lines from point to point.</summary>
    /// <param name="points">Points where 0, 0 is the upper left corner of the first pixel.</param>
    /// <param name="color">The colour.</param>
    public void Lines(ReadOnlySpan<(double X, double Y)> points, DrawingColor color)
    {
        for (int i = 1; i < points.Length; i++)
        {
            Line(points[i - 1], points[i], color);
        }
    }

    /// <summary>Fills a closed polygon.</summary>
    public void Fill((double X, double Y)[] points, DrawingColor color)
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
                int end = (int)Math.Clamp(Math.Floor(to - 0.5), -1, image.Width - 1);
                for (int x = (int)Math.Clamp(Math.Ceiling(from - 0.5), 0, image.Width); x <= end; x++)
                {
                    Dot(x, y, color);
                }
            }
        }
    }

    /// <summary>Writes a line of text.</summary>
    /// <param name="left">The column of its left edge.</param>
    /// <param name="top">The row of its upper edge.</param>
    /// <param name="text">The text.</param>
    /// <param name="scale">Pixels for a dot of the font, from 1.</param>
    /// <param name="color">The colour.</param>
    /// <param name="shadow">What is drawn below and beside the dots, so that text can be read on anything; null for nothing.</param>
    public void Text(int left, int top, string text, int scale, DrawingColor color, DrawingColor? shadow = null)
    {
        if (shadow is { } dark)
        {
            int offset = Math.Max(1, scale / 2);
            Text(left + offset, top + offset, text, scale, dark);
        }

        int width = BitmapFont.CellWidth * scale;
        foreach (char character in text)
        {
            if (left >= image.Width)
            {
                return;
            }

            for (int y = Math.Max(0, -top); left > -width && y < BitmapFont.CellHeight * scale && top + y < image.Height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    if (BitmapFont.IsSet(character, x / scale, y / scale))
                    {
                        Dot(left + x, top + y, color);
                    }
                }
            }

            left += width;
        }
    }

    // Only the part within the picture is walked along, however far away the ends are.
    private void Line((double X, double Y) from, (double X, double Y) to, DrawingColor color)
    {
        (double dx, double dy) = (to.X - from.X, to.Y - from.Y);
        double start = 0, end = 1;
        if (!double.IsFinite(dx) || !double.IsFinite(dy) || !Clip(from.X, dx, image.Width, ref start, ref end) || !Clip(from.Y, dy, image.Height, ref start, ref end))
        {
            return;
        }

        int steps = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(dx), Math.Abs(dy)) * (end - start)));
        for (int i = 0; i <= steps; i++)
        {
            double at = start + ((end - start) * i / steps);
            Dot((int)Math.Floor(from.X + (dx * at)), (int)Math.Floor(from.Y + (dy * at)), color);
        }
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
