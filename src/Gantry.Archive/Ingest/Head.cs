using System.Buffers;
using System.IO.Pipelines;

namespace Gantry.Archive;

/// <summary>The first bytes of what comes in, kept in a pooled buffer that grows up to a limit.</summary>
internal sealed class Head : IDisposable
{
    private const int Smallest = 16 << 10;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Smallest);

    /// <summary>How many bytes it has.</summary>
    public int Length { get; private set; }

    /// <summary>Whether what comes in ended within it.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, Length);

    /// <summary>Reads until the limit or the end.</summary>
    public async ValueTask FillAsync(PipeReader source, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await source.ReadAsync(cancellationToken);
            ReadOnlySequence<byte> bytes = result.Buffer;
            if (result.IsCanceled)
            {
                source.AdvanceTo(bytes.Start);
                throw new OperationCanceledException("The reading of the object was cancelled.");
            }

            ReadOnlySequence<byte> taken = bytes.Slice(0, Math.Min(bytes.Length, limit - Length));
            Grow(Length + (int)taken.Length);
            taken.CopyTo(_buffer.AsSpan(Length));
            Length += (int)taken.Length;
            IsWhole = result.IsCompleted && taken.Length == bytes.Length;
            source.AdvanceTo(taken.End);
            if (IsWhole || Length == limit)
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            Length = 0;
        }
    }

    private void Grow(int length)
    {
        if (length > _buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(length, 4 * _buffer.Length));
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
