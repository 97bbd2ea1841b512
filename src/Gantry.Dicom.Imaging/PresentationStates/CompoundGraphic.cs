namespace Gantry.Dicom.Imaging;

/// <summary>
/// A compound graphic (PS3.3 §C.10.5.1.3) as the lines and labels that it is drawn with, in pixels of the picture. How it looks in detail is left open by the standard (PS3.17 annex YY): lengths
/// of ticks, bars and heads of arrows are ours.
/// </summary>
internal sealed class CompoundGraphic
{
    private const int DivisionsOfRuler = 10;
    private const int MostTicks = 1000;
    private const double LengthOfTick = 6;
    private const double LengthOfHead = 10;
    private const double WidthOfHead = 0.35;
    private const double LengthOfCutArrow = 30;

    private readonly DataSet _item;
    private readonly (double Width, double Height) _picture;
    private readonly Func<(double X, double Y), (double X, double Y)> _locate;
    private readonly (double X, double Y)[] _points;
    private readonly List<(double X, double Y)[]> _lines = [];
    private readonly List<((double X, double Y) Place, string Text)> _labels = [];

    private CompoundGraphic(DataSet item, (double X, double Y)[] points, (double Width, double Height) picture, Func<(double X, double Y), (double X, double Y)> locate) =>
        (_item, _points, _picture, _locate) = (item, points, picture, locate);

    /// <summary>The lines, each from point to point.</summary>
    public IReadOnlyList<(double X, double Y)[]> Lines => _lines;

    /// <summary>The labels, by the middle of each.</summary>
    public IReadOnlyList<((double X, double Y) Place, string Text)> Labels => _labels;

    /// <summary>What is filled; null for nothing.</summary>
    public (double X, double Y)[]? Area { get; private set; }

    /// <summary>Reads an item of Compound Graphic Sequence (0070,0209).</summary>
    /// <param name="item">The item.</param>
    /// <param name="points">Its points, in the space where it is turned.</param>
    /// <param name="picture">The size of the picture.</param>
    /// <param name="locate">From that space to pixels of the picture.</param>
    /// <returns>The graphic; null where its type is not known or does not have its points, so that what stands in for it has to be drawn.</returns>
    public static CompoundGraphic? Create(DataSet item, (double X, double Y)[] points, (double Width, double Height) picture, Func<(double X, double Y), (double X, double Y)> locate)
    {
        CompoundGraphic graphic = new(item, points, picture, locate);
        return graphic.Draw(item.GetString(Attributes.CompoundGraphicType)) ? graphic : null;
    }

    private bool Draw(string? type)
    {
        switch (type, _points)
        {
            case ("MULTILINE", { Length: >= 2 }):
                for (int i = 0; i + 1 < _points.Length; i += 2)
                {
                    _lines.Add([Place(_points[i]), Place(_points[i + 1])]);
                }

                return true;
            case ("INFINITELINE", [var first, var second]):
                AddEndless(Place(first), Place(second), Place(RotationPoint ?? Middle(first, second)));
                return true;
            case ("CUTLINE", [var first, var second]):
                AddEndless(Place(first), Place(second), Place(RotationPoint ?? Middle(first, second)));
                AddCutArrows(Place(first), Place(second));
                return true;
            case ("RANGELINE", [var first, var second]):
                _lines.Add([Place(first), Place(second)]);
                AddTick(Place(first), Place(second), 0, 2, "CENTER");
                AddTick(Place(first), Place(second), 1, 2, "CENTER");
                return true;
            case ("RULER", [var first, var second]):
                _lines.Add([Place(first), Place(second)]);
                for (int i = 0; i <= DivisionsOfRuler; i++)
                {
                    AddTick(Place(first), Place(second), (double)i / DivisionsOfRuler, i % (DivisionsOfRuler / 2) == 0 ? 2 : 1, _item.GetString(Attributes.TickAlignment));
                }

                return true;
            case ("AXIS", [var first, var second]):
                AddAxis(Place(first), Place(second));
                return true;
            case ("CROSSHAIR", [var center]):
                AddCrosshair(center);
                return true;
            case ("ARROW", [var tail, var tip]):
                AddArrow(Place(tail), Place(tip));
                return true;
            case ("RECTANGLE", [var first, var second]):
                AddOutline([first, (second.X, first.Y), second, (first.X, second.Y), first]);
                return true;
            case ("ELLIPSE", [var first, var second]):
                (double x, double y) = Middle(first, second);
                AddOutline(Curves.Ellipse([(first.X, y), (second.X, y), (x, first.Y), (x, second.Y)]));
                return true;
            default:
                return false;
        }
    }

    private (double X, double Y)? RotationPoint => GraphicAnnotations.PointOf(_item, Attributes.RotationPoint) is not { } point ? null
        : _item.GetString(Attributes.CompoundGraphicUnits) == "DISPLAY" ? (point.X * _picture.Width, point.Y * _picture.Height)
        : point;

    private static (double X, double Y) Middle((double X, double Y) first, (double X, double Y) second) => ((first.X + second.X) / 2, (first.Y + second.Y) / 2);

    // Turned counterclockwise, for who looks at the image, and placed.
    private (double X, double Y) Place((double X, double Y) point)
    {
        if (_item.Get(Attributes.RotationAngle) is { } angle and not 0 && double.IsFinite(angle) && RotationPoint is { } center)
        {
            (double sine, double cosine) = Math.SinCos(angle * Math.PI / 180);
            (double x, double y) = (point.X - center.X, point.Y - center.Y);
            point = (center.X + (x * cosine) + (y * sine), center.Y - (x * sine) + (y * cosine));
        }

        return _locate(point);
    }

    private void AddOutline((double X, double Y)[] points)
    {
        (double X, double Y)[] outline = Array.ConvertAll(points, Place);
        _lines.Add(outline);
        Area = _item.GetString(Attributes.GraphicFilled) == "Y" ? outline : null;
    }

    // To the edges of the picture, but for a gap, whose length is a share of the picture's width whatever the units (PS3.3 §C.10.5.1.3.6).
    private void AddEndless((double X, double Y) from, (double X, double Y) to, (double X, double Y) gapCenter)
    {
        if (DirectionOf(from, to) is not var (dx, dy))
        {
            return;
        }

        double middle = ((gapCenter.X - from.X) * dx) + ((gapCenter.Y - from.Y) * dy);
        double aside = Math.Abs(((gapCenter.X - from.X) * dy) - ((gapCenter.Y - from.Y) * dx)), radius = RadiusOf(Attributes.GapLength) ?? 0;
        double gap = radius > aside ? Math.Sqrt((radius * radius) - (aside * aside)) : 0;
        AddAlong(from, (dx, dy), middle, gap, BeyondPicture(from) + Math.Abs(middle) + gap);
    }

    private void AddAlong((double X, double Y) from, (double X, double Y) direction, double middle, double gap, double reach)
    {
        (double X, double Y) At(double distance) => (from.X + (distance * direction.X), from.Y + (distance * direction.Y));
        if (gap <= 0)
        {
            _lines.Add([At(middle - reach), At(middle + reach)]);
        }
        else if (gap < reach)
        {
            _lines.Add([At(middle - reach), At(middle - gap)]);
            _lines.Add([At(middle + gap), At(middle + reach)]);
        }
    }

    // In the middle of each half of what is seen of the line, towards it from the right of who goes along it.
    private void AddCutArrows((double X, double Y) from, (double X, double Y) to)
    {
        if (DirectionOf(from, to) is not var (dx, dy))
        {
            return;
        }

        (double start, double end) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach ((double place, double step, double limit) in ((double, double, double)[])[(from.X, dx, _picture.Width), (from.Y, dy, _picture.Height)])
        {
            if (step != 0)
            {
                (double first, double last) = (-place / step, (limit - place) / step);
                (start, end) = (Math.Max(start, Math.Min(first, last)), Math.Min(end, Math.Max(first, last)));
            }
        }

        foreach (double share in (double[])[0.25, 0.75])
        {
            double distance = start + ((end - start) * share);
            (double x, double y) = (from.X + (distance * dx), from.Y + (distance * dy));
            AddArrow((x - (dy * LengthOfCutArrow), y + (dx * LengthOfCutArrow)), (x, y));
        }
    }

    private void AddArrow((double X, double Y) tail, (double X, double Y) tip)
    {
        _lines.Add([tail, tip]);
        if (DirectionOf(tail, tip) is var (dx, dy))
        {
            (double x, double y) = (tip.X - (dx * LengthOfHead), tip.Y - (dy * LengthOfHead));
            (double acrossX, double acrossY) = (-dy * LengthOfHead * WidthOfHead, dx * LengthOfHead * WidthOfHead);
            _lines.Add([(x + acrossX, y + acrossY), tip, (x - acrossX, y - acrossY)]);
        }
    }

    private void AddAxis((double X, double Y) from, (double X, double Y) to)
    {
        _lines.Add([from, to]);
        string? alignment = _item.GetString(Attributes.TickAlignment);
        foreach (DataSet tick in _item.Items(Attributes.MajorTicksSequence).Take(MostTicks))
        {
            if (tick.Get(Attributes.TickPosition) is not (>= 0 and <= 1 and float position))
            {
                continue;
            }

            AddTick(from, to, position, 1, alignment);
            if (_item.GetString(Attributes.ShowTickLabel) == "Y" && tick.GetString(Attributes.TickLabel) is { Length: > 0 } label && DirectionOf(from, to) is var (dx, dy))
            {
                double side = (_item.GetString(Attributes.TickLabelAlignment) == "TOP" ? -1 : 1) * (LengthOfTick + BitmapFont.CellHeight);
                _labels.Add(((from.X + (position * (to.X - from.X)) - (dy * side), from.Y + (position * (to.Y - from.Y)) + (dx * side)), label));
            }
        }
    }

    // With the first point on the left, the bottom is on the right of who goes along the line.
    private void AddTick((double X, double Y) from, (double X, double Y) to, double position, int size, string? alignment)
    {
        if (DirectionOf(from, to) is not var (dx, dy))
        {
            return;
        }

        (double x, double y) = (from.X + (position * (to.X - from.X)), from.Y + (position * (to.Y - from.Y)));
        (double below, double above) = alignment switch { "BOTTOM" => (1.0, 0.0), "TOP" => (0, 1), _ => (0.5, 0.5) };
        double length = LengthOfTick * size;
        _lines.Add([(x - (dy * length * below), y + (dx * length * below)), (x + (dy * length * above), y - (dx * length * above))]);
    }

    private void AddCrosshair((double X, double Y) center)
    {
        (double X, double Y) middle = Place(center);
        double reach = RadiusOf(Attributes.DiameterOfVisibility) ?? BeyondPicture(middle), gap = RadiusOf(Attributes.GapLength) ?? 0;
        foreach ((double x, double y) in ((double, double)[])[(1, 0), (0, 1)])
        {
            if (DirectionOf(middle, Place((center.X + x, center.Y + y))) is { } direction)
            {
                AddAlong(middle, direction, 0, gap, reach);
            }
        }
    }

    private double? RadiusOf(Attribute<float> attribute) => _item.Get(attribute) is > 0 and < 100 and float diameter ? diameter * _picture.Width / 2 : null;

    private double BeyondPicture((double X, double Y) from) => Math.Abs(from.X) + Math.Abs(from.Y) + _picture.Width + _picture.Height;

    private static (double X, double Y)? DirectionOf((double X, double Y) from, (double X, double Y) to)
    {
        double length = Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
        return length > 0 && double.IsFinite(length) ? ((to.X - from.X) / length, (to.Y - from.Y) / length) : null;
    }
}
