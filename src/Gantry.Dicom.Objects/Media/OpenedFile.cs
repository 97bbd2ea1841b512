using Microsoft.Win32.SafeHandles;

namespace Gantry.Dicom.Objects.Media;

/// <summary>An open file that has an instance; closing one that was made for the purpose takes it away.</summary>
/// <param name="Handle">The open file.</param>
/// <param name="Path">Where it lies.</param>
public sealed record OpenedFile(SafeFileHandle Handle, string Path) : IDisposable
{
    /// <summary>Opens a file to be sent.</summary>
    public static OpenedFile Open(string path) => new(File.OpenHandle(path, options: FileOptions.Asynchronous | FileOptions.SequentialScan), path);

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();
}
