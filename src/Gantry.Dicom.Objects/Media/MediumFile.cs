namespace Gantry.Dicom.Objects.Media;

/// <summary>A file that is to be written on a medium.</summary>
/// <param name="Path">Its path, joined by slashes: components A-Z, 0-9 and _, the last with an extension of at most three of them where it is no DICOM file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="OpenAsync">Opens it to be read from its start.</param>
public sealed record MediumFile(string Path, long Length, Func<CancellationToken, Task<Stream>> OpenAsync)
{
    /// <summary>A file whose bytes are in memory.</summary>
    public static MediumFile Of(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return new MediumFile(path, bytes.Length, _ => Task.FromResult<Stream>(new MemoryStream(bytes, writable: false)));
    }

    /// <summary>A file that lies elsewhere on the disk.</summary>
    public static MediumFile Of(string path, string file) => new(path, new FileInfo(file).Length, _ => Task.FromResult<Stream>(Open(file)));

    /// <summary>Copies it.</summary>
    /// <exception cref="IOException">It has not the length it had.</exception>
    public async Task CopyToAsync(Stream destination, CancellationToken cancellation)
    {
        Stream stream = await OpenAsync(cancellation).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            if (stream.Length != Length)
            {
                throw new IOException($"the file for {Path} has {stream.Length} bytes, and had {Length} before.");
            }

            await stream.CopyToAsync(destination, cancellation).ConfigureAwait(false);
        }
    }

    internal static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 128 << 10, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
