namespace Gantry.Dicom.Imaging;

/// <summary>What the next bits of the codeword stream mean, for quads and for the excesses of pairs of quads (ITU-T T.814 §7.3.5 and §7.3.6).</summary>
internal static class QuadDecodingTables
{
    /// <summary>Bits of the stream that, below the context, make the index of a quad.</summary>
    public const int CodewordBits = 7;

    /// <summary>Bits of the stream that, below the kind, make the index of the excesses of a pair.</summary>
    public const int PrefixBits = 6;

    /// <summary>The kind of a pair in the first row of which both quads have an excess above 2. Kinds 0 to 3 say which of the two quads have one.</summary>
    public const int BothLarge = 4;

    private static readonly ushort[] FirstRowQuads = CreateQuads(QuadCodeword.FirstRow());
    private static readonly ushort[] OtherRowsQuads = CreateQuads(QuadCodeword.OtherRows());
    private static readonly ushort[] FirstRowExcesses = CreateFirstRowPairs();
    private static readonly ushort[] OtherRowsExcesses = CreatePairs();

    /// <summary>
    /// Quads, by context and bits of the stream. From the lowest bit: 3 bits length of the codeword, 1 whether there is an excess, 4 each for significance,
    /// greatest exponents and known exponents as in <see cref="QuadCodeword"/>.
    /// </summary>
    /// <param name="isFirst">Whether of the first row or of one below.</param>
    public static ReadOnlySpan<ushort> Quads(bool isFirst) => isFirst ? FirstRowQuads : OtherRowsQuads;

    /// <summary>
    /// Excesses of pairs of quads, by kind and bits of the stream. From the lowest bit: 3 bits length of both prefixes, 3 length of the first suffix, 3 length of the second,
    /// 3 the first excess without its suffix, 3 the second.
    /// </summary>
    /// <param name="isFirst">Whether of the first row or of one below.</param>
    public static ReadOnlySpan<ushort> Excesses(bool isFirst) => isFirst ? FirstRowExcesses : OtherRowsExcesses;

    private static ushort[] CreateQuads(QuadCodeword[] codewords)
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

    private static ushort[] CreateFirstRowPairs()
    {
        ushort[] entries = [.. CreatePairs(), .. new ushort[1 << PrefixBits]];
        for (int bits = 0; bits < 1 << PrefixBits; bits++)
        {
            ExcessCode first = ExcessCode.Starting(bits);
            if (first.PrefixLength == 3)
            {
                // Where the first is above 2 and not both are, one bit tells which of 1 and 2 the second is.
                ExcessCode small = new(1 + ((bits >> first.PrefixLength) & 1), 0, 1, 0, 0);
                entries[(3 << PrefixBits) | bits] = Entry(first, small, 0);
            }

            entries[(BothLarge << PrefixBits) | bits] = Entry(first, ExcessCode.Starting(bits >> first.PrefixLength), 2);
        }

        return entries;
    }

    private static ushort[] CreatePairs()
    {
        ushort[] entries = new ushort[4 << PrefixBits];
        for (int bits = 0; bits < 1 << PrefixBits; bits++)
        {
            ExcessCode first = ExcessCode.Starting(bits);
            entries[(1 << PrefixBits) | bits] = Entry(first, default, 0);
            entries[(2 << PrefixBits) | bits] = Entry(default, first, 0);
            entries[(3 << PrefixBits) | bits] = Entry(first, ExcessCode.Starting(bits >> first.PrefixLength), 0);
        }

        return entries;
    }

    private static ushort Entry(ExcessCode first, ExcessCode second, int more) => (ushort)(
        (first.PrefixLength + second.PrefixLength) | (first.SuffixLength << 3) | (second.SuffixLength << 6)
        | ((first.Smallest + more) << 9) | ((second.Smallest + more) << 12));
}
