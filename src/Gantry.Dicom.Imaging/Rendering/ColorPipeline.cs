namespace Gantry.Dicom.Imaging;

/// <summary>From stored values of a colour frame to red, green and blue by pixel (PS3.3 §C.7.6.3.1.2).</summary>
/// <param name="description">The description of the pixels, colour by pixel.</param>
/// <param name="dataSet">The object, for its palette.</param>
internal sealed class ColorPipeline(PixelDescription description, DataSet dataSet)
{
    // Of more than 16 bits a sample the upper ones count.
    private int Depth => Math.Min(description.BitsStored, 16);

    /// <summary>Makes three bytes of each pixel.</summary>
    /// <exception cref="DicomException">The photometric interpretation can't be shown, or its palette is wrong.</exception>
    public byte[] Apply(ReadOnlySpan<byte> frame)
    {
        bool isPalette = description.PhotometricInterpretation == "PALETTE COLOR";
        if (description.BitsAllocated < 8 || (isPalette && description.BitsStored > 16))
        {
            throw new DicomException($"Colour with Bits Stored (0028,0101) {description.BitsStored} of {description.BitsAllocated} can't be shown.");
        }

        ushort[] samples = StoredValues.ReadRaised(description with { BitsStored = Depth }, frame);
        switch (description.PhotometricInterpretation)
        {
            // The transforms of JPEG 2000 give samples that native frames have no room for: such names were left behind when the frames were decoded.
            case "RGB" or "YBR_RCT" or "YBR_ICT":
                return ToBytes(samples);
            case "YBR_FULL" or "YBR_FULL_422":
                return ToRgb(ToBytes(samples));
            case "YBR_PARTIAL_422" or "YBR_PARTIAL_420":
                return ToRgb(Widen(ToBytes(samples)));
            case "PALETTE COLOR":
                return ApplyPalette(samples);
            default:
                throw new DicomException(
                    $"Photometric Interpretation (0028,0004) {description.PhotometricInterpretation} can't be shown; known are MONOCHROME1, MONOCHROME2, "
                    + "PALETTE COLOR, RGB, YBR_FULL, YBR_FULL_422, YBR_PARTIAL_422, YBR_PARTIAL_420, YBR_RCT and YBR_ICT.");
        }
    }

    private byte[] ToBytes(ushort[] samples)
    {
        byte[] result = new byte[samples.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = ToByte(samples[i]);
        }

        return result;
    }

    private static byte[] ToRgb(byte[] pixels)
    {
        for (int i = 0; i < pixels.Length; i += 3)
        {
            int y = (pixels[i] << 16) + 32768, cb = pixels[i + 1] - 128, cr = pixels[i + 2] - 128;
            pixels[i] = Clamp(y + (91881 * cr));
            pixels[i + 1] = Clamp(y - (22554 * cb) - (46802 * cr));
            pixels[i + 2] = Clamp(y + (116130 * cb));
        }

        return pixels;

        static byte Clamp(int value) => (byte)Math.Clamp(value >> 16, 0, 255);
    }

    // Luminance from 16 to 235, chrominance from 16 to 240, as video has them (ITU-R BT.601).
    private static byte[] Widen(byte[] pixels)
    {
        for (int i = 0; i < pixels.Length; i += 3)
        {
            pixels[i] = (byte)Math.Clamp(((pixels[i] - 16) * 255 / 219.0) + 0.5, 0, 255);
            pixels[i + 1] = (byte)Math.Clamp(((pixels[i + 1] - 128) * 255 / 224.0) + 128.5, 0, 255);
            pixels[i + 2] = (byte)Math.Clamp(((pixels[i + 2] - 128) * 255 / 224.0) + 128.5, 0, 255);
        }

        return pixels;
    }

    private byte[] ApplyPalette(ushort[] samples)
    {
        Palette palette = Palette.Create(dataSet, description.IsSigned);
        int size = 1 << description.BitsStored, raise = StoredValues.RaiseOf(description);
        byte[] colors = new byte[size * 3];
        for (int i = 0; i < size; i++)
        {
            palette.Map(i - raise, colors.AsSpan(3 * i, 3));
        }

        byte[] result = new byte[samples.Length * 3];
        for (int i = 0; i < samples.Length; i++)
        {
            colors.AsSpan(samples[i] * 3, 3).CopyTo(result.AsSpan(i * 3, 3));
        }

        return result;
    }

    private byte ToByte(int sample)
    {
        int largest = (1 << Depth) - 1;
        return Depth == 8 ? (byte)sample : (byte)(((sample * byte.MaxValue) + (Depth > 8 ? largest / 2 : 0)) / largest);
    }
}
