namespace Gantry.Dicom.Imaging;

/// <summary>What a page is drawn on. Lengths and places are in millimetres, from the upper left corner.</summary>
internal interface IPageSurface
{
    /// <summary>Draws straight lines that run along the edges of the page.</summary>
    void Rule(IReadOnlyList<PageLine> lines, double width, DrawingColor color);

    /// <summary>Draws a line from point to point.</summary>
    void Trace(ReadOnlySpan<(double X, double Y)> points, double width, DrawingColor color);

    /// <summary>Writes a line of text.</summary>
    /// <param name="left">The left edge.</param>
    /// <param name="top">The upper edge of its capitals.</param>
    /// <param name="text">The text.</param>
    /// <param name="height">The height of its capitals.</param>
    /// <param name="color">The colour.</param>
    void Text(double left, double top, string text, double height, DrawingColor color);

    /// <summary>How long a line of text is.</summary>
    double WidthOf(string text, double height);
}
