namespace Gantry.Dicom.Imaging;

/// <summary>Where points of an image lie in a picture of it.</summary>
/// <param name="turn">From points of the image, 0, 0 its upper left corner, to those of the part that is seen, turned.</param>
/// <param name="scaleX">Pixels of the picture for one of that.</param>
/// <param name="scaleY">The same downwards.</param>
internal sealed class ImagePlacement(Func<(double X, double Y), (double X, double Y)> turn, double scaleX, double scaleY)
{
    /// <summary>Pixels of the picture for a step of one in the part that is seen, across and down.</summary>
    public (double X, double Y) Scale => (scaleX, scaleY);

    /// <summary>The place of a point in the picture.</summary>
    public (double X, double Y) Of((double X, double Y) point)
    {
        (double x, double y) = turn(point);
        return (x * scaleX, y * scaleY);
    }
}
