namespace Gantry.Dicom.Imaging;

/// <summary>A code-block as the packets of a stream give it.</summary>
/// <param name="shape">Its size and how it is coded.</param>
/// <param name="zeroBitPlanes">
/// The most significant bit planes that are zero and not coded: 0 to M_b − 1. The first coding pass is the cleanup of bit plane
/// M_b − 1 − zeroBitPlanes. High-Throughput blocks: placeholder passes are already counted in here and taken off the segments.
/// </param>
/// <param name="segments">Its codeword segments in order, at least one; High-Throughput: the cleanup pass, then, if there, the refinement of 1 or 2 passes.</param>
/// <param name="bytes">The bytes of all segments, one after the other, exactly as many as their lengths say.</param>
internal readonly ref struct CodeBlock(in CodeBlockShape shape, int zeroBitPlanes, ReadOnlySpan<CodewordSegment> segments, ReadOnlySpan<byte> bytes)
{
    /// <summary>How many bit planes a coded magnitude may have at most.</summary>
    public const int MaximumBitPlanes = 30;

    /// <summary>Its size and how it is coded.</summary>
    public CodeBlockShape Shape { get; } = shape;

    /// <summary>The most significant bit planes that are not coded.</summary>
    public int ZeroBitPlanes { get; } = zeroBitPlanes;

    /// <summary>The bit planes that are coded: M_b − <see cref="ZeroBitPlanes"/>, 1 to <see cref="MaximumBitPlanes"/>; the caller has checked that.</summary>
    public int BitPlanes => Shape.MagnitudeBits - ZeroBitPlanes;

    /// <summary>Its codeword segments.</summary>
    public ReadOnlySpan<CodewordSegment> Segments { get; } = segments;

    /// <summary>The bytes of all segments.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;
}
