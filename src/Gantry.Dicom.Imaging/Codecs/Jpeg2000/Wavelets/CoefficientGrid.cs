namespace Gantry.Dicom.Imaging;

/// <summary>Samples or wavelet coefficients of an area: whole numbers in the reversible path, the bits of 32-bit floating point numbers in the irreversible one.</summary>
internal sealed class CoefficientGrid
{
    private readonly int[] _values;

    /// <summary>Makes a grid of zeros.</summary>
    public CoefficientGrid(Area area) => (Area, _values) = (area, new int[area.Size]);

    public Area Area { get; }

    /// <summary>A row, from the first column of <see cref="Area"/>.</summary>
    /// <param name="y">In the coordinates of <see cref="Area"/>.</param>
    public Span<int> Row(int y) => _values.AsSpan((y - Area.Y0) * Area.Width, Area.Width);

    /// <summary>The part of a row that lies in another area.</summary>
    public Span<int> Row(int y, Area part) => Row(y)[(part.X0 - Area.X0)..(part.X1 - Area.X0)];
}
