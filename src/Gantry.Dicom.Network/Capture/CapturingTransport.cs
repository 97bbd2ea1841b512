using System.Buffers;
using System.IO.Pipelines;

namespace Gantry.Dicom.Network;

/// <summary>A transport whose bytes are captured as they pass, each once.</summary>
internal sealed class CapturingTransport(IDuplexPipe transport, CapturedConnection connection) : IDuplexPipe, IAsyncDisposable
{
    public PipeReader Input { get; } = new Reader(transport.Input, connection);

    public PipeWriter Output { get; } = new Writer(transport.Output, connection);

    public async ValueTask DisposeAsync()
    {
        connection.Close(isNear: true);
        if (transport is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync().ConfigureAwait(false);
        }
    }

    private sealed class Reader(PipeReader reader, CapturedConnection connection) : PipeReader
    {
        private ReadOnlySequence<byte> _buffer;
        private long _captured;

        public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            Capture(result);
            return result;
        }

        public override bool TryRead(out ReadResult result)
        {
            if (!reader.TryRead(out result))
            {
                return false;
            }

            Capture(result);
            return true;
        }

        public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

        public override void AdvanceTo(SequencePosition consumed, SequencePosition examined)
        {
            _captured = _buffer.IsEmpty ? 0 : _buffer.Slice(consumed).Length;
            _buffer = default;
            reader.AdvanceTo(consumed, examined);
        }

        public override void CancelPendingRead() => reader.CancelPendingRead();

        public override void Complete(Exception? exception = null) => reader.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => reader.CompleteAsync(exception);

        private void Capture(in ReadResult result)
        {
            _buffer = result.Buffer;
            if (_buffer.Length > _captured)
            {
                connection.Received(_buffer.Slice(_captured));
            }

            if (result.IsCompleted)
            {
                connection.Close(isNear: false);
            }
        }
    }

    private sealed class Writer(PipeWriter writer, CapturedConnection connection) : PipeWriter
    {
        private Memory<byte> _memory;

        public override bool CanGetUnflushedBytes => writer.CanGetUnflushedBytes;

        public override long UnflushedBytes => writer.UnflushedBytes;

        public override Memory<byte> GetMemory(int sizeHint = 0) => _memory = writer.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override void Advance(int bytes)
        {
            connection.Sent(_memory.Span[..bytes]);
            _memory = _memory[bytes..];
            writer.Advance(bytes);
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => writer.FlushAsync(cancellationToken);

        public override void CancelPendingFlush() => writer.CancelPendingFlush();

        public override void Complete(Exception? exception = null)
        {
            connection.Close(isNear: true);
            writer.Complete(exception);
        }

        public override ValueTask CompleteAsync(Exception? exception = null)
        {
            connection.Close(isNear: true);
            return writer.CompleteAsync(exception);
        }
    }
}
