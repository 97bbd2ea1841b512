using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>Samples or wavelet coefficients of an area: whole numbers in the reversible path, the bits of 32-bit floating point numbers in the irreversible one.</summary>
internal sealed class CoefficientGrid : IDisposable
{
    private int[] _values;

    /// <summary>Makes a grid.</summary>
    /// <param name="area">What it covers.</param>
    /// <param name="isZero">Whether it starts with zeros; otherwise with anything.</param>
    public CoefficientGrid(Area area, bool isZero = true)
    {
        Area = area;
        _values = ArrayPool<int>.Shared.Rent((int)area.Size);
        if (isZero)
        {
            _values.AsSpan(0, (int)area.Size).Clear();
        }
    }

    public Area Area { get; }

    /// <summary>All rows, one after the other.</summary>
    public Span<int> Values => _values.AsSpan(0, (int)Area.Size);

    /// <summary>A row, from the first column of <see cref="Area"/>.</summary>
    /// <param name="y">In the coordinates of <see cref="Area"/>.</param>
    public Span<int> Row(int y) => _values.AsSpan((y - Area.Y0) * Area.Width, Area.Width);

    /// <summary>The part of a row that lies in another area.</summary>
    public Span<int> Row(int y, Area part) => Row(y)[(part.X0 - Area.X0)..(part.X1 - Area.X0)];

    /// <summary>Gives its memory back; no row of it may be used afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_values);
        _values = [];
    }
}
