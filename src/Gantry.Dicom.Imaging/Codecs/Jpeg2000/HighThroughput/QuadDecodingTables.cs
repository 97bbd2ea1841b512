namespace Gantry.Dicom.Imaging;

/// <summary>What the next bits of the codeword stream mean, for quads and for the excesses of pairs of quads (ITU-T T.814 §7.3.5 and §7.3.6).</summary>
internal static class QuadDecodingTables
{
    /// <summary>Bits of the stream that, below the context, make the index of <see cref="FirstRow"/> and <see cref="OtherRows"/>.</summary>
    public const int CodewordBits = 7;

    /// <summary>Bits of the stream that, below the kind, make the index of <see cref="Excesses"/>.</summary>
    public const int PrefixBits = 6;

    /// <summary>The kind of a pair in the first row of which both quads have an excess, neither above 2 or only one.</summary>
    public const int BothSmall = 3;

    /// <summary>The kind of a pair in the first row of which both quads have an excess above 2.</summary>
    public const int BothLarge = 4;

    /// <summary>The kind of a pair in another row of which both quads have an excess. Kinds 0 to 2 say which quad of any row has one.</summary>
    public const int Both = 5;

    private static readonly ushort[] FirstRowEntries = Quads(QuadCodeword.FirstRow());
    private static readonly ushort[] OtherRowsEntries = Quads(QuadCodeword.OtherRows());
    private static readonly ushort[] ExcessEntries = Pairs();

    /// <summary>
    /// Quads of the first row, by context and bits of the stream. From the lowest bit: 3 bits length of the codeword, 1 whether there is an excess, 4 each for significance,
    /// greatest exponents and known exponents as in <see cref="QuadCodeword"/>.
    /// </summary>
    public static ReadOnlySpan<ushort> FirstRow => FirstRowEntries;

    /// <summary>Quads of the other rows, laid out as <see cref="FirstRow"/>.</summary>
    public static ReadOnlySpan<ushort> OtherRows => OtherRowsEntries;

    /// <summary>
    /// Excesses of a pair of quads, by kind and bits of the stream. From the lowest bit: 3 bits length of both prefixes, 3 length of the first suffix, 3 length of the second,
    /// 3 the first excess without its suffix, 3 the second.
    /// </summary>
    public static ReadOnlySpan<ushort> Excesses => ExcessEntries;

    private static ushort[] Quads(QuadCodeword[] codewords)
    {
        ushort[] entries = new ushort[8 << CodewordBits];
        foreach (QuadCodeword codeword in codewords)
        {
            int entry = codeword.Length | (codeword.HasExcess ? 8 : 0) | (codeword.Significance << 4)
                | (codeword.GreatestExponents << 8) | (codeword.KnownExponents << 12);
            for (int bits = codeword.Codeword; bits < 1 << CodewordBits; bits += 1 << codeword.Length)
            {
                entries[(codeword.Context << CodewordBits) | bits] = (ushort)entry;
            }
        }

        return entries;
    }

    private static ushort[] Pairs()
    {
        ushort[] entries = new ushort[(Both + 1) << PrefixBits];
        for (int bits = 0; bits < 1 << PrefixBits; bits++)
        {
            ExcessCode first = ExcessCode.Starting(bits), second = ExcessCode.Starting(bits >> first.PrefixLength);
            entries[(1 << PrefixBits) | bits] = Entry(first, default, 0);
            entries[(2 << PrefixBits) | bits] = Entry(default, first, 0);
            // Where the first is above 2 the second is not: one bit tells which of 1 and 2 it is.
            ExcessCode small = first.PrefixLength < 3 ? second : new ExcessCode(1 + ((bits >> first.PrefixLength) & 1), 0, 1, 0, 0);
            entries[(BothSmall << PrefixBits) | bits] = Entry(first, small, 0);
            entries[(BothLarge << PrefixBits) | bits] = Entry(first, second, 2);
            entries[(Both << PrefixBits) | bits] = Entry(first, second, 0);
        }

        return entries;
    }

    private static ushort Entry(ExcessCode first, ExcessCode second, int more) => (ushort)(
        (first.PrefixLength + second.PrefixLength) | (first.SuffixLength << 3) | (second.SuffixLength << 6)
        | ((first.Smallest + more) << 9) | ((second.Smallest + more) << 12));
}
