using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Quantizes code-blocks and has them encoded, with scratch memory of its own: one thread at a time uses it.</summary>
/// <param name="encoder">The block coder.</param>
internal sealed class BlockQuantizer(ICodeBlockEncoder encoder)
{
    private readonly int[] _coefficients = new int[4096];

    /// <summary>Encodes a block.</summary>
    /// <param name="block">Where it lies.</param>
    /// <param name="grid">The coefficients of its sub-band: whole numbers in the reversible path, otherwise bits of floating point numbers.</param>
    /// <param name="isReversible">Which of the two.</param>
    /// <param name="lowestPlane">The last bit plane that has to be coded.</param>
    public EncodedCodeBlock Encode(StoredCodeBlock block, CoefficientGrid grid, bool isReversible, int lowestPlane = 0)
    {
        Area bounds = block.Bounds;
        int maximum = int.MaxValue >> Math.Max(0, CodeBlock.MaximumBitPlanes - block.Band.MagnitudeBits);
        for (int y = bounds.Y0; y < bounds.Y1; y++)
        {
            Span<int> from = grid.Row(y, bounds), to = _coefficients.AsSpan((y - bounds.Y0) * bounds.Width, bounds.Width);
            if (isReversible)
            {
                Arrange(from, to);
            }
            else
            {
                Quantize(MemoryMarshal.Cast<int, float>(from), to, 2 / block.Band.Step, maximum);
            }
        }

        CodeBlockShape shape = new(bounds.Width, bounds.Height, block.Band.MagnitudeBits, block.Band.Orientation, block.Band.Style);
        return encoder.Encode(shape, _coefficients.AsSpan(0, (int)bounds.Size), bounds.Width, lowestPlane);
    }

    private static void Arrange(ReadOnlySpan<int> from, Span<int> to)
    {
        int i = 0;
        for (; i <= from.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            Vector256<int> value = Vector256.Create(from[i..]);
            ((value & Vector256.Create(int.MinValue)) | (Vector256.Abs(value) << 1)).CopyTo(to[i..]);
        }

        for (; i < from.Length; i++)
        {
            to[i] = (from[i] & int.MinValue) | (Math.Abs(from[i]) << 1);
        }
    }

    // The dead-zone quantizer (ITU-T T.800 equation E-11), with a bit of fraction. What rounding takes beyond the bit planes is brought back.
    private static void Quantize(ReadOnlySpan<float> from, Span<int> to, float scale, int maximum)
    {
        int i = 0;
        for (; i <= from.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256<float> value = Vector256.Create(from[i..]);
            Vector256<int> magnitude = Vector256.ConvertToInt32(Vector256.Min(Vector256.Abs(value) * scale, Vector256.Create((float)maximum)));
            Vector256<int> quantized = magnitude | (value.AsInt32() & Vector256.Create(int.MinValue));
            (quantized & Vector256.GreaterThan(magnitude, Vector256<int>.One)).CopyTo(to[i..]);
        }

        for (; i < from.Length; i++)
        {
            int magnitude = (int)Math.Min(Math.Abs(from[i]) * scale, maximum);
            to[i] = magnitude < 2 ? 0 : from[i] < 0 ? int.MinValue | magnitude : magnitude;
        }
    }
}
