namespace Gantry.Dicom.Imaging;

/// <summary>Lays one picture over another (PS3.3 §C.11.14).</summary>
internal static class Blending
{
    /// <summary>Blends the pictures of two frames, in the pixels of the one below.</summary>
    /// <param name="below">The picture below.</param>
    /// <param name="above">The picture above.</param>
    /// <param name="find">From column and row below to those above; null to stretch one over the other.</param>
    /// <param name="opacity">How much of the picture above is seen, 0 to 1.</param>
    public static RenderedImage Blend(RenderedImage below, RenderedImage above, Func<double, double, (double X, double Y)>? find, double opacity) =>
        Blend(below, above, [], find, opacity);

    /// <summary>Blends segments over the picture of a frame, in its pixels.</summary>
    /// <param name="below">The picture below.</param>
    /// <param name="above">The segments.</param>
    /// <param name="find">From column and row below to those above; null to stretch one over the other.</param>
    /// <param name="opacity">How much of the segments is seen, 0 to 1.</param>
    public static RenderedImage Blend(RenderedImage below, SegmentLayer above, Func<double, double, (double X, double Y)>? find, double opacity) =>
        Blend(below, above.Colors, above.Coverage, find, opacity);

    private static RenderedImage Blend(RenderedImage below, RenderedImage above, byte[] coverage, Func<double, double, (double X, double Y)>? find, double opacity)
    {
        RenderedImage result = below.ToColor();
        find ??= (x, y) => (((x + 0.5) * above.Width / below.Width) - 0.5, ((y + 0.5) * above.Height / below.Height) - 0.5);
        byte[] colours = above.ToColor().Pixels;
        for (int y = 0, i = 0; y < result.Height; y++)
        {
            for (int x = 0; x < result.Width; x++, i += 3)
            {
                (double fromX, double fromY) = find(x, y);
                if (fromX >= -0.5 && fromY >= -0.5 && fromX < above.Width - 0.5 && fromY < above.Height - 0.5)
                {
                    int from = ((int)(fromY + 0.5) * above.Width) + (int)(fromX + 0.5);
                    double share = coverage.Length == 0 ? opacity : opacity * coverage[from] / byte.MaxValue;
                    for (int sample = 0; sample < 3; sample++)
                    {
                        result.Pixels[i + sample] = (byte)((colours[(3 * from) + sample] * share) + (result.Pixels[i + sample] * (1 - share)) + 0.5);
                    }
                }
            }
        }

        return result;
    }
}
