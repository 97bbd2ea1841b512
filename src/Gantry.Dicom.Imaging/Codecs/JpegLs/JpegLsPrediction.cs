using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Predicts a sample from its neighbours (ITU-T T.87 §A.4.1).</summary>
internal static class JpegLsPrediction
{
    /// <summary>The edge-detecting prediction, which is the median of the sample to the left, that above, and the plane through both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Median(int ra, int rb, int rc) => Math.Min(Math.Max(Math.Min(ra, rb), ra + rb - rc), Math.Max(ra, rb));
}
