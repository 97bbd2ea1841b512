using System.Buffers;
using System.IO.Pipelines;

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

    /// <summary>Writes the bytes to a pipe, which is flushed but not completed.</summary>
    /// <exception cref="DicomException">The source does not hold a range any more.</exception>
    /// <exception cref="IOException">The reader of the pipe has gone.</exception>
    public async ValueTask CopyToAsync(PipeWriter pipe, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        foreach (EncodedSegment segment in Segments)
        {
            for (long done = 0; done < segment.Length;)
            {
                Memory<byte> part = pipe.GetMemory();
                part = part[..(int)Math.Min(part.Length, segment.Length - done)];
                if (segment.Source is null)
                {
                    segment.Memory.Slice((int)done, part.Length).CopyTo(part);
                }
                else
                {
                    part = part[..CheckRead(await segment.Source.ReadAsync(segment.Offset + done, part, cancellationToken).ConfigureAwait(false), segment, done)];
                }

                pipe.Advance(part.Length);
                done += part.Length;
                if (pipe.CanGetUnflushedBytes && pipe.UnflushedBytes >= CopyBuffer)
                {
                    await FlushAsync(pipe, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        await FlushAsync(pipe, cancellationToken).ConfigureAwait(false);
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

    internal static async ValueTask FlushAsync(PipeWriter pipe, CancellationToken cancellationToken)
    {
        FlushResult result = await pipe.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (result.IsCompleted)
        {
            throw new IOException("The reader of the pipe has gone before the data set was written.");
        }
    }

    private static int CheckRead(int read, in EncodedSegment segment, long done) =>
        read > 0 ? read : throw new DicomException("The source of a value ends too early", string.Empty, segment.Offset + done);
}
