namespace Gantry.Dicom;

/// <summary>Bytes that were read already and, after them, the stream they came from; it counts what is read. The stream stays open.</summary>
internal sealed class CountingStream(Stream stream, ReadOnlyMemory<byte> first) : ForwardStream
{
    private ReadOnlyMemory<byte> _first = first;

    /// <summary>How many bytes were read.</summary>
    public long Count { get; private set; }

    /// <summary>Whether an exception came from the stream below.</summary>
    public bool HasFailed { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int read = ReadFirst(buffer);
        if (read == 0)
        {
            HasFailed = true;
            read = stream.Read(buffer);
            HasFailed = false;
        }

        Count += read;
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = ReadFirst(buffer.Span);
        if (read == 0)
        {
            HasFailed = true;
            read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            HasFailed = false;
        }

        Count += read;
        return read;
    }

    private int ReadFirst(Span<byte> buffer)
    {
        int read = Math.Min(_first.Length, buffer.Length);
        _first.Span[..read].CopyTo(buffer);
        _first = _first[read..];
        return read;
    }
}
