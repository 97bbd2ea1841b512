namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>A multi-frame object of any size, written frame by frame so that it never is in memory as a whole.</summary>
public static class LargeMultiFrame
{
    /// <summary>Writes a Part 10 file in explicit little endian: 8-bit gray multi-frame secondary capture, 1024 × 1024, 1 MiB a frame.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="numberOfFrames">How many frames; 1024 give 1 GiB.</param>
    /// <param name="seed">Decides pixels and identifiers.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The SOP Instance UID.</returns>
    public static Task<Uid> WriteAsync(string path, int numberOfFrames, int seed = 1, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
