namespace Gantry.Dicom;

/// <summary>
/// Builds the table of a data set from blocks of bytes and keeps the blocks. Values up to a length are brought into memory, each in one piece; longer ones are
/// passed over and stay where they are.
/// </summary>
internal sealed class DataSetBuilder : BlockReading
{
    private const int SmallestBlock = 4 << 10;
    private const int LargestBlock = 64 << 10;

    private static readonly Tag s_pixelData = new(0x7FE00010);

    private readonly TransferSyntax _transferSyntax;
    private readonly TagSelection? _selection;
    private readonly DicomReaderState _state;
    private readonly IBulkSource? _bulk;
    private readonly long _start;
    private readonly long _longest;
    private readonly RowTableBuilder _rows;
    private readonly List<SparseSegment> _segments = [];

    // The rows of the containers that are open.
    private int[] _open = [];
    private int _openCount;

    // The row of Pixel Data; -1 when there are none.
    private int _pixelData = -1;

    private byte[] _block = [];
    private long _blockStart;
    private int _blockCount;
    private bool _isBlockOfFragments;

    // The bytes that are needed in one piece.
    private long _from;
    private long _until;

    /// <summary>Begins a data set.</summary>
    /// <param name="transferSyntax">How it is encoded.</param>
    /// <param name="options">How to read.</param>
    /// <param name="start">The position of its first byte.</param>
    /// <param name="end">The position after its last byte, null when not known.</param>
    /// <param name="bulk">Where long values stay; null to bring all into memory.</param>
    public DataSetBuilder(TransferSyntax transferSyntax, DicomReadOptions options, long start, long? end, IBulkSource? bulk)
    {
        _transferSyntax = transferSyntax;
        _selection = options.Selection;
        _state = new DicomReaderState(transferSyntax, options.Context, start) { End = end ?? long.MaxValue, StopBefore = options.End, Group = options.Group };
        _bulk = bulk;
        _start = start;
        _longest = bulk is null ? long.MaxValue : options.BulkThreshold;
        _rows = new RowTableBuilder(options.Context.Limits.MaximumElements);
        _blockStart = start;
        _from = start;
        _until = start + DicomReader.ShortHeader;
    }

    public override long Position => IsFar ? _from : _blockStart + _blockCount;

    public override long Consumed => _state.Position;

    /// <summary>Takes bytes that are in memory already.</summary>
    public void Add(SparseSegment segment)
    {
        _segments.Add(segment);
        _until = segment.Offset;
        Read(segment.Bytes.Span, segment.Offset);
    }

    /// <summary>Takes up in a block that was read already, and keeps it.</summary>
    /// <param name="block">The block; it belongs to the builder from now on.</param>
    /// <param name="count">How many bytes of it are there.</param>
    /// <param name="start">The position of its first byte.</param>
    public void Begin(byte[] block, int count, long start)
    {
        (_block, _blockCount, _blockStart) = (block, count, start);
        ReadBlock();
    }

    public override Memory<byte> GetMemory()
    {
        long end = _blockStart + _blockCount;
        if (IsFar)
        {
            Keep(end);
            StartBlock(_from, 0);
        }
        else if (_blockCount == _block.Length)
        {
            Keep(_from);
            StartBlock(_from, (int)(end - _from));
        }

        return _block.AsMemory(_blockCount);
    }

    public override void Advance(int count)
    {
        _blockCount += count;
        ReadBlock();
    }

    public override void EndAt(long end)
    {
        long passed = _state.Position;
        _state.EndAt(end);
        if (passed > _state.Position && _rows.Count > 0 && _rows[_rows.Count - 1].HeaderOffset == _state.LastValue.HeaderOffset)
        {
            ref Row last = ref _rows[_rows.Count - 1];
            last.Length -= (uint)Math.Min(last.Length, passed - _state.Position);
        }

        (_from, _until) = (end, _blockStart);
        ReadBlock();
        IsComplete = true;
    }

    /// <summary>Makes the result.</summary>
    /// <exception cref="DicomException">Bytes are missing.</exception>
    public DataSetSource Complete()
    {
        if (!_state.IsStopped)
        {
            // Where the last value was passed over, what encloses it still has to end.
            Read([], _state.Position);
        }

        if (!_state.IsStopped && _state.Position < _state.End)
        {
            throw new DicomException("The bytes of the data set are not all there", _state.Path, _state.Position);
        }

        Keep(_blockStart + _blockCount);
        RowTable table = _rows.Complete();
        CheckPixelData(table);
        if (!_state.IsAscending)
        {
            Duplicates.Report(table, _state);
        }

        return new DataSetSource(_transferSyntax, _state.Context, table, [.. _segments])
        {
            Findings = _state.Findings,
            IsAscending = _state.IsAscending,
            IsPartial = _state.IsStopped,
            IsSelection = _selection is not null,
            Bulk = _bulk,
            Start = _start,
            End = _state.IsStopped ? _state.Position : _state.End,
        };
    }

    /// <summary>Pixel Data are encapsulated when the transfer syntax says so, and only then (PS3.5 §A.4).</summary>
    private void CheckPixelData(RowTable rows)
    {
        if (_pixelData < 0)
        {
            return;
        }

        ref readonly Row row = ref rows[_pixelData];
        if (row.IsEncapsulated != _transferSyntax.IsEncapsulated && (row.IsEncapsulated || row.Length > 0))
        {
            string message = $"The transfer syntax is {_transferSyntax.Name}, but Pixel Data are {(row.IsEncapsulated ? "encapsulated" : "native")}; they are taken as they are";
            _state.Insert(new Finding("wrong-encapsulation", s_pixelData.ToString(), row.HeaderOffset, message));
        }
    }

    private void ReadBlock() => Read(_block.AsSpan(0, _blockCount), _blockStart);

    private void Read(ReadOnlySpan<byte> bytes, long start)
    {
        long end = start + bytes.Length;
        if (_until > end)
        {
            return;
        }

        var reader = new DicomReader(bytes, start, _state);
        while (reader.Read())
        {
            if (!IsSelected(ref reader))
            {
                continue;
            }

            AddRow(ref reader);
            if (_state.Position > end && (reader.Token == DicomToken.Element ? reader.Length <= _longest : reader.Token == DicomToken.Fragment && _bulk is null))
            {
                (_from, _until) = (reader.Offset, _state.Position);
                return;
            }
        }

        (_from, _until) = (_state.Position, _state.Position + _state.Needed);
        IsComplete = _state.IsStopped || _state.Position >= _state.End;
    }

    private void AddRow(ref DicomReader reader)
    {
        RowFlags flags = reader.Flags;
        if ((flags & RowFlags.Closing) != 0)
        {
            Close(_open[--_openCount], ref reader);
            return;
        }

        int index = _rows.Count;
        if (reader.Tag == s_pixelData && reader.Depth == 0)
        {
            _pixelData = index;
        }

        _rows.Add(new Row(reader.Tag.Value, reader.VR, reader.Offset, reader.Length, flags));
        if ((flags & RowFlags.Container) == 0)
        {
            return;
        }

        if (_openCount == _open.Length)
        {
            Array.Resize(ref _open, Math.Max(8, _openCount * 2));
        }

        _open[_openCount++] = index;
    }

    private void Close(int container, ref DicomReader reader)
    {
        int last = _rows.Count - 1;
        long tail = reader.Offset - _rows[last].End;
        if (tail is < 0 or >= Row.ClosedByRow)
        {
            _rows.Add(new Row(reader.Tag.Value, VR.None, reader.Offset, 0, RowFlags.Closing));
            (last, tail) = (last + 1, Row.ClosedByRow);
        }

        ref Row row = ref _rows[container];
        row.Length = (uint)(last - container);
        row.Tail = (byte)tail;
        row.Flags |= reader.Length > 0 ? RowFlags.Delimited : RowFlags.None;
    }

    private bool IsSelected(ref DicomReader reader)
    {
        if (_selection is null || reader.Depth > 0 || (reader.Flags & RowFlags.Closing) != 0 || _selection.Contains(reader.Tag))
        {
            return true;
        }

        if ((reader.Flags & RowFlags.Container) != 0)
        {
            reader.Skip();
        }

        return false;
    }

    private void Keep(long end)
    {
        // Bytes read only for the headers of fragments are not kept: there may be hundreds of thousands.
        if (end > _blockStart && !(_isBlockOfFragments && IsInFragments))
        {
            _segments.Add(new SparseSegment(_blockStart, _block.AsMemory(0, (int)(end - _blockStart))));
        }

        _isBlockOfFragments = IsInFragments && _bulk is not null;
    }

    /// <summary>Whether what is needed next is beyond the block's room, so that what lies between need not be read.</summary>
    private bool IsFar => _from > _blockStart + _block.Length;

    private bool IsInFragments => _state.Depth > 0 && _state.Top.Kind == ContainerKind.Fragments;

    private void StartBlock(long start, int kept)
    {
        // As long as the end is not known, a length may be a lie: then room grows with what comes.
        long wanted = _until - start;
        long usual = _isBlockOfFragments ? SmallestBlock : LargestBlock;
        long length;
        if (_state.End < long.MaxValue)
        {
            length = Math.Min(_state.End - start, Math.Max(wanted, usual));
        }
        else
        {
            long soFar = start + kept - _start;
            length = Math.Max(kept * 2L, Math.Clamp(soFar, SmallestBlock, usual));
            length = Math.Max(DicomReader.LongHeader + DicomReader.ShortHeader, wanted > usual ? Math.Min(wanted, length) : length);
        }

        if (length > Math.Min(Array.MaxLength, (long)_state.Context.Limits.MaximumValueInMemory + LargestBlock))
        {
            throw new DicomException($"A value is longer than may be brought into memory ({_state.Context.Limits.MaximumValueInMemory}); raise MaximumValueInMemory if it is meant", _state.Path, start);
        }

        byte[] block = GC.AllocateUninitializedArray<byte>((int)length);
        if (kept > 0)
        {
            _block.AsSpan(_blockCount - kept, kept).CopyTo(block);
        }

        (_block, _blockStart, _blockCount) = (block, start, kept);
    }
}
