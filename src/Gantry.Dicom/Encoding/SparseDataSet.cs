namespace Gantry.Dicom;

/// <summary>A data set's bytes with its long values left out, as an archive keeps them to answer without opening the object.</summary>
/// <param name="Length">The position after the data set's last byte, in the source.</param>
/// <param name="Segments">The bytes that are there, ascending, without overlap.</param>
public sealed record SparseDataSet(long Length, IReadOnlyList<SparseSegment> Segments);

/// <summary>A run of bytes of a data set.</summary>
/// <param name="Offset">The position of the first byte in the source.</param>
/// <param name="Bytes">The bytes.</param>
public readonly record struct SparseSegment(long Offset, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The position after the last byte.</summary>
    public long End => Offset + Bytes.Length;
}
