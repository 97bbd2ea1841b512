using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>How lines are drawn (PS3.3 §C.10.5.1.3.13).</summary>
/// <param name="On">Where the line is, or where its pattern has a bit.</param>
/// <param name="Off">Where its pattern has none; null where nothing is drawn there.</param>
/// <param name="Thickness">In pixels of the picture.</param>
/// <param name="Pattern">32 bits along the line, the lowest first, each as long as the line is thick; null for a solid line.</param>
/// <param name="Shadow">Its shadow; null for none.</param>
internal sealed record LineStyle(Paint On, Paint? Off, double Thickness, uint? Pattern, ShadowStyle? Shadow)
{
    private const int PatternLength = 32;

    /// <summary>The style of a graphic: its own, else a thin line in the colour of its layer.</summary>
    public static LineStyle Of(DataSet graphic, DrawingColor color)
    {
        if (graphic.Items(Attributes.LineStyleSequence) is not [DataSet style, ..])
        {
            return new(new Paint(color), null, 1, null, null);
        }

        double thickness = style.Get(Attributes.LineThickness) is > 0f and < float.PositiveInfinity and float said ? said : 1;
        Paint on = new(DrawingColor.OfLab(style, Attributes.PatternOnColorCIELabValue) ?? color, ShadowStyle.OpacityOf(style, Attributes.PatternOnOpacity) ?? 1);
        Paint? off = DrawingColor.OfLab(style, Attributes.PatternOffColorCIELabValue) is { } background ? new Paint(background, ShadowStyle.OpacityOf(style, Attributes.PatternOffOpacity) ?? 1) : null;
        return new(on, off, thickness, style.GetString(Attributes.LineDashingStyle) == "DASHED" ? style.Get(Attributes.LinePattern) : null, ShadowStyle.Of(style));
    }

    /// <summary>Draws lines from point to point.</summary>
    /// <param name="stencil">What they are drawn with.</param>
    /// <param name="points">The points, in pixels of the picture.</param>
    /// <param name="unit">Pixels for one unit of the graphic, across and down.</param>
    public void Draw(Stencil stencil, ReadOnlySpan<(double X, double Y)> points, (double X, double Y) unit)
    {
        if (Shadow is not null)
        {
            (double x, double y) = (Shadow.X * unit.X, Shadow.Y * unit.Y);
            (double X, double Y)[] moved = Shadow.IsOutlined ? points.ToArray() : Array.ConvertAll(points.ToArray(), point => (point.X + x, point.Y + y));
            stencil.Lines(moved, Shadow.IsOutlined ? Thickness + (2 * Math.Sqrt((x * x) + (y * y))) : Thickness);
            stencil.Paint(Shadow.Paint);
        }

        if (Pattern is not { } pattern)
        {
            stencil.Lines(points, Thickness);
            stencil.Paint(On);
            return;
        }

        double step = Math.Clamp(Thickness, 1, Stencil.MaximumThickness);
        stencil.Lines(points, Thickness, distance => IsOn(pattern, distance, step));
        stencil.Paint(On);
        if (Off is { } off)
        {
            stencil.Lines(points, Thickness, distance => !IsOn(pattern, distance, step));
            stencil.Paint(off);
        }
    }

    private static bool IsOn(uint pattern, double distance, double step) => (BitOperations.RotateRight(pattern, (int)(distance / step % PatternLength)) & 1) == 1;
}
