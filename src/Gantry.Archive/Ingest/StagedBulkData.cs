using Gantry.Dicom;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>
/// Bulk data that come apart from the data sets they belong to (PS3.18 §10.5): gathered in one staged file, out of memory, until the instances are put
/// together. What is left of it goes away when it is disposed of, or when the program starts again.
/// </summary>
public sealed class StagedBulkData : IBulkSource, IDisposable
{
    private readonly IBlobStore _blobs;
    private readonly Intake _intake;
    private StagedBlob? _blob;
    private SafeFileHandle? _handle;

    internal StagedBulkData(IBlobStore blobs, Intake intake) => (_blobs, _intake) = (blobs, intake);

    /// <summary>How many bytes it has.</summary>
    public long Length => _blob?.Length ?? 0;

    /// <summary>Appends bytes. It has not been ended.</summary>
    /// <exception cref="IOException">There is no room, or the disk can't be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _intake.CheckRoom(bytes.Length);
        }
        catch (IngestRefusedException refusal)
        {
            throw new IOException(refusal.Message, refusal);
        }

        (_blob ??= _blobs.Stage()).Write(bytes);
    }

    /// <summary>Ends the writing, so that it can be read.</summary>
    /// <exception cref="IOException">The disk can't be written.</exception>
    public void End()
    {
        if (_blob is not null)
        {
            _blob.End();
            _handle = File.OpenHandle(_blob.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
    }

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer) => _handle is null ? 0 : new FileBulkSource(_handle).Read(offset, buffer);

    /// <inheritdoc/>
    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) =>
        _handle is null ? ValueTask.FromResult(0) : new FileBulkSource(_handle).ReadAsync(offset, buffer, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _handle?.Dispose();
        if (_blob is not null)
        {
            _blob.Dispose();
            _blobs.Discard(_blob.Name);
            _blob = null;
        }
    }
}
