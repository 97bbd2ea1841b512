namespace Gantry.Dicom.Imaging;

/// <summary>How a text is written (PS3.3 §C.10.5.1.3.12). There is one font: names of fonts do not count.</summary>
/// <param name="Color">Its colour.</param>
internal sealed record TextStyle(DrawingColor Color)
{
    private const double WidestOutline = 16;
    private const int DirectionsOfOutline = 16;

    /// <summary>Whether strokes are thicker.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether letters lean to the right.</summary>
    public bool IsItalic { get; init; }

    /// <summary>Whether there is a line below.</summary>
    public bool IsUnderlined { get; init; }

    /// <summary>LEFT, CENTER or RIGHT in the box; null where it is not said.</summary>
    public string? HorizontalAlignment { get; init; }

    /// <summary>TOP, CENTER or BOTTOM in the box; null where it is not said.</summary>
    public string? VerticalAlignment { get; init; }

    /// <summary>Its shadow; null for none.</summary>
    public ShadowStyle? Shadow { get; init; }

    /// <summary>The style of a text: its own, else plain in the colour of its layer.</summary>
    public static TextStyle Of(DataSet text, DrawingColor color) => text.Items(Attributes.TextStyleSequence) is not [DataSet style, ..] ? new(color) : new(DrawingColor.OfLab(style, Attributes.TextColorCIELabValue) ?? color)
    {
        IsBold = style.GetString(Attributes.Bold) == "Y",
        IsItalic = style.GetString(Attributes.Italic) == "Y",
        IsUnderlined = style.GetString(Attributes.Underlined) == "Y",
        HorizontalAlignment = style.GetString(Attributes.HorizontalAlignment),
        VerticalAlignment = style.GetString(Attributes.VerticalAlignment),
        Shadow = ShadowStyle.Of(style),
    };

    /// <summary>Writes a line.</summary>
    /// <param name="stencil">What it is written with.</param>
    /// <param name="left">Its left edge, in pixels of the picture.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="line">The text.</param>
    /// <param name="scale">Pixels for a dot of the font.</param>
    /// <param name="unit">Pixels for one unit of the text, across and down.</param>
    public void Draw(Stencil stencil, double left, double top, string line, int scale, (double X, double Y) unit)
    {
        const double Farthest = 1 << 20;
        if (!(Math.Abs(left) < Farthest) || !(Math.Abs(top) < Farthest))
        {
            return;
        }

        (int x, int y) = ((int)Math.Round(left), (int)Math.Round(top));
        if (Shadow is not null)
        {
            (double dx, double dy) = (Math.Clamp(Shadow.X * unit.X, -Farthest, Farthest), Math.Clamp(Shadow.Y * unit.Y, -Farthest, Farthest));
            double radius = Math.Min(Math.Sqrt((dx * dx) + (dy * dy)), WidestOutline);
            for (int i = 0; i < (Shadow.IsOutlined ? DirectionsOfOutline : 1); i++)
            {
                (double sine, double cosine) = Math.SinCos(2 * Math.PI * i / DirectionsOfOutline);
                (double offsetX, double offsetY) = Shadow.IsOutlined ? (radius * cosine, radius * sine) : (dx, dy);
                stencil.Text(x + (int)Math.Round(offsetX), y + (int)Math.Round(offsetY), line, scale, this);
            }

            stencil.Paint(Shadow.Paint);
        }

        stencil.Text(x, y, line, scale, this);
        stencil.Paint(new Paint(Color));
    }
}
