namespace Gantry.Dicom.Imaging;

/// <summary>Stored values that fill what is no image: Pixel Padding Value and Pixel Padding Range Limit (PS3.3 §C.7.5.1.1.2).</summary>
internal sealed class PixelPadding
{
    private readonly double _from;
    private readonly double _to;

    private PixelPadding(double from, double to) => (_from, _to) = (Math.Min(from, to), Math.Max(from, to));

    /// <summary>No padding: all values are image.</summary>
    public static PixelPadding None => new(double.NaN, double.NaN);

    /// <summary>The padding of an image; none contains a value where the object names none.</summary>
    public static PixelPadding Create(DataSet dataSet, PixelDescription description)
    {
        double? value = Read(dataSet, description, Attributes.PixelPaddingValue, Attributes.FloatPixelPaddingValue, Attributes.DoubleFloatPixelPaddingValue);
        double? limit = Read(dataSet, description, Attributes.PixelPaddingRangeLimit, Attributes.FloatPixelPaddingRangeLimit, Attributes.DoubleFloatPixelPaddingRangeLimit);
        return value is null ? None : new PixelPadding(value.Value, limit ?? value.Value);
    }

    public bool Contains(double stored) => stored >= _from && stored <= _to;

    /// <summary>Whether some of the values between two, these included, are padding.</summary>
    public bool Overlaps(double first, double last) => first <= _to && last >= _from;

    private static double? Read(DataSet dataSet, PixelDescription description, Attribute<int> whole, Attribute<float> single, Attribute<double> real) =>
        !description.IsFloat ? dataSet.Get(whole)
        : description.PixelDataTag == Attributes.FloatPixelData ? dataSet.Get(single)
        : dataSet.Get(real);
}
