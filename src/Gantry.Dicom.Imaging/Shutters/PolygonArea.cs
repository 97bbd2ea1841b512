namespace Gantry.Dicom.Imaging;

/// <summary>The inside of a closed polygon, its edge included; where it crosses itself by the even-odd rule.</summary>
/// <param name="vertices">Its vertices as x and y, three at least.</param>
internal sealed class PolygonArea((double X, double Y)[] vertices)
{
    /// <summary>The parts of a line of equal y that are inside, each from its first to its last x, in no order.</summary>
    public List<(double From, double To)> SpansAt(double y)
    {
        List<(double From, double To)> spans = [];
        List<double> crossings = [];
        for (int i = 0, j = vertices.Length - 1; i < vertices.Length; j = i++)
        {
            ((double fromX, double fromY), (double toX, double toY)) = (vertices[j], vertices[i]);
            if ((fromY <= y) != (toY <= y))
            {
                crossings.Add(fromX + ((y - fromY) / (toY - fromY) * (toX - fromX)));
            }

            // An edge along the line, or a corner that only touches it.
            if (toY == y)
            {
                spans.Add(fromY == y ? (Math.Min(fromX, toX), Math.Max(fromX, toX)) : (toX, toX));
            }
        }

        crossings.Sort();
        for (int i = 0; i + 1 < crossings.Count; i += 2)
        {
            spans.Add((crossings[i], crossings[i + 1]));
        }

        return spans;
    }
}
