namespace Gantry.Dicom.Imaging;

/// <summary>Colours of frames with all their bits.</summary>
public static class ColorValues
{
    /// <summary>Takes red, green and blue out of a frame: rows × columns × 3 numbers, colour by pixel, spread over 16 bits.</summary>
    /// <param name="frame">A native frame of RGB with at most 16 bits stored.</param>
    /// <exception cref="DicomException">It is something else.</exception>
    public static ushort[] Of(NativeFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        frame = frame.ByPixel();
        PixelDescription description = frame.Description;
        if (description is not { PhotometricInterpretation: "RGB" or "YBR_RCT" or "YBR_ICT", SamplesPerPixel: 3, BitsAllocated: >= 8, BitsStored: <= 16 })
        {
            throw new DicomException(
                $"Colours are read of RGB with up to 16 bits a sample; this is {description.PhotometricInterpretation} with Bits Stored (0028,0101) {description.BitsStored}.");
        }

        ushort[] values = StoredValues.ReadRaised(description, frame.Samples.Span);
        int largest = (1 << description.BitsStored) - 1;
        for (int i = 0; largest < ushort.MaxValue && i < values.Length; i++)
        {
            values[i] = (ushort)(((values[i] * (long)ushort.MaxValue) + (largest / 2)) / largest);
        }

        return values;
    }
}
