using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Gantry.Dicom.Imaging;

/// <summary>The second half of the cleanup pass: magnitudes and signs of the samples of parsed quads (ITU-T T.814 §7.3.7 and §7.3.8).</summary>
internal sealed class QuadSampleDecoder
{
    // Four samples of as many bits are read at once.
    private const int MaximumExponentAtOnce = 14;

    private const ulong Lanes = 0x0001_0001_0001_0001;

    // 2μ − 1 of the lower samples of a row of quads, behind a 0 for what lies to the left, and before zeros for what lies to the right.
    private readonly uint[] _even = new uint[1024 + 8];
    private readonly uint[] _odd = new uint[1024 + 8];
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
        int rowLength = QuadParser.RowLength((width + 1) / 2);
        Span<uint> above = _even, current = _odd;
        above[..(width + 4)].Clear();
        int position = 0;
        for (int y = 0; y < height; y += 2)
        {
            ReadOnlySpan<uint> row = quads.Slice(((y / 2) + 1) * rowLength, rowLength);
            Span<int> upper = coefficients.Slice(y * stride, width);
            bool isWhole = y + 1 < height;
            Span<int> lower = isWhole ? coefficients.Slice((y + 1) * stride, width) : _beyond.AsSpan(0, width);
            current[0] = 0;
            current.Slice(width + 1, 3).Clear();
            int x = 0;
            for (; x < width; x += 2)
            {
                int column = (x / 2) + 1;
                uint first = row[column], second = row[column + 1];
                if (isWhole && x + 4 <= width)
                {
                    int firstExponent = Exponent(first, above[x..]), secondExponent = Exponent(second, above[(x + 2)..]);
                    if (Bmi2.X64.IsSupported && firstExponent <= MaximumExponentAtOnce && secondExponent <= MaximumExponentAtOnce
                        && Math.Max(firstExponent, secondExponent) <= maximumExponent)
                    {
                        Vector128<ushort> values = Vector128.Create(
                            ReadQuad(bits, bitCount, ref position, first, firstExponent),
                            ReadQuad(bits, bitCount, ref position, second, secondExponent)).AsUInt16();
                        Vector128<ushort> significant = Vector128.Create(LaneMasks[(int)(first >> 4) & 15], LaneMasks[(int)(second >> 4) & 15]).AsUInt16();
                        Vector128<ushort> rows = Vector128.Create((ushort)0, 2, 4, 6, 1, 3, 5, 7);
                        Store(Vector128.Shuffle(values, rows), Vector128.Shuffle(significant, rows).AsInt16(), bitPlane, upper[x..], lower[x..], current[(x + 1)..]);
                        x += 2;
                        continue;
                    }
                }

                int exponent = Exponent(first, above[x..]);
                uint impossible = (isWhole ? 0u : 0b1010) | (x + 1 < width ? 0u : 0b1100);
                if (((first >> 4) & impossible) != 0 || ((first & 0xF0) != 0 && exponent > maximumExponent))
                {
                    return y;
                }

                ReadSamples(bits, bitCount, ref position, first, exponent, bitPlane, upper[x..], lower[x..], current[(x + 1)..]);
            }

            Span<uint> swapped = above;
            above = current;
            current = swapped;
        }

        return height;
    }

    // A mask of four 16-bit lanes by significance of a quad.
    private static ReadOnlySpan<ulong> LaneMasks =>
    [
        0x0000_0000_0000_0000, 0x0000_0000_0000_FFFF, 0x0000_0000_FFFF_0000, 0x0000_0000_FFFF_FFFF,
        0x0000_FFFF_0000_0000, 0x0000_FFFF_0000_FFFF, 0x0000_FFFF_FFFF_0000, 0x0000_FFFF_FFFF_FFFF,
        0xFFFF_0000_0000_0000, 0xFFFF_0000_0000_FFFF, 0xFFFF_0000_FFFF_0000, 0xFFFF_0000_FFFF_FFFF,
        0xFFFF_FFFF_0000_0000, 0xFFFF_FFFF_0000_FFFF, 0xFFFF_FFFF_FFFF_0000, 0xFFFF_FFFF_FFFF_FFFF,
    ];

    private static int Exponent(uint quad, ReadOnlySpan<uint> above) =>
        (int)(quad >> 16) + QuadNeighbours.ExpectedExponent((quad >> 4) & 15, above[0] | above[1] | above[2] | above[3]);

    // 2(μ − 1) + sign of the four samples, in 16 bits each.
    private static ulong ReadQuad(ReadOnlySpan<byte> bits, int bitCount, ref int position, uint quad, int exponent)
    {
        ulong significant = Bmi2.X64.ParallelBitDeposit(quad >> 4, Lanes);
        ulong known = Bmi2.X64.ParallelBitDeposit(quad >> 12, Lanes);
        ulong greatest = Bmi2.X64.ParallelBitDeposit(quad >> 8, Lanes);
        ulong coded = (significant << exponent) - significant - (known << (exponent - 1));
        int from = Math.Min(position, bitCount);
        ulong word = BinaryPrimitives.ReadUInt64LittleEndian(bits[(from >> 3)..]) >> (from & 7);
        position = from + BitOperations.PopCount(coded);
        return Bmi2.X64.ParallelBitDeposit(word, coded) | (greatest << (exponent - 1));
    }

    // The upper four samples of two quads are in the lower half, the lower four in the upper half.
    private static void Store(Vector128<ushort> values, Vector128<short> significant, int bitPlane, Span<int> upper, Span<int> lower, Span<uint> odd)
    {
        Vector128<uint> upperMask = Vector128.WidenLower(significant).AsUInt32(), lowerMask = Vector128.WidenUpper(significant).AsUInt32();
        Vector128<uint> upperValues = Vector128.WidenLower(values), lowerValues = Vector128.WidenUpper(values);
        Vector128<uint> upperOdd = upperValues | Vector128<uint>.One, lowerOdd = lowerValues | Vector128<uint>.One;
        Vector128<uint> two = Vector128.Create(2u);
        ((((upperOdd + two) << bitPlane) | (upperValues << 31)) & upperMask).AsInt32().CopyTo(upper);
        ((((lowerOdd + two) << bitPlane) | (lowerValues << 31)) & lowerMask).AsInt32().CopyTo(lower);
        (lowerOdd & lowerMask).CopyTo(odd);
    }

    private static void ReadSamples(
        ReadOnlySpan<byte> bits, int bitCount, ref int position, uint quad, int exponent, int bitPlane, Span<int> upper, Span<int> lower, Span<uint> odd)
    {
        uint right = 0;
        upper[0] = ReadSample(bits, bitCount, ref position, quad, 0, exponent, bitPlane, out _);
        lower[0] = ReadSample(bits, bitCount, ref position, quad, 1, exponent, bitPlane, out odd[0]);
        if (upper.Length > 1)
        {
            upper[1] = ReadSample(bits, bitCount, ref position, quad, 2, exponent, bitPlane, out _);
            lower[1] = ReadSample(bits, bitCount, ref position, quad, 3, exponent, bitPlane, out right);
        }

        odd[1] = right;
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
