using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;

namespace Gantry.Dicom.Network;

/// <summary>
/// Writes DIMSE messages as P-DATA-TF PDUs no longer than the peer takes. Command and first data leave in one write; data are read from where they lie straight into the buffer that is sent.
/// Messages of several callers follow one another whole; small ones that wait for each other share a write.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore that nobody asks for its handle holds nothing, and an acceptor's callers may come after the end.")]
internal sealed class MessageWriter(UpperLayerConnection upperLayer, uint peerMaximum, bool separate)
{
    private const int PduHeader = 6;
    private const int ItemHeader = 6;
    private const int BlockLength = (256 << 10) - PduHeader - ItemHeader;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly int _fragment = (peerMaximum is 0 or > BlockLength ? BlockLength : (int)peerMaximum) - ItemHeader & ~1;
    private int _waiting;
    private int _unsent;
    private volatile bool _isBroken;

    /// <summary>Whether half a message was sent, so that nothing can follow.</summary>
    public bool IsBroken => _isBroken;

    /// <summary>The smallest maximum length of a peer that can be worked with.</summary>
    public static uint SmallestMaximum => 16;

    /// <summary>Writes a message.</summary>
    /// <param name="contextId">The presentation context.</param>
    /// <param name="command">The command set.</param>
    /// <param name="data">The encoded data set; null for a message without one.</param>
    /// <param name="isMoreToCome">Whether the caller writes more at once, or else calls <see cref="FlushDeferredAsync"/>.</param>
    /// <param name="cancellationToken">Gives up before the first byte is written, never later.</param>
    /// <exception cref="AssociationException">The association has ended, or ended while this was written.</exception>
    public async Task WriteAsync(byte contextId, CommandSet command, IReadOnlyList<EncodedSegment>? data, bool isMoreToCome, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _waiting);
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        Interlocked.Decrement(ref _waiting);
        try
        {
            try
            {
                // Until the first byte is written, giving up does no harm.
                if (!cancellationToken.IsCancellationRequested)
                {
                    await WriteMessageAsync(contextId, (command with { HasDataSet = data is not null }).Encode(), data).ConfigureAwait(false);
                }
            }
            finally
            {
                if (_unsent > 0 && !_isBroken && (_unsent >= BlockLength || (!isMoreToCome && Volatile.Read(ref _waiting) == 0)))
                {
                    await FlushAsync().ConfigureAwait(false);
                }
            }
        }
        finally
        {
            _turn.Release();
        }

        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Sends what was written with more to come.</summary>
    public async Task FlushDeferredAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_unsent > 0 && !_isBroken)
            {
                await FlushAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes a PDU of the upper layer in turn with the messages.</summary>
    public Task WritePduAsync(Action<PipeWriter> encode, UpperLayerEvent happened) => WritePduAsync(encode, happened, isLast: false);

    /// <summary>Writes an A-ABORT in turn with the messages. Nothing follows it.</summary>
    /// <param name="abort">The source and the reason.</param>
    /// <param name="happened">The event that it comes with, without which nothing is written; null when it has happened already.</param>
    public Task WriteAbortAsync(AssociationAbort abort, UpperLayerEvent? happened) => WritePduAsync(abort.Encode, happened, isLast: true);

    private async Task WritePduAsync(Action<PipeWriter> encode, UpperLayerEvent? happened, bool isLast)
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!_isBroken && (happened is not { } expected || upperLayer.TryHappen(expected, out _)))
            {
                upperLayer.Write(encode);
                upperLayer.Observed.CountPdusSent(1);
                await FlushAsync().ConfigureAwait(false);
                _isBroken |= isLast;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits for whoever writes; nothing is written after that.</summary>
    public async Task StopAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        _isBroken = true;
        _turn.Release();
    }

    private async ValueTask WriteMessageAsync(byte contextId, byte[] command, IReadOnlyList<EncodedSegment>? data)
    {
        if (_isBroken || !upperLayer.TryHappen(UpperLayerEvent.DataRequested, out _))
        {
            throw new AssociationException("The association has ended, or is being released.", AssociationFault.Aborted) { WasNeverSent = true };
        }

        try
        {
            SegmentReader commandReader = new([new EncodedSegment(command, null, 0, command.Length)]);
            SegmentReader dataReader = new(data ?? []);
            await WriteFragmentsAsync(commandReader, contextId, isCommand: true, dataReader.Left).ConfigureAwait(false);
            if (data is not null)
            {
                if (separate)
                {
                    await FlushAsync().ConfigureAwait(false);
                }

                await WriteFragmentsAsync(dataReader, contextId, isCommand: false, 0).ConfigureAwait(false);
            }
        }
        catch
        {
            // Half a message can't be taken back: nothing may follow it but an abort.
            _isBroken = true;
            throw;
        }
    }

    private async ValueTask WriteFragmentsAsync(SegmentReader reader, byte contextId, bool isCommand, long toFollow)
    {
        bool isFirst = true;
        do
        {
            // The block of the command is taken as large as command and data want, so that the data that follow find room in it.
            long wanted = reader.Left + toFollow + (((reader.Left + toFollow) / _fragment) + 3) * (PduHeader + ItemHeader);
            int hint = isFirst && !isCommand ? PduHeader + ItemHeader + 2 : (int)Math.Min(BlockLength + PduHeader + ItemHeader, wanted);
            isFirst = false;
            Memory<byte> block = upperLayer.Output.GetMemory(hint);
            int position = 0;
            int pdus = 0;
            do
            {
                int room = block.Length - position - PduHeader - ItemHeader & ~1;
                int length = (int)Math.Min(Math.Min(_fragment, reader.Left), room);
                WriteHeader(block.Span[position..], contextId, isCommand, length == reader.Left, length);
                position += PduHeader + ItemHeader;
                pdus++;
                reader.Read(block.Span.Slice(position, length));
                position += length;
            }
            while (reader.Left > 0 && position < BlockLength && block.Length - position >= PduHeader + ItemHeader + 2);

            upperLayer.Output.Advance(position);
            upperLayer.Observed.CountPdusSent(pdus);
            _unsent += position;
            if (_unsent >= BlockLength)
            {
                await FlushAsync().ConfigureAwait(false);
            }
        }
        while (reader.Left > 0);
    }

    private static void WriteHeader(Span<byte> output, byte contextId, bool isCommand, bool isLast, int length)
    {
        output[0] = (byte)PduType.PresentationData;
        output[1] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(output[2..], (uint)(length + ItemHeader));
        BinaryPrimitives.WriteUInt32BigEndian(output[6..], (uint)(length + 2));
        output[10] = contextId;
        output[11] = (byte)((isCommand ? 1 : 0) | (isLast ? 2 : 0));
    }

    private async ValueTask FlushAsync()
    {
        try
        {
            _unsent = 0;
            await upperLayer.FlushAsync().ConfigureAwait(false);
        }
        catch
        {
            _isBroken = true;
            throw;
        }
    }
}
