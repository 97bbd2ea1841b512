namespace Gantry.Dicom.Imaging;

/// <summary>Draws dots and text into a picture. What lies outside it is left out.</summary>
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

        BitmapFont.Draw(left, top, text, scale, image.Width, image.Height, (x, y) => Dot(x, y, color));
    }
}
