namespace Gantry.Dicom.Imaging;

/// <summary>The probability states of the MQ coder (ITU-T T.800 table C.2), and in which a code-block's contexts start (table D.7).</summary>
internal static class MqStates
{
    /// <summary>Contexts of a code-block: 9 of zero coding, 5 of sign coding, 3 of magnitude refinement, run length, uniform.</summary>
    public const int Contexts = 19;

    public const int FirstSign = 9;
    public const int FirstRefinement = 14;
    public const int RunLength = 17;
    public const int Uniform = 18;

    private const int States = 47;

    // Qe, NMPS, NLPS, SWITCH
    private static readonly (ushort Qe, byte NextMps, byte NextLps, byte Switch)[] Table =
    [
        (0x5601, 1, 1, 1), (0x3401, 2, 6, 0), (0x1801, 3, 9, 0), (0x0AC1, 4, 12, 0), (0x0521, 5, 29, 0), (0x0221, 38, 33, 0),
        (0x5601, 7, 6, 1), (0x5401, 8, 14, 0), (0x4801, 9, 14, 0), (0x3801, 10, 14, 0), (0x3001, 11, 17, 0), (0x2401, 12, 18, 0),
        (0x1C01, 13, 20, 0), (0x1601, 29, 21, 0), (0x5601, 15, 14, 1), (0x5401, 16, 14, 0), (0x5101, 17, 15, 0), (0x4801, 18, 16, 0),
        (0x3801, 19, 17, 0), (0x3401, 20, 18, 0), (0x3001, 21, 19, 0), (0x2801, 22, 19, 0), (0x2401, 23, 20, 0), (0x2201, 24, 21, 0),
        (0x1C01, 25, 22, 0), (0x1801, 26, 23, 0), (0x1601, 27, 24, 0), (0x1401, 28, 25, 0), (0x1201, 29, 26, 0), (0x1101, 30, 27, 0),
        (0x0AC1, 31, 28, 0), (0x09C1, 32, 29, 0), (0x08A1, 33, 30, 0), (0x0521, 34, 31, 0), (0x0441, 35, 32, 0), (0x02A1, 36, 33, 0),
        (0x0221, 37, 34, 0), (0x0141, 38, 35, 0), (0x0111, 39, 36, 0), (0x0085, 40, 37, 0), (0x0049, 41, 38, 0), (0x0025, 42, 39, 0),
        (0x0015, 43, 40, 0), (0x0009, 44, 41, 0), (0x0005, 45, 42, 0), (0x0001, 45, 43, 0), (0x5601, 46, 46, 0),
    ];

    // A context is Qe in the upper half, the index of its state, doubled, and the more probable symbol in the lowest bit of the lower half.
    private static readonly uint[] AfterMps = Next(entry => entry.NextMps, _ => 0);
    private static readonly uint[] AfterLps = Next(entry => entry.NextLps, entry => entry.Switch);

    /// <summary>The context after the more probable symbol, by the lower half of the context before.</summary>
    public static ReadOnlySpan<uint> NextMps => AfterMps;

    /// <summary>The context after the less probable symbol, by the lower half of the context before.</summary>
    public static ReadOnlySpan<uint> NextLps => AfterLps;

    /// <summary>Sets contexts to where a code-block starts.</summary>
    public static void Reset(Span<uint> contexts)
    {
        contexts[..Contexts].Fill(Pack(0, 0));
        contexts[0] = Pack(4, 0);
        contexts[RunLength] = Pack(3, 0);
        contexts[Uniform] = Pack(46, 0);
    }

    private static uint Pack(int state, int symbol) => ((uint)Table[state].Qe << 16) | ((uint)state << 1) | (uint)symbol;

    private static uint[] Next(
        Func<(ushort Qe, byte NextMps, byte NextLps, byte Switch), int> state, Func<(ushort Qe, byte NextMps, byte NextLps, byte Switch), int> change)
    {
        uint[] next = new uint[2 * States];
        for (int i = 0; i < next.Length; i++)
        {
            var entry = Table[i >> 1];
            next[i] = Pack(state(entry), (i & 1) ^ change(entry));
        }

        return next;
    }
}
