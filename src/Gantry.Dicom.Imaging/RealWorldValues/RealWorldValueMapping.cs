namespace Gantry.Dicom.Imaging;

/// <summary>From stored values to values of the world with their units: on a line, or by a table (PS3.3 §C.7.6.16.2.11). It stands beside the display pipeline, not in it.</summary>
public sealed class RealWorldValueMapping
{
    private const string QuantityOfSnomed = "246205007";
    private const string QuantityOfSnomedRT = "G-C1C6";

    private readonly double[]? _table;
    private readonly double _slope;
    private readonly double _intercept;

    private RealWorldValueMapping(DataSet item, bool isSigned)
    {
        Label = item.GetString(Attributes.LUTLabel);
        Explanation = item.GetString(Attributes.LUTExplanation);
        Units = item.GetCode(Attributes.MeasurementUnitsCodeSequence);
        DataSet? quantity = item.Items(Attributes.QuantityDefinitionSequence)
            .FirstOrDefault(content => content.GetCode(Attributes.ConceptNameCodeSequence)?.Value is QuantityOfSnomed or QuantityOfSnomedRT);
        Quantity = quantity?.GetCode(Attributes.ConceptCodeSequence);
        double first = EndOf(item, Attributes.DoubleFloatRealWorldValueFirstValueMapped, Attributes.RealWorldValueFirstValueMapped, isSigned) ?? double.NegativeInfinity;
        double last = EndOf(item, Attributes.DoubleFloatRealWorldValueLastValueMapped, Attributes.RealWorldValueLastValueMapped, isSigned) ?? double.PositiveInfinity;
        (First, Last) = (Math.Min(first, last), Math.Max(first, last));
        if (item.Get(Attributes.RealWorldValueSlope) is { } slope)
        {
            (_slope, _intercept) = (slope, item.Get(Attributes.RealWorldValueIntercept) ?? 0);
            return;
        }

        _table = item.GetValues(Attributes.RealWorldValueLUTData);
        if (_table.Length != Last - First + 1)
        {
            throw new DicomException(
                $"Real World Value LUT Data (0040,9212) has {_table.Length} value(s), but the values {first} to {last} are mapped, and there is no Real World Value Slope (0040,9225).");
        }
    }

    /// <summary>LUT Label (0040,9210): the mapping's name among others.</summary>
    public string? Label { get; }

    /// <summary>LUT Explanation (0028,3003).</summary>
    public string? Explanation { get; }

    /// <summary>The units of the values; null where the mapping says none.</summary>
    public CodedConcept? Units { get; }

    /// <summary>What was measured; null where it is not said.</summary>
    public CodedConcept? Quantity { get; }

    /// <summary>The first stored value that means something; negative infinity where no end is said.</summary>
    public double First { get; }

    /// <summary>The last stored value that means something; infinity where no end is said.</summary>
    public double Last { get; }

    /// <summary>The value of the world of a stored value; null where the mapping says nothing of it.</summary>
    /// <param name="stored">The stored value.</param>
    public double? Map(double stored) =>
        !(stored >= First && stored <= Last) ? null
        : _table is null ? (stored * _slope) + _intercept
        : _table[(int)Math.Round(stored - First)];

    /// <summary>The mappings of a frame: its own, else those of all frames, else those of the object. Several of them see the same values in several ways.</summary>
    /// <param name="dataSet">The image.</param>
    /// <param name="frameNumber">1 for the first.</param>
    /// <exception cref="DicomException">A table does not agree with the values it maps.</exception>
    public static IReadOnlyList<RealWorldValueMapping> Of(DataSet dataSet, int frameNumber = 1)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return Of(FunctionalGroups.Items(dataSet, frameNumber, Attributes.RealWorldValueMappingSequence), dataSet);
    }

    /// <summary>The mappings that a Real World Value Mapping object (PS3.3 §C.25.2) has for a frame of an image.</summary>
    /// <param name="mapping">The object.</param>
    /// <param name="image">The image.</param>
    /// <param name="frameNumber">1 for the first.</param>
    /// <exception cref="DicomException">A table does not agree with the values it maps.</exception>
    public static IReadOnlyList<RealWorldValueMapping> Of(DataSet mapping, DataSet image, int frameNumber = 1)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(image);
        Uid? instance = image.Get(Attributes.SOPInstanceUID);
        return Of(
            mapping.Items(Attributes.ReferencedImageRealWorldValueMappingSequence)
                .Where(item => item.Items(Attributes.ReferencedImageSequence).Count > 0 && ImageReference.IsFor(item, instance, frameNumber))
                .SelectMany(item => item.Items(Attributes.RealWorldValueMappingSequence)),
            image);
    }

    private static List<RealWorldValueMapping> Of(IEnumerable<DataSet> items, DataSet image)
    {
        bool isSigned = image.Get(Attributes.PixelRepresentation) == 1;
        return [.. items
            .Where(item => item.Get(Attributes.RealWorldValueSlope) is not null || item.Presence(Attributes.RealWorldValueLUTData) == Presence.Value)
            .Select(item => new RealWorldValueMapping(item, isSigned))];
    }

    // Without an explicit value representation the whole numbers are read without their sign.
    private static double? EndOf(DataSet item, Attribute<double> real, Attribute<int> whole, bool isSigned) =>
        item.Get(real) ?? (item.Get(whole) is { } end ? isSigned ? (short)end : end : null);
}
