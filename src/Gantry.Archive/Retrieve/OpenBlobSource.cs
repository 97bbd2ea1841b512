using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Long values that were left out of a header copy, read from a blob that is open. Positions count from the start of the data set.</summary>
internal sealed class OpenBlobSource(InstanceBlob blob) : IBulkSource
{
    private readonly FileBulkSource _file = new(blob.Handle);

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer) => _file.Read(blob.DataSetOffset + offset, buffer);

    /// <inheritdoc/>
    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) => _file.ReadAsync(blob.DataSetOffset + offset, buffer, cancellationToken);
}
