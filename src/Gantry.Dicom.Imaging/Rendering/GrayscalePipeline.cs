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
    private const int SamplesAtOnce = 4096;

    private readonly byte[]? _drivingLevels = display?.DrivingLevels(LevelsOfDisplay);

    /// <summary>Makes one byte of each pixel.</summary>
    public byte[] Apply(ReadOnlySpan<byte> frame) =>
        !description.IsFloat && description.BitsStored <= 16 ? ApplyTable(frame) : Apply(StoredValues.ReadNumbers(description, frame));

    // Twice over the frame, a few samples at a time: a second copy of the frame would cost more than to take the samples out twice.
    private byte[] ApplyTable(ReadOnlySpan<byte> frame)
    {
        byte[] result = new byte[description.Rows * description.Columns];
        int raise = StoredValues.RaiseOf(description);
        Span<ushort> samples = stackalloc ushort[SamplesAtOnce];
        (int first, int last) = (ushort.MaxValue, 0);
        for (int i = 0; i < result.Length; i += samples.Length)
        {
            Span<ushort> some = samples[..Math.Min(samples.Length, result.Length - i)];
            StoredValues.ReadRaised(description, frame, i, some);
            (int smallest, int largest) = SampleRange.Find(some);
            (first, last) = (Math.Min(first, smallest), Math.Max(last, largest));
        }

        VoiTransform transform = voi ?? FrameRange(frame, first, last);
        byte[] grays = new byte[1 << description.BitsStored];
        for (int i = first; i <= last; i++)
        {
            grays[i] = Gray(transform, i - raise);
        }

        for (int i = 0; i < result.Length; i += samples.Length)
        {
            Span<byte> some = result.AsSpan(i, Math.Min(samples.Length, result.Length - i));
            StoredValues.ReadRaised(description, frame, i, samples[..some.Length]);
            for (int j = 0; j < some.Length; j++)
            {
                some[j] = grays[samples[j]];
            }
        }

        return result;
    }

    /// <summary>Makes one byte of each number.</summary>
    public byte[] Apply(double[] pixels)
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

        double meant = modality.Map(stored);
        if (double.IsNaN(meant))
        {
            return 0;
        }

        double value = presentation.Map(transform.Map(meant));
        return _drivingLevels is null ? (byte)((value * 255) + 0.5) : _drivingLevels[(int)((value * (LevelsOfDisplay - 1)) + 0.5)];
    }

    // Up to 8 bits without any transform are meant to be shown as they are; else the frame's own range, padding left out.
    private VoiTransform FrameRange(ReadOnlySpan<byte> frame, int first, int last)
    {
        int raise = StoredValues.RaiseOf(description);
        if (description is { BitsStored: <= 8, IsSigned: false } && modality.IsIdentity)
        {
            return new VoiTransform(0, (1 << description.BitsStored) - 1);
        }

        // Of a line the ends are enough, unless padding is among them.
        if (modality.IsLinear && !padding.Overlaps(first - raise, last - raise))
        {
            return Spread([first - raise, last - raise]);
        }

        bool[] used = new bool[1 << description.BitsStored];
        foreach (ushort sample in StoredValues.ReadRaised(description, frame))
        {
            used[sample] = true;
        }

        return Spread(Enumerable.Range(first, last - first + 1).Where(sample => used[sample]).Select(sample => (double)(sample - raise)));
    }

    private VoiTransform Spread(IEnumerable<double> values)
    {
        double minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
        foreach (double stored in values)
        {
            if (double.IsFinite(stored) && !padding.Contains(stored) && modality.Map(stored) is var value && double.IsFinite(value))
            {
                minimum = Math.Min(minimum, value);
                maximum = Math.Max(maximum, value);
            }
        }

        return minimum <= maximum ? new VoiTransform(minimum, maximum) : new VoiTransform(0, 1);
    }
}
