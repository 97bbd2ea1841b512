using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Makes rows of a block of 8 × 8 its columns.</summary>
internal static class Transposition
{
    /// <summary>Squares of four, then of two, then of one change places across the diagonal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Exchange(
        ref Vector256<int> r0, ref Vector256<int> r1, ref Vector256<int> r2, ref Vector256<int> r3,
        ref Vector256<int> r4, ref Vector256<int> r5, ref Vector256<int> r6, ref Vector256<int> r7)
    {
        ExchangeFours(ref r0, ref r4);
        ExchangeFours(ref r1, ref r5);
        ExchangeFours(ref r2, ref r6);
        ExchangeFours(ref r3, ref r7);
        ExchangeTwos(ref r0, ref r2);
        ExchangeTwos(ref r1, ref r3);
        ExchangeTwos(ref r4, ref r6);
        ExchangeTwos(ref r5, ref r7);
        ExchangeOnes(ref r0, ref r1);
        ExchangeOnes(ref r2, ref r3);
        ExchangeOnes(ref r4, ref r5);
        ExchangeOnes(ref r6, ref r7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ExchangeFours(ref Vector256<int> upper, ref Vector256<int> lower) =>
        (upper, lower) = (Vector256.Create(upper.GetLower(), lower.GetLower()), Vector256.Create(upper.GetUpper(), lower.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ExchangeTwos(ref Vector256<int> upper, ref Vector256<int> lower)
    {
        var kept = Vector256.Create(-1, -1, 0, 0, -1, -1, 0, 0);
        (upper, lower) = (
            Vector256.ConditionalSelect(kept, upper, Vector256.Shuffle(lower, Vector256.Create(0, 0, 0, 1, 4, 4, 4, 5))),
            Vector256.ConditionalSelect(kept, Vector256.Shuffle(upper, Vector256.Create(2, 3, 2, 3, 6, 7, 6, 7)), lower));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ExchangeOnes(ref Vector256<int> upper, ref Vector256<int> lower)
    {
        var kept = Vector256.Create(-1, 0, -1, 0, -1, 0, -1, 0);
        (upper, lower) = (
            Vector256.ConditionalSelect(kept, upper, Vector256.Shuffle(lower, Vector256.Create(0, 0, 2, 2, 4, 4, 6, 6))),
            Vector256.ConditionalSelect(kept, Vector256.Shuffle(upper, Vector256.Create(1, 1, 3, 3, 5, 5, 7, 7)), lower));
    }
}
