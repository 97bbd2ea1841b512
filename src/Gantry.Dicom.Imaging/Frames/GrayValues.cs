namespace Gantry.Dicom.Imaging;

/// <summary>Stored values of gray frames as numbers from 0.</summary>
public static class GrayValues
{
    /// <summary>Takes the stored values out of a frame: rows × columns numbers of Bits Stored bits; signed ones are raised, so that the smallest possible one is 0.</summary>
    /// <param name="frame">A native frame with one sample a pixel of at most 16 bits stored.</param>
    /// <exception cref="DicomException">It has more samples, or longer ones.</exception>
    public static ushort[] Of(NativeFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        PixelDescription description = frame.Description;
        if (description.SamplesPerPixel != 1 || description.IsFloat || description.BitsStored > 16)
        {
            throw new DicomException(
                $"Stored values are numbers up to 16 bits, one a pixel; this is {description.PhotometricInterpretation} with Bits Stored (0028,0101) {description.BitsStored}.");
        }

        return StoredValues.ReadRaised(description, frame.Samples.Span);
    }
}
