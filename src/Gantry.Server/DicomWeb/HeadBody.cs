using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Gantry.Server.DicomWeb;

/// <summary>
/// The body of an answer to HEAD: the headers are those of GET, and with the first bytes that would be sent the work is over, so that no study is read for nothing
/// (RFC 9110 §9.3.2).
/// </summary>
internal sealed class HeadBody : PipeWriter, IHttpResponseBodyFeature
{
    private const int BufferLength = 64 << 10;
    private byte[] _buffer = [];
    private long _unflushed;

    /// <inheritdoc/>
    public Stream Stream => AsStream(leaveOpen: true);

    /// <inheritdoc/>
    public PipeWriter Writer => this;

    /// <inheritdoc/>
    public override bool CanGetUnflushedBytes => true;

    /// <inheritdoc/>
    public override long UnflushedBytes => _unflushed;

    /// <inheritdoc/>
    public override void Advance(int bytes) => _unflushed += bytes;

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_buffer.Length < Math.Max(sizeHint, 1))
        {
            _buffer = new byte[Math.Max(sizeHint, BufferLength)];
        }

        return _buffer;
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => throw new HeadAnsweredException();

    /// <inheritdoc/>
    public override void CancelPendingFlush()
    {
    }

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null)
    {
    }

    /// <inheritdoc/>
    public void DisableBuffering()
    {
    }

    /// <inheritdoc/>
    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw new HeadAnsweredException();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task CompleteAsync() => Task.CompletedTask;
}

/// <summary>A request of HEAD is answered.</summary>
internal sealed class HeadAnsweredException : Exception;
