using System.Buffers;

namespace Gantry.Dicom;

/// <summary>
/// An encoded data set as a list of segments: new bytes, slices of what was parsed, and ranges that are still in the source. Nothing long was copied to
/// make it, and its length is known before the first byte is written.
/// </summary>
public sealed class EncodedDataSet
{
    private const int CopyBuffer = 128 << 10;

    internal EncodedDataSet(IReadOnlyList<EncodedSegment> segments, long length)
    {
        Segments = segments;
        Length = length;
    }

    /// <summary>The number of bytes.</summary>
    public long Length { get; }

    /// <summary>The segments in order.</summary>
    public IReadOnlyList<EncodedSegment> Segments { get; }

    /// <summary>Writes the bytes to a stream.</summary>
    /// <exception cref="DicomException">The source does not hold a range any more.</exception>
    public void CopyTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[]? buffer = null;
        try
        {
            foreach (EncodedSegment segment in Segments)
            {
                if (segment.Source is null)
                {
                    stream.Write(segment.Memory.Span);
                    continue;
                }

                buffer ??= ArrayPool<byte>.Shared.Rent(CopyBuffer);
                for (long done = 0; done < segment.Length;)
                {
                    int read = segment.Source.Read(segment.Offset + done, buffer.AsSpan(0, (int)Math.Min(buffer.Length, segment.Length - done)));
                    stream.Write(buffer.AsSpan(0, CheckRead(read, segment, done)));
                    done += read;
                }
            }
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    /// <summary>Writes the bytes to a stream.</summary>
    /// <exception cref="DicomException">The source does not hold a range any more.</exception>
    public async Task CopyToAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[]? buffer = null;
        try
        {
            foreach (EncodedSegment segment in Segments)
            {
                if (segment.Source is null)
                {
                    await stream.WriteAsync(segment.Memory, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                buffer ??= ArrayPool<byte>.Shared.Rent(CopyBuffer);
                for (long done = 0; done < segment.Length;)
                {
                    Memory<byte> wanted = buffer.AsMemory(0, (int)Math.Min(buffer.Length, segment.Length - done));
                    int read = await segment.Source.ReadAsync(segment.Offset + done, wanted, cancellationToken).ConfigureAwait(false);
                    await stream.WriteAsync(wanted[..CheckRead(read, segment, done)], cancellationToken).ConfigureAwait(false);
                    done += read;
                }
            }
        }
        finally
        {
            if (buffer is not null)
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    /// <summary>The bytes in one array.</summary>
    /// <exception cref="DicomException">They are too many for memory.</exception>
    public byte[] ToArray()
    {
        if (Length > Array.MaxLength)
        {
            throw new DicomException($"A data set of {Length} bytes does not fit into memory; write it to a stream");
        }

        var bytes = new byte[Length];
        CopyTo(new MemoryStream(bytes));
        return bytes;
    }

    private static int CheckRead(int read, in EncodedSegment segment, long done) =>
        read > 0 ? read : throw new DicomException("The source of a value ends too early", string.Empty, segment.Offset + done);
}

/// <summary>A run of bytes of an encoded data set: in memory, or a range of a source.</summary>
/// <param name="Memory">The bytes, where <paramref name="Source"/> is null.</param>
/// <param name="Source">Where the bytes are, null when they are in memory.</param>
/// <param name="Offset">The position in the source.</param>
/// <param name="Length">The number of bytes.</param>
public readonly record struct EncodedSegment(ReadOnlyMemory<byte> Memory, IBulkSource? Source, long Offset, long Length);
