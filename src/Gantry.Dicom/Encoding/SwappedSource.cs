using System.Buffers;

namespace Gantry.Dicom;

/// <summary>A value in another source, with the bytes of every number swapped as it is read.</summary>
/// <param name="source">Where the value is.</param>
/// <param name="start">The position of its first byte there.</param>
/// <param name="length">The number of bytes.</param>
/// <param name="unitSize">The size of a number in bytes; bytes beyond the last whole number stay as they are.</param>
internal sealed class SwappedSource(IBulkSource source, long start, long length, int unitSize) : IBulkSource
{
    public int Read(long offset, Span<byte> buffer)
    {
        (long from, int count, int skip) = Whole(offset, buffer.Length);
        byte[] numbers = ArrayPool<byte>.Shared.Rent(count);
        int read = source.Read(start + from, numbers.AsSpan(0, count));
        int taken = Take(numbers.AsSpan(0, read), skip, buffer);
        ArrayPool<byte>.Shared.Return(numbers);
        return taken;
    }

    public async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        (long from, int count, int skip) = Whole(offset, buffer.Length);
        byte[] numbers = ArrayPool<byte>.Shared.Rent(count);
        int read = await source.ReadAsync(start + from, numbers.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
        int taken = Take(numbers.AsSpan(0, read), skip, buffer.Span);
        ArrayPool<byte>.Shared.Return(numbers);
        return taken;
    }

    /// <summary>The range of whole numbers that holds what was asked for.</summary>
    private (long From, int Count, int Skip) Whole(long offset, int count)
    {
        long from = offset - (offset % unitSize);
        long end = Math.Min(length, offset + count + unitSize - 1);
        end = Math.Max(from, end == length ? end : end - (end % unitSize));
        return (from, (int)(end - from), (int)(offset - from));
    }

    private int Take(Span<byte> numbers, int skip, Span<byte> buffer)
    {
        VRRules.SwapUnits(numbers, unitSize);
        Span<byte> wanted = skip < numbers.Length ? numbers[skip..] : default;
        wanted = wanted[..Math.Min(wanted.Length, buffer.Length)];
        wanted.CopyTo(buffer);
        return wanted.Length;
    }
}
