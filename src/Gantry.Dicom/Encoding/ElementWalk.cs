using System.Buffers;

namespace Gantry.Dicom;

/// <summary>Shows a visitor what is in blocks of bytes; only the bytes that are needed in one piece are kept.</summary>
internal sealed class ElementWalk : BlockReading, IDisposable
{
    private const int UsualBlock = 64 << 10;

    private readonly DicomReaderState _state;
    private readonly ElementVisitor _visitor;
    private readonly TagSelection? _selection;
    private byte[] _block = [];
    private bool _isLent;
    private long _blockStart;
    private int _blockCount;

    // The value that is being shown, what of it was, and whether it is to be whole.
    private VisitedElement _element;
    private long _valueEnd = -1;
    private long _shown;
    private bool _isWhole;

    // The bytes that are needed in one piece.
    private long _from;
    private long _until;

    /// <summary>Begins a data set.</summary>
    /// <param name="visitor">Whom to show it.</param>
    /// <param name="transferSyntax">How it is encoded.</param>
    /// <param name="options">How to read.</param>
    /// <param name="start">The position of its first byte.</param>
    /// <param name="end">The position after its last byte, null when not known.</param>
    public ElementWalk(ElementVisitor visitor, TransferSyntax transferSyntax, DicomReadOptions options, long start, long? end)
    {
        _visitor = visitor;
        _state = new DicomReaderState(transferSyntax, options.Context, start) { End = end ?? long.MaxValue, StopBefore = options.End };
        _blockStart = start;
        _from = start;
        _until = start + DicomReader.ShortHeader;
        _selection = options.Selection;
    }

    public IReadOnlyList<Finding> Findings => _state.Findings;

    public override long Position => Math.Max(_blockStart + _blockCount, _from);

    public override long Consumed => _state.Position;

    /// <summary>Takes bytes that are in memory already, all there are.</summary>
    public void ReadAll(ReadOnlySpan<byte> bytes, long start)
    {
        _until = start;
        Read(bytes, start);
    }

    /// <summary>Takes up in a block that was read already.</summary>
    /// <param name="block">The block.</param>
    /// <param name="count">How many bytes of it are there.</param>
    /// <param name="start">The position of its first byte.</param>
    public void Begin(byte[] block, int count, long start)
    {
        (_block, _blockCount, _blockStart) = (block, count, start);
        Read(_block.AsSpan(0, _blockCount), _blockStart);
    }

    public override Memory<byte> GetMemory()
    {
        int kept = (int)Math.Max(0, _blockStart + _blockCount - _from);
        if (kept == 0 || !_isLent || _blockCount == _block.Length)
        {
            // A block is only exchanged for a larger one when it is full: pieces as small as they may be neither copy nor lend again what is kept.
            byte[] block = _isLent && kept <= _block.Length / 2 ? _block : ArrayPool<byte>.Shared.Rent((int)Math.Clamp(kept * 2L, UsualBlock, Array.MaxLength));
            _block.AsSpan(_blockCount - kept, kept).CopyTo(block);
            if (!ReferenceEquals(block, _block))
            {
                Dispose();
            }

            (_block, _isLent) = (block, true);
            (_blockStart, _blockCount) = (_from, kept);
        }

        return _block.AsMemory(_blockCount);
    }

    public override void Advance(int count)
    {
        _blockCount += count;
        Read(_block.AsSpan(0, _blockCount), _blockStart);
    }

    public override void EndAt(long end)
    {
        _state.EndAt(end);
        _valueEnd = Math.Min(_valueEnd, end);
        _until = _blockStart;
        Read(_block.AsSpan(0, _blockCount), _blockStart);
        IsComplete = true;
    }

    public void Dispose()
    {
        if (_isLent)
        {
            ArrayPool<byte>.Shared.Return(_block);
        }

        (_block, _isLent) = ([], false);
    }

    private void Read(ReadOnlySpan<byte> bytes, long start)
    {
        if (_until > start + bytes.Length || (_valueEnd >= 0 && !ShowValue(bytes, start)))
        {
            return;
        }

        var reader = new DicomReader(bytes, start, _state);
        while (!_visitor.IsStopped && reader.Read())
        {
            Show(ref reader);
            if (_valueEnd >= 0 && !ShowValue(bytes, start))
            {
                return;
            }
        }

        (_from, _until) = (_state.Position, _state.Position + _state.Needed);
        IsComplete = _visitor.IsStopped || _state.IsStopped || _state.Position >= _state.End;
    }

    private void Show(ref DicomReader reader)
    {
        switch (reader.Token)
        {
            case DicomToken.EndItem:
                _visitor.EndItem();
                return;
            case DicomToken.EndSequence or DicomToken.EndFragments:
                _visitor.EndSequence(reader.Tag);
                return;
        }

        bool isPart = reader.Token is DicomToken.Fragment or DicomToken.StartItem;
        var element = new VisitedElement(_state, ref reader, isPart ? _state.Index(reader.Depth - 1) : -1);
        if (reader.Token == DicomToken.StartItem)
        {
            _visitor.StartItem(element);
            return;
        }

        bool isWanted = (reader.Depth > 0 || _selection is null || _selection.Contains(reader.Tag)) && _visitor.Wants(element);
        if (reader.Token is DicomToken.StartSequence or DicomToken.StartFragments)
        {
            if (isWanted)
            {
                _visitor.StartSequence(element);
            }
            else
            {
                reader.Skip();
            }
        }
        else if (isWanted)
        {
            _element = element;
            _valueEnd = element.Offset + element.Length;
            _shown = element.Offset;
            _isWhole = element.Length <= _visitor.LongestWholeValue;
        }
    }

    /// <summary>Shows what is there of the value.</summary>
    /// <returns>False when more bytes are needed.</returns>
    private bool ShowValue(ReadOnlySpan<byte> bytes, long start)
    {
        long end = start + bytes.Length;
        if (_isWhole)
        {
            if (_valueEnd > end)
            {
                (_from, _until) = (_element.Offset, _valueEnd);
                return false;
            }

            _visitor.Value(_element, bytes[(int)(_element.Offset - start)..(int)(_valueEnd - start)]);
            _valueEnd = -1;
            return true;
        }

        long until = Math.Min(_valueEnd, end);
        if (until > _shown)
        {
            _visitor.ValuePart(_element, _shown - _element.Offset, bytes[(int)(_shown - start)..(int)(until - start)]);
            _shown = until;
        }

        if (_visitor.IsStopped)
        {
            return true;
        }

        if (_shown < _valueEnd)
        {
            (_from, _until) = (_shown, _shown + 1);
            return false;
        }

        _visitor.ValuePart(_element, _shown - _element.Offset, default);
        _valueEnd = -1;
        return true;
    }
}
