using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// The 8 × 8 inverse discrete cosine transform (ITU-T T.81 §A.3.3) after Loeffler, Ligtenberg and Moschytz (ICASSP 1989) in integers: first the columns, then the rows,
/// with the constants and the roundings that the Independent JPEG Group's accurate transform made customary, so that decoders agree to the last bit.
/// </summary>
/// <param name="precision">Bits of a sample, 8 or 12.</param>
/// <param name="maximum">The greatest sample.</param>
internal sealed class InverseDct(int precision, int maximum)
{
    private const int Fraction = 13;

    // Fractional bits that are kept between columns and rows: as many as 32 bits have room for.
    private readonly int _kept = precision == 8 ? 2 : 1;
    private readonly int _center = 1 << (precision - 1);

    /// <summary>Transforms a block.</summary>
    /// <param name="block">64 dequantized coefficients, row by row; its contents are lost.</param>
    /// <param name="samples">Takes the samples.</param>
    /// <param name="stride">How far apart its lines are.</param>
    public void Transform(Span<int> block, Span<ushort> samples, int stride)
    {
        Span<Vector256<int>> rows = MemoryMarshal.Cast<int, Vector256<int>>(block);
        Pass(rows, Fraction - _kept);
        Transpose(rows);
        Pass(rows, Fraction + _kept + 3);
        Transpose(rows);
        var center = Vector256.Create(_center);
        var top = Vector256.Create(maximum);
        for (int y = 0; y < 8; y++)
        {
            Vector256<uint> row = Vector256.Min(Vector256.Max(rows[y] + center, Vector256<int>.Zero), top).AsUInt32();
            Vector128.Narrow(row.GetLower(), row.GetUpper()).CopyTo(samples[(y * stride)..]);
        }
    }

    /// <summary>Transforms a block of which only the DC coefficient is not 0.</summary>
    public void TransformFlat(int coefficient, Span<ushort> samples, int stride)
    {
        ushort value = (ushort)Math.Clamp(((coefficient + 4) >> 3) + _center, 0, maximum);
        for (int y = 0; y < 8; y++)
        {
            samples.Slice(y * stride, 8).Fill(value);
        }
    }

    // One dimension: of columns, as each lane of the eight vectors is one.
    private static void Pass(Span<Vector256<int>> v, int shift)
    {
        Vector256<int> in7 = v[7], in1 = v[1], in5 = v[5], in3 = v[3];
        Vector256<int> z1 = (in7 + in1) * -7373, z2 = (in5 + in3) * -20995;
        Vector256<int> z3 = in7 + in3, z4 = in5 + in1;
        Vector256<int> z5 = (z3 + z4) * 9633;
        z3 = (z3 * -16069) + z5;
        z4 = (z4 * -3196) + z5;
        Vector256<int> odd0 = (in7 * 2446) + z1 + z3, odd1 = (in5 * 16819) + z2 + z4;
        Vector256<int> odd2 = (in3 * 25172) + z2 + z3, odd3 = (in1 * 12299) + z1 + z4;

        Vector256<int> in0 = v[0], in2 = v[2], in4 = v[4], in6 = v[6];
        Vector256<int> z = (in2 + in6) * 4433;
        Vector256<int> even2 = z - (in6 * 15137), even3 = z + (in2 * 6270);
        var rounding = Vector256.Create(1 << (shift - 1));
        Vector256<int> even0 = ((in0 + in4) << Fraction) + rounding, even1 = ((in0 - in4) << Fraction) + rounding;
        Vector256<int> sum = even0 + even3, difference = even0 - even3;
        v[0] = (sum + odd3) >> shift;
        v[7] = (sum - odd3) >> shift;
        v[3] = (difference + odd0) >> shift;
        v[4] = (difference - odd0) >> shift;
        (sum, difference) = (even1 + even2, even1 - even2);
        v[1] = (sum + odd2) >> shift;
        v[6] = (sum - odd2) >> shift;
        v[2] = (difference + odd1) >> shift;
        v[5] = (difference - odd1) >> shift;
    }

    // Squares of four, then of two, then of one change places across the diagonal.
    private static void Transpose(Span<Vector256<int>> v)
    {
        for (int i = 0; i < 4; i++)
        {
            Vector256<int> upper = v[i], lower = v[i + 4];
            v[i] = Vector256.Create(upper.GetLower(), lower.GetLower());
            v[i + 4] = Vector256.Create(upper.GetUpper(), lower.GetUpper());
        }

        var pairs = Vector256.Create(-1, -1, 0, 0, -1, -1, 0, 0);
        for (int i = 0; i < 8; i += 4)
        {
            for (int j = i; j < i + 2; j++)
            {
                Vector256<int> upper = v[j], lower = v[j + 2];
                v[j] = Vector256.ConditionalSelect(pairs, upper, Vector256.Shuffle(lower, Vector256.Create(0, 0, 0, 1, 4, 4, 4, 5)));
                v[j + 2] = Vector256.ConditionalSelect(pairs, Vector256.Shuffle(upper, Vector256.Create(2, 3, 2, 3, 6, 7, 6, 7)), lower);
            }
        }

        var singles = Vector256.Create(-1, 0, -1, 0, -1, 0, -1, 0);
        for (int i = 0; i < 8; i += 2)
        {
            Vector256<int> upper = v[i], lower = v[i + 1];
            v[i] = Vector256.ConditionalSelect(singles, upper, Vector256.Shuffle(lower, Vector256.Create(0, 0, 2, 2, 4, 4, 6, 6)));
            v[i + 1] = Vector256.ConditionalSelect(singles, Vector256.Shuffle(upper, Vector256.Create(1, 1, 3, 3, 5, 5, 7, 7)), lower);
        }
    }
}
