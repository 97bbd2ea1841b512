namespace Gantry.Dicom.Imaging;

/// <summary>Where the pixels of a frame lie in the patient (PS3.3 §C.7.6.2.1.1).</summary>
internal sealed class FramePosition
{
    private readonly double[] _origin;
    private readonly double[] _directions;
    private readonly double[] _spacing;

    private FramePosition(double[] origin, double[] directions, double[] spacing) => (_origin, _directions, _spacing) = (origin, directions, spacing);

    /// <summary>From column and row of one frame to those of another, straight through; null where they do not lie in the same space.</summary>
    public static Func<double, double, (double X, double Y)>? Between(DataSet image, int frameNumber, DataSet other, int otherFrame)
    {
        if (Both(image, frameNumber, other, otherFrame) is not var (from, to))
        {
            return null;
        }

        return (x, y) =>
        {
            double across = 0, down = 0;
            for (int axis = 0; axis < 3; axis++)
            {
                double place = from._origin[axis] + (from._directions[axis] * x * from._spacing[1]) + (from._directions[3 + axis] * y * from._spacing[0]) - to._origin[axis];
                across += place * to._directions[axis];
                down += place * to._directions[3 + axis];
            }

            return (across / to._spacing[1], down / to._spacing[0]);
        };
    }

    /// <summary>How far the planes of two frames are apart, in millimetres; null where they do not lie in the same space, or are not parallel.</summary>
    public static double? DistanceBetween(DataSet image, int frameNumber, DataSet other, int otherFrame)
    {
        const double Parallel = 0.999;
        if (Both(image, frameNumber, other, otherFrame) is not var (from, to))
        {
            return null;
        }

        PatientVector normal = from.Normal;
        return Math.Abs(PatientVector.Dot(normal, to.Normal)) >= Parallel ? Math.Abs(PatientVector.Dot(normal, to.Origin - from.Origin)) : null;
    }

    private PatientVector Origin => new(_origin[0], _origin[1], _origin[2]);

    private PatientVector Normal => PatientVector.Cross(new(_directions[0], _directions[1], _directions[2]), new(_directions[3], _directions[4], _directions[5]));

    private static (FramePosition From, FramePosition To)? Both(DataSet image, int frameNumber, DataSet other, int otherFrame) =>
        image.Get(Attributes.FrameOfReferenceUID) is { } space && other.Get(Attributes.FrameOfReferenceUID) == space
        && Of(image, frameNumber) is { } from && Of(other, otherFrame) is { } to ? (from, to) : null;

    private static FramePosition? Of(DataSet dataSet, int frameNumber)
    {
        double[] origin = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PlanePositionSequence).GetValues(Attributes.ImagePositionPatient);
        double[] directions = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PlaneOrientationSequence).GetValues(Attributes.ImageOrientationPatient);
        double[] spacing = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PixelMeasuresSequence).GetValues(Attributes.PixelSpacing);
        return origin.Length == 3 && directions.Length == 6 && spacing is [> 0, > 0] ? new FramePosition(origin, directions, spacing) : null;
    }
}
