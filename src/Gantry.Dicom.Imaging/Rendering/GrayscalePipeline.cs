namespace Gantry.Dicom.Imaging;

/// <summary>From stored values of a monochrome frame to grays: modality, VOI, and the inversion of MONOCHROME1 (PS3.4 §N.2).</summary>
/// <param name="description">The description of the pixels.</param>
/// <param name="dataSet">The object.</param>
/// <param name="frameNumber">1 for the first.</param>
/// <param name="window">The window asked for; null for the object's own.</param>
internal sealed class GrayscalePipeline(PixelDescription description, DataSet dataSet, int frameNumber, Window? window)
{
    private readonly ModalityTransform _modality = ModalityTransform.Create(dataSet, frameNumber, description.IsSigned);
    private readonly bool _invert = description.PhotometricInterpretation == "MONOCHROME1";

    /// <summary>Makes one byte of each pixel.</summary>
    public byte[] Apply(ReadOnlySpan<byte> frame) =>
        !description.IsFloat && description.BitsStored <= 16
            ? ApplyTable(StoredValues.ReadBits(description, frame))
            : ApplyNumbers(StoredValues.ReadNumbers(description, frame));

    private byte[] ApplyTable(ushort[] pixels)
    {
        int size = 1 << description.BitsStored;
        VoiTransform voi = ChosenVoi() ?? FrameRange(pixels, size);
        byte[] grays = new byte[size];
        for (int i = 0; i < size; i++)
        {
            grays[i] = Gray(voi, SignExtend(i));
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
        VoiTransform? voi = ChosenVoi();
        if (voi is null)
        {
            double minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
            foreach (double pixel in pixels)
            {
                if (double.IsFinite(pixel))
                {
                    double value = _modality.Map(pixel);
                    minimum = Math.Min(minimum, value);
                    maximum = Math.Max(maximum, value);
                }
            }

            voi = minimum <= maximum ? new VoiTransform(minimum, maximum) : new VoiTransform(0, 1);
        }

        byte[] result = new byte[pixels.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = Gray(voi, pixels[i]);
        }

        return result;
    }

    private byte Gray(VoiTransform voi, double stored)
    {
        byte gray = voi.Map(_modality.Map(stored));
        return _invert ? (byte)(255 - gray) : gray;
    }

    private int SignExtend(int bits) => description.IsSigned && bits >> (description.BitsStored - 1) == 1 ? bits - (1 << description.BitsStored) : bits;

    private VoiTransform? ChosenVoi()
    {
        if (window is null)
        {
            return VoiTransform.Find(dataSet, frameNumber, description.IsSigned);
        }

        return VoiTransform.IsUsable(window)
            ? new VoiTransform(window)
            : throw new ArgumentException($"A window of center {window.Center} and width {window.Width} can't be applied: the width has to be at least 1, or above 0 when not LINEAR.", nameof(window));
    }

    // Up to 8 bits without any transform are meant to be shown as they are; else the frame's own range, padding left out.
    private VoiTransform FrameRange(ushort[] pixels, int size)
    {
        if (size <= 256 && !description.IsSigned && _modality.IsIdentity)
        {
            return new VoiTransform(0, size - 1);
        }

        bool[] used = new bool[size];
        foreach (ushort pixel in pixels)
        {
            used[pixel] = true;
        }

        int? padding = dataSet.Get(Attributes.PixelPaddingValue);
        int? paddingLimit = dataSet.Get(Attributes.PixelPaddingRangeLimit) ?? padding;
        double minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
        for (int i = 0; i < size; i++)
        {
            int stored = SignExtend(i);
            if (used[i] && !(padding is not null && stored >= Math.Min(padding.Value, paddingLimit!.Value) && stored <= Math.Max(padding.Value, paddingLimit.Value)))
            {
                double value = _modality.Map(stored);
                minimum = Math.Min(minimum, value);
                maximum = Math.Max(maximum, value);
            }
        }

        return minimum <= maximum ? new VoiTransform(minimum, maximum) : new VoiTransform(0, 1);
    }
}
