using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gantry.Dicom.Imaging;

/// <summary>The second half of the cleanup pass: magnitudes and signs of the samples of parsed quads (ITU-T T.814 §7.3.7 and §7.3.8).</summary>
internal sealed class QuadSampleDecoder
{
    // Four samples of as many bits are read at once.
    private const int MaximumExponentAtOnce = 14;

    private const ulong Lanes = 0x0001_0001_0001_0001;

    // 2μ − 1 of the two lower samples of a row of quads, 0 where μ is 0, the left one in the lower half; with an empty quad on the left and on the right.
    private readonly ulong[] _even = new ulong[512 + 4];
    private readonly ulong[] _odd = new ulong[512 + 4];
    private readonly int[] _beyond = new int[1024];

    /// <summary>Decodes the samples of a block.</summary>
    /// <param name="bits">The unpacked stream of magnitudes and signs, with ones after it.</param>
    /// <param name="bitCount">How many bits it has.</param>
    /// <param name="quads">The quads, as <see cref="QuadParser.Parse"/> makes them.</param>
    /// <param name="bitPlane">The bit plane of the cleanup pass.</param>
    /// <param name="maximumExponent">The greatest exponent that a quad may have, at most 31 − <paramref name="bitPlane"/>.</param>
    /// <param name="width">Columns of the block.</param>
    /// <param name="height">Rows of the block.</param>
    /// <param name="coefficients">Takes the coefficients, laid out as <see cref="ICodeBlockDecoder"/> says.</param>
    /// <param name="stride">From the start of a row of them to that of the next.</param>
    /// <returns>How many rows could be decoded; fewer than the height where a quad can't be.</returns>
    public int Decode(
        ReadOnlySpan<byte> bits, int bitCount, ReadOnlySpan<uint> quads, int bitPlane, int maximumExponent, int width, int height, Span<int> coefficients, int stride)
    {
        int columns = (width + 1) / 2, rowLength = QuadParser.RowLength(columns);
        Span<ulong> above = _even.AsSpan(0, columns + 3), current = _odd.AsSpan(0, columns + 3);
        above.Clear();
        int position = 0;
        for (int y = 0; y < height; y += 2)
        {
            ReadOnlySpan<uint> row = quads.Slice(((y / 2) + 1) * rowLength, rowLength);
            Span<int> upper = coefficients.Slice(y * stride, width);
            bool isWhole = y + 1 < height;
            Span<int> lower = isWhole ? coefficients.Slice((y + 1) * stride, width) : _beyond.AsSpan(0, width);
            current.Clear();
            int column = 1, pairsEnd = isWhole && Bmi2.X64.IsSupported ? width / 4 * 2 : 0;
            ulong aboveLeft = 0, aboveFirst = above[1];
            while (column <= columns)
            {
                uint first = row[column], second = row[column + 1];
                int x = 2 * (column - 1);
                if (column < pairsEnd && ((first | second) & 0xF0) == 0)
                {
                    Vector128<int>.Zero.CopyTo(upper.Slice(x, 4));
                    Vector128<int>.Zero.CopyTo(lower.Slice(x, 4));
                    (aboveLeft, aboveFirst) = (above[column + 1], above[column + 2]);
                    column += 2;
                    continue;
                }

                ulong aboveSecond = above[column + 1];
                int firstExponent = Exponent(first, aboveLeft, aboveFirst, aboveSecond);
                if (column < pairsEnd)
                {
                    ulong aboveRight = above[column + 2];
                    int secondExponent = Exponent(second, aboveFirst, aboveSecond, aboveRight);
                    if (Math.Max(firstExponent, secondExponent) <= Math.Min(maximumExponent, MaximumExponentAtOnce))
                    {
                        ulong firstValues = ReadQuad(bits, bitCount, ref position, first, firstExponent, out ulong firstMask);
                        ulong secondValues = ReadQuad(bits, bitCount, ref position, second, secondExponent, out ulong secondMask);
                        Store(
                            Vector128.Create(firstValues, secondValues).AsUInt16(),
                            Vector128.Create(firstMask, secondMask).AsUInt16(),
                            bitPlane,
                            upper.Slice(x, 4),
                            lower.Slice(x, 4),
                            current.Slice(column, 2));
                        (aboveLeft, aboveFirst) = (aboveSecond, aboveRight);
                        column += 2;
                        continue;
                    }
                }

                uint impossible = (isWhole ? 0u : 0b1010) | (x + 1 < width ? 0u : 0b1100);
                if (((first >> 4) & impossible) != 0 || ((first & 0xF0) != 0 && firstExponent > maximumExponent))
                {
                    return y;
                }

                current[column] = ReadSamples(bits, bitCount, ref position, first, firstExponent, bitPlane, upper[x..], lower[x..]);
                (aboveLeft, aboveFirst) = (aboveFirst, aboveSecond);
                column++;
            }

            Span<ulong> swapped = above;
            above = current;
            current = swapped;
        }

        return height;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Exponent(uint quad, ulong aboveLeft, ulong above, ulong aboveRight) => (int)(quad >> 16)
        + QuadNeighbours.ExpectedExponent((quad >> 4) & 15, (uint)(aboveLeft >> 32) | (uint)above | (uint)(above >> 32) | (uint)aboveRight);

    // 2(μ − 1) + sign of the four samples, in 16 bits each, and a mask of those that are significant.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadQuad(ReadOnlySpan<byte> bits, int bitCount, ref int position, uint quad, int exponent, out ulong mask)
    {
        ulong significant = Bmi2.X64.ParallelBitDeposit(quad >> 4, Lanes);
        ulong known = Bmi2.X64.ParallelBitDeposit(quad >> 12, Lanes);
        ulong greatest = Bmi2.X64.ParallelBitDeposit(quad >> 8, Lanes);
        ulong coded = (significant << exponent) - significant - (known << (exponent - 1));
        int from = Math.Min(position, bitCount);
        ulong word = BinaryPrimitives.ReadUInt64LittleEndian(bits[(from >> 3)..]) >> (from & 7);
        position = from + BitOperations.PopCount(coded);
        mask = (significant << 16) - significant;
        return Bmi2.X64.ParallelBitDeposit(word, coded) | (greatest << (exponent - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<ushort> values, Vector128<ushort> mask, int bitPlane, Span<int> upper, Span<int> lower, Span<ulong> odd)
    {
        // From quads of columns to rows.
        Vector128<ushort> rows = Vector128.Create((ushort)0, 2, 4, 6, 1, 3, 5, 7);
        values = Vector128.Shuffle(values, rows);
        Vector128<short> significant = Vector128.Shuffle(mask, rows).AsInt16();
        Vector128<uint> upperMask = Vector128.WidenLower(significant).AsUInt32(), lowerMask = Vector128.WidenUpper(significant).AsUInt32();
        Vector128<uint> upperValues = Vector128.WidenLower(values), lowerValues = Vector128.WidenUpper(values);
        Vector128<uint> upperOdd = upperValues | Vector128<uint>.One, lowerOdd = lowerValues | Vector128<uint>.One;
        Vector128<uint> two = Vector128.Create(2u);
        ((((upperOdd + two) << bitPlane) | (upperValues << 31)) & upperMask).AsInt32().CopyTo(upper);
        ((((lowerOdd + two) << bitPlane) | (lowerValues << 31)) & lowerMask).AsInt32().CopyTo(lower);
        (lowerOdd & lowerMask).AsUInt64().CopyTo(odd);
    }

    private static ulong ReadSamples(
        ReadOnlySpan<byte> bits, int bitCount, ref int position, uint quad, int exponent, int bitPlane, Span<int> upper, Span<int> lower)
    {
        upper[0] = ReadSample(bits, bitCount, ref position, quad, 0, exponent, bitPlane, out _);
        lower[0] = ReadSample(bits, bitCount, ref position, quad, 1, exponent, bitPlane, out uint left);
        uint right = 0;
        if (upper.Length > 1)
        {
            upper[1] = ReadSample(bits, bitCount, ref position, quad, 2, exponent, bitPlane, out _);
            lower[1] = ReadSample(bits, bitCount, ref position, quad, 3, exponent, bitPlane, out right);
        }

        return left | ((ulong)right << 32);
    }

    private static int ReadSample(ReadOnlySpan<byte> bits, int bitCount, ref int position, uint quad, int sample, int exponent, int bitPlane, out uint odd)
    {
        odd = 0;
        if (((quad >> (4 + sample)) & 1) == 0)
        {
            return 0;
        }

        int length = exponent - (int)((quad >> (12 + sample)) & 1);
        int from = Math.Min(position, bitCount);
        ulong word = BinaryPrimitives.ReadUInt64LittleEndian(bits[(from >> 3)..]) >> (from & 7);
        position = from + length;
        uint value = (uint)(word & ((1UL << length) - 1)) | (((quad >> (8 + sample)) & 1) << length);
        odd = value | 1;
        return (int)(((odd + 2) << bitPlane) | (value << 31));
    }
}
