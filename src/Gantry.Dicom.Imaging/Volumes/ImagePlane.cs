namespace Gantry.Dicom.Imaging;

/// <summary>Where a frame lies in the patient (PS3.3 §C.7.6.2).</summary>
/// <param name="Position">The middle of the first pixel: Image Position (Patient) (0020,0032).</param>
/// <param name="RowDirection">The direction of a row, in which the column number grows: the first half of Image Orientation (Patient) (0020,0037), length 1.</param>
/// <param name="ColumnDirection">The direction of a column, in which the row number grows: the second half, length 1.</param>
/// <param name="RowSpacing">Millimetres between the middles of two rows: the first value of Pixel Spacing (0028,0030).</param>
/// <param name="ColumnSpacing">Millimetres between the middles of two columns: the second value.</param>
public sealed record ImagePlane(PatientVector Position, PatientVector RowDirection, PatientVector ColumnDirection, double RowSpacing, double ColumnSpacing)
{
    private const double Tolerance = 1e-2;

    /// <summary>The direction perpendicular to rows and columns, length 1.</summary>
    public PatientVector Normal => PatientVector.Cross(RowDirection, ColumnDirection).Unit;

    /// <summary>Reads where a frame lies; null when the data set does not say, or says it of no plane.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="frameNumber">1 for the first.</param>
    public static ImagePlane? FromDataSet(DataSet dataSet, int frameNumber = 1)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        double[] position = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PlanePositionSequence).GetValues(Attributes.ImagePositionPatient);
        double[] orientation = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PlaneOrientationSequence).GetValues(Attributes.ImageOrientationPatient);
        double[] spacing = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PixelMeasuresSequence).GetValues(Attributes.PixelSpacing);
        if (position.Length != 3 || orientation.Length != 6 || spacing.Length != 2 || !spacing.All(value => double.IsFinite(value) && value > 0)
            || !position.Concat(orientation).All(double.IsFinite))
        {
            return null;
        }

        PatientVector row = new(orientation[0], orientation[1], orientation[2]);
        PatientVector column = new(orientation[3], orientation[4], orientation[5]);
        return Math.Abs(row.Length - 1) < Tolerance && Math.Abs(column.Length - 1) < Tolerance && Math.Abs(PatientVector.Dot(row, column)) < Tolerance
            ? new ImagePlane(new PatientVector(position[0], position[1], position[2]), row.Unit, column.Unit, spacing[0], spacing[1])
            : null;
    }

    /// <summary>Whether another frame lies in a parallel plane with the same directions and spacings.</summary>
    public bool IsParallelTo(ImagePlane other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (RowDirection - other.RowDirection).Length < Tolerance && (ColumnDirection - other.ColumnDirection).Length < Tolerance
            && Math.Abs(RowSpacing - other.RowSpacing) < Tolerance * RowSpacing && Math.Abs(ColumnSpacing - other.ColumnSpacing) < Tolerance * ColumnSpacing;
    }
}
