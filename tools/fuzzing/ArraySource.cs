using Gantry.Dicom;

namespace Gantry.Fuzzing;

/// <summary>An input that is read like a file.</summary>
internal sealed class ArraySource(byte[] bytes) : IBulkSource
{
    /// <summary>How often it was read.</summary>
    public int Reads { get; private set; }

    public int Read(long offset, Span<byte> buffer)
    {
        Reads++;
        ReadOnlySpan<byte> rest = bytes.AsSpan((int)Math.Min(offset, bytes.Length));
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        rest.CopyTo(buffer);
        return rest.Length;
    }

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) => new(Read(offset, buffer.Span));
}
