namespace Gantry.Dicom.Imaging;

/// <summary>NEAR is 0.</summary>
internal readonly struct JpegLsLossless : IJpegLsNear
{
    public int Near => 0;
}
