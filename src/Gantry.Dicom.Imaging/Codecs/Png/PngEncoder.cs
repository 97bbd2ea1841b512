namespace Gantry.Dicom.Imaging;

/// <summary>Writes PNG (ISO/IEC 15948): 8-bit gray or RGB, lossless.</summary>
public static class PngEncoder
{
    /// <summary>Encodes a picture.</summary>
    public static byte[] Encode(RenderedImage image) => throw new NotSupportedException();
}
