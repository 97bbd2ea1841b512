using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>The codewords to write for quads (ITU-T T.814 annex C).</summary>
internal static class QuadEncodingTables
{
    private static readonly ushort[] FirstRowEntries = Quads(QuadCodeword.FirstRow());
    private static readonly ushort[] OtherRowsEntries = Quads(QuadCodeword.OtherRows());

    /// <summary>
    /// Quads of the first row, by context (bits 8 to 10), significance (4 to 7) and the samples that have the greatest exponent (0 to 3; none where there is no excess).
    /// From the lowest bit: 4 bits known exponents, 4 length of the codeword, 8 the codeword.
    /// </summary>
    public static ReadOnlySpan<ushort> FirstRow => FirstRowEntries;

    /// <summary>Quads of the other rows, laid out as <see cref="FirstRow"/>.</summary>
    public static ReadOnlySpan<ushort> OtherRows => OtherRowsEntries;

    private static ushort[] Quads(QuadCodeword[] codewords)
    {
        ushort[] entries = new ushort[1 << 11];
        int[] costs = new int[entries.Length];
        costs.AsSpan().Fill(int.MaxValue);
        foreach (QuadCodeword codeword in codewords)
        {
            // Each known exponent saves a bit of the sample's magnitude.
            int cost = codeword.Length - BitOperations.PopCount((uint)codeword.KnownExponents);
            for (int greatest = 0; greatest < 16; greatest++)
            {
                int index = (codeword.Context << 8) | (codeword.Significance << 4) | greatest;
                bool fits = codeword.HasExcess == (greatest != 0)
                    && (greatest & ~codeword.Significance) == 0
                    && (greatest & codeword.KnownExponents) == codeword.GreatestExponents;
                if (fits && cost < costs[index])
                {
                    costs[index] = cost;
                    entries[index] = (ushort)(codeword.KnownExponents | (codeword.Length << 4) | (codeword.Codeword << 8));
                }
            }
        }

        return entries;
    }
}
