namespace Gantry.Dicom.Objects.Media;

/// <summary>The bytes of an instance's file, which is closed, and goes where it was made for the purpose, with the stream.</summary>
internal sealed class InstanceStream(OpenedFile file) : FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 128 << 10, FileOptions.Asynchronous | FileOptions.SequentialScan)
{
    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            file.Dispose();
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync().ConfigureAwait(false);
        file.Dispose();
    }
}
