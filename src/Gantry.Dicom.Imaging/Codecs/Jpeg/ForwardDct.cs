using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>The 8 × 8 forward discrete cosine transform (ITU-T T.81 §A.3.3) as two products with the cosine matrix, and quantization.</summary>
internal static class ForwardDct
{
    // Row k holds c(k)/2 · cos((2n + 1)kπ/16) for n = 0…7.
    private static readonly float[] s_cosines = MakeCosines();
    private static readonly Vector256<float>[] s_columns = MakeColumns();

    /// <summary>Transforms and quantizes a block.</summary>
    /// <param name="block">64 samples, level-shifted, row by row.</param>
    /// <param name="reciprocals">1 / quantization step of each coefficient, row by row.</param>
    /// <param name="coefficients">Receives the 64 quantized coefficients, row by row.</param>
    public static void Transform(ReadOnlySpan<float> block, ReadOnlySpan<float> reciprocals, Span<int> coefficients)
    {
        Vector256<float> row0 = Vector256.Create(block[..8]), row1 = Vector256.Create(block[8..16]);
        Vector256<float> row2 = Vector256.Create(block[16..24]), row3 = Vector256.Create(block[24..32]);
        Vector256<float> row4 = Vector256.Create(block[32..40]), row5 = Vector256.Create(block[40..48]);
        Vector256<float> row6 = Vector256.Create(block[48..56]), row7 = Vector256.Create(block[56..64]);
        ReadOnlySpan<float> cosines = s_cosines;
        ReadOnlySpan<Vector256<float>> columns = s_columns;
        for (int k = 0; k < 8; k++)
        {
            ReadOnlySpan<float> c = cosines.Slice(k * 8, 8);
            Vector256<float> vertical = (row0 * c[0]) + (row1 * c[1]) + (row2 * c[2]) + (row3 * c[3]) + (row4 * c[4]) + (row5 * c[5]) + (row6 * c[6]) + (row7 * c[7]);
            Vector256<float> both = (columns[0] * vertical[0]) + (columns[1] * vertical[1]) + (columns[2] * vertical[2]) + (columns[3] * vertical[3])
                + (columns[4] * vertical[4]) + (columns[5] * vertical[5]) + (columns[6] * vertical[6]) + (columns[7] * vertical[7]);
            Vector256<float> quantized = Vector256.Round(both * Vector256.Create(reciprocals.Slice(k * 8, 8)));
            Vector256.ConvertToInt32(quantized).CopyTo(coefficients.Slice(k * 8, 8));
        }
    }

    private static float[] MakeCosines()
    {
        float[] cosines = new float[64];
        for (int k = 0; k < 8; k++)
        {
            for (int n = 0; n < 8; n++)
            {
                double scale = k == 0 ? Math.Sqrt(0.125) : 0.5;
                cosines[(k * 8) + n] = (float)(scale * Math.Cos(((2 * n) + 1) * k * Math.PI / 16));
            }
        }

        return cosines;
    }

    private static Vector256<float>[] MakeColumns()
    {
        Vector256<float>[] columns = new Vector256<float>[8];
        Span<float> column = stackalloc float[8];
        for (int n = 0; n < 8; n++)
        {
            for (int k = 0; k < 8; k++)
            {
                column[k] = s_cosines[(k * 8) + n];
            }

            columns[n] = Vector256.Create((ReadOnlySpan<float>)column);
        }

        return columns;
    }
}
