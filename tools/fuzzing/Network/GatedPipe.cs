using System.IO.Pipelines;

namespace Gantry.Fuzzing.Network;

/// <summary>Two pipes one after the other; the second begins when the gate is opened.</summary>
internal sealed class GatedPipe(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second, Func<int> nextSize) : PipeReader
{
    private readonly byte[] _bytes = [.. first.Span, .. second.Span];
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;
    private int _consumed;

    public void Open() => _gate.TrySetResult();

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (_arrived >= first.Length && !_gate.Task.IsCompleted)
        {
            await Task.WhenAny(_gate.Task, _cancelled.Task).ConfigureAwait(false);
        }

        if (_cancelled.Task.IsCompleted)
        {
            _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return new ReadResult(new(_bytes.AsMemory(_consumed.._arrived)), isCanceled: true, isCompleted: false);
        }

        _arrived = Math.Min(_gate.Task.IsCompleted ? _bytes.Length : first.Length, _arrived + nextSize());
        return new ReadResult(new(_bytes.AsMemory(_consumed.._arrived)), isCanceled: false, isCompleted: _arrived == _bytes.Length && _gate.Task.IsCompleted);
    }

    public override void AdvanceTo(SequencePosition consumed) => AdvanceTo(consumed, consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) =>
        _consumed += (int)new System.Buffers.ReadOnlySequence<byte>(_bytes.AsMemory(_consumed.._arrived)).Slice(0, consumed).Length;

    public override bool TryRead(out ReadResult result)
    {
        result = default;
        return false;
    }

    public override void CancelPendingRead() => _cancelled.TrySetResult();

    public override void Complete(Exception? exception = null)
    {
    }
}
