namespace Gantry.Dicom.Imaging;

/// <summary>The inside of a closed polygon, its edge included; where it crosses itself by the even-odd rule.</summary>
/// <param name="vertices">Its vertices as x and y, three at least.</param>
internal sealed class PolygonArea((double X, double Y)[] vertices)
{
    private readonly List<(double From, double To)> _spans = [];
    private double _line = double.NaN;

    /// <summary>Whether a point is inside. Asked for along lines of equal y it looks at the vertices once a line.</summary>
    public bool Contains(double x, double y)
    {
        if (y != _line)
        {
            _line = y;
            FindSpans(y);
        }

        return _spans.Exists(span => x >= span.From && x <= span.To);
    }

    private void FindSpans(double y)
    {
        _spans.Clear();
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
                _spans.Add(fromY == y ? (Math.Min(fromX, toX), Math.Max(fromX, toX)) : (toX, toX));
            }
        }

        crossings.Sort();
        for (int i = 0; i + 1 < crossings.Count; i += 2)
        {
            _spans.Add((crossings[i], crossings[i + 1]));
        }
    }
}
