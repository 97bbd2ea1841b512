namespace Gantry.Dicom.Imaging;

/// <summary>Writes baseline JPEG in a JFIF file (ITU-T T.81 sequential DCT, T.871): gray, or YCbCr, 4:2:0 below quality 90 and 4:4:4 from there.</summary>
public static class JpegEncoder
{
    /// <summary>The quality used when nothing else is asked for.</summary>
    public const int DefaultQuality = 90;

    /// <summary>The quality from which on chrominance is not subsampled.</summary>
    internal const int FullChrominanceQuality = 90;

    private const int Precision = 8;

    /// <summary>Encodes a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="quality">1 (smallest) to 100 (best).</param>
    /// <returns>A complete JPEG file.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quality is not from 1 to 100.</exception>
    public static byte[] Encode(RenderedImage image, int quality = DefaultQuality)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        int subsampling = image.Samples == 3 && quality < FullChrominanceQuality ? 2 : 1;
        JpegFrame frame = new(JpegMarker.BaselineFrame, Precision, image.Height, image.Width, DctEncoder.MakeComponents(image.Samples, subsampling, subsampling));
        JpegBitWriter writer = new(image.Pixels.Length / 4);
        new DctEncoder(frame, isRgb: image.Samples == 3, quality).Write(writer, image.Pixels, isJfif: true, image.ColorProfile.Span, image.PixelsPerMillimetre);
        return writer.Written.ToArray();
    }
}
