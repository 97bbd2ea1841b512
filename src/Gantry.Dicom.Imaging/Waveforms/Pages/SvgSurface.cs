using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Imaging;

/// <summary>A page as SVG: shapes and text only, nothing that is loaded or run. Whatever comes from an object is text in it.</summary>
internal sealed class SvgSurface : IPageSurface
{
    private const double CapitalsOfFont = 0.7;
    private const double AdvanceOfFont = 0.6;

    private readonly StringBuilder _page = new();

    /// <summary>Makes an empty page.</summary>
    /// <param name="width">Millimetres.</param>
    /// <param name="height">Millimetres.</param>
    public SvgSurface(double width, double height) => _page.Append(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0.##}mm\" height=\"{height:0.##}mm\" viewBox=\"0 0 {width:0.##} {height:0.##}\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");

    /// <summary>The file, in UTF-8.</summary>
    public byte[] ToArray() => Encoding.UTF8.GetBytes(_page + "</svg>\n");

    /// <inheritdoc/>
    public void Rule(IReadOnlyList<PageLine> lines, double width, DrawingColor color)
    {
        if (lines.Count == 0)
        {
            return;
        }

        _page.Append("<path d=\"");
        foreach (PageLine line in lines)
        {
            _page.Append(CultureInfo.InvariantCulture, $"M{line.X1:0.##} {line.Y1:0.##}L{line.X2:0.##} {line.Y2:0.##}");
        }

        End(width, color);
    }

    /// <inheritdoc/>
    public void Trace(ReadOnlySpan<(double X, double Y)> points, double width, DrawingColor color)
    {
        if (points.Length < 2)
        {
            return;
        }

        _page.Append(CultureInfo.InvariantCulture, $"<path d=\"M{points[0].X:0.##} {points[0].Y:0.##}L");
        for (int i = 1; i < points.Length; i++)
        {
            _page.Append(CultureInfo.InvariantCulture, $"{(i > 1 ? " " : string.Empty)}{points[i].X:0.##} {points[i].Y:0.##}");
        }

        End(width, color);
    }

    /// <inheritdoc/>
    public void Text(double left, double top, string text, double height, DrawingColor color)
    {
        _page.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{left:0.##}\" y=\"{top + height:0.##}\" font-family=\"monospace\" font-size=\"{height / CapitalsOfFont:0.##}\" fill=\"{Hexadecimal(color)}\" xml:space=\"preserve\">");
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    _page.Append("&lt;");
                    break;
                case '>':
                    _page.Append("&gt;");
                    break;
                case '&':
                    _page.Append("&amp;");
                    break;
                case < ' ' or 0x7F or 0xFFFE or 0xFFFF:
                    _page.Append(' ');
                    break;
                default:
                    _page.Append(rune.ToString());
                    break;
            }
        }

        _page.Append("</text>\n");
    }

    /// <inheritdoc/>
    public double WidthOf(string text, double height) => text.Length * AdvanceOfFont * height / CapitalsOfFont;

    private void End(double width, DrawingColor color) =>
        _page.Append(CultureInfo.InvariantCulture, $"\" fill=\"none\" stroke=\"{Hexadecimal(color)}\" stroke-width=\"{width:0.##}\" stroke-linejoin=\"round\"/>\n");

    private static string Hexadecimal(DrawingColor color) => $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}";
}
