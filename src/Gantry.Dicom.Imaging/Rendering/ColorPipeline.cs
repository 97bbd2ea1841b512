namespace Gantry.Dicom.Imaging;

/// <summary>From stored values of a colour frame to red, green and blue by pixel (PS3.3 §C.7.6.3.1.2).</summary>
/// <param name="description">The description of the pixels, colour by pixel.</param>
/// <param name="dataSet">The object, for its palette.</param>
internal sealed class ColorPipeline(PixelDescription description, DataSet dataSet)
{
    /// <summary>Makes three bytes of each pixel.</summary>
    /// <exception cref="DicomException">The photometric interpretation can't be shown, or its palette is wrong.</exception>
    public byte[] Apply(ReadOnlySpan<byte> frame)
    {
        bool isPalette = description.PhotometricInterpretation == "PALETTE COLOR";
        if (description.BitsAllocated < 8 || (isPalette && description.BitsStored > 16))
        {
            throw new DicomException($"Colour with Bits Stored (0028,0101) {description.BitsStored} of {description.BitsAllocated} can't be shown.");
        }

        // Of more than 8 bits a sample the upper ones are shown.
        ushort[] samples = StoredValues.ReadBits(!isPalette && description.BitsStored > 8 ? description with { BitsStored = 8 } : description, frame);
        switch (description.PhotometricInterpretation)
        {
            case "RGB":
                return ToBytes(samples);
            case "YBR_FULL" or "YBR_FULL_422":
                return ToRgb(ToBytes(samples));
            case "PALETTE COLOR":
                return ApplyPalette(samples);
            default:
                throw new DicomException(
                    $"Photometric Interpretation (0028,0004) {description.PhotometricInterpretation} can't be shown; known are MONOCHROME1, MONOCHROME2, "
                    + "PALETTE COLOR, RGB, YBR_FULL and YBR_FULL_422.");
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

    private byte[] ApplyPalette(ushort[] samples)
    {
        LookupTable red = Palette(Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData, Attributes.SegmentedRedPaletteColorLookupTableData);
        LookupTable green = Palette(Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData, Attributes.SegmentedGreenPaletteColorLookupTableData);
        LookupTable blue = Palette(Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData, Attributes.SegmentedBluePaletteColorLookupTableData);
        int size = 1 << description.BitsStored;
        byte[] colors = new byte[size * 3];
        for (int i = 0; i < size; i++)
        {
            int index = description.IsSigned && i >= size / 2 ? i - size : i;
            colors[3 * i] = red.MapToByte(index);
            colors[(3 * i) + 1] = green.MapToByte(index);
            colors[(3 * i) + 2] = blue.MapToByte(index);
        }

        byte[] result = new byte[samples.Length * 3];
        for (int i = 0; i < samples.Length; i++)
        {
            colors.AsSpan(samples[i] * 3, 3).CopyTo(result.AsSpan(i * 3, 3));
        }

        return result;
    }

    private LookupTable Palette(Attribute<int> descriptor, Tag data, Tag segmented)
    {
        LookupTable table = dataSet.Presence(data) == Presence.Value || dataSet.Presence(segmented) != Presence.Value
            ? LookupTable.Create(dataSet, descriptor, data, description.IsSigned)
            : LookupTable.CreateSegmented(dataSet, descriptor, segmented, description.IsSigned);
        return table.TreatSmallEntriesAsBytes();
    }

    private byte ToByte(int sample) => description.BitsStored >= 8 ? (byte)sample : (byte)(sample * 255 / ((1 << description.BitsStored) - 1));
}
