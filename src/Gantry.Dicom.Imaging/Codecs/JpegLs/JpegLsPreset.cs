using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>The preset coding parameters of a scan and what follows from them (ITU-T T.87 §C.2.4.1.1, §A.2.1). 0 stands for the default.</summary>
/// <param name="MaximumValue">MAXVAL, the greatest value of a sample.</param>
/// <param name="T1">The first threshold of gradients.</param>
/// <param name="T2">The second threshold.</param>
/// <param name="T3">The third threshold.</param>
/// <param name="Reset">RESET: how many samples a context counts before it is halved.</param>
internal readonly record struct JpegLsPreset(int MaximumValue, int T1, int T2, int T3, int Reset)
{
    private const int DefaultReset = 64;

    /// <summary>RANGE: how many prediction errors there are.</summary>
    public int Range(int near) => ((MaximumValue + (2 * near)) / ((2 * near) + 1)) + 1;

    /// <summary>qbpp: bits of a prediction error.</summary>
    public int ErrorBits(int near) => BitLength(Range(near) - 1);

    /// <summary>LIMIT: bits of the longest code word.</summary>
    public int Limit
    {
        get
        {
            int bits = Math.Max(2, BitLength(MaximumValue));
            return 2 * (bits + Math.Max(8, bits));
        }
    }

    /// <summary>The parameters that hold when nothing is said (ITU-T T.87 §C.2.4.1.1.1).</summary>
    /// <param name="maximumValue">The greatest value of a sample, 1 to 65535.</param>
    /// <param name="near">NEAR.</param>
    public static JpegLsPreset Default(int maximumValue, int near)
    {
        int first, second, third;
        if (maximumValue >= 128)
        {
            int factor = (Math.Min(maximumValue, 4095) + 128) / 256;
            (first, second, third) = (factor + 2 + (3 * near), (factor * 4) + 3 + (5 * near), (factor * 17) + 4 + (7 * near));
        }
        else
        {
            int factor = 256 / (maximumValue + 1);
            (first, second, third) = (Math.Max(2, (3 / factor) + (3 * near)), Math.Max(3, (7 / factor) + (5 * near)), Math.Max(4, (21 / factor) + (7 * near)));
        }

        first = Within(first, near + 1);
        second = Within(second, first);
        third = Within(third, second);
        return new JpegLsPreset(maximumValue, first, second, third, DefaultReset);

        int Within(int value, int least) => value > maximumValue || value < least ? least : value;
    }

    /// <summary>Puts defaults where nothing is said.</summary>
    /// <param name="precision">Bits of a sample, which bound the greatest value.</param>
    /// <param name="near">NEAR.</param>
    /// <exception cref="DicomException">A parameter is outside what the standard allows (table C.1).</exception>
    public JpegLsPreset Complete(int precision, int near)
    {
        int largest = (1 << precision) - 1;
        int maximumValue = MaximumValue == 0 ? largest : MaximumValue;
        if (maximumValue > largest)
        {
            throw new DicomException($"The JPEG-LS stream sets MAXVAL to {maximumValue}; samples of {precision} bits go up to {largest}.");
        }

        if (near > Math.Min(255, maximumValue / 2))
        {
            throw new DicomException($"The JPEG-LS stream sets NEAR to {near}; samples up to {maximumValue} allow at most {Math.Min(255, maximumValue / 2)}.");
        }

        JpegLsPreset defaults = Default(maximumValue, near);
        JpegLsPreset complete = new(maximumValue, Or(T1, defaults.T1), Or(T2, defaults.T2), Or(T3, defaults.T3), Or(Reset, defaults.Reset));
        return complete.T1 > near && complete.T1 <= complete.T2 && complete.T2 <= complete.T3 && complete.T3 <= Math.Max(maximumValue, near + 1) && complete.Reset >= 3
            ? complete
            : throw new DicomException(
                $"The JPEG-LS stream sets thresholds {complete.T1}, {complete.T2}, {complete.T3} and RESET {complete.Reset}; thresholds ascend from NEAR + 1 ({near + 1}) "
                + $"to MAXVAL ({maximumValue}), and RESET is at least 3.");

        static int Or(int value, int otherwise) => value == 0 ? otherwise : value;
    }

    private static int BitLength(int value) => 32 - BitOperations.LeadingZeroCount((uint)value);
}
