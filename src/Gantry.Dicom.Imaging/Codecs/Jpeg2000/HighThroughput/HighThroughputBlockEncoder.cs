using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Encodes code-blocks with the High-Throughput block coder (ITU-T T.814): one cleanup pass of the least significant bit plane, which holds all there is.</summary>
internal sealed class HighThroughputBlockEncoder : ICodeBlockEncoder
{
    // 4096 samples of 31 bits, stuffed at worst to bytes of 7 bits, and eight bytes more.
    private readonly byte[] _magnitudes = new byte[18_208];

    // A pair of quads takes at most 30 bits here, and a block has at most 1024 of them.
    private readonly byte[] _codewords = new byte[4400];

    // At worst an event of each quad, and one of each pair, in two bits each.
    private readonly byte[] _mel = new byte[1100];
    private readonly uint[] _above = new uint[1024 + 8];
    private readonly uint[] _current = new uint[1024 + 8];
    private readonly uint[] _aboveSignificance = new uint[512 + 4];
    private readonly uint[] _significance = new uint[512 + 4];

    /// <inheritdoc/>
    public EncodedCodeBlock Encode(in CodeBlockShape shape, ReadOnlySpan<int> coefficients, int stride, int lowestPlane = 0)
    {
        if (IsZero(shape, coefficients, stride))
        {
            return new EncodedCodeBlock(shape.MagnitudeBits, 0, [], []);
        }

        MagnitudeWriter magnitudes = new(_magnitudes);
        CodewordWriter codewords = new(_codewords);
        MelEncoder mel = new(_mel);
        int samples = shape.Width + 8, quads = (shape.Width / 2) + 4;
        Span<uint> above = _above.AsSpan(0, samples), current = _current.AsSpan(0, samples);
        Span<uint> aboveSignificance = _aboveSignificance.AsSpan(0, quads), significance = _significance.AsSpan(0, quads);
        above.Clear();
        aboveSignificance.Clear();
        for (int y = 0; y < shape.Height; y += 2)
        {
            ReadOnlySpan<int> upper = coefficients.Slice(y * stride, shape.Width);
            ReadOnlySpan<int> lower = y + 1 < shape.Height ? coefficients.Slice((y + 1) * stride, shape.Width) : [];
            current.Clear();
            significance.Clear();
            EncodeRow(y == 0, upper, lower, above, current, aboveSignificance, significance, ref magnitudes, ref codewords, ref mel);
            Span<uint> spare = above;
            above = current;
            current = spare;
            spare = aboveSignificance;
            aboveSignificance = significance;
            significance = spare;
        }

        mel.Finish();
        byte[] bytes = Assemble(magnitudes.Finish(), ref codewords, mel);
        return new EncodedCodeBlock(shape.MagnitudeBits - 1, 0, [new CodingPass(bytes.Length, true, 0)], bytes);
    }

    private static bool IsZero(in CodeBlockShape shape, ReadOnlySpan<int> coefficients, int stride)
    {
        // A fraction alone makes no sample significant.
        for (int y = 0; y < shape.Height; y++)
        {
            if (coefficients.Slice(y * stride, shape.Width).ContainsAnyExcept(0, 1, int.MinValue | 1))
            {
                return false;
            }
        }

        return true;
    }

    private static void EncodeRow(
        bool isFirst,
        ReadOnlySpan<int> upper,
        ReadOnlySpan<int> lower,
        ReadOnlySpan<uint> above,
        Span<uint> current,
        ReadOnlySpan<uint> aboveSignificance,
        Span<uint> significance,
        ref MagnitudeWriter magnitudes,
        ref CodewordWriter codewords,
        ref MelEncoder mel)
    {
        ReadOnlySpan<ushort> table = isFirst ? QuadEncodingTables.FirstRow : QuadEncodingTables.OtherRows;
        int firstExcess = 0, firstLength = 0;
        uint firstCodeword = 0;
        for (int x = 0; x < upper.Length; x += 2)
        {
            int column = (x / 2) + 1;
            bool hasRight = x + 1 < upper.Length, hasLower = !lower.IsEmpty;
            EncodingSample upperLeft = new(upper[x]);
            EncodingSample lowerLeft = hasLower ? new(lower[x]) : default;
            EncodingSample upperRight = hasRight ? new(upper[x + 1]) : default;
            EncodingSample lowerRight = hasRight && hasLower ? new(lower[x + 1]) : default;
            current[x + 1] = lowerLeft.Odd;
            current[x + 2] = lowerRight.Odd;
            uint rho = upperLeft.Significance | (lowerLeft.Significance << 1) | (upperRight.Significance << 2) | (lowerRight.Significance << 3);
            significance[column] = rho << 4;

            int greatest = 32 - BitOperations.LeadingZeroCount(upperLeft.Odd | lowerLeft.Odd | upperRight.Odd | lowerRight.Odd);
            int expected = QuadNeighbours.ExpectedExponent(rho, above[x] | above[x + 1] | above[x + 2] | above[x + 3]);
            int exponent = Math.Max(greatest, expected);
            int excess = exponent - expected;
            int greatestSamples = excess == 0 ? 0
                : upperLeft.Has(greatest) | (lowerLeft.Has(greatest) << 1) | (upperRight.Has(greatest) << 2) | (lowerRight.Has(greatest) << 3);
            int context = isFirst
                ? QuadNeighbours.FirstRowContext(significance[column - 1])
                : QuadNeighbours.OtherRowContext(significance[column - 1], aboveSignificance[column - 1], aboveSignificance[column], aboveSignificance[column + 1]);
            if (context == 0)
            {
                mel.Encode(rho != 0);
            }

            uint codeword = table[(context << 8) | ((int)rho << 4) | greatestSamples];
            WriteMagnitudes(upperLeft, lowerLeft, upperRight, lowerRight, exponent, codeword, ref magnitudes);

            // The codewords of a pair come first, then its excesses.
            int length = (int)(codeword >> 4) & 15;
            if ((column & 1) != 0 && x + 2 < upper.Length)
            {
                (firstExcess, firstCodeword, firstLength) = (excess, codeword >> 8, length);
                continue;
            }

            bool isAlone = (column & 1) != 0;
            (uint excesses, int excessLength) = isAlone ? Excesses(isFirst, excess, 0, ref mel) : Excesses(isFirst, firstExcess, excess, ref mel);
            uint all = (excesses << length) | (codeword >> 8);
            if (!isAlone)
            {
                all = (all << firstLength) | firstCodeword;
                length += firstLength;
            }

            codewords.Write(all, length + excessLength);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteMagnitudes(
        EncodingSample first, EncodingSample second, EncodingSample third, EncodingSample fourth, int exponent, uint known, ref MagnitudeWriter magnitudes)
    {
        int length1 = first.Length(exponent, known & 1), length2 = second.Length(exponent, (known >> 1) & 1);
        int length3 = third.Length(exponent, (known >> 2) & 1), length4 = fourth.Length(exponent, (known >> 3) & 1);
        if (length1 + length2 + length3 + length4 <= MagnitudeWriter.MostBits)
        {
            ulong left = first.Bits(length1) | (second.Bits(length2) << length1), right = third.Bits(length3) | (fourth.Bits(length4) << length3);
            magnitudes.Write(left | (right << (length1 + length2)), length1 + length2 + length3 + length4);
            return;
        }

        magnitudes.Write(first.Bits(length1), length1);
        magnitudes.Write(second.Bits(length2), length2);
        magnitudes.Write(third.Bits(length3), length3);
        magnitudes.Write(fourth.Bits(length4), length4);
    }

    private static (uint Bits, int Length) Excesses(bool isFirstRow, int first, int second, ref MelEncoder mel)
    {
        if (!isFirstRow || first == 0 || second == 0)
        {
            return ExcessCode.OfPair(first, second);
        }

        bool areLarge = first > 2 && second > 2;
        mel.Encode(areLarge);
        return areLarge ? ExcessCode.OfPair(first - 2, second - 2)
            : first > 2 ? ExcessCode.Join(ExcessCode.Of(first), new ExcessCode(0, second - 1, 1, 0, 0))
            : ExcessCode.OfPair(first, second);
    }

    private byte[] Assemble(int magnitudeLength, ref CodewordWriter codewords, MelEncoder mel)
    {
        // The last bytes of the two streams, which meet, can be one where neither contradicts the other.
        int codewordMask = (1 << codewords.PartialBits) - 1;
        int joined = mel.Partial | codewords.Partial;
        bool canJoin = (joined & mel.PartialMask) == mel.Partial && (joined & codewordMask) == codewords.Partial && joined != 0xFF;
        int melLength = mel.Length;
        if (mel.PartialMask != 0)
        {
            _mel[melLength++] = (byte)(canJoin ? joined : mel.Partial);
        }

        if (codewords.PartialBits > 0 && !(canJoin && mel.PartialMask != 0 && codewords.Length > 1))
        {
            codewords.Finish();
        }

        int suffix = melLength + codewords.Length;
        byte[] bytes = new byte[magnitudeLength + suffix];
        _magnitudes.AsSpan(0, magnitudeLength).CopyTo(bytes);
        _mel.AsSpan(0, melLength).CopyTo(bytes.AsSpan(magnitudeLength));
        _codewords.AsSpan(_codewords.Length - codewords.Length).CopyTo(bytes.AsSpan(magnitudeLength + melLength));
        bytes[^1] = (byte)(suffix >> 4);
        bytes[^2] = (byte)((bytes[^2] & 0xF0) | (suffix & 0x0F));
        return bytes;
    }
}
