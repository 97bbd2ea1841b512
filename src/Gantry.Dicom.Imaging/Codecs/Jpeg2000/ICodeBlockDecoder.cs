namespace Gantry.Dicom.Imaging;

/// <summary>Decodes code-blocks one after the other: tier 1. It may hold scratch memory: one thread at a time uses it.</summary>
/// <remarks>
/// A coefficient is a sign and a magnitude in 32 bits, the same for decoders and encoders:
/// <list type="bullet">
/// <item>bit 31: 1 when negative. Zero is 0x00000000, never with a sign.</item>
/// <item>bits 30 to 1: the magnitude of the quantizer index; bit plane p (0 the least significant of the M_b ones) is bit p + 1.</item>
/// <item>bit 0: one bit of fraction, half of the least significant bit plane.</item>
/// </list>
/// A decoder puts a coefficient that isn't zero in the middle of what it can be: where p is the last bit plane it has decoded of it, bit p, the one just below, is 1
/// and all below are 0. So index 5, decoded to the last plane, is 0x0B; the reversible path drops bit 0, the irreversible one takes 5.5 times the step size.
/// </remarks>
internal interface ICodeBlockDecoder
{
    /// <summary>Decodes a block.</summary>
    /// <param name="block">The block, with at least one segment. Its bytes may be damaged in any way.</param>
    /// <param name="coefficients">Takes the coefficients, row by row; what is in it before is not read, and nothing between rows is written.</param>
    /// <param name="stride">From the start of a row to that of the next, at least the width.</param>
    /// <returns>Whether the block was whole; when not, the coefficients are what could be decoded, or zero.</returns>
    bool Decode(in CodeBlock block, Span<int> coefficients, int stride);
}
