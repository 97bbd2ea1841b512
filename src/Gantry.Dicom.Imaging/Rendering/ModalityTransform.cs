namespace Gantry.Dicom.Imaging;

/// <summary>From stored to modality values: a table, or slope and intercept (PS3.3 §C.11.1).</summary>
internal sealed class ModalityTransform
{
    private readonly LookupTable? _table;
    private readonly RealWorldValueMapping? _mapping;
    private readonly double _slope = 1;
    private readonly double _intercept;

    private ModalityTransform(LookupTable table) => _table = table;

    private ModalityTransform(RealWorldValueMapping mapping) => _mapping = mapping;

    private ModalityTransform(double slope, double intercept) => (_slope, _intercept) = (slope, intercept);

    /// <summary>Whether modality values are the stored ones.</summary>
    public bool IsIdentity => IsLinear && _slope == 1 && _intercept == 0;

    /// <summary>Whether modality values lie on a line over the stored ones.</summary>
    public bool IsLinear => _table is null && _mapping is null;

    /// <summary>Stored values as they are.</summary>
    public static ModalityTransform Identity => new(1, 0);

    /// <summary>Values of the world in the place of modality values.</summary>
    public static ModalityTransform Of(RealWorldValueMapping mapping) => new(mapping);

    public static ModalityTransform Create(DataSet dataSet, int frameNumber, bool isSigned)
    {
        // Of X-ray angiography and fluoroscopy the table leads back to intensities and is not for display (PS3.3 §C.8.7.1, Pixel Intensity Relationship).
        bool isXRay = dataSet.Get(Attributes.SOPClassUID) is { } sopClass && (sopClass == SopClasses.XRayAngiographicImageStorage || sopClass == SopClasses.XRayRadiofluoroscopicImageStorage);
        if (!isXRay && dataSet.Items(Attributes.ModalityLUTSequence) is [DataSet item, ..])
        {
            return new ModalityTransform(LookupTable.Create(item, Attributes.LUTDescriptor, Attributes.LUTData, isSigned));
        }

        DataSet rescale = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PixelValueTransformationSequence);
        double slope = rescale.Get(Attributes.RescaleSlope) ?? 1;
        double intercept = rescale.Get(Attributes.RescaleIntercept) ?? 0;
        // A slope of 0 would make all values the same: nobody means that.
        return new ModalityTransform(double.IsFinite(slope) && slope != 0 ? slope : 1, double.IsFinite(intercept) ? intercept : 0);
    }

    /// <summary>The modality value; no number where a stored value means nothing.</summary>
    public double Map(double stored) =>
        _mapping is not null ? _mapping.Map(stored) ?? double.NaN
        : _table is not null ? _table.Map(stored)
        : (stored * _slope) + _intercept;

    /// <summary>Between which values the modality values lie that stored ones between two can become.</summary>
    public (double Low, double High) RangeOf(double first, double last) =>
        _table is not null ? (0, _table.Maximum) : (Math.Min(Map(first), Map(last)), Math.Max(Map(first), Map(last)));
}
