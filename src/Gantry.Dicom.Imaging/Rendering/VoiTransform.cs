namespace Gantry.Dicom.Imaging;

/// <summary>From modality values to shares of the full range, 0 to 1 (PS3.3 §C.11.2).</summary>
internal sealed class VoiTransform
{
    private readonly LookupTable? _table;
    private readonly VoiFunction _function;
    private readonly double _center;
    private readonly double _width;

    private VoiTransform(LookupTable table) => _table = table;

    private VoiTransform(Window window) => (_function, _center, _width) = (window.Function, window.Center, window.Width);

    /// <summary>Spreads all values between two over the grays.</summary>
    public VoiTransform(double minimum, double maximum)
        : this(new Window((minimum + maximum) / 2, Math.Max(maximum - minimum, double.Epsilon), VoiFunction.LinearExact))
    {
    }

    /// <summary>The first window of the frame or object, or its first VOI LUT; null when it has neither.</summary>
    public static VoiTransform? Find(DataSet dataSet, int frameNumber, bool isSigned, bool isFloat = false) =>
        Of(FunctionalGroups.Find(dataSet, frameNumber, Attributes.FrameVOILUTSequence), isSigned, isFloat);

    /// <summary>The first window of an item, or its first VOI LUT; null when it has neither.</summary>
    public static VoiTransform? Of(DataSet voi, bool isSigned, bool isFloat = false)
    {
        if (voi.Get(Attributes.WindowCenter) is double center && voi.Get(Attributes.WindowWidth) is double width)
        {
            VoiFunction function = voi.GetString(Attributes.VOILUTFunction) switch
            {
                "SIGMOID" => VoiFunction.Sigmoid,
                "LINEAR_EXACT" => VoiFunction.LinearExact,
                // Windows narrower than LINEAR allows occur with small rescale slopes, and the half steps of LINEAR are those of whole numbers; the exact line is what is meant.
                _ => width < 1 || isFloat ? VoiFunction.LinearExact : VoiFunction.Linear,
            };
            Window window = new(center, width, function);
            if (IsUsable(window))
            {
                return new VoiTransform(window);
            }
        }

        return voi.Items(Attributes.VOILUTSequence) is [DataSet item, ..]
            ? new VoiTransform(LookupTable.Create(item, Attributes.LUTDescriptor, Attributes.LUTData, isSigned))
            : null;
    }

    /// <summary>No window: all values that stored ones can become are spread over the full range. Floating point numbers have no such range, and null is returned.</summary>
    public static VoiTransform? Whole(PixelDescription description, ModalityTransform modality)
    {
        if (description.IsFloat)
        {
            return null;
        }

        double size = Math.Pow(2, description.BitsStored), first = description.IsSigned ? -size / 2 : 0;
        (double low, double high) = modality.RangeOf(first, first + size - 1);
        return new VoiTransform(low, high);
    }

    /// <summary>The transform of a window that was asked for.</summary>
    /// <exception cref="ArgumentException">It can't be applied.</exception>
    public static VoiTransform Of(Window window) => IsUsable(window)
        ? new VoiTransform(window)
        : throw new ArgumentException($"A window of center {window.Center} and width {window.Width} can't be applied: the width has to be at least 1, or above 0 when not LINEAR.", nameof(window));

    private static bool IsUsable(Window window) =>
        double.IsFinite(window.Center) && double.IsFinite(window.Width) && (window.Function == VoiFunction.Linear ? window.Width >= 1 : window.Width > 0);

    /// <summary>The share of the full range that a value takes, 0 to 1.</summary>
    public double Map(double value)
    {
        double share = _table is not null
            ? (double)_table.Map(value) / _table.Maximum
            : _function switch
            {
                VoiFunction.Sigmoid => 1 / (1 + Math.Exp(-4 * (value - _center) / _width)),
                VoiFunction.LinearExact => ((value - _center) / _width) + 0.5,
                // With a width of 1 there is only the step at the center.
                _ when _width <= 1 => value <= _center - 0.5 ? 0 : 1,
                _ => ((value - (_center - 0.5)) / (_width - 1)) + 0.5,
            };
        return share >= 1 ? 1 : share > 0 ? share : 0;
    }
}
