using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>The irreversible 9-7 filter on floating point numbers, whose bits the spans hold (ITU-T T.800 §F.3.8.2.1.2).</summary>
internal readonly struct IrreversibleFilter : IWaveletFilter
{
    private const float K = 1.230174104914001f;

    // δ, γ, β, α in the order of synthesis (table F.4).
    private static ReadOnlySpan<float> Factors => [0.443506852043971f, 0.882911075530934f, -0.052980118572961f, -1.586134342059924f];

    public static int Steps => 4;

    public static float LowGain => K;

    public static float HighGain => 1 / K;

    public static void Unlift(int step, Span<int> samples, ReadOnlySpan<int> left, ReadOnlySpan<int> right) => Add(-Factors[step], samples, left, right);

    public static void Lift(int step, Span<int> samples, ReadOnlySpan<int> left, ReadOnlySpan<int> right) => Add(Factors[step], samples, left, right);

    public static void Scale(ReadOnlySpan<int> from, Span<int> to, float factor)
    {
        ReadOnlySpan<float> values = MemoryMarshal.Cast<int, float>(from);
        Span<float> scaled = MemoryMarshal.Cast<int, float>(to)[..values.Length];
        ReadOnlySpan<Vector256<float>> vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        Span<Vector256<float>> scaledVectors = MemoryMarshal.Cast<float, Vector256<float>>(scaled)[..vectors.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            scaledVectors[i] = vectors[i] * factor;
        }

        for (int i = vectors.Length * Vector256<float>.Count; i < values.Length; i++)
        {
            scaled[i] = values[i] * factor;
        }
    }

    private static void Add(float factor, Span<int> samples, ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        Span<float> values = MemoryMarshal.Cast<int, float>(samples);
        ReadOnlySpan<float> lefts = MemoryMarshal.Cast<int, float>(left), rights = MemoryMarshal.Cast<int, float>(right);
        Span<Vector256<float>> vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        ReadOnlySpan<Vector256<float>> leftVectors = MemoryMarshal.Cast<float, Vector256<float>>(lefts)[..vectors.Length];
        ReadOnlySpan<Vector256<float>> rightVectors = MemoryMarshal.Cast<float, Vector256<float>>(rights)[..vectors.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] += (leftVectors[i] + rightVectors[i]) * factor;
        }

        for (int i = vectors.Length * Vector256<float>.Count; i < values.Length; i++)
        {
            values[i] += (lefts[i] + rights[i]) * factor;
        }
    }
}
