using Gantry.Dicom;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>Long values that were left out of a header copy, read from the blob when they are asked for. Positions count from the start of the data set.</summary>
internal sealed class BlobBulkSource(IBlobStore blobs, BlobKey key, long dataSetOffset) : IBulkSource
{
    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        using SafeFileHandle handle = blobs.Open(key);
        return new FileBulkSource(handle).Read(dataSetOffset + offset, buffer);
    }

    /// <inheritdoc/>
    public async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using SafeFileHandle handle = blobs.Open(key);
        return await new FileBulkSource(handle).ReadAsync(dataSetOffset + offset, buffer, cancellationToken);
    }
}
