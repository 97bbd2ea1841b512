using System.Buffers;
using System.IO.Pipelines;

namespace Gantry.Fuzzing.Network;

/// <summary>Collects what is written; hands it on if there is someone.</summary>
internal sealed class CollectingWriter(PipeWriter? next = null) : PipeWriter
{
    private readonly ArrayBufferWriter<byte> _collected = new();
    private readonly Lock _lock = new();
    private int _flushed;

    public byte[] Collected
    {
        get
        {
            lock (_lock)
            {
                return _collected.WrittenSpan.ToArray();
            }
        }
    }

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _collected.WrittenCount - _flushed;

    public override Memory<byte> GetMemory(int sizeHint = 0) => _collected.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _collected.GetSpan(sizeHint);

    public override void Advance(int bytes)
    {
        lock (_lock)
        {
            _collected.Advance(bytes);
        }
    }

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        int from = _flushed;
        _flushed = _collected.WrittenCount;
        return next is null ? new FlushResult(false, false) : await next.WriteAsync(_collected.WrittenMemory[from.._flushed], cancellationToken).ConfigureAwait(false);
    }

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null) => next?.Complete(exception);
}
