namespace Gantry.Dicom.Objects.Media;

/// <summary>A file in an archive or in the image of a disc.</summary>
/// <param name="Name">Its path there, joined by slashes: shown and compared, never a path here.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Modified">When it was last written, UTC.</param>
/// <param name="Checksum">The CRC-32 that it must have; null where none is told.</param>
/// <param name="OpenAsync">Opens it to be read from its start.</param>
internal sealed record ContainedFile(string Name, long Length, DateTime Modified, uint? Checksum, Func<CancellationToken, Task<Stream>> OpenAsync);
