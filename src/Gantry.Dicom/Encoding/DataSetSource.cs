using System.Buffers;

namespace Gantry.Dicom;

/// <summary>What one parse yields: the table of rows and the bytes they point to, shared by a data set and all its items. It never changes.</summary>
internal sealed class DataSetSource(TransferSyntax transferSyntax, DicomContext context) : IBulkSource
{
    private SparseSegment[] _segments = [];
    private Row[] _rows = [];
    private int _count;

    public TransferSyntax TransferSyntax => transferSyntax;

    public DicomContext Context => context;

    public ReadOnlySpan<Row> Rows => _rows.AsSpan(0, _count);

    public IReadOnlyList<Finding> Findings { get; set; } = [];

    public bool IsAscending { get; set; } = true;

    /// <summary>Whether the parse ended at a tag to stop before, so that the source holds more than the rows tell.</summary>
    public bool IsPartial { get; set; }

    public IBulkSource? Bulk { get; init; }

    /// <summary>The position of the first byte of the data set.</summary>
    public long Start { get; set; }

    /// <summary>The position after its last byte.</summary>
    public long End { get; set; }

    public IReadOnlyList<SparseSegment> Segments => _segments;

    public void Add(in Row row, int maximum)
    {
        if (_count >= maximum)
        {
            throw new DicomException($"The data set holds more than {maximum} elements, the limit MaximumElements", string.Empty, row.Offset);
        }

        if (_count == _rows.Length)
        {
            Row[] larger = ArrayPool<Row>.Shared.Rent(Math.Max(256, _count * 2));
            Rows.CopyTo(larger);
            ReturnRows();
            _rows = larger;
        }

        _rows[_count++] = row;
    }

    public int Count => _count;

    public void CloseContainer(int index) => _rows[index].Length = (uint)(_count - 1 - index);

    public void Complete(SparseSegment[] segments)
    {
        _segments = segments;
        Row[] exact = Rows.ToArray();
        ReturnRows();
        _rows = exact;
    }

    private void ReturnRows()
    {
        if (_rows.Length > 0)
        {
            ArrayPool<Row>.Shared.Return(_rows);
        }
    }

    /// <summary>Whether all these bytes are in memory.</summary>
    public bool TrySlice(long offset, long length, out ReadOnlyMemory<byte> bytes)
    {
        if (length == 0)
        {
            bytes = default;
            return true;
        }

        foreach (SparseSegment segment in _segments)
        {
            if (offset >= segment.Offset && offset + length <= segment.End)
            {
                bytes = segment.Bytes.Slice((int)(offset - segment.Offset), (int)length);
                return true;
            }
        }

        bytes = default;
        return false;
    }

    /// <summary>These bytes, read from the source where they are not in memory.</summary>
    /// <exception cref="DicomException">They are more than may be brought into memory, or the source does not hold them any more.</exception>
    public ReadOnlyMemory<byte> Slice(long offset, long length)
    {
        if (TrySlice(offset, length, out ReadOnlyMemory<byte> bytes))
        {
            return bytes;
        }

        if (length > context.Limits.MaximumValueInMemory)
        {
            throw new DicomException($"A value of {length} bytes is longer than may be brought into memory ({context.Limits.MaximumValueInMemory}); read it as a stream", string.Empty, offset);
        }

        var buffer = new byte[length];
        if (Bulk is null || Bulk.Read(offset, buffer) < length)
        {
            throw new DicomException($"The source does not hold the {length} bytes of a value", string.Empty, offset);
        }

        return buffer;
    }

    public int Read(long offset, Span<byte> buffer)
    {
        int copied = CopySegment(offset, buffer);
        return copied > 0 || buffer.IsEmpty ? copied : Bulk?.Read(offset, buffer) ?? 0;
    }

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        int copied = CopySegment(offset, buffer.Span);
        return copied > 0 || buffer.IsEmpty || Bulk is null ? new ValueTask<int>(copied) : Bulk.ReadAsync(offset, buffer, cancellationToken);
    }

    /// <summary>Copies what the segment that holds this position has from there on, 0 bytes when none does or when it ends before the buffer does and the rest is elsewhere.</summary>
    private int CopySegment(long offset, Span<byte> buffer)
    {
        foreach (SparseSegment segment in _segments)
        {
            if (offset >= segment.Offset && offset < segment.End && (offset + buffer.Length <= segment.End || Bulk is null))
            {
                ReadOnlySpan<byte> bytes = segment.Bytes.Span[(int)(offset - segment.Offset)..];
                bytes = bytes[..Math.Min(bytes.Length, buffer.Length)];
                bytes.CopyTo(buffer);
                return bytes.Length;
            }
        }

        return 0;
    }
}
