namespace Gantry.Dicom;

/// <summary>A value given as a stream, counted from the position it has now. Where the stream cannot seek, it can be read front to back once.</summary>
/// <param name="stream">The stream; it stays open.</param>
public sealed class StreamBulkSource(Stream stream) : IBulkSource
{
    private readonly long _start = stream.CanSeek ? stream.Position : 0;
    private long _position;

    /// <inheritdoc/>
    /// <exception cref="DicomException">The stream cannot seek, and the offset is not where the last read ended.</exception>
    public int Read(long offset, Span<byte> buffer)
    {
        Seek(offset);
        int read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        _position += read;
        return read;
    }

    /// <inheritdoc/>
    /// <exception cref="DicomException">The stream cannot seek, and the offset is not where the last read ended.</exception>
    public async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        Seek(offset);
        int read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        _position += read;
        return read;
    }

    private void Seek(long offset)
    {
        if (stream.CanSeek)
        {
            stream.Position = _start + offset;
        }
        else if (offset != _position)
        {
            throw new DicomException($"A value comes from a stream that cannot go back from byte {_position} to byte {offset}: it can be written only once; give a stream that can seek to write it again");
        }

        _position = offset;
    }
}
