namespace Gantry.Dicom;

/// <summary>What one parse yields: the table of rows and the bytes they point to, shared by a data set and all its items. It never changes.</summary>
internal sealed class DataSetSource : IBulkSource
{
    private readonly RowTable _rows;
    private readonly SparseSegment[] _segments;

    /// <summary>Keeps what a parse yielded.</summary>
    /// <param name="transferSyntax">How the data set is encoded.</param>
    /// <param name="context">Dictionary and limits.</param>
    /// <param name="rows">The rows in the order of the source.</param>
    /// <param name="segments">The bytes that are in memory, ascending.</param>
    public DataSetSource(TransferSyntax transferSyntax, DicomContext context, RowTable rows, SparseSegment[] segments)
    {
        TransferSyntax = transferSyntax;
        Context = context;
        _rows = rows;
        _segments = segments;
    }

    public TransferSyntax TransferSyntax { get; }

    public DicomContext Context { get; }

    public RowTable Rows => _rows;

    public int Count => _rows.Count;

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public bool IsAscending { get; init; } = true;

    /// <summary>Whether the parse ended at a tag to stop before, so that the source holds more than the rows tell.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether the rows are a selection, so that there is more between them.</summary>
    public bool IsSelection { get; init; }

    public IBulkSource? Bulk { get; init; }

    /// <summary>The position of the first byte of the data set.</summary>
    public long Start { get; init; }

    /// <summary>The position after its last byte.</summary>
    public long End { get; init; }

    public IReadOnlyList<SparseSegment> Segments => _segments;

    /// <summary>Whether all these bytes are in memory, in one piece.</summary>
    public bool TrySlice(long offset, long length, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        if (length <= 0)
        {
            return length == 0;
        }

        int index = SegmentAt(offset);
        if (index < 0 || offset + length > _segments[index].End)
        {
            return false;
        }

        bytes = _segments[index].Bytes.Slice((int)(offset - _segments[index].Offset), (int)length);
        return true;
    }

    /// <summary>Whether all these bytes are in memory, in however many pieces.</summary>
    public bool Holds(long offset, long length)
    {
        for (long end = offset + length; offset < end;)
        {
            int index = SegmentAt(offset);
            if (index < 0)
            {
                return false;
            }

            offset = _segments[index].End;
        }

        return true;
    }

    /// <summary>These bytes, read from the source where they are not in memory.</summary>
    /// <exception cref="DicomException">They are more than may be brought into memory, or the source does not hold them any more.</exception>
    public ReadOnlyMemory<byte> Slice(long offset, long length)
    {
        if (TrySlice(offset, length, out ReadOnlyMemory<byte> bytes))
        {
            return bytes;
        }

        if (length > Context.Limits.MaximumValueInMemory)
        {
            throw new DicomException($"A value of {length} bytes is longer than may be brought into memory ({Context.Limits.MaximumValueInMemory}); read it as a stream", string.Empty, offset);
        }

        byte[] buffer = GC.AllocateUninitializedArray<byte>((int)length);
        if (Read(offset, buffer) < length)
        {
            throw new DicomException($"The source does not hold the {length} bytes of a value", string.Empty, offset);
        }

        return buffer;
    }

    public int Read(long offset, Span<byte> buffer)
    {
        int total = 0;
        while (total < buffer.Length)
        {
            Span<byte> rest = buffer[total..];
            int index = SegmentAt(offset + total);
            int read = index >= 0
                ? Copy(_segments[index], offset + total, rest)
                : Bulk?.Read(offset + total, rest[..(int)Math.Min(rest.Length, StartOfNext(index) - offset - total)]) ?? 0;
            if (read == 0)
            {
                break;
            }

            total += read;
        }

        return total;
    }

    public async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        int total = 0;
        while (total < buffer.Length)
        {
            Memory<byte> rest = buffer[total..];
            int index = SegmentAt(offset + total);
            int read = index >= 0
                ? Copy(_segments[index], offset + total, rest.Span)
                : Bulk is null ? 0 : await Bulk.ReadAsync(offset + total, rest[..(int)Math.Min(rest.Length, StartOfNext(index) - offset - total)], cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            total += read;
        }

        return total;
    }

    private static int Copy(in SparseSegment segment, long offset, Span<byte> buffer)
    {
        ReadOnlySpan<byte> bytes = segment.Bytes.Span[(int)(offset - segment.Offset)..];
        bytes = bytes[..Math.Min(bytes.Length, buffer.Length)];
        bytes.CopyTo(buffer);
        return bytes.Length;
    }

    /// <summary>The segment that holds a position; where none does, the complement of the next one's index.</summary>
    private int SegmentAt(long offset)
    {
        int low = 0;
        int high = _segments.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            ref readonly SparseSegment segment = ref _segments[middle];
            if (offset < segment.Offset)
            {
                high = middle - 1;
            }
            else if (offset >= segment.End)
            {
                low = middle + 1;
            }
            else
            {
                return middle;
            }
        }

        return ~low;
    }

    private long StartOfNext(int complement) => ~complement < _segments.Length ? _segments[~complement].Offset : long.MaxValue;
}
