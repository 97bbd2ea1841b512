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

    // A context is Qe in the upper 16 bits, and in the lower 16 the index of its state, doubled, and the more probable symbol.
    private static readonly ulong[] AfterSymbol = MakeNext();

    /// <summary>The context after a symbol, by twice the lower 16 bits of the context before, plus 1 after the less probable symbol.</summary>
    public static ulong[] Next => AfterSymbol;

    /// <summary>Sets contexts to where a code-block starts.</summary>
    public static void Reset(Span<ulong> contexts)
    {
        contexts[..Contexts].Fill(Pack(0, 0));
        contexts[0] = Pack(4, 0);
        contexts[RunLength] = Pack(3, 0);
        contexts[Uniform] = Pack(46, 0);
    }

    private static ulong Pack(int state, int symbol) => ((ulong)Table[state].Qe << 48) | ((uint)state << 1) | (uint)symbol;

    private static ulong[] MakeNext()
    {
        ulong[] next = new ulong[4 * States];
        for (int i = 0; i < 2 * States; i++)
        {
            var (_, nextMps, nextLps, change) = Table[i >> 1];
            next[2 * i] = Pack(nextMps, i & 1);
            next[(2 * i) + 1] = Pack(nextLps, (i & 1) ^ change);
        }

        return next;
    }
}
