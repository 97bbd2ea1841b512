namespace Gantry.Dicom.Imaging;

/// <summary>How much an error of a 9-7 coefficient is in the image: the L2 norms of the synthesis functions, for the gains of ITU-T T.800 annex F.</summary>
internal static class WaveletNorms
{
    private static ReadOnlySpan<double> Low => [1, 1.965, 4.177, 8.403, 16.90, 33.84];

    private static ReadOnlySpan<double> Mixed => [1.011, 1.9945, 4.1775, 8.52, 17.135];

    private static ReadOnlySpan<double> High => [0.52, 0.96625, 2.07675, 4.295, 8.6775];

    /// <summary>The norm of a sub-band.</summary>
    /// <param name="level">1 for the first decomposition; 0 for LL of an image that isn't decomposed.</param>
    /// <param name="orientation">Which sub-band.</param>
    public static double Of(int level, SubbandOrientation orientation) => orientation switch
    {
        SubbandOrientation.LL => At(Low, level),
        SubbandOrientation.HH => At(High, level - 1),
        _ => At(Mixed, level - 1),
    };

    // Beyond the tables each level doubles it.
    private static double At(ReadOnlySpan<double> norms, int index)
    {
        int last = Math.Min(index, norms.Length - 1);
        return Math.ScaleB(norms[last], index - last);
    }
}
