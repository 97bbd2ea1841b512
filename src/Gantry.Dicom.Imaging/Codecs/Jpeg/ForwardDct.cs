using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// The 8 × 8 forward discrete cosine transform (ITU-T T.81 §A.3.3) after Arai, Agui and Nakajima (Transactions of the IEICE, 1988), whose scaled results need no
/// multiplication but that of quantization: first the columns, then the rows.
/// </summary>
internal static class ForwardDct
{
    /// <summary>What a block is multiplied with, column by column: 1 / quantization step, and the scale of the transform.</summary>
    /// <param name="steps">The quantization steps, row by row.</param>
    public static float[] Reciprocals(ReadOnlySpan<byte> steps)
    {
        float[] reciprocals = new float[64];
        for (int i = 0; i < reciprocals.Length; i++)
        {
            (int column, int row) = Math.DivRem(i, 8);
            reciprocals[i] = (float)(1 / (8 * Scale(row) * Scale(column) * steps[(row * 8) + column]));
        }

        return reciprocals;

        static double Scale(int frequency) => frequency == 0 ? 1 : Math.Sqrt(2) * Math.Cos(frequency * Math.PI / 16);
    }

    /// <summary>Transforms and quantizes a block.</summary>
    /// <param name="block">64 samples, level-shifted, row by row.</param>
    /// <param name="reciprocals">What <see cref="Reciprocals"/> made.</param>
    /// <param name="coefficients">Receives the 64 quantized coefficients, column by column.</param>
    /// <returns>Which coefficients are not 0: a bit each, in the same order.</returns>
    public static ulong Transform(ReadOnlySpan<float> block, ReadOnlySpan<float> reciprocals, Span<int> coefficients)
    {
        Vector256<float> r0 = Vector256.Create(block[..8]), r1 = Vector256.Create(block[8..16]), r2 = Vector256.Create(block[16..24]), r3 = Vector256.Create(block[24..32]);
        Vector256<float> r4 = Vector256.Create(block[32..40]), r5 = Vector256.Create(block[40..48]), r6 = Vector256.Create(block[48..56]), r7 = Vector256.Create(block[56..64]);
        Pass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        Vector256<int> i0 = r0.AsInt32(), i1 = r1.AsInt32(), i2 = r2.AsInt32(), i3 = r3.AsInt32(), i4 = r4.AsInt32(), i5 = r5.AsInt32(), i6 = r6.AsInt32(), i7 = r7.AsInt32();
        Transposition.Exchange(ref i0, ref i1, ref i2, ref i3, ref i4, ref i5, ref i6, ref i7);
        (r0, r1, r2, r3, r4, r5, r6, r7) = (i0.AsSingle(), i1.AsSingle(), i2.AsSingle(), i3.AsSingle(), i4.AsSingle(), i5.AsSingle(), i6.AsSingle(), i7.AsSingle());
        Pass(ref r0, ref r1, ref r2, ref r3, ref r4, ref r5, ref r6, ref r7);
        return Quantize(r0, reciprocals[..8], coefficients[..8]) | (Quantize(r1, reciprocals[8..16], coefficients[8..16]) << 8)
            | (Quantize(r2, reciprocals[16..24], coefficients[16..24]) << 16) | (Quantize(r3, reciprocals[24..32], coefficients[24..32]) << 24)
            | (Quantize(r4, reciprocals[32..40], coefficients[32..40]) << 32) | (Quantize(r5, reciprocals[40..48], coefficients[40..48]) << 40)
            | (Quantize(r6, reciprocals[48..56], coefficients[48..56]) << 48) | (Quantize(r7, reciprocals[56..64], coefficients[56..64]) << 56);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Quantize(Vector256<float> scaled, ReadOnlySpan<float> reciprocals, Span<int> coefficients)
    {
        Vector256<int> quantized = Vector256.ConvertToInt32(Vector256.Round(scaled * Vector256.Create(reciprocals)));
        quantized.CopyTo(coefficients);
        return ~Vector256.Equals(quantized, Vector256<int>.Zero).ExtractMostSignificantBits() & 0xFF;
    }

    // One dimension: of columns, as each lane of the eight vectors is one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pass(
        ref Vector256<float> r0, ref Vector256<float> r1, ref Vector256<float> r2, ref Vector256<float> r3,
        ref Vector256<float> r4, ref Vector256<float> r5, ref Vector256<float> r6, ref Vector256<float> r7)
    {
        const float cos2 = 0.92387953f, cos4 = 0.70710678f, cos6 = 0.38268343f;
        Vector256<float> sum07 = r0 + r7, sum16 = r1 + r6, sum25 = r2 + r5, sum34 = r3 + r4;
        Vector256<float> difference07 = r0 - r7, difference16 = r1 - r6, difference25 = r2 - r5, difference34 = r3 - r4;

        Vector256<float> outer = sum07 + sum34, inner = sum16 + sum25, slope = sum07 - sum34;
        Vector256<float> turned = (sum16 - sum25 + slope) * cos4;
        (r0, r4, r2, r6) = (outer + inner, outer - inner, slope + turned, slope - turned);

        Vector256<float> low = difference34 + difference25, middle = (difference25 + difference16) * cos4, high = difference16 + difference07;
        Vector256<float> common = (low - high) * cos6;
        Vector256<float> turnedLow = (low * (cos2 - cos6)) + common, turnedHigh = (high * (cos2 + cos6)) + common;
        Vector256<float> plus = difference07 + middle, minus = difference07 - middle;
        (r5, r3, r1, r7) = (minus + turnedLow, minus - turnedLow, plus + turnedHigh, plus - turnedHigh);
    }
}
