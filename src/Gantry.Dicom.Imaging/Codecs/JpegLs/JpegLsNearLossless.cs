namespace Gantry.Dicom.Imaging;

/// <summary>NEAR is more than 0.</summary>
internal readonly struct JpegLsNearLossless(int near) : IJpegLsNear
{
    public int Near => near;
}
