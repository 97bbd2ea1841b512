namespace Gantry.Dicom.Imaging;

/// <summary>The shape of an image's pixels: height by width (PS3.3 §C.7.6.3.1.7, §10.7).</summary>
internal static class PixelAspect
{
    // Beyond this it is a wrong value rather than a shape, and the picture would only get huge.
    private const double Most = 20;

    /// <summary>The shape of a frame's pixels; 1 where the object says nothing of it, or nothing that can be.</summary>
    /// <param name="dataSet">The image.</param>
    /// <param name="frameNumber">1 for the first.</param>
    public static double Of(DataSet dataSet, int frameNumber)
    {
        DataSet measures = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PixelMeasuresSequence);
        return Ratio([.. dataSet.GetValues(Attributes.PixelAspectRatio).Select(value => (double)value)])
            ?? Ratio(measures.GetValues(Attributes.PixelSpacing))
            ?? Ratio(dataSet.GetValues(Attributes.ImagerPixelSpacing))
            ?? Ratio(dataSet.GetValues(Attributes.NominalScannedPixelSpacing))
            ?? 1;
    }

    /// <summary>The ratio of two lengths, vertical first; null where they give none.</summary>
    public static double? Ratio(double[] lengths)
    {
        if (lengths is not [double vertical, double horizontal, ..] || !(vertical > 0 && horizontal > 0))
        {
            return null;
        }

        double ratio = vertical / horizontal;
        // Spacings are rounded where they are written; no eye sees less than a part in a thousand.
        return Math.Abs(ratio - 1) < 0.001 ? 1 : ratio is >= 1 / Most and <= Most ? ratio : null;
    }
}
