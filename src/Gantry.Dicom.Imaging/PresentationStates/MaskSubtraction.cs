namespace Gantry.Dicom.Imaging;

/// <summary>What a presentation state says of frames without contrast medium that are subtracted from the one that is shown (PS3.3 §C.7.6.10, §C.11.13, §C.11.16).</summary>
internal sealed class MaskSubtraction
{
    private const int MostFrames = 256;

    private readonly DataSet _item;
    private readonly DataSet _image;
    private readonly int _frameNumber;
    private readonly double _share;

    private MaskSubtraction(DataSet item, DataSet image, int frameNumber, double visiblePercent)
    {
        (_item, _image, _frameNumber) = (item, image, frameNumber);
        _share = 1 - Math.Clamp(double.IsNaN(visiblePercent) ? 0 : visiblePercent / 100, 0, 1);
    }

    /// <summary>The subtraction for a frame; null where it is shown as it is.</summary>
    public static MaskSubtraction? Of(DataSet state, DataSet image, int frameNumber)
    {
        Uid? instance = image.Get(Attributes.SOPInstanceUID);
        DataSet? display = state.Items(Attributes.MultiFramePresentationSequence)
            .Where(item => ImageReference.IsFor(item, instance, frameNumber))
            .SelectMany(item => item.Items(Attributes.FrameDisplaySequence))
            .FirstOrDefault(item => frameNumber >= (item.Get(Attributes.StartTrim) ?? 1) && frameNumber <= (item.Get(Attributes.StopTrim) ?? int.MaxValue));
        DataSet? mask = (display ?? state).GetString(Attributes.RecommendedViewingMode) == "SUB"
            ? state.Items(Attributes.MaskSubtractionSequence).FirstOrDefault(item => ImageReference.IsFor(item, instance, frameNumber) && Covers(item.GetValues(Attributes.ApplicableFrameRange), frameNumber))
            : null;
        return mask is null ? null : new MaskSubtraction(mask, image, frameNumber, display?.Get(Attributes.MaskVisibilityPercentage) ?? 0);
    }

    /// <summary>The differences, pixel by pixel.</summary>
    /// <param name="description">The description of the frames, colour by pixel.</param>
    /// <param name="modality">From stored to modality values.</param>
    /// <exception cref="DicomException">The frames that are to be subtracted are not there, or are to be chosen or moved in a way that is not known.</exception>
    public double[] Apply(PixelDescription description, ModalityTransform modality)
    {
        int last = description.NumberOfFrames, averaged = Math.Max(1, (int)(_item.Get(Attributes.ContrastFrameAveraging) ?? 1));
        double[] contrast = Average([.. Enumerable.Range(_frameNumber, Math.Min(averaged, last + 1 - _frameNumber))], modality);
        int[] numbers = _item.GetString(Attributes.MaskOperation) switch
        {
            "AVG_SUB" => Array.ConvertAll(_item.GetValues(Attributes.MaskFrameNumbers), number => (int)number),
            "TID" => [_frameNumber - (_item.Get(Attributes.TIDOffset) ?? 1)],
            var other => throw new DicomException($"Mask Operation (0028,6101) {other} can't be shown: AVG_SUB and TID can."),
        };
        if (numbers.Length == 0 || Array.Exists(numbers, number => number < 1 || number > last))
        {
            throw new DicomException($"The mask of frame {_frameNumber} is frame {string.Join(", ", numbers)}, and the image has {last}.");
        }

        double[] mask = Average(numbers, modality);
        (double down, double across) = Shift();
        for (int y = 0, i = 0; y < description.Rows; y++)
        {
            for (int x = 0; x < description.Columns; x++, i++)
            {
                contrast[i] -= _share * (down == 0 && across == 0 ? mask[i] : Between(mask, description, x - across, y - down));
            }
        }

        return contrast;
    }

    private static bool Covers(ushort[] ranges, int frameNumber) =>
        ranges.Length < 2 || Enumerable.Range(0, ranges.Length / 2).Any(i => frameNumber >= ranges[2 * i] && frameNumber <= ranges[(2 * i) + 1]);

    // Of logarithms a difference is what the contrast medium took away.
    private Func<double, double> ToLogarithm(int number, ModalityTransform modality)
    {
        DataSet? table = _item.Items(Attributes.PixelIntensityRelationshipLUTSequence).FirstOrDefault(item => Covers(item.GetValues(Attributes.LUTFrameRange), number));
        if (table is null)
        {
            return modality.Map;
        }

        LookupTable lookup = LookupTable.Create(table, Attributes.LUTDescriptor, Attributes.LUTData, isSigned: false);
        return value => lookup.Map(value);
    }

    private double[] Average(int[] numbers, ModalityTransform modality)
    {
        if (numbers.Length > MostFrames)
        {
            throw new DicomException($"{numbers.Length} frames are to be averaged for a mask, more than the {MostFrames} that are.");
        }

        double[] sum = [];
        foreach (int number in numbers)
        {
            NativeFrame frame = Renderer.Read(_image, number);
            double[] values = StoredValues.ReadNumbers(frame.Description, frame.Samples.Span);
            Func<double, double> map = ToLogarithm(number, modality);
            sum = sum.Length == 0 ? new double[values.Length] : sum;
            for (int i = 0; i < sum.Length; i++)
            {
                sum[i] += map(values[i]) / numbers.Length;
            }
        }

        return sum;
    }

    private (double Down, double Across) Shift()
    {
        DataSet? shift = _item.Items(Attributes.PixelShiftSequence)
            .Where(item => Covers(item.GetValues(Attributes.PixelShiftFrameRange), _frameNumber))
            .SelectMany(item => item.Items(Attributes.RegionPixelShiftSequence))
            .FirstOrDefault();
        if (shift?.Presence(Attributes.VerticesOfTheRegion) == Presence.Value)
        {
            throw new DicomException("Vertices of the Region (0028,9503): a mask of which only a part is moved can't be shown.");
        }

        return (shift ?? _item).GetValues(Attributes.MaskSubPixelShift) is [float down, float across, ..] && float.IsFinite(down) && float.IsFinite(across) ? (down, across) : (0, 0);
    }

    private static double Between(double[] mask, PixelDescription description, double x, double y)
    {
        (x, y) = (Math.Clamp(x, 0, description.Columns - 1), Math.Clamp(y, 0, description.Rows - 1));
        (int left, int top) = ((int)x, (int)y);
        (int right, int bottom) = (Math.Min(left + 1, description.Columns - 1), Math.Min(top + 1, description.Rows - 1));
        double upper = mask[(top * description.Columns) + left] + ((x - left) * (mask[(top * description.Columns) + right] - mask[(top * description.Columns) + left]));
        double lower = mask[(bottom * description.Columns) + left] + ((x - left) * (mask[(bottom * description.Columns) + right] - mask[(bottom * description.Columns) + left]));
        return upper + ((y - top) * (lower - upper));
    }
}
