namespace Gantry.Dicom.Imaging;

/// <summary>Encodes code-blocks one after the other: tier 1. It may hold scratch memory: one thread at a time uses it.</summary>
internal interface ICodeBlockEncoder
{
    /// <summary>Encodes a block.</summary>
    /// <param name="shape">Its size and how it is to be coded.</param>
    /// <param name="coefficients">
    /// The coefficients, row by row, laid out as <see cref="ICodeBlockDecoder"/> says: bit plane p is bit p + 1. Bit 0 is a fraction that is not coded; it may refine
    /// what is said of the distortion. No magnitude has more bit planes than M_b or <see cref="CodeBlock.MaximumBitPlanes"/>.
    /// </param>
    /// <param name="stride">From the start of a row to that of the next, at least the width.</param>
    /// <param name="lowestPlane">The last bit plane that has to be coded, where blocks may be cut; the High-Throughput block coder codes all.</param>
    EncodedCodeBlock Encode(in CodeBlockShape shape, ReadOnlySpan<int> coefficients, int stride, int lowestPlane = 0);
}
