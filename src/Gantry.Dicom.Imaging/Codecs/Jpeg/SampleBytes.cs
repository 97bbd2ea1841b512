using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Samples of 8 bits.</summary>
internal static class SampleBytes
{
    /// <summary>Makes them samples of 16 bits.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="to">Takes as many samples.</param>
    public static void Widen(ReadOnlySpan<byte> from, Span<ushort> to)
    {
        ReadOnlySpan<Vector128<byte>> vectors = MemoryMarshal.Cast<byte, Vector128<byte>>(from);
        Span<Vector128<ushort>> results = MemoryMarshal.Cast<ushort, Vector128<ushort>>(to);
        for (int i = 0; i < vectors.Length; i++)
        {
            (results[2 * i], results[(2 * i) + 1]) = Vector128.Widen(vectors[i]);
        }

        for (int x = vectors.Length * Vector128<byte>.Count; x < from.Length; x++)
        {
            to[x] = from[x];
        }
    }
}
