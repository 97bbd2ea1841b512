using System.Buffers;

namespace Gantry.Dicom;

/// <summary>
/// Collects the rows of a parse in blocks of one size, lent by the pool, so that no row is copied twice and no table is ever larger than what it
/// holds; in the end they stand in one array.
/// </summary>
internal sealed class RowTable
{
    private const int BlockBits = 11;
    private const int BlockSize = 1 << BlockBits;

    private readonly int _maximum;
    private Row[] _block = [];
    private Row[][] _full = [];
    private int _start;
    private int _count;

    /// <summary>Makes an empty table.</summary>
    /// <param name="maximum">How many rows it may hold.</param>
    public RowTable(int maximum) => _maximum = maximum;

    public int Count => _count;

    public void Add(in Row row)
    {
        int index = _count - _start;
        if (index >= BlockSize || _block.Length == 0)
        {
            index = AddBlock(index, row.Offset);
        }

        _block[index] = row;
        _count++;
    }

    /// <summary>A row added before.</summary>
    public ref Row this[int index] => ref index >= _start ? ref _block[index - _start] : ref _full[index >> BlockBits][index & (BlockSize - 1)];

    /// <summary>All rows in one array.</summary>
    public Row[] ToArray()
    {
        var rows = new Row[_count];
        for (int i = 0; i < _start; i += BlockSize)
        {
            _full[i >> BlockBits].AsSpan(0, BlockSize).CopyTo(rows.AsSpan(i));
        }

        _block.AsSpan(0, _count - _start).CopyTo(rows.AsSpan(_start));
        return rows;
    }

    /// <summary>Gives the blocks back.</summary>
    public void Release()
    {
        for (int i = 0; i < _start; i += BlockSize)
        {
            ArrayPool<Row>.Shared.Return(_full[i >> BlockBits]);
        }

        if (_block.Length > 0)
        {
            ArrayPool<Row>.Shared.Return(_block);
        }

        (_block, _full, _start, _count) = ([], [], 0, 0);
    }

    private int AddBlock(int index, long offset)
    {
        if (_count >= _maximum)
        {
            throw new DicomException($"The data set holds more than {_maximum} elements, the limit MaximumElements", string.Empty, offset);
        }

        if (_block.Length > 0)
        {
            int full = _start >> BlockBits;
            if (full == _full.Length)
            {
                Array.Resize(ref _full, Math.Max(16, full * 2));
            }

            _full[full] = _block;
            _start += index;
        }

        _block = ArrayPool<Row>.Shared.Rent(BlockSize);
        return 0;
    }
}
