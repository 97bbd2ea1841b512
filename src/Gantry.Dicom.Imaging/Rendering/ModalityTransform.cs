namespace Gantry.Dicom.Imaging;

/// <summary>From stored to modality values: a table, or slope and intercept (PS3.3 §C.11.1).</summary>
internal sealed class ModalityTransform
{
    private readonly LookupTable? _table;
    private readonly double _slope = 1;
    private readonly double _intercept;

    private ModalityTransform(LookupTable table) => _table = table;

    private ModalityTransform(double slope, double intercept) => (_slope, _intercept) = (slope, intercept);

    /// <summary>Whether modality values are the stored ones.</summary>
    public bool IsIdentity => _table is null && _slope == 1 && _intercept == 0;

    /// <summary>Whether modality values lie on a line over the stored ones.</summary>
    public bool IsLinear => _table is null;

    public static ModalityTransform Create(DataSet dataSet, int frameNumber, bool isSigned)
    {
        if (dataSet.Items(Attributes.ModalityLUTSequence) is [DataSet item, ..])
        {
            return new ModalityTransform(LookupTable.Create(item, Attributes.LUTDescriptor, Attributes.LUTData, isSigned));
        }

        DataSet rescale = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PixelValueTransformationSequence);
        double slope = rescale.Get(Attributes.RescaleSlope) ?? 1;
        double intercept = rescale.Get(Attributes.RescaleIntercept) ?? 0;
        // A slope of 0 would make all values the same: nobody means that.
        return new ModalityTransform(double.IsFinite(slope) && slope != 0 ? slope : 1, double.IsFinite(intercept) ? intercept : 0);
    }

    public double Map(double stored) => _table is null ? (stored * _slope) + _intercept : _table.Map(stored);

    /// <summary>Between which values the modality values lie that stored ones between two can become.</summary>
    public (double Low, double High) RangeOf(double first, double last) =>
        _table is not null ? (0, _table.Maximum) : (Math.Min(Map(first), Map(last)), Math.Max(Map(first), Map(last)));
}
