namespace Gantry.Dicom.Imaging;

/// <summary>From stored values of a monochrome frame to grays: modality, VOI, presentation, and the display's driving levels (PS3.4 §N.2).</summary>
/// <param name="description">The description of the pixels.</param>
/// <param name="modality">From stored to modality values.</param>
/// <param name="voi">From modality values to shares of the full range; null for what the frame's own values span.</param>
/// <param name="presentation">From these to presentation values.</param>
/// <param name="padding">Which values are no image; they are left black.</param>
/// <param name="display">The display; null where presentation values are the grays.</param>
internal sealed class GrayscalePipeline(
    PixelDescription description,
    ModalityTransform modality,
    VoiTransform? voi,
    PresentationTransform presentation,
    PixelPadding padding,
    DisplayCharacteristic? display)
{
    private const int LevelsOfDisplay = 4096;

    private readonly byte[]? _drivingLevels = display?.DrivingLevels(LevelsOfDisplay);

    /// <summary>Makes one byte of each pixel.</summary>
    public byte[] Apply(ReadOnlySpan<byte> frame) =>
        !description.IsFloat && description.BitsStored <= 16
            ? ApplyTable(StoredValues.ReadBits(description, frame))
            : ApplyNumbers(StoredValues.ReadNumbers(description, frame));

    private byte[] ApplyTable(ushort[] pixels)
    {
        (int first, int last) = SampleRange.Find(pixels);
        VoiTransform transform = voi ?? FrameRange(pixels);
        byte[] grays = new byte[1 << description.BitsStored];
        for (int i = first; i <= last; i++)
        {
            grays[i] = Gray(transform, SignExtend(i));
        }

        byte[] result = new byte[pixels.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = grays[pixels[i]];
        }

        return result;
    }

    private byte[] ApplyNumbers(double[] pixels)
    {
        VoiTransform transform = voi ?? Spread(pixels);
        byte[] result = new byte[pixels.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = Gray(transform, pixels[i]);
        }

        return result;
    }

    private byte Gray(VoiTransform transform, double stored)
    {
        if (padding.Contains(stored))
        {
            return 0;
        }

        double value = presentation.Map(transform.Map(modality.Map(stored)));
        return _drivingLevels is null ? (byte)((value * 255) + 0.5) : _drivingLevels[(int)((value * (LevelsOfDisplay - 1)) + 0.5)];
    }

    private int SignExtend(int bits) => description.IsSigned && bits >> (description.BitsStored - 1) == 1 ? bits - (1 << description.BitsStored) : bits;

    // Up to 8 bits without any transform are meant to be shown as they are; else the frame's own range, padding left out.
    private VoiTransform FrameRange(ushort[] pixels)
    {
        int size = 1 << description.BitsStored;
        if (size <= 256 && !description.IsSigned && modality.IsIdentity)
        {
            return new VoiTransform(0, size - 1);
        }

        bool[] used = new bool[size];
        foreach (ushort pixel in pixels)
        {
            used[pixel] = true;
        }

        return Spread(Enumerable.Range(0, size).Where(bits => used[bits]).Select(bits => (double)SignExtend(bits)));
    }

    private VoiTransform Spread(IEnumerable<double> values)
    {
        double minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
        foreach (double stored in values)
        {
            if (double.IsFinite(stored) && !padding.Contains(stored))
            {
                double value = modality.Map(stored);
                minimum = Math.Min(minimum, value);
                maximum = Math.Max(maximum, value);
            }
        }

        return minimum <= maximum ? new VoiTransform(minimum, maximum) : new VoiTransform(0, 1);
    }
}
