using System.IO.Pipelines;
using Gantry.Dicom;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>Sends a range of a file through the pipe's own buffers; how much memory is held does not depend on its length.</summary>
internal static class FileRange
{
    private const int BufferLength = 256 << 10;

    /// <summary>Copies part of what several ranges of a file make together.</summary>
    /// <param name="file">The file.</param>
    /// <param name="pieces">The ranges, in order.</param>
    /// <param name="start">What the positions of the ranges count from.</param>
    /// <param name="offset">How many bytes of the whole to pass over.</param>
    /// <param name="length">How many bytes to copy.</param>
    /// <param name="destination">Where they go.</param>
    /// <param name="cancellationToken">Fires when the client has gone.</param>
    public static async Task CopyToAsync(
        this SafeFileHandle file, IEnumerable<ValueRange> pieces, long start, long offset, long length, PipeWriter destination, CancellationToken cancellationToken)
    {
        foreach (ValueRange piece in pieces)
        {
            if (offset >= piece.Length)
            {
                offset -= piece.Length;
                continue;
            }

            long wanted = Math.Min(length, piece.Length - offset);
            await file.CopyToAsync(new ValueRange(start + piece.Offset + offset, wanted), destination, cancellationToken);
            offset = 0;
            length -= wanted;
            if (length == 0)
            {
                return;
            }
        }
    }

    /// <summary>
    /// Copies a range of a file, and flushes whenever enough has gathered to be worth it. The caller flushes the rest. Reading is not awaited: a thread of the pool
    /// would have to wait for the disk all the same, and what is in the page cache comes sooner so.
    /// </summary>
    /// <exception cref="EndOfStreamException">The file ends before the range does.</exception>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public static async Task CopyToAsync(this SafeFileHandle file, ValueRange range, PipeWriter destination, CancellationToken cancellationToken)
    {
        long offset = range.Offset;
        long left = range.Length;
        while (left > 0)
        {
            Memory<byte> buffer = destination.GetMemory((int)Math.Min(left, BufferLength));
            if (buffer.Length > left)
            {
                buffer = buffer[..(int)left];
            }

            int read = RandomAccess.Read(file, buffer.Span, offset);
            if (read == 0)
            {
                throw new EndOfStreamException($"The stored file ends at byte {offset}; {left} more bytes were expected.");
            }

            destination.Advance(read);
            offset += read;
            left -= read;
            if (destination.UnflushedBytes < BufferLength)
            {
                continue;
            }

            FlushResult flushed = await destination.FlushAsync(cancellationToken);
            if (flushed.IsCompleted)
            {
                throw new OperationCanceledException("The client closed the connection.");
            }
        }
    }
}
