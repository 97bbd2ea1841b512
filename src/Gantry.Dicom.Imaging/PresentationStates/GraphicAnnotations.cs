namespace Gantry.Dicom.Imaging;

/// <summary>Graphics and text that a presentation state draws over a frame (PS3.3 §C.10.5), layer by layer.</summary>
/// <param name="canvas">What they are drawn on.</param>
/// <param name="placement">Where points of the image lie on it.</param>
internal sealed class GraphicAnnotations(Canvas canvas, ImagePlacement placement)
{
    private const int MostPoints = 100_000;
    private const int MostFilledPoints = 4096;
    private const int MostLines = 200;
    private const int MostScale = 16;
    private int _points;

    /// <summary>Draws them into the picture.</summary>
    /// <exception cref="DicomException">There are more points than are drawn.</exception>
    public void Draw(DataSet state, Uid? instance, int frameNumber, GraphicLayers layers)
    {
        foreach (DataSet item in state.Items(Attributes.GraphicAnnotationSequence)
            .Where(item => ImageReference.IsFor(item, instance, frameNumber))
            .OrderBy(item => layers.OrderOf(item.GetString(Attributes.GraphicLayer))))
        {
            DrawingColor color = layers.ColorOf(item.GetString(Attributes.GraphicLayer));
            foreach (DataSet graphic in item.Items(Attributes.GraphicObjectSequence))
            {
                DrawGraphic(graphic, color);
            }

            foreach (DataSet text in item.Items(Attributes.TextObjectSequence))
            {
                DrawText(text, color);
            }
        }
    }

    private (double X, double Y) Locate(string? units, double x, double y) =>
        units == "DISPLAY" ? (x * canvas.Image.Width, y * canvas.Image.Height) : placement.Of((x, y));

    private void DrawGraphic(DataSet graphic, DrawingColor color)
    {
        float[] data = graphic.GetValues(Attributes.GraphicData);
        string? units = graphic.GetString(Attributes.GraphicAnnotationUnits);
        (double X, double Y)[] points = new (double, double)[data.Length / 2];
        _points += points.Length;
        if (_points > MostPoints)
        {
            throw new DicomException($"Graphic Annotation Sequence (0070,0001) has more than {MostPoints} points, which are not drawn.");
        }

        for (int i = 0; i < points.Length; i++)
        {
            points[i] = Locate(units, data[2 * i], data[(2 * i) + 1]);
        }

        (double X, double Y)[] line = (graphic.GetString(Attributes.GraphicType), points.Length) switch
        {
            ("POLYLINE", _) => points,
            ("INTERPOLATED", _) => Curves.Through(points),
            ("CIRCLE", >= 2) => Curves.Circle(points[0], points[1]),
            ("ELLIPSE", >= 4) => Curves.Ellipse(points),
            // A dot alone would hardly be seen.
            ("POINT", >= 1) => Curves.Cross(points[0]),
            _ => [],
        };
        if (graphic.GetString(Attributes.GraphicFilled) == "Y" && line.Length <= MostFilledPoints)
        {
            canvas.Fill(line, color);
        }

        canvas.Lines(line, color);
    }

    // In a box, at a point, or both with a line between them; upright however the image is turned (PS3.3 §C.10.5.1.1).
    private void DrawText(DataSet text, DrawingColor color)
    {
        string[] lines = [.. (text.GetString(Attributes.UnformattedTextValue) ?? "").ReplaceLineEndings("\n").Split('\n').Take(MostLines)];
        (double X, double Y)? anchor = Corner(text, Attributes.AnchorPoint, Attributes.AnchorPointAnnotationUnits);
        if (Corner(text, Attributes.BoundingBoxTopLeftHandCorner, Attributes.BoundingBoxAnnotationUnits) is { } first
            && Corner(text, Attributes.BoundingBoxBottomRightHandCorner, Attributes.BoundingBoxAnnotationUnits) is { } second)
        {
            (double left, double right) = (Math.Min(first.X, second.X), Math.Max(first.X, second.X));
            (double top, double bottom) = (Math.Min(first.Y, second.Y), Math.Max(first.Y, second.Y));
            int longest = Math.Max(1, lines.Max(line => line.Length)) * BitmapFont.CellWidth;
            int scale = (int)Math.Clamp(Math.Min((right - left) / longest, (bottom - top) / (lines.Length * BitmapFont.CellHeight)), 1, MostScale);
            string? justification = text.GetString(Attributes.BoundingBoxTextHorizontalJustification);
            for (int i = 0; i < lines.Length; i++)
            {
                double spare = right - left - (lines[i].Length * BitmapFont.CellWidth * scale);
                Write(left + (justification switch { "RIGHT" => spare, "CENTER" => spare / 2, _ => 0 }), top + (i * BitmapFont.CellHeight * scale), lines[i], scale, color);
            }

            if (anchor is { } point && text.GetString(Attributes.AnchorPointVisibility) == "Y")
            {
                canvas.Lines([point, (Math.Clamp(point.X, left, right), Math.Clamp(point.Y, top, bottom))], color);
            }
        }
        else if (anchor is { } point)
        {
            for (int i = 0; i < lines.Length; i++)
            {
                Write(point.X, point.Y + (i * BitmapFont.CellHeight), lines[i], 1, color);
            }
        }
    }

    private (double X, double Y)? Corner(DataSet text, Attribute<float> attribute, Tag units) =>
        text.GetValues(attribute) is [float x, float y, ..] && float.IsFinite(x) && float.IsFinite(y) ? Locate(text.GetString(units), x, y) : null;

    private void Write(double left, double top, string line, int scale, DrawingColor color)
    {
        if (Math.Abs(left) < 1 << 20 && Math.Abs(top) < 1 << 20)
        {
            canvas.Text((int)Math.Round(left), (int)Math.Round(top), line, scale, color);
        }
    }
}
