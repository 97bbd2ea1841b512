using System.Buffers;
using System.IO.Pipelines;

namespace Gantry.Dicom;

/// <summary>
/// A reading that takes its bytes in blocks as they come. It says where it wants to go on and lends room for the bytes; whoever brings them, from a file, a
/// stream or a pipe, at once or awaited, is a loop of a few lines here.
/// </summary>
internal abstract class BlockReading
{
    /// <summary>Whether nothing more is wanted.</summary>
    public bool IsComplete { get; protected set; }

    /// <summary>The position of the byte wanted next.</summary>
    public abstract long Position { get; }

    /// <summary>The position up to which the source may be given up: that of the first byte that somebody else may want.</summary>
    public abstract long Consumed { get; }

    /// <summary>Lends room for the bytes from <see cref="Position"/> on; never empty as long as the reading is not complete.</summary>
    public abstract Memory<byte> GetMemory();

    /// <summary>Tells how many bytes were put there.</summary>
    public abstract void Advance(int count);

    /// <summary>Tells that the data end at a position, and completes the reading.</summary>
    public abstract void EndAt(long end);

    public void Run(IBulkSource source)
    {
        while (!IsComplete)
        {
            Continue(source, source.Read(Position, GetMemory().Span));
        }
    }

    public async ValueTask RunAsync(IBulkSource source, CancellationToken cancellationToken)
    {
        while (!IsComplete)
        {
            Continue(source, await source.ReadAsync(Position, GetMemory(), cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>Reads from a pipe and leaves it at <see cref="Consumed"/>.</summary>
    /// <param name="pipe">The pipe.</param>
    /// <param name="start">The position of the pipe's next byte.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask RunAsync(PipeReader pipe, long start, CancellationToken cancellationToken)
    {
        // What was taken from the pipe already; the pipe still holds what is not consumed of it.
        long taken = start;
        while (!IsComplete)
        {
            ReadResult result = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (result.IsCanceled)
            {
                pipe.AdvanceTo(result.Buffer.Start);
                throw new OperationCanceledException("Reading from the pipe was cancelled.");
            }

            long end = start + result.Buffer.Length;
            taken = Take(result.Buffer.Slice(taken - start), taken);
            if (!IsComplete && result.IsCompleted)
            {
                EndAt(end);
            }

            long consumed = Math.Min(end, IsComplete ? Consumed : Math.Min(taken, Consumed));
            pipe.AdvanceTo(result.Buffer.GetPosition(consumed - start), IsComplete ? result.Buffer.GetPosition(consumed - start) : result.Buffer.End);
            start = consumed;
        }
    }

    /// <summary>Takes bytes that lie in a pipe.</summary>
    /// <returns>The position up to which they were taken.</returns>
    private long Take(ReadOnlySequence<byte> bytes, long position)
    {
        long end = position + bytes.Length;
        while (!IsComplete && position < end)
        {
            if (Position > position)
            {
                long skipped = Math.Min(Position, end) - position;
                bytes = bytes.Slice(skipped);
                position += skipped;
                continue;
            }

            Memory<byte> memory = GetMemory();
            int count = (int)Math.Min(memory.Length, bytes.Length);
            bytes.Slice(0, count).CopyTo(memory.Span);
            bytes = bytes.Slice(count);
            position += count;
            Advance(count);
        }

        return position;
    }

    private void Continue(IBulkSource source, int count)
    {
        if (count > 0)
        {
            Advance(count);
        }
        else
        {
            EndAt(source is StreamSource stream ? stream.Position : Position);
        }
    }
}
