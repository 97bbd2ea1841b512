using System.Runtime.InteropServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Foretells how many bit planes of code-blocks a number of bytes has room for, so that those below need not be coded.</summary>
internal sealed class PlaneForecast
{
    // Contexts make codewords shorter than coefficients alone would; and some passes beyond those that are kept have to be there to choose from.
    private const double Share = 0.7;
    private const int RowStep = 2;
    private readonly double[] _bits = new double[CodeBlock.MaximumBitPlanes];

    /// <summary>Takes a block.</summary>
    /// <param name="block">Where it lies.</param>
    /// <param name="grid">The coefficients of its sub-band, bits of floating point numbers.</param>
    public void Add(StoredCodeBlock block, CoefficientGrid grid)
    {
        Span<int> counts = stackalloc int[CodeBlock.MaximumBitPlanes + 1];
        counts.Clear();
        float scale = 1 / block.Band.Step;
        int samples = 0;
        for (int y = block.Bounds.Y0; y < block.Bounds.Y1; y += RowStep)
        {
            Span<float> row = MemoryMarshal.Cast<int, float>(grid.Row(y, block.Bounds));
            samples += row.Length;
            foreach (float coefficient in row)
            {
                // How many bits the magnitude has, by the exponent.
                int exponent = (BitConverter.SingleToInt32Bits(coefficient * scale) >> 23) & 0xFF;
                counts[Math.Clamp(exponent - 126, 0, CodeBlock.MaximumBitPlanes)]++;
            }
        }

        Add(counts, samples);
    }

    /// <summary>The lowest plane that has to be coded.</summary>
    public int LowestPlane(long bytes)
    {
        int plane = _bits.Length - 1;
        while (plane > 0 && _bits[plane] / 8 * Share < bytes)
        {
            plane--;
        }

        return plane;
    }

    // The entropy of how many bits magnitudes have above a plane, and those bits with the sign, of which the first is known.
    private void Add(ReadOnlySpan<int> counts, int samples)
    {
        double known = Information(samples);
        int significant = 0;
        long bits = 0;
        for (int plane = _bits.Length - 1; plane >= 0; plane--)
        {
            significant += counts[plane + 1];
            bits += significant;
            known -= Information(counts[plane + 1]);
            _bits[plane] += RowStep * (known - Information(samples - significant) + bits);
        }
    }

    private static double Information(int count) => count == 0 ? 0 : count * Math.Log2(count);
}
