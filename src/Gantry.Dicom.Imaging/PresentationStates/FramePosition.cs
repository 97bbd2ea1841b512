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
        if (image.Get(Attributes.FrameOfReferenceUID) is not { } space || other.Get(Attributes.FrameOfReferenceUID) != space
            || Of(image, frameNumber) is not { } from || Of(other, otherFrame) is not { } to)
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

    private static FramePosition? Of(DataSet dataSet, int frameNumber)
    {
        double[] origin = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PlanePositionSequence).GetValues(Attributes.ImagePositionPatient);
        double[] directions = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PlaneOrientationSequence).GetValues(Attributes.ImageOrientationPatient);
        double[] spacing = FunctionalGroups.Find(dataSet, frameNumber, Attributes.PixelMeasuresSequence).GetValues(Attributes.PixelSpacing);
        return origin.Length == 3 && directions.Length == 6 && spacing is [> 0, > 0] ? new FramePosition(origin, directions, spacing) : null;
    }
}
