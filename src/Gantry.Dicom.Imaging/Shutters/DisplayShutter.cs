namespace Gantry.Dicom.Imaging;

/// <summary>
/// What of an image is not to be seen (PS3.3 §C.7.6.11, §C.7.6.15): outside a rectangle, a circle, a polygon, or under the bits of an overlay. Of several shapes
/// only what all of them leave open is seen.
/// </summary>
internal sealed class DisplayShutter
{
    private const int MostVertices = 4096;

    private readonly List<Action<int, bool[]>> _blades = [];
    private readonly DataSet _dataSet;
    private readonly int? _overlayGroup;
    private readonly byte _gray;

    private DisplayShutter(DataSet dataSet, double pixelAspect)
    {
        _dataSet = dataSet;
        _gray = (byte)((dataSet.Get(Attributes.ShutterPresentationValue) ?? 0) >> 8);
        foreach (string shape in dataSet.GetStrings(Attributes.ShutterShape))
        {
            switch (shape)
            {
                case "RECTANGULAR":
                    AddRectangle();
                    break;
                case "CIRCULAR":
                    AddCircle(pixelAspect);
                    break;
                case "POLYGONAL":
                    AddPolygon();
                    break;
                case "BITMAP":
                    _overlayGroup = dataSet.Get(Attributes.ShutterOverlayGroup);
                    break;
            }
        }
    }

    /// <summary>The shutter of a frame, of all frames, or of a presentation state; null where there is none.</summary>
    /// <param name="dataSet">The image or presentation state.</param>
    /// <param name="frameNumber">1 for the first.</param>
    /// <param name="pixelAspect">Height of a pixel by its width: what is a circle for the eye is none in pixels that are not square.</param>
    /// <exception cref="DicomException">The polygon has too many vertices.</exception>
    public static DisplayShutter? Find(DataSet dataSet, int frameNumber, double pixelAspect)
    {
        DataSet shutter = FunctionalGroups.Find(dataSet, frameNumber, Attributes.FrameDisplayShutterSequence);
        return shutter.Presence(Attributes.ShutterShape) == Presence.Value ? new DisplayShutter(shutter, pixelAspect) : null;
    }

    /// <summary>The group of the overlay that is the shutter; it is not drawn as an overlay.</summary>
    public int? OverlayGroup => _overlayGroup;

    /// <summary>Closes the shutter over a picture that has the size of its image.</summary>
    public void Close(RenderedImage image, NativeFrame frame, int frameNumber)
    {
        bool[]? covered = _overlayGroup is null ? null
            : OverlayPlane.FromDataSet(_dataSet).FirstOrDefault(plane => plane.Group == _overlayGroup)?.ReadMask(frame, frameNumber);
        bool[] open = new bool[image.Width];
        for (int y = 0; y < image.Height; y++)
        {
            Array.Fill(open, true);
            foreach (Action<int, bool[]> blade in _blades)
            {
                blade(y + 1, open);
            }

            for (int x = 0, i = y * image.Width; x < open.Length; x++, i++)
            {
                if (!open[x] || covered?[i] == true)
                {
                    image.Pixels.AsSpan(i * image.Samples, image.Samples).Fill(_gray);
                }
            }
        }
    }

    // Columns of a row are numbered from 1.
    private static void LeaveOpen(bool[] open, double from, double to)
    {
        int first = (int)Math.Clamp(Math.Ceiling(from), 1, open.Length + 1.0), last = (int)Math.Clamp(Math.Floor(to), 0, open.Length);
        open.AsSpan(0, first - 1).Clear();
        open.AsSpan(Math.Max(first - 1, last)).Clear();
    }

    private void AddRectangle()
    {
        int left = _dataSet.Get(Attributes.ShutterLeftVerticalEdge) ?? int.MinValue, right = _dataSet.Get(Attributes.ShutterRightVerticalEdge) ?? int.MaxValue;
        int top = _dataSet.Get(Attributes.ShutterUpperHorizontalEdge) ?? int.MinValue, bottom = _dataSet.Get(Attributes.ShutterLowerHorizontalEdge) ?? int.MaxValue;
        _blades.Add((row, open) => LeaveOpen(open, left, row >= top && row <= bottom ? right : double.NegativeInfinity));
    }

    private void AddCircle(double pixelAspect)
    {
        if (_dataSet.GetValues(Attributes.CenterOfCircularShutter) is [int centerRow, int centerColumn, ..] && _dataSet.Get(Attributes.RadiusOfCircularShutter) is int radius)
        {
            _blades.Add((row, open) =>
            {
                double down = ((double)row - centerRow) * pixelAspect;
                double half = Math.Sqrt(((double)radius * radius) - (down * down));
                (double from, double to) = double.IsNaN(half) ? (1, 0) : (centerColumn - half, centerColumn + half);
                LeaveOpen(open, from, to);
            });
        }
    }

    private void AddPolygon()
    {
        int[] vertices = _dataSet.GetValues(Attributes.VerticesOfThePolygonalShutter);
        if (vertices.Length / 2 > MostVertices)
        {
            throw new DicomException($"Vertices of the Polygonal Shutter (0018,1620) are {vertices.Length / 2}, more than the {MostVertices} that are drawn.");
        }

        if (vertices.Length < 6)
        {
            return;
        }

        PolygonArea area = new([.. Enumerable.Range(0, vertices.Length / 2).Select(i => ((double)vertices[(2 * i) + 1], (double)vertices[2 * i]))]);
        _blades.Add((row, open) =>
        {
            bool[] inside = new bool[open.Length];
            foreach ((double from, double to) in area.SpansAt(row))
            {
                int first = (int)Math.Clamp(Math.Ceiling(from), 1, open.Length + 1.0), last = (int)Math.Clamp(Math.Floor(to), 0, open.Length);
                inside.AsSpan(first - 1, Math.Max(0, last - first + 1)).Fill(true);
            }

            for (int x = 0; x < open.Length; x++)
            {
                open[x] &= inside[x];
            }
        });
    }
}
