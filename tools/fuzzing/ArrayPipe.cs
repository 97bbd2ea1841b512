using System.Buffers;
using System.IO.Pipelines;

namespace Gantry.Fuzzing;

/// <summary>A pipe whose bytes come in pieces of given sizes, one for each read. One that is read more often than it has bytes fails: whoever does that does not get on.</summary>
public sealed class ArrayPipe(ReadOnlyMemory<byte> bytes, Func<int> nextSize) : PipeReader
{
    private int _arrived;
    private int _reads;

    /// <summary>How many bytes were consumed.</summary>
    public int Consumed { get; private set; }

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_reads > bytes.Length + 16)
        {
            throw new InvalidOperationException($"There were {_reads} reads of {bytes.Length} bytes.");
        }

        _arrived = Math.Min(bytes.Length, _arrived + nextSize());
        return new ValueTask<ReadResult>(new ReadResult(new ReadOnlySequence<byte>(bytes[Consumed.._arrived]), false, _arrived == bytes.Length));
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => Consumed += (int)new ReadOnlySequence<byte>(bytes[Consumed.._arrived]).Slice(0, consumed).Length;

    public override bool TryRead(out ReadResult result)
    {
        result = default;
        return false;
    }

    public override void CancelPendingRead()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
