using System.Buffers;
using System.IO.Pipelines;

namespace Gantry.Dicom.Network;

/// <summary>
/// The data set of a message, read as it arrives: what <see cref="ReadAsync"/> gives are slices of the transport's own buffer, with the headers of PDUs and fragments left out.
/// While it is read, it has the transport to itself; <see cref="Released"/> gives it back.
/// </summary>
internal sealed class MessageBody(MessageReader reader, byte contextId) : PipeReader
{
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly BodySegments _segments = new();
    private ReadOnlySequence<byte> _transport;
    private long _available;
    private long _length;
    private long _examined;
    private bool _isReading;
    private bool _endIsInSight;
    private bool _isEnded;
    private bool _isCancelled;
    private Exception? _fault;

    /// <summary>Ends when the transport is free: the data set is at its end, the handler does not want the rest, or the association failed.</summary>
    public Task Released => _released.Task;

    /// <summary>Ends when the data set is at its end; fails when the association does.</summary>
    public Task Ended => _ended.Task;

    /// <summary>How many bytes have been taken so far.</summary>
    public long Length => Volatile.Read(ref _length);

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (_isEnded)
            {
                return new ReadResult(default, isCanceled: false, isCompleted: true);
            }

            ThrowIfFaulted();
            try
            {
                ReadResult result = await reader.UpperLayer.ReadAsync(cancellationToken).ConfigureAwait(false);
                if (TryScan(result, out ReadResult scanned))
                {
                    return scanned;
                }
            }
            catch (Exception exception) when (exception is AssociationException or ProtocolViolationException)
            {
                Fail(exception);
                ThrowIfFaulted();
            }
        }
    }

    public override bool TryRead(out ReadResult result)
    {
        result = default;
        if (_isEnded)
        {
            result = new ReadResult(default, isCanceled: false, isCompleted: true);
            return true;
        }

        ThrowIfFaulted();
        try
        {
            return reader.UpperLayer.TryRead(out ReadResult read) && TryScan(read, out result);
        }
        catch (Exception exception) when (exception is AssociationException or ProtocolViolationException)
        {
            Fail(exception);
            ThrowIfFaulted();
            return false;
        }
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
    {
        if (!_isReading)
        {
            return;
        }

        long taken = BodySegments.OffsetOf(consumed);
        _isReading = false;
        MoveTo(taken);
        Volatile.Write(ref _length, _length + taken);
        bool wantsMore = !_endIsInSight && BodySegments.OffsetOf(examined) >= _available;
        _examined = wantsMore ? _available - taken : 0;
        reader.UpperLayer.AdvanceTo(_transport.Start, wantsMore ? _transport.End : _transport.Start);
        _transport = default;
        if (_isEnded)
        {
            _ended.TrySetResult();
            _released.TrySetResult();
        }
    }

    public override void CancelPendingRead()
    {
        _isCancelled = true;
        reader.UpperLayer.CancelRead();
    }

    public override void Complete(Exception? exception = null)
    {
        if (_isReading)
        {
            AdvanceTo(_segments.Start, _segments.Start);
        }

        _released.TrySetResult();
    }

    /// <summary>Reads and throws away what the handler left.</summary>
    public async ValueTask DrainAsync()
    {
        while (!_isEnded)
        {
            ReadResult result = await ReadAsync().ConfigureAwait(false);
            AdvanceTo(result.Buffer.End, result.Buffer.End);
        }
    }

    /// <summary>Reads the whole data set into memory.</summary>
    /// <returns>Null when it is longer than this; the rest is then left.</returns>
    public async ValueTask<byte[]?> ReadToEndAsync(int maximumLength)
    {
        ArrayBufferWriter<byte> bytes = new();
        while (true)
        {
            ReadResult result = await ReadAsync().ConfigureAwait(false);
            if (bytes.WrittenCount + result.Buffer.Length > maximumLength)
            {
                AdvanceTo(result.Buffer.End, result.Buffer.End);
                return null;
            }

            foreach (ReadOnlyMemory<byte> part in result.Buffer)
            {
                bytes.Write(part.Span);
            }

            AdvanceTo(result.Buffer.End, result.Buffer.End);
            if (result.IsCompleted)
            {
                return bytes.WrittenSpan.ToArray();
            }
        }
    }

    private bool TryScan(in ReadResult read, out ReadResult result)
    {
        _transport = read.Buffer;
        ReadOnlySequence<byte> buffer = read.Buffer;
        PresentationDataCursor cursor = reader.Cursor;
        _segments.Clear();
        _endIsInSight = false;
        _isReading = true;
        try
        {
            while (!_endIsInSight && cursor.MoveToFragment(ref buffer, reader.MaximumPdu) is var place and not PresentationDataCursor.Place.NeedsMore)
            {
                if (place == PresentationDataCursor.Place.OtherPdu)
                {
                    if (_segments.Length > 0)
                    {
                        break;
                    }

                    ThrowOther(ref buffer);
                    break;
                }

                Check(cursor);
                foreach (ReadOnlyMemory<byte> part in cursor.Take(ref buffer))
                {
                    _segments.Add(part);
                }

                if (!cursor.IsAtFragmentEnd)
                {
                    break;
                }

                cursor.LeaveFragment();
                _endIsInSight = cursor.IsLast;
            }
        }
        catch
        {
            GiveBack(read.Buffer.Start);
            throw;
        }

        _available = _segments.Length;
        bool cancelled = read.IsCanceled && _isCancelled;
        if (_endIsInSight || cancelled || _available > _examined)
        {
            _isCancelled &= !cancelled;
            result = new ReadResult(_segments.ToSequence(), cancelled, _endIsInSight);
            return true;
        }

        GiveBack(read.Buffer.End);
        result = default;
        return read.IsCompleted
            ? throw new AssociationException("The peer closed the connection in the middle of a data set.", AssociationFault.ConnectionLost)
            : false;
    }

    private void GiveBack(SequencePosition examined)
    {
        _isReading = false;
        reader.UpperLayer.AdvanceTo(_transport.Start, examined);
        _transport = default;
    }

    private void Check(in PresentationDataCursor cursor)
    {
        if (cursor.IsCommand || cursor.ContextId != contextId)
        {
            throw new ProtocolViolationException(AssociationAbort.UnexpectedParameter, "The peer began another message before the data set of this one was at its end.");
        }
    }

    private void ThrowOther(ref ReadOnlySequence<byte> buffer)
    {
        switch (reader.TakeOther(ref buffer))
        {
            case null:
                return;
            case { Abort: { } abort }:
                reader.UpperLayer.TryHappen(UpperLayerEvent.AbortReceived, out _);
                reader.UpperLayer.Observed.EndsWith(new AssociationEnd(AssociationEndKind.AbortedByPeer, abort.ToString()) { Abort = abort });
                throw new AssociationException($"The association was {abort}, in the middle of a data set.");
            case { } other:
                throw new ProtocolViolationException(AssociationAbort.UnexpectedPdu, $"The peer sent a PDU of type {other.Pdu} in the middle of a data set.");
        }
    }

    /// <summary>Moves the reader's cursor on by this many bytes of the data set, and over the end when all have been taken and it is in sight.</summary>
    private void MoveTo(long taken)
    {
        ref PresentationDataCursor cursor = ref reader.Cursor;
        long left = taken;
        while (left > 0 || (_endIsInSight && taken == _available && !_isEnded))
        {
            cursor.MoveToFragment(ref _transport, reader.MaximumPdu);
            left -= cursor.Take(ref _transport, left).Length;
            if (cursor.IsAtFragmentEnd)
            {
                cursor.LeaveFragment();
                _isEnded = cursor.IsLast;
            }
        }
    }

    private void Fail(Exception exception)
    {
        _fault = exception;
        _ended.TrySetException(exception);
        _ = _ended.Task.Exception;
        _released.TrySetResult();
    }

    /// <summary>The exception that ended the association while this was read; null when none did.</summary>
    public Exception? Fault => _fault;

    private void ThrowIfFaulted()
    {
        if (_fault is { } fault)
        {
            throw fault as AssociationException ?? new AssociationException(fault.Message, AssociationFault.Aborted, fault);
        }
    }
}
