using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom;

/// <summary>Values that stayed in a file. The handle belongs to whoever opened it.</summary>
/// <param name="handle">The open file.</param>
public sealed class FileBulkSource(SafeFileHandle handle) : IBulkSource
{
    /// <summary>The open file.</summary>
    public SafeFileHandle Handle => handle;

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        int total = 0;
        while (total < buffer.Length)
        {
            int read = RandomAccess.Read(handle, buffer[total..], offset + total);
            if (read == 0)
            {
                break;
            }

            total += read;
        }

        return total;
    }

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        int total = 0;
        while (total < buffer.Length)
        {
            int read = await RandomAccess.ReadAsync(handle, buffer[total..], offset + total, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            total += read;
        }

        return total;
    }
}
