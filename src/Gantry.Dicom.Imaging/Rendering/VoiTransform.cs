namespace Gantry.Dicom.Imaging;

/// <summary>From modality values to grays of 0 to 255 (PS3.3 §C.11.2).</summary>
internal sealed class VoiTransform
{
    private readonly LookupTable? _table;
    private readonly VoiFunction _function;
    private readonly double _center;
    private readonly double _width;

    private VoiTransform(LookupTable table) => _table = table;

    /// <summary>Makes the transform of a window that <see cref="IsUsable"/>.</summary>
    public VoiTransform(Window window) => (_function, _center, _width) = (window.Function, window.Center, window.Width);

    /// <summary>Spreads all values between two over the grays.</summary>
    public VoiTransform(double minimum, double maximum)
        : this(new Window((minimum + maximum) / 2, Math.Max(maximum - minimum, double.Epsilon), VoiFunction.LinearExact))
    {
    }

    /// <summary>The first window of the frame or object, or its first VOI LUT; null when it has neither.</summary>
    public static VoiTransform? Find(DataSet dataSet, int frameNumber, bool isSigned)
    {
        DataSet voi = FunctionalGroups.Find(dataSet, frameNumber, Attributes.FrameVOILUTSequence);
        if (voi.Get(Attributes.WindowCenter) is double center && voi.Get(Attributes.WindowWidth) is double width)
        {
            VoiFunction function = voi.GetString(Attributes.VOILUTFunction) switch
            {
                "SIGMOID" => VoiFunction.Sigmoid,
                "LINEAR_EXACT" => VoiFunction.LinearExact,
                // Windows narrower than LINEAR allows occur with small rescale slopes; the exact line is what is meant.
                _ => width < 1 ? VoiFunction.LinearExact : VoiFunction.Linear,
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

    public static bool IsUsable(Window window) =>
        double.IsFinite(window.Center) && double.IsFinite(window.Width) && (window.Function == VoiFunction.Linear ? window.Width >= 1 : window.Width > 0);

    public byte Map(double value)
    {
        double gray = _table is not null
            ? _table.Map(value) * 255.0 / _table.Maximum
            : _function switch
            {
                VoiFunction.Sigmoid => 255 / (1 + Math.Exp(-4 * (value - _center) / _width)),
                VoiFunction.LinearExact => (((value - _center) / _width) + 0.5) * 255,
                // With a width of 1 there is only the step at the center.
                _ when _width <= 1 => value <= _center - 0.5 ? 0 : 255,
                _ => (((value - (_center - 0.5)) / (_width - 1)) + 0.5) * 255,
            };
        return gray >= 255 ? (byte)255 : gray > 0 ? (byte)(gray + 0.5) : (byte)0;
    }
}
