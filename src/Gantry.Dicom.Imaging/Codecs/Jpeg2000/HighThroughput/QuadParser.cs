using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>The first half of the cleanup pass: what the codeword and MEL streams say of each quad (ITU-T T.814 §7.3). Magnitudes and signs come after it.</summary>
internal static class QuadParser
{
    /// <summary>How many quads of memory a row takes: one empty one on the left, and on the right one where the count is odd and an empty one.</summary>
    /// <param name="columns">Columns of quads.</param>
    public static int RowLength(int columns) => 2 + ((columns + 1) & ~1);

    /// <summary>Parses all quads of a block.</summary>
    /// <param name="mel">The MEL stream.</param>
    /// <param name="codewords">The unpacked codeword stream, with zeros after it.</param>
    /// <param name="codewordBits">How many bits it has.</param>
    /// <param name="columns">Columns of quads.</param>
    /// <param name="rows">Rows of quads.</param>
    /// <param name="quads">
    /// Takes rows + 1 rows of quads, of which the first is empty. A quad is laid out as in <see cref="QuadDecodingTables.Quads"/>, with its excess from bit 16 on.
    /// </param>
    public static void Parse(MelDecoder mel, ReadOnlySpan<byte> codewords, int codewordBits, int columns, int rows, Span<uint> quads)
    {
        int rowLength = RowLength(columns);
        int end = (codewordBits + 7) / 8;
        quads[..rowLength].Clear();
        ulong window = 0;
        int available = 0, next = 0;
        int run = mel.NextRun();
        for (int row = 0; row < rows; row++)
        {
            bool isFirst = row == 0;
            ReadOnlySpan<ushort> table = QuadDecodingTables.Quads(isFirst), excesses = QuadDecodingTables.Excesses(isFirst);
            int above = row * rowLength, current = above + rowLength;
            quads[current] = 0;
            quads[current + rowLength - 1] = 0;
            uint left = 0;
            for (int column = 1; column <= columns; column += 2)
            {
                // Two events of a longer run: nothing is here, nor near.
                if (run >= 4 && column < columns && QuadNeighbours.AreInsignificant(left, quads.Slice(above + column - 1, 4), isFirst))
                {
                    run -= 4;
                    quads.Slice(current + column, 2).Clear();
                    left = 0;
                    continue;
                }

                // A pair takes at most 30 bits; what was loaded before is loaded again to the same place.
                window |= BinaryPrimitives.ReadUInt64LittleEndian(codewords[next..]) << available;
                next = Math.Min(next + ((63 - available) >> 3), end);
                available |= 56;

                int context = isFirst
                    ? QuadNeighbours.FirstRowContext(left)
                    : QuadNeighbours.OtherRowContext(left, quads[above + column - 1], quads[above + column], quads[above + column + 1]);
                uint first = table[(context << QuadDecodingTables.CodewordBits) | ((int)window & 0x7F)];
                if (context == 0 && !NextEvent(ref run, ref mel))
                {
                    first = 0;
                }

                int length = (int)first & 7;
                window >>= length;
                int taken = length;

                uint second = 0;
                if (column < columns)
                {
                    context = isFirst
                        ? QuadNeighbours.FirstRowContext(first)
                        : QuadNeighbours.OtherRowContext(first, quads[above + column], quads[above + column + 1], quads[above + column + 2]);
                    second = table[(context << QuadDecodingTables.CodewordBits) | ((int)window & 0x7F)];
                    if (context == 0 && !NextEvent(ref run, ref mel))
                    {
                        second = 0;
                    }

                    length = (int)second & 7;
                    window >>= length;
                    taken += length;
                }

                int kind = (int)(((first >> 3) & 1) | ((second >> 2) & 2));
                if (isFirst && kind == 3 && NextEvent(ref run, ref mel))
                {
                    kind = QuadDecodingTables.BothLarge;
                }

                uint excess = excesses[(kind << QuadDecodingTables.PrefixBits) | ((int)window & 0x3F)];
                int prefixes = (int)excess & 7, firstSuffix = (int)(excess >> 3) & 7, secondSuffix = (int)(excess >> 6) & 7;
                uint suffixes = (uint)(window >> prefixes);
                uint firstExcess = ((excess >> 9) & 7) + (suffixes & ((1u << firstSuffix) - 1));
                uint secondExcess = (excess >> 12) + ((suffixes >> firstSuffix) & ((1u << secondSuffix) - 1));
                taken += prefixes + firstSuffix + secondSuffix;
                window >>= prefixes + firstSuffix + secondSuffix;
                available -= taken;
                quads[current + column] = first | (firstExcess << 16);
                quads[current + column + 1] = second | (secondExcess << 16);
                left = second;
            }
        }
    }

    private static bool NextEvent(ref int run, ref MelDecoder mel)
    {
        run -= 2;
        if (run >= 0)
        {
            return false;
        }

        bool isOne = run == -1;
        run = mel.NextRun();
        return isOne;
    }
}
