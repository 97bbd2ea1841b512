namespace Gantry.Dicom.Imaging;

/// <summary>Graphics and text that a presentation state draws over a frame (PS3.3 §C.10.5), layer by layer.</summary>
/// <param name="picture">What they are drawn on.</param>
/// <param name="placement">Where points of the image lie on it.</param>
internal sealed class GraphicAnnotations(RenderedImage picture, ImagePlacement placement)
{
    private const int MostPoints = 100_000;
    private const int MostFilledPoints = 4096;
    private const int MostLines = 200;
    private const int MostScale = 16;

    private static readonly Attribute<ushort>[] s_colors =
        [Attributes.PatternOnColorCIELabValue, Attributes.PatternOffColorCIELabValue, Attributes.ShadowColorCIELabValue, Attributes.TextColorCIELabValue];

    private readonly Stencil _stencil = new(picture);
    private int _points;

    /// <summary>Whether a style says a colour that is no gray.</summary>
    public static bool HaveColours(DataSet state) => state.Items(Attributes.GraphicAnnotationSequence)
        .SelectMany(item => item.Items(Attributes.GraphicObjectSequence).Concat(item.Items(Attributes.TextObjectSequence)).Concat(item.Items(Attributes.CompoundGraphicSequence)))
        .SelectMany(graphic => graphic.Items(Attributes.LineStyleSequence).Concat(graphic.Items(Attributes.FillStyleSequence)).Concat(graphic.Items(Attributes.TextStyleSequence)))
        .Any(style => Array.Exists(s_colors, color => DrawingColor.OfLab(style, color) is { IsGray: false }));

    /// <summary>A point with finite coordinates; null where the item has none.</summary>
    public static (double X, double Y)? PointOf(DataSet item, Attribute<float> attribute) =>
        item.GetValues(attribute) is [float x, float y, ..] && float.IsFinite(x) && float.IsFinite(y) ? (x, y) : null;

    /// <summary>Draws them into the picture.</summary>
    /// <exception cref="DicomException">There are more points than are drawn.</exception>
    public void Draw(DataSet state, Uid? instance, int frameNumber, GraphicLayers layers)
    {
        foreach (DataSet item in state.Items(Attributes.GraphicAnnotationSequence)
            .Where(item => ImageReference.IsFor(item, instance, frameNumber))
            .OrderBy(item => layers.OrderOf(item.GetString(Attributes.GraphicLayer))))
        {
            DrawingColor color = layers.ColorOf(item.GetString(Attributes.GraphicLayer));
            HashSet<uint> compounds = [];
            foreach (DataSet compound in item.Items(Attributes.CompoundGraphicSequence))
            {
                if (DrawCompound(compound, color) && compound.Get(Attributes.CompoundGraphicInstanceID) is { } id)
                {
                    compounds.Add(id);
                }
            }

            // What only stands in for a compound graphic is left out where that was drawn.
            foreach (DataSet graphic in item.Items(Attributes.GraphicObjectSequence).Where(IsOwn))
            {
                DrawGraphic(graphic, color);
            }

            foreach (DataSet text in item.Items(Attributes.TextObjectSequence).Where(IsOwn))
            {
                DrawText(text, color);
            }

            bool IsOwn(DataSet graphic) => graphic.Get(Attributes.CompoundGraphicInstanceID) is not { } id || !compounds.Contains(id);
        }
    }

    private (double X, double Y) Locate(string? units, double x, double y) =>
        units == "DISPLAY" ? (x * picture.Width, y * picture.Height) : placement.Of((x, y));

    private (double X, double Y) UnitOf(string? units) => units == "DISPLAY" ? (picture.Width, picture.Height) : placement.Scale;

    private (double X, double Y)[] ReadPoints(DataSet graphic)
    {
        float[] data = graphic.GetValues(Attributes.GraphicData);
        _points += data.Length / 2;
        return _points <= MostPoints
            ? [.. Enumerable.Range(0, data.Length / 2).Select(i => ((double)data[2 * i], (double)data[(2 * i) + 1]))]
            : throw new DicomException($"Graphic Annotation Sequence (0070,0001) has more than {MostPoints} points, which are not drawn.");
    }

    private bool DrawCompound(DataSet item, DrawingColor color)
    {
        string? units = item.GetString(Attributes.CompoundGraphicUnits);
        bool isDisplay = units == "DISPLAY";
        (double X, double Y)[] points = ReadPoints(item);
        if (Array.Exists(points, point => !double.IsFinite(point.X) || !double.IsFinite(point.Y))
            || CompoundGraphic.Create(
                item,
                isDisplay ? Array.ConvertAll(points, point => Locate(units, point.X, point.Y)) : points,
                (picture.Width, picture.Height),
                isDisplay ? point => point : placement.Of) is not { } compound)
        {
            return false;
        }

        LineStyle lines = LineStyle.Of(item, color);
        if (compound.Area is { } area)
        {
            FillStyle.Of(item, lines).Draw(_stencil, area);
        }

        foreach ((double X, double Y)[] line in compound.Lines)
        {
            lines.Draw(_stencil, line, UnitOf(units));
        }

        TextStyle text = TextStyle.Of(item, color);
        foreach (((double x, double y), string label) in compound.Labels)
        {
            text.Draw(_stencil, x - (label.Length * BitmapFont.CellWidth / 2.0), y - (BitmapFont.CellHeight / 2.0), label, 1, UnitOf(units));
        }

        return true;
    }

    private void DrawGraphic(DataSet graphic, DrawingColor color)
    {
        string? units = graphic.GetString(Attributes.GraphicAnnotationUnits);
        (double X, double Y)[] points = Array.ConvertAll(ReadPoints(graphic), point => Locate(units, point.X, point.Y));
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
        LineStyle lines = LineStyle.Of(graphic, color);
        if (graphic.GetString(Attributes.GraphicFilled) == "Y" && line.Length <= MostFilledPoints)
        {
            FillStyle.Of(graphic, lines).Draw(_stencil, line);
        }

        lines.Draw(_stencil, line, UnitOf(units));
    }

    // In a box, at a point, or both with a line between them; upright however the image is turned (PS3.3 §C.10.5.1.1).
    private void DrawText(DataSet text, DrawingColor color)
    {
        string[] lines = [.. (text.GetString(Attributes.UnformattedTextValue) ?? "").ReplaceLineEndings("\n").Split('\n').Take(MostLines)];
        TextStyle style = TextStyle.Of(text, color);
        (double X, double Y)? anchor = Corner(text, Attributes.AnchorPoint, Attributes.AnchorPointAnnotationUnits);
        (double X, double Y) unit = UnitOf(text.GetString(anchor is null ? Attributes.BoundingBoxAnnotationUnits : Attributes.AnchorPointAnnotationUnits));
        if (Corner(text, Attributes.BoundingBoxTopLeftHandCorner, Attributes.BoundingBoxAnnotationUnits) is { } first
            && Corner(text, Attributes.BoundingBoxBottomRightHandCorner, Attributes.BoundingBoxAnnotationUnits) is { } second)
        {
            (double left, double right) = (Math.Min(first.X, second.X), Math.Max(first.X, second.X));
            (double top, double bottom) = (Math.Min(first.Y, second.Y), Math.Max(first.Y, second.Y));
            int longest = Math.Max(1, lines.Max(line => line.Length)) * BitmapFont.CellWidth;
            int scale = (int)Math.Clamp(Math.Min((right - left) / longest, (bottom - top) / (lines.Length * BitmapFont.CellHeight)), 1, MostScale);
            top += Spare(bottom - top - (lines.Length * BitmapFont.CellHeight * scale), style.VerticalAlignment);
            for (int i = 0; i < lines.Length; i++)
            {
                double spare = right - left - (lines[i].Length * BitmapFont.CellWidth * scale);
                style.Draw(
                    _stencil,
                    left + Spare(spare, style.HorizontalAlignment ?? text.GetString(Attributes.BoundingBoxTextHorizontalJustification)),
                    top + (i * BitmapFont.CellHeight * scale),
                    lines[i],
                    scale,
                    unit);
            }

            if (anchor is { } point && text.GetString(Attributes.AnchorPointVisibility) == "Y")
            {
                _stencil.Lines([point, (Math.Clamp(point.X, left, right), Math.Clamp(point.Y, Math.Min(first.Y, second.Y), bottom))]);
                _stencil.Paint(new Paint(style.Color));
            }
        }
        else if (anchor is { } point)
        {
            for (int i = 0; i < lines.Length; i++)
            {
                style.Draw(_stencil, point.X, point.Y + (i * BitmapFont.CellHeight), lines[i], 1, unit);
            }
        }
    }

    private static double Spare(double spare, string? alignment) => alignment switch { "RIGHT" or "BOTTOM" => spare, "CENTER" => spare / 2, _ => 0 };

    private (double X, double Y)? Corner(DataSet text, Attribute<float> attribute, Tag units) =>
        PointOf(text, attribute) is { } point ? Locate(text.GetString(units), point.X, point.Y) : null;
}
