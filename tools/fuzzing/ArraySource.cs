using Gantry.Dicom;

namespace Gantry.Fuzzing;

/// <summary>An input that is read like a file. One that is read more often than it has bytes fails: whoever does that does not get on.</summary>
internal sealed class ArraySource(byte[] bytes) : IBulkSource
{
    private int _reads;

    public int Read(long offset, Span<byte> buffer)
    {
        if (++_reads > bytes.Length + 16)
        {
            throw new InvalidOperationException($"There were {_reads} reads of {bytes.Length} bytes, the last of {buffer.Length} at {offset}.");
        }

        ReadOnlySpan<byte> rest = bytes.AsSpan((int)Math.Min(offset, bytes.Length));
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        rest.CopyTo(buffer);
        return rest.Length;
    }

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) => new(Read(offset, buffer.Span));
}
