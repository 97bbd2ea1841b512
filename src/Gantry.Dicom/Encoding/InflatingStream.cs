using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace Gantry.Dicom;

/// <summary>A deflated data set as it is inflated, within the limits (PS3.5 §A.5). Some writers put a zlib header before it, which is accepted.</summary>
internal sealed class InflatingStream : ForwardStream
{
    private readonly Stream _deflated;
    private CountingStream? _counted;
    private readonly DicomLimits _limits;
    private readonly long? _deflatedLength;
    private Stream? _inflater;
    private long _count;

    /// <summary>Begins.</summary>
    /// <param name="deflated">The deflated bytes; it stays open.</param>
    /// <param name="deflatedLength">How many they are, null when not known; then what was read so far counts.</param>
    /// <param name="limits">How much may come out.</param>
    public InflatingStream(Stream deflated, long? deflatedLength, DicomLimits limits)
    {
        _deflated = deflated;
        _deflatedLength = deflatedLength;
        _limits = limits;
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            if (_inflater is null)
            {
                var first = new byte[2];
                StartInflater(first.AsMemory(0, _deflated.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)));
            }

            return Count(_inflater.Read(buffer));
        }
        catch (Exception exception) when (IsOfInflater(exception))
        {
            throw NotDeflated(exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            if (_inflater is null)
            {
                var first = new byte[2];
                StartInflater(first.AsMemory(0, await _deflated.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)));
            }

            return Count(await _inflater.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (IsOfInflater(exception))
        {
            throw NotDeflated(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inflater?.Dispose();
            _counted?.Dispose();
        }

        base.Dispose(disposing);
    }

    [MemberNotNull(nameof(_inflater))]
    private void StartInflater(ReadOnlyMemory<byte> first)
    {
        // RFC 1950: the method is 8, and the two bytes are a multiple of 31. Deflated bytes hardly begin so: it would be a stored block with padding that is not zero.
        ReadOnlySpan<byte> start = first.Span;
        bool hasHeader = start.Length == 2 && (start[0] & 0x0F) == 8 && ((start[0] << 8) | start[1]) % 31 == 0;
        _counted = new CountingStream(_deflated, first);
        _inflater = hasHeader ? new ZLibStream(_counted, CompressionMode.Decompress, leaveOpen: true) : new DeflateStream(_counted, CompressionMode.Decompress, leaveOpen: true);
    }

    private int Count(int read)
    {
        _count += read;
        long maximum = Math.Min(_limits.MaximumInflatedLength, (1L << 20) + ((_deflatedLength ?? _counted!.Count) * _limits.MaximumInflateRatio));
        return _count <= maximum
            ? read
            : throw new DicomException($"The deflated data set inflates to more than {maximum} bytes; raise MaximumInflatedLength or MaximumInflateRatio if it is meant");
    }

    /// <summary>Besides InvalidDataException the inflater has an exception that is not public, an IOException; those of the source below are let through.</summary>
    private bool IsOfInflater(Exception exception) => exception is InvalidDataException || (exception is IOException && _counted is { HasFailed: false });

    private static DicomException NotDeflated(Exception exception) => new("The data set is said to be deflated, but cannot be inflated", exception);
}
