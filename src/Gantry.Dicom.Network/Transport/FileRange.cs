using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom.Network;

/// <summary>An open file as a source of bytes to send.</summary>
internal sealed class FileRange(SafeFileHandle file) : IBulkSource
{
    public int Read(long offset, Span<byte> buffer) => RandomAccess.Read(file, buffer, offset);

    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) =>
        RandomAccess.ReadAsync(file, buffer, offset, cancellationToken);
}
