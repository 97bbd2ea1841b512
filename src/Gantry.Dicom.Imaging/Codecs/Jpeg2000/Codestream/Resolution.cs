namespace Gantry.Dicom.Imaging;

/// <summary>A resolution of a tile-component: its sub-bands and precincts (ITU-T T.800 §B.5, §B.6).</summary>
internal sealed class Resolution
{
    private readonly int _blockWidthExponent;
    private readonly int _blockHeightExponent;

    // Precincts of the bands: half the size of those of the resolution, but for resolution 0.
    private readonly int _bandHalving;
    private readonly Dictionary<int, Precinct> _precincts = [];
    private readonly int _firstColumn;
    private readonly int _firstRow;

    public Resolution(int index, Area bounds, CodingStyle style, Subband[] bands)
    {
        (Index, Bounds, Bands) = (index, bounds, bands);
        PrecinctWidthExponent = style.PrecinctWidthExponent(index);
        PrecinctHeightExponent = style.PrecinctHeightExponent(index);
        _bandHalving = index == 0 ? 0 : 1;
        _blockWidthExponent = Math.Min(style.BlockWidthExponent, PrecinctWidthExponent - _bandHalving);
        _blockHeightExponent = Math.Min(style.BlockHeightExponent, PrecinctHeightExponent - _bandHalving);
        _firstColumn = bounds.X0 >> PrecinctWidthExponent;
        _firstRow = bounds.Y0 >> PrecinctHeightExponent;
        PrecinctsAcross = bounds.IsEmpty ? 0 : Area.CeilingShift(bounds.X1, PrecinctWidthExponent) - _firstColumn;
        PrecinctsDown = bounds.IsEmpty ? 0 : Area.CeilingShift(bounds.Y1, PrecinctHeightExponent) - _firstRow;
    }

    /// <summary>0 for the lowest.</summary>
    public int Index { get; }

    public Area Bounds { get; }

    /// <summary>LL for the lowest resolution; HL, LH, HH for others.</summary>
    public Subband[] Bands { get; }

    public int PrecinctWidthExponent { get; }

    public int PrecinctHeightExponent { get; }

    public int PrecinctsAcross { get; }

    public int PrecinctsDown { get; }

    public long PrecinctCount => (long)PrecinctsAcross * PrecinctsDown;

    /// <summary>The precincts that packets were read of.</summary>
    public IEnumerable<Precinct> Precincts => _precincts.Values;

    /// <summary>How many layers of a precinct were read.</summary>
    public int LayersRead(int precinct) => _precincts.TryGetValue(precinct, out Precinct? found) ? found.LayersRead : 0;

    /// <summary>Finds a precinct, or makes it: a stream that ends early leaves no memory behind for what it never came to.</summary>
    public Precinct Precinct(int index)
    {
        if (!_precincts.TryGetValue(index, out Precinct? precinct))
        {
            int x = _firstColumn + (index % PrecinctsAcross), y = _firstRow + (index / PrecinctsAcross);
            int width = PrecinctWidthExponent - _bandHalving, height = PrecinctHeightExponent - _bandHalving;
            _precincts[index] = precinct = new Precinct(() => [.. Bands.Select(band => new PrecinctBand(
                band, BandPart(band, x, y, width, height), _blockWidthExponent, _blockHeightExponent))]);
        }

        return precinct;
    }

    /// <summary>The column of the grid of this resolution at which a column of precincts starts.</summary>
    public long PrecinctLeft(int index) => (long)(_firstColumn + (index % PrecinctsAcross)) << PrecinctWidthExponent;

    /// <summary>The row of the grid of this resolution at which a row of precincts starts.</summary>
    public long PrecinctTop(int index) => (long)(_firstRow + (index / PrecinctsAcross)) << PrecinctHeightExponent;

    private static Area BandPart(Subband band, int x, int y, int width, int height) => band.Bounds.Intersect(new Area(
        x << width, y << height, (int)Math.Min(int.MaxValue, (x + 1L) << width), (int)Math.Min(int.MaxValue, (y + 1L) << height)));
}
