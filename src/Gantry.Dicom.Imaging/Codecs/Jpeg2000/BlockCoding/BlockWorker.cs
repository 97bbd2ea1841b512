using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Decodes code-blocks into the grids of their sub-bands, with scratch memory of its own: one thread at a time uses it.</summary>
internal sealed class BlockWorker
{
    private const int MagnitudeMask = int.MaxValue;
    private readonly int[] _coefficients = new int[4096];
    private ICodeBlockDecoder? _decoder;
    private bool _isHighThroughput;

    /// <summary>Decodes a block and undoes the shift of its region of interest and its quantization (ITU-T T.800 §H.1, annex E).</summary>
    /// <param name="block">The block.</param>
    /// <param name="packets">What its packets were read from.</param>
    /// <param name="isReversible">Whether whole numbers come out, or the bits of floating point numbers.</param>
    /// <param name="grid">Takes what of the block it covers.</param>
    /// <returns>What is wrong with the block; null when it was whole.</returns>
    public string? Decode(StoredCodeBlock block, ReadOnlySpan<byte> packets, bool isReversible, CoefficientGrid grid)
    {
        int planes = block.Band.MagnitudeBits - block.ZeroBitPlanes;
        if (planes > CodeBlock.MaximumBitPlanes)
        {
            return $"{planes} bit planes are more than the {CodeBlock.MaximumBitPlanes} that can be decoded";
        }

        Span<int> coefficients = _coefficients.AsSpan(0, (int)block.Bounds.Size);
        string? problem = block.Decode(Decoder(block.Band.Style), packets, coefficients) ? null : "its bytes are damaged";
        if (block.Band.RegionShift > 0)
        {
            UndoShift(coefficients, block.Band.RegionShift);
        }

        Area part = block.Bounds.Intersect(grid.Area);
        for (int y = part.Y0; y < part.Y1; y++)
        {
            ReadOnlySpan<int> from = coefficients.Slice(((y - block.Bounds.Y0) * block.Bounds.Width) + part.X0 - block.Bounds.X0, part.Width);
            if (isReversible)
            {
                ToIntegers(from, grid.Row(y, part));
            }
            else
            {
                ToNumbers(from, MemoryMarshal.Cast<int, float>(grid.Row(y, part)), block.Band.Step / 2);
            }
        }

        return problem;
    }

    private ICodeBlockDecoder Decoder(CodeBlockStyle style)
    {
        bool isHighThroughput = style.HasFlag(CodeBlockStyle.HighThroughput);
        if (_decoder is null || _isHighThroughput != isHighThroughput)
        {
            (_decoder, _isHighThroughput) = (BlockCoders.CreateDecoder(style), isHighThroughput);
        }

        return _decoder;
    }

    // What reaches above the shift belongs to the region of interest.
    private static void UndoShift(Span<int> coefficients, int shift)
    {
        foreach (ref int coefficient in coefficients)
        {
            int magnitude = coefficient & MagnitudeMask;
            if ((magnitude >> 1 >> Math.Min(shift, 31)) != 0)
            {
                coefficient = (coefficient & ~MagnitudeMask) | (magnitude >> shift) | 1;
            }
        }
    }

    private static void ToIntegers(ReadOnlySpan<int> from, Span<int> to)
    {
        ReadOnlySpan<Vector256<int>> vectors = MemoryMarshal.Cast<int, Vector256<int>>(from);
        Span<Vector256<int>> results = MemoryMarshal.Cast<int, Vector256<int>>(to)[..vectors.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector256<int> sign = vectors[i] >> 31, magnitude = (vectors[i] & Vector256.Create(MagnitudeMask)) >> 1;
            results[i] = (magnitude ^ sign) - sign;
        }

        for (int i = vectors.Length * Vector256<int>.Count; i < from.Length; i++)
        {
            int magnitude = (from[i] & MagnitudeMask) >> 1;
            to[i] = from[i] < 0 ? -magnitude : magnitude;
        }
    }

    private static void ToNumbers(ReadOnlySpan<int> from, Span<float> to, float unit)
    {
        ReadOnlySpan<Vector256<int>> vectors = MemoryMarshal.Cast<int, Vector256<int>>(from);
        Span<Vector256<float>> results = MemoryMarshal.Cast<float, Vector256<float>>(to)[..vectors.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector256<float> magnitude = Vector256.ConvertToSingle(vectors[i] & Vector256.Create(MagnitudeMask)) * unit;
            results[i] = (magnitude.AsInt32() | (vectors[i] & Vector256.Create(~MagnitudeMask))).AsSingle();
        }

        for (int i = vectors.Length * Vector256<int>.Count; i < from.Length; i++)
        {
            float magnitude = (from[i] & MagnitudeMask) * unit;
            to[i] = from[i] < 0 ? -magnitude : magnitude;
        }
    }
}
