namespace Gantry.Dicom.Imaging;

/// <summary>Decodes code-blocks of the High-Throughput block coder (ITU-T T.814).</summary>
internal sealed class HighThroughputBlockDecoder : ICodeBlockDecoder
{
    // 4096 samples of 31 bits, unstuffed at worst from bytes of 7.5 bits.
    private const int MaximumMagnitudeBytes = 17_000;

    // The suffix of a cleanup segment, which holds the streams MEL and codewords, says its length in 12 bits, of which the standard allows less.
    private const int MaximumSuffix = 4079;

    private readonly byte[] _magnitudes = new byte[MaximumMagnitudeBytes + StuffedBits.Margin];
    private readonly byte[] _codewords = new byte[MaximumSuffix + StuffedBits.Margin];
    private readonly QuadSampleDecoder _samples = new();
    private readonly RefinementDecoder _refinement = new();
    private uint[] _quads = [];

    /// <inheritdoc/>
    public bool Decode(in CodeBlock block, Span<int> coefficients, int stride)
    {
        CodeBlockShape shape = block.Shape;
        ReadOnlySpan<byte> cleanup = block.Bytes[..block.Segments[0].Length];
        CodewordSegment refinement = block.Segments.Length > 1 ? block.Segments[1] : default;
        int bitPlane = block.BitPlanes - 1;
        int rows = 0;
        bool isWhole = cleanup.Length == 0 && refinement.Length == 0;
        if (cleanup.Length >= 2)
        {
            rows = DecodeCleanup(cleanup, shape, bitPlane, coefficients, stride);
            isWhole = rows == shape.Height;
        }

        for (int y = rows; y < shape.Height; y++)
        {
            coefficients.Slice(y * stride, shape.Width).Clear();
        }

        if (!isWhole || refinement.Length == 0)
        {
            return isWhole;
        }

        // Below the last bit plane there is nothing to refine.
        if (bitPlane == 0)
        {
            return false;
        }

        ReadOnlySpan<byte> segment = block.Bytes.Slice(cleanup.Length, refinement.Length);
        _refinement.Decode(segment, refinement.Passes > 1, _quads, shape, bitPlane - 1, coefficients, stride);
        return true;
    }

    private int DecodeCleanup(ReadOnlySpan<byte> segment, in CodeBlockShape shape, int bitPlane, Span<int> coefficients, int stride)
    {
        int suffix = (segment[^1] << 4) | (segment[^2] & 0x0F);
        if (suffix < 2 || suffix > Math.Min(segment.Length, MaximumSuffix))
        {
            return 0;
        }

        int columns = (shape.Width + 1) / 2, rows = (shape.Height + 1) / 2;
        int quads = (rows + 1) * QuadParser.RowLength(columns);
        if (_quads.Length < quads)
        {
            _quads = new uint[quads];
        }

        ReadOnlySpan<byte> streams = segment[^suffix..^1];
        int codewordBits = StuffedBits.UnpackBackward(streams, 4, _codewords);
        QuadParser.Parse(new MelDecoder(streams), _codewords, codewordBits, columns, rows, _quads);
        int magnitudeBits = StuffedBits.UnpackForward(segment[..^suffix], _magnitudes, 0xFF);
        // One plane more than there are above the last: exponents are those of 2μ − 1.
        int maximumExponent = Math.Min(shape.MagnitudeBits + 1, 31) - bitPlane;
        return _samples.Decode(_magnitudes, magnitudeBits, _quads, bitPlane, maximumExponent, shape.Width, shape.Height, coefficients, stride);
    }
}
