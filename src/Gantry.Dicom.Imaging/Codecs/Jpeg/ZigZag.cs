namespace Gantry.Dicom.Imaging;

/// <summary>The order in which a block is coded (ITU-T T.81 figure A.6), of blocks that lie column by column.</summary>
internal static class ZigZag
{
    private static readonly byte[] s_positions = [.. Enumerable.Range(0, 64).Select(place => (byte)((JpegTables.ZigZag[place] % 8 * 8) + (JpegTables.ZigZag[place] / 8)))];
    private static readonly ulong[] s_order = MakeOrder();

    /// <summary>Where the coefficient at a place of the order lies.</summary>
    public static int Position(int place) => s_positions[place];

    /// <summary>Brings bits, one for each coefficient, from where coefficients lie into the order.</summary>
    public static ulong Order(ulong bits)
    {
        ulong ordered = 0;
        ulong[] order = s_order;
        for (int column = 0; bits != 0; column++, bits >>= 8)
        {
            ordered |= order[(column << 8) | (byte)bits];
        }

        return ordered;
    }

    // For each column, and each set of its coefficients, their bits in order.
    private static ulong[] MakeOrder()
    {
        ulong[] order = new ulong[8 * 256];
        for (int i = 0; i < order.Length; i++)
        {
            for (int row = 0; row < 8; row++)
            {
                int place = Array.IndexOf(s_positions, (byte)((i >> 8 << 3) | row));
                order[i] |= (ulong)((i >> row) & 1) << place;
            }
        }

        return order;
    }
}
