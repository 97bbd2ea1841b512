namespace Gantry.Dicom.Imaging;

/// <summary>From what VOI gives to presentation values (P-values), both 0 to 1: a table, or a shape (PS3.3 §C.11.4, §C.11.6).</summary>
internal sealed class PresentationTransform
{
    private readonly LookupTable? _table;
    private readonly bool _isInverse;

    private PresentationTransform(LookupTable table) => _table = table;

    private PresentationTransform(bool isInverse) => _isInverse = isInverse;

    /// <summary>
    /// The transform of an image, or of a presentation state. Presentation LUT Shape (2050,0020) comes before Photometric Interpretation: an image that has both
    /// says the same twice (PS3.3 §C.8.11.3.1.2).
    /// </summary>
    /// <param name="dataSet">The image or presentation state.</param>
    /// <param name="photometricInterpretation">Of the image.</param>
    public static PresentationTransform Create(DataSet dataSet, string photometricInterpretation)
    {
        if (dataSet.Items(Attributes.PresentationLUTSequence) is [DataSet item, ..])
        {
            return new PresentationTransform(LookupTable.Create(item, Attributes.LUTDescriptor, Attributes.LUTData, isSigned: false));
        }

        return new PresentationTransform(dataSet.GetString(Attributes.PresentationLUTShape) switch
        {
            "INVERSE" => true,
            "IDENTITY" => false,
            _ => photometricInterpretation == "MONOCHROME1",
        });
    }

    public double Map(double share) => _table is not null ? (double)_table.Map(share * (_table.Count - 1)) / _table.Maximum
        : _isInverse ? 1 - share
        : share;
}
