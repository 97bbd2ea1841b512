using System.Runtime.CompilerServices;
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
    /// <param name="block">64 dequantized coefficients, row by row.</param>
    /// <param name="samples">Takes the samples.</param>
    /// <param name="stride">How far apart its lines are.</param>
    public void Transform(ReadOnlySpan<int> block, Span<ushort> samples, int stride)
    {
        ReadOnlySpan<int> c = block[..64];
        Vector256<int> r0 = Vector256.Create(c[..8]), r1 = Vector256.Create(c[8..16]), r2 = Vector256.Create(c[16..24]), r3 = Vector256.Create(c[24..32]);
        Vector256<int> r4 = Vector256.Create(c[32..40]), r5 = Vector256.Create(c[40..48]), r6 = Vector256.Create(c[48..56]), r7 = Vector256.Create(c[56..64]);
        Pass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, Fraction - _kept);
        Transposition.Exchange(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Pass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7, Fraction + _kept + 3);
        Transposition.Exchange(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Store(r0, samples);
        Store(r1, samples[stride..]);
        Store(r2, samples[(2 * stride)..]);
        Store(r3, samples[(3 * stride)..]);
        Store(r4, samples[(4 * stride)..]);
        Store(r5, samples[(5 * stride)..]);
        Store(r6, samples[(6 * stride)..]);
        Store(r7, samples[(7 * stride)..]);
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

    private void Store(Vector256<int> row, Span<ushort> samples)
    {
        Vector256<uint> clipped = Vector256.Min(Vector256.Max(row + Vector256.Create(_center), Vector256<int>.Zero), Vector256.Create(maximum)).AsUInt32();
        Vector128.Narrow(clipped.GetLower(), clipped.GetUpper()).CopyTo(samples);
    }

    // One dimension: of columns, as each lane of the eight vectors is one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(
        ref Vector256<int> r0, ref Vector256<int> r1, ref Vector256<int> r2, ref Vector256<int> r3,
        ref Vector256<int> r4, ref Vector256<int> r5, ref Vector256<int> r6, ref Vector256<int> r7, int shift)
    {
        Vector256<int> z1 = (r7 + r1) * -7373, z2 = (r5 + r3) * -20995;
        Vector256<int> z3 = r7 + r3, z4 = r5 + r1;
        Vector256<int> z5 = (z3 + z4) * 9633;
        z3 = (z3 * -16069) + z5;
        z4 = (z4 * -3196) + z5;
        Vector256<int> odd0 = (r7 * 2446) + z1 + z3, odd1 = (r5 * 16819) + z2 + z4;
        Vector256<int> odd2 = (r3 * 25172) + z2 + z3, odd3 = (r1 * 12299) + z1 + z4;

        Vector256<int> z = (r2 + r6) * 4433;
        Vector256<int> even2 = z - (r6 * 15137), even3 = z + (r2 * 6270);
        var rounding = Vector256.Create(1 << (shift - 1));
        Vector256<int> even0 = ((r0 + r4) << Fraction) + rounding, even1 = ((r0 - r4) << Fraction) + rounding;
        Vector256<int> sum = even0 + even3, difference = even0 - even3;
        r0 = (sum + odd3) >> shift;
        r7 = (sum - odd3) >> shift;
        r3 = (difference + odd0) >> shift;
        r4 = (difference - odd0) >> shift;
        (sum, difference) = (even1 + even2, even1 - even2);
        r1 = (sum + odd2) >> shift;
        r6 = (sum - odd2) >> shift;
        r2 = (difference + odd1) >> shift;
        r5 = (difference - odd1) >> shift;
    }
}
