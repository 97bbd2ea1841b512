namespace Gantry.Dicom.Imaging;

/// <summary>How the inside of a closed graphic is filled (PS3.3 §C.10.5.1.3.14).</summary>
/// <param name="On">All of it, or where its pattern has a bit.</param>
/// <param name="Off">Where its pattern has none.</param>
/// <param name="Pattern">32 rows of 32 bits; empty for a plain area.</param>
internal sealed record FillStyle(Paint On, Paint Off, ReadOnlyMemory<byte> Pattern)
{
    private const int PatternLength = 128;

    /// <summary>The style of a graphic: its own, else that of its lines.</summary>
    public static FillStyle Of(DataSet graphic, LineStyle lines)
    {
        if (graphic.Items(Attributes.FillStyleSequence) is not [DataSet style, ..])
        {
            return new(lines.On, lines.On, default);
        }

        ReadOnlyMemory<byte> pattern = style.GetString(Attributes.FillMode) == "STIPPELED" ? style.GetBytes(Attributes.FillPattern) : default;
        return new(
            new Paint(DrawingColor.OfLab(style, Attributes.PatternOnColorCIELabValue) ?? lines.On.Color, ShadowStyle.OpacityOf(style, Attributes.PatternOnOpacity) ?? 1),
            // Without a colour there is nothing to be seen of the background.
            DrawingColor.OfLab(style, Attributes.PatternOffColorCIELabValue) is { } background ? new Paint(background, ShadowStyle.OpacityOf(style, Attributes.PatternOffOpacity) ?? 1) : new Paint(DrawingColor.Black, 0),
            pattern.Length >= PatternLength ? pattern : default);
    }

    /// <summary>Fills a closed polygon.</summary>
    /// <param name="stencil">What it is drawn with.</param>
    /// <param name="points">Its vertices, in pixels of the picture.</param>
    public void Draw(Stencil stencil, (double X, double Y)[] points)
    {
        stencil.Fill(points);
        if (Pattern.IsEmpty)
        {
            stencil.Paint(On);
        }
        else
        {
            stencil.Paint(On, Off, Pattern.Span);
        }
    }
}
