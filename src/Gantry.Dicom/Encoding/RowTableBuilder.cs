using System.Buffers;

namespace Gantry.Dicom;

/// <summary>
/// Collects the rows of a parse. One block is lent by the pool, whatever the size of the data set; as it gets full, and in the end, its rows are copied to a block
/// of just their number, which the table keeps.
/// </summary>
internal sealed class RowTableBuilder
{
    private readonly int _maximum;
    private Row[] _block = [];
    private Row[][] _full = [];
    private int _start;
    private int _count;

    /// <summary>Makes an empty table.</summary>
    /// <param name="maximum">How many rows it may hold.</param>
    public RowTableBuilder(int maximum) => _maximum = maximum;

    public int Count => _count;

    public void Add(in Row row)
    {
        int index = _count - _start;
        if (index >= RowTable.BlockSize || _block.Length == 0)
        {
            index = StartBlock(row.Offset);
        }

        _block[index] = row;
        _count++;
    }

    /// <summary>A row added before.</summary>
    public ref Row this[int index] => ref index >= _start ? ref _block[index - _start] : ref _full[index >> RowTable.BlockBits][index & (RowTable.BlockSize - 1)];

    /// <summary>Makes the table and gives the block back; nothing may be added any more.</summary>
    public RowTable Complete()
    {
        if (_block.Length == 0)
        {
            return default;
        }

        Row[] last = _block.AsSpan(0, _count - _start).ToArray();
        ArrayPool<Row>.Shared.Return(_block);
        _block = [];
        return new RowTable([.. _full.AsSpan(0, _start >> RowTable.BlockBits), last], _count);
    }

    private int StartBlock(long offset)
    {
        if (_count >= _maximum)
        {
            throw new DicomException($"The data set holds more than {_maximum} elements, the limit MaximumElements", string.Empty, offset);
        }

        if (_block.Length == 0)
        {
            _block = ArrayPool<Row>.Shared.Rent(RowTable.BlockSize);
            return 0;
        }

        int full = _start >> RowTable.BlockBits;
        if (full == _full.Length)
        {
            Array.Resize(ref _full, Math.Max(16, full * 2));
        }

        _full[full] = _block.AsSpan(0, RowTable.BlockSize).ToArray();
        _start += RowTable.BlockSize;
        return 0;
    }
}
