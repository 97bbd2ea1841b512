namespace Gantry.Dicom;

/// <summary>Where bytes stand in a source: a file position for a <see cref="DicomFile"/>, else an offset in the bytes that were parsed.</summary>
/// <param name="Offset">The position of the first byte.</param>
/// <param name="Length">The number of bytes.</param>
public readonly record struct ValueRange(long Offset, long Length);
