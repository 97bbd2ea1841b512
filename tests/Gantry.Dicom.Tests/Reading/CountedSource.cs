namespace Gantry.Dicom.Tests.Reading;

/// <summary>Bytes in memory that are read like a file, and counted.</summary>
internal sealed class CountedSource(ReadOnlyMemory<byte> bytes) : IBulkSource
{
    /// <summary>How many bytes were read.</summary>
    public long BytesRead { get; private set; }

    public int Read(long offset, Span<byte> buffer)
    {
        ReadOnlySpan<byte> rest = bytes.Span[(int)Math.Min(offset, bytes.Length)..];
        rest = rest[..Math.Min(rest.Length, buffer.Length)];
        rest.CopyTo(buffer);
        BytesRead += rest.Length;
        return rest.Length;
    }

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) => new(Read(offset, buffer.Span));
}
