using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>The reversible 5-3 filter on whole numbers (ITU-T T.800 §F.3.8.2.1.1).</summary>
internal readonly struct ReversibleFilter : IWaveletFilter
{
    public static int Steps => 2;

    public static float LowGain => 1;

    public static float HighGain => 1;

    public static void Unlift(int step, Span<int> samples, ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        Span<Vector256<int>> vectors = MemoryMarshal.Cast<int, Vector256<int>>(samples);
        ReadOnlySpan<Vector256<int>> lefts = MemoryMarshal.Cast<int, Vector256<int>>(left)[..vectors.Length];
        ReadOnlySpan<Vector256<int>> rights = MemoryMarshal.Cast<int, Vector256<int>>(right)[..vectors.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector256<int> sum = lefts[i] + rights[i];
            vectors[i] = step == 0 ? vectors[i] - ((sum + Vector256.Create(2)) >> 2) : vectors[i] + (sum >> 1);
        }

        for (int i = vectors.Length * Vector256<int>.Count; i < samples.Length; i++)
        {
            int sum = left[i] + right[i];
            samples[i] = step == 0 ? samples[i] - ((sum + 2) >> 2) : samples[i] + (sum >> 1);
        }
    }

    public static void Lift(int step, Span<int> samples, ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        Span<Vector256<int>> vectors = MemoryMarshal.Cast<int, Vector256<int>>(samples);
        ReadOnlySpan<Vector256<int>> lefts = MemoryMarshal.Cast<int, Vector256<int>>(left)[..vectors.Length];
        ReadOnlySpan<Vector256<int>> rights = MemoryMarshal.Cast<int, Vector256<int>>(right)[..vectors.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            Vector256<int> sum = lefts[i] + rights[i];
            vectors[i] = step == 0 ? vectors[i] + ((sum + Vector256.Create(2)) >> 2) : vectors[i] - (sum >> 1);
        }

        for (int i = vectors.Length * Vector256<int>.Count; i < samples.Length; i++)
        {
            int sum = left[i] + right[i];
            samples[i] = step == 0 ? samples[i] + ((sum + 2) >> 2) : samples[i] - (sum >> 1);
        }
    }

    public static void Scale(ReadOnlySpan<int> from, Span<int> to, float factor)
    {
        if (factor == 1)
        {
            from.CopyTo(to);
            return;
        }

        int shift = Math.ILogB(factor);
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = shift < 0 ? from[i] >> -shift : from[i] << shift;
        }
    }
}
