using System.IO.Compression;
using System.Text;

namespace Gantry.Dicom.Objects.Media;

/// <summary>Writes the files of a medium into a ZIP archive.</summary>
public static class MediumZip
{
    /// <summary>Writes an archive. It is never sought in, so that it can be sent while it is made.</summary>
    /// <param name="destination">Where to; it stays open.</param>
    /// <param name="files">The files.</param>
    /// <param name="time">When they were written, as the archive says it.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IOException">A file has not the length it had.</exception>
    public static async Task WriteAsync(Stream destination, IReadOnlyList<MediumFile> files, DateTimeOffset time, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ZipArchive archive = await ZipArchive.CreateAsync(destination, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation).ConfigureAwait(false);
        await using (archive.ConfigureAwait(false))
        {
            foreach (MediumFile file in files)
            {
                ZipArchiveEntry entry = archive.CreateEntry(file.Path, CompressionLevel.Fastest);
                entry.LastWriteTime = time;
                Stream stream = await entry.OpenAsync(cancellation).ConfigureAwait(false);
                await using (stream.ConfigureAwait(false))
                {
                    await file.CopyToAsync(stream, cancellation).ConfigureAwait(false);
                }
            }
        }
    }
}
