namespace Gantry.Dicom;

/// <summary>A stream read once, forward: what is not asked for is passed over.</summary>
/// <param name="stream">The stream; it stays open.</param>
/// <param name="position">The position of the stream's next byte.</param>
internal sealed class StreamSource(Stream stream, long position) : IBulkSource
{
    private const int SkippedAtOnce = 16 << 10;

    private byte[]? _skipped;

    /// <summary>The position of the stream's next byte.</summary>
    public long Position { get; private set; } = position;

    public int Read(long offset, Span<byte> buffer)
    {
        while (Position < offset)
        {
            _skipped ??= new byte[SkippedAtOnce];
            int skipped = stream.Read(_skipped.AsSpan(0, (int)Math.Min(SkippedAtOnce, offset - Position)));
            if (skipped == 0)
            {
                return 0;
            }

            Position += skipped;
        }

        int read = stream.Read(buffer);
        Position += read;
        return read;
    }

    public async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (Position < offset)
        {
            _skipped ??= new byte[SkippedAtOnce];
            int skipped = await stream.ReadAsync(_skipped.AsMemory(0, (int)Math.Min(SkippedAtOnce, offset - Position)), cancellationToken).ConfigureAwait(false);
            if (skipped == 0)
            {
                return 0;
            }

            Position += skipped;
        }

        int read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Position += read;
        return read;
    }
}
