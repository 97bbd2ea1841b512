using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>All contexts of a scan, and what they share (ITU-T T.87 §A.2.1).</summary>
internal sealed class JpegLsContexts
{
    private const int RegularCount = 365;

    /// <summary>Makes contexts that have seen nothing yet.</summary>
    /// <param name="range">RANGE.</param>
    public JpegLsContexts(int range) => Reset(range);

    /// <summary>The contexts of the regular mode.</summary>
    public JpegLsRegularContext[] Regular { get; } = new JpegLsRegularContext[RegularCount];

    /// <summary>The contexts of samples that end a run, by RItype.</summary>
    public JpegLsRunContext[] Run { get; } = new JpegLsRunContext[2];

    /// <summary>J: how many bits tell the rest of a run, by RUNindex (ITU-T T.87 §A.2.1).</summary>
    public static ReadOnlySpan<byte> RunBits => [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15];

    /// <summary>Forgets everything, as at the start of a scan and after a restart marker.</summary>
    public void Reset(int range)
    {
        Array.Fill(Regular, new JpegLsRegularContext(range));
        Run[0] = new JpegLsRunContext(range, 0);
        Run[1] = new JpegLsRunContext(range, 1);
    }

    /// <summary>A before anything is seen.</summary>
    public static int InitialSum(int range) => Math.Max(2, (range + 32) / 64);

    /// <summary>The smallest k with count × 2^k ≥ sum (ITU-T T.87 §A.5.1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int GolombParameter(int count, int sum)
    {
        int k = Math.Max(0, BitOperations.LeadingZeroCount((uint)count) - BitOperations.LeadingZeroCount((uint)sum));
        return k + ((uint)count << k < (uint)sum ? 1 : 0);
    }
}
