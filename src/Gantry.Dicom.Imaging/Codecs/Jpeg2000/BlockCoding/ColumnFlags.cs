using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// What the coding passes know of the four coefficients of a stripe column and those around them, in a word of 32 bits; and the tables of contexts that follow from it.
/// </summary>
/// <remarks>
/// <code>
/// bit 3i, 3i+1, 3i+2    significance of the left, own and right column in row i, where rows 1 to 4 are the column's own, 0 and 5 those above and below it
/// bit 18, 31            sign of the coefficient above and below
/// bit 19 + 3r           sign of the coefficient in row r, 0 to 3
/// bit 20 + 3r           whether it was refined before
/// bit 21 + 3r           whether the significance propagation pass of this bit plane coded it
/// </code>
/// So a word shifted right by 3r has the eight neighbours of row r in the bits of <see cref="Neighbours"/>.
/// There are <see cref="Stride"/> words for each stripe, and two stripes more than a block has: a border all around is never coded.
/// Rows that the last stripe lacks are marked as coded in every bit plane: no pass then touches them.
/// </remarks>
internal static class ColumnFlags
{
    public const uint Neighbours = 0x1EF;
    public const int OwnShift = 4;
    public const int SignShift = 19;
    public const int RefinedShift = 20;
    public const int CodedShift = 21;

    /// <summary>A bit for each of the four rows, at 3r.</summary>
    public const uint Rows = 0x249;

    public const uint AllCoded = Rows << CodedShift;

    private static readonly byte[][] Zero = [Contexts(ZeroContext), Contexts((h, v, d) => ZeroContext(v, h, d)), Contexts(DiagonalContext)];
    private static readonly byte[] Signs = MakeSignContexts();

    /// <summary>The contexts of zero coding by neighbours (ITU-T T.800 table D.1).</summary>
    public static byte[] ZeroContexts(SubbandOrientation orientation) => orientation switch
    {
        SubbandOrientation.HL => Zero[1],
        SubbandOrientation.HH => Zero[2],
        _ => Zero[0],
    };

    /// <summary>
    /// The contexts of signs, doubled, and in bit 0 what a symbol is exclusive-ored with (ITU-T T.800 tables D.2 and D.3), by what is above, left, right and below: signs in bits 0, 2, 4 and 6,
    /// significance in the bits above those.
    /// </summary>
    public static byte[] SignContexts => Signs;

    /// <summary>What <see cref="SignContexts"/> has for a row.</summary>
    /// <param name="column">The word of the column.</param>
    /// <param name="left">The word to the left.</param>
    /// <param name="right">The word to the right.</param>
    /// <param name="shift">3r.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SignContext(uint column, uint left, uint right, int shift)
    {
        // Of row 0 bit 18, of the others the sign of the row above: bits 19, 22 and 25.
        uint above = column >> (16 + shift + (((shift - 1) >> 31) & 2));
        uint index = ((column >> shift) & 0xAA) | (above & 1) | ((left >> (SignShift + shift) & 1) << 2) | ((right >> (SignShift + shift) & 1) << 4)
            | ((column >> (22 + shift) & 1) << 6);
        return Signs[(int)index];
    }

    /// <summary>The rows that are neither significant nor coded, at 3r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Uncoded(uint column) => ~((column >> OwnShift) | (column >> CodedShift)) & Rows;

    /// <summary>The rows that are significant since an earlier bit plane, at 3r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Refinable(uint column) => (column >> OwnShift) & ~(column >> CodedShift) & Rows;

    /// <summary>The context of a refinement: the first looks at the neighbours, later ones do not (ITU-T T.800 table D.4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RefinementContext(uint column, int shift)
    {
        int refined = (int)(column >> (RefinedShift + shift)) & 1, neighbours = (column >> shift & Neighbours) != 0 ? 1 : 0;
        return MqStates.FirstRefinement + refined + (refined | neighbours);
    }

    /// <summary>By how much the contexts of refinement lie behind the first: of row r in the bits from 3r on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint RefinementContexts(uint column)
    {
        uint refined = (column >> RefinedShift) & Rows;
        return refined + (refined | WithNeighbours(column));
    }

    /// <summary>From 3r to r.</summary>
    public static int Row(int shift) => (shift * 11) >> 5;

    /// <summary>The rows that have a significant neighbour, at 3r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint WithNeighbours(uint column)
    {
        uint significance = column & 0x3FFFF;
        uint sides = significance | (significance >> 2), all = sides | (significance >> 1);
        return (all | (sides >> 3) | (all >> 6)) & Rows;
    }

    /// <summary>Makes a coefficient significant: its own word is returned, those around it are changed.</summary>
    /// <param name="flags">All words.</param>
    /// <param name="index">The word of the column.</param>
    /// <param name="stride">Words from a stripe to the next.</param>
    /// <param name="column">The word's value.</param>
    /// <param name="shift">3r.</param>
    /// <param name="sign">1 for negative.</param>
    /// <param name="isCausal">Whether the stripe above must not know.</param>
    public static uint SetSignificant(uint[] flags, int index, int stride, uint column, int shift, uint sign, bool isCausal)
    {
        flags[index - 1] |= 1u << (shift + 5);
        flags[index + 1] |= 1u << (shift + 3);
        if (shift == 0 && !isCausal)
        {
            int above = index - stride;
            flags[above - 1] |= 1u << 17;
            flags[above] |= (1u << 16) | (sign << 31);
            flags[above + 1] |= 1u << 15;
        }
        else if (shift == 9)
        {
            int below = index + stride;
            flags[below - 1] |= 1u << 2;
            flags[below] |= (1u << 1) | (sign << 18);
            flags[below + 1] |= 1u;
        }

        return column | (1u << (OwnShift + shift)) | (sign << (SignShift + shift));
    }

    /// <summary>Tells the words around a stripe which of its coefficients became significant. Those to the right of one know already.</summary>
    /// <param name="flags">All words.</param>
    /// <param name="start">The first word of the stripe.</param>
    /// <param name="stride">Words from a stripe to the next.</param>
    /// <param name="grown">For each column, the rows that became significant, at 3r.</param>
    public static void Spread(Span<uint> flags, int start, int stride, ReadOnlySpan<uint> grown)
    {
        Span<uint> above = flags.Slice(start - stride, stride), own = flags.Slice(start, stride), below = flags.Slice(start + stride, stride);
        Vector256<uint> first = Vector256<uint>.One;
        for (int x = 1; x < stride - 1; x += Vector256<uint>.Count)
        {
            Vector256<uint> left = Vector256.Create(grown[(x - 1)..]), middle = Vector256.Create(grown[x..]), right = Vector256.Create(grown[(x + 1)..]);
            (Vector256.Create(above[x..]) | ((left & first) << 15) | ((middle & first) << 16) | ((right & first) << 17)).CopyTo(above[x..]);
            (Vector256.Create(own[x..]) | (right << 5)).CopyTo(own[x..]);
            (Vector256.Create(below[x..]) | (left >>> 9) | (middle >>> 9 << 1) | (right >>> 9 << 2)).CopyTo(below[x..]);
        }
    }

    /// <summary>Words from a stripe to the next: whole vectors, and one on either side.</summary>
    public static int Stride(int width) => ((width + Vector256<uint>.Count - 1) & -Vector256<uint>.Count) + 2;

    /// <summary>Empties the words of a block.</summary>
    public static void Reset(Span<uint> flags, int width, int height)
    {
        int stride = Stride(width), stripes = (height + 3) / 4;
        flags[..(stride * (stripes + 2))].Clear();
        if ((height & 3) != 0)
        {
            flags.Slice(stripes * stride, stride).Fill(AbsentRows(height));
        }
    }

    /// <summary>The marks of the rows that the last stripe lacks.</summary>
    public static uint AbsentRows(int height) => (height & 3) == 0 ? 0 : AllCoded & (AllCoded << (3 * (height & 3)));

    private static byte[] Contexts(Func<int, int, int, int> context)
    {
        byte[] table = new byte[512];
        for (int i = 0; i < table.Length; i++)
        {
            int Bit(int bit) => (i >> bit) & 1;
            table[i] = (byte)context(Bit(3) + Bit(5), Bit(1) + Bit(7), Bit(0) + Bit(2) + Bit(6) + Bit(8));
        }

        return table;
    }

    private static int ZeroContext(int horizontal, int vertical, int diagonal) => (horizontal, vertical) switch
    {
        (2, _) => 8,
        (1, > 0) => 7,
        (1, _) => diagonal > 0 ? 6 : 5,
        (_, > 0) => 2 + vertical,
        _ => Math.Min(diagonal, 2),
    };

    private static int DiagonalContext(int horizontal, int vertical, int diagonal) => (diagonal, horizontal + vertical) switch
    {
        (> 2, _) => 8,
        (2, var others) => others > 0 ? 7 : 6,
        (1, var others) => 3 + Math.Min(others, 2),
        (_, var others) => Math.Min(others, 2),
    };

    private static byte[] MakeSignContexts()
    {
        byte[] table = new byte[256];
        for (int i = 0; i < table.Length; i++)
        {
            int Sign(int bit) => ((i >> (bit + 1)) & 1) * (1 - (2 * ((i >> bit) & 1)));
            int vertical = Math.Sign(Sign(0) + Sign(6)), horizontal = Math.Sign(Sign(2) + Sign(4));
            bool isFlipped = horizontal < 0 || (horizontal == 0 && vertical < 0);
            int context = (Math.Abs(horizontal), isFlipped ? -vertical : vertical) switch { (1, var v) => 12 + v, (_, var v) => 9 + v };
            table[i] = (byte)((context << 1) | (isFlipped ? 1 : 0));
        }

        return table;
    }
}
