using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>The coefficients of a code-block as encoding passes see them: a word for each stripe column, laid out as those of <see cref="ColumnFlags"/>.</summary>
internal sealed class StripeColumns
{
    private const int MagnitudeMask = int.MaxValue;

    // With a border of zeros all around; rows are as far apart as stripes of words.
    private int[] _coefficients = [];
    private uint[] _bits = [];
    private uint[] _signs = [];
    private int _width;
    private int _stride;
    private int _stripes;

    /// <summary>Takes the coefficients of a block.</summary>
    /// <param name="shape">Its size.</param>
    /// <param name="coefficients">The coefficients, as <see cref="ICodeBlockDecoder"/> says.</param>
    /// <param name="stride">From the start of a row to that of the next.</param>
    /// <returns>What bits magnitudes have together, the fraction left out.</returns>
    public int Load(in CodeBlockShape shape, ReadOnlySpan<int> coefficients, int stride)
    {
        (_width, _stride, _stripes) = (shape.Width, ColumnFlags.Stride(shape.Width), (shape.Height + 3) / 4);
        int words = _stride * (_stripes + 2), length = _stride * ((4 * _stripes) + 2);
        if (_coefficients.Length < length)
        {
            _coefficients = new int[length];
        }

        if (_bits.Length < words)
        {
            (_bits, _signs) = (new uint[words], new uint[words]);
        }

        _coefficients.AsSpan(0, length).Clear();
        for (int y = 0; y < shape.Height; y++)
        {
            coefficients.Slice(y * stride, _width).CopyTo(_coefficients.AsSpan(((y + 1) * _stride) + 1));
        }

        return LoadSigns() & MagnitudeMask & ~1;
    }

    /// <summary>Takes a bit plane.</summary>
    public void Select(int plane)
    {
        Vector256<uint> one = Vector256<uint>.One;
        for (int stripe = 0; stripe < _stripes; stripe++)
        {
            Span<uint> bits = _bits.AsSpan((stripe + 1) * _stride, _stride);
            ReadOnlySpan<int> first = Row(stripe, 0), second = Row(stripe, 1), third = Row(stripe, 2), fourth = Row(stripe, 3);
            for (int x = 1; x <= _width; x += Vector256<uint>.Count)
            {
                (((At(first, x) >>> (plane + 1)) & one)
                    | (((At(second, x) >>> (plane + 1)) & one) << 3)
                    | (((At(third, x) >>> (plane + 1)) & one) << 6)
                    | (((At(fourth, x) >>> (plane + 1)) & one) << 9)).CopyTo(bits[x..]);
            }
        }
    }

    /// <summary>The bits of the plane selected: that of row r at 3r. The first word is the border's.</summary>
    public ReadOnlySpan<uint> Bits(int stripe) => _bits.AsSpan((stripe + 1) * _stride, _stride);

    /// <summary>
    /// The signs: those of row r from bit 8r on, above, left, right, below and own in bits 0, 2, 4, 6 and 7, as <see cref="ColumnFlags.SignContexts"/> asks for them.
    /// </summary>
    public ReadOnlySpan<uint> Signs(int stripe) => _signs.AsSpan((stripe + 1) * _stride, _stride);

    /// <summary>The squared error that goes away where coefficients become significant in a bit plane, in squares of the least significant bit plane's step.</summary>
    /// <param name="stripe">Of this stripe.</param>
    /// <param name="rows">Which: a word for each column, row r at 3r.</param>
    /// <param name="plane">The bit plane.</param>
    public double GainOfSignificance(int stripe, ReadOnlySpan<uint> rows, int plane)
    {
        // From 0 to the middle c of the plane, in halves of a step: m² − (m − c)².
        (double sum, int count) = Sum(stripe, rows, int.MaxValue, 0, plane);
        double centre = 3 * Math.ScaleB(1, plane);
        return centre * ((2 * sum) - (centre * count)) / 4;
    }

    /// <summary>The squared error that goes away where coefficients are refined in a bit plane, as of <see cref="GainOfSignificance"/>.</summary>
    public double GainOfRefinement(int stripe, ReadOnlySpan<uint> rows, int plane)
    {
        // Half of the plane h nearer than the middle of the plane above, from which it is e away: e² − (|e| − h)².
        (double sum, int count) = Sum(stripe, rows, (4 << plane) - 1, 2 << plane, plane);
        double half = Math.ScaleB(1, plane);
        return half * ((2 * sum) - (half * count)) / 4;
    }

    private static Vector256<uint> At(ReadOnlySpan<int> row, int x) => Vector256.Create(row.Slice(x, Vector256<int>.Count)).AsUInt32();

    private ReadOnlySpan<int> Row(int stripe, int row) => _coefficients.AsSpan(((4 * stripe) + row + 1) * _stride, _stride);

    // The sum of |(coefficient & mask) − middle|, and of how many.
    private (double Sum, int Count) Sum(int stripe, ReadOnlySpan<uint> rows, int mask, int middle, int plane)
    {
        // So many bits that even the widest block's sum has room.
        const int summed = 16;
        int shift = Math.Max(0, plane + 2 - summed);
        Vector256<int> sum = Vector256<int>.Zero, count = Vector256<int>.Zero;
        for (int row = 0; row < 4; row++)
        {
            ReadOnlySpan<int> coefficients = Row(stripe, row);
            for (int x = 1; x <= _width; x += Vector256<int>.Count)
            {
                Vector256<int> isMeant = Vector256<int>.Zero - ((Vector256.Create(rows.Slice(x, Vector256<uint>.Count)).AsInt32() >>> (3 * row)) & Vector256<int>.One);
                Vector256<int> value = (At(coefficients, x).AsInt32() & Vector256.Create(mask)) - Vector256.Create(middle);
                sum += (Vector256.Abs(value) >>> shift) & isMeant;
                count -= isMeant;
            }
        }

        return (Math.ScaleB(Vector256.Sum(sum), shift), Vector256.Sum(count));
    }

    // Gives all coefficients combined with or.
    private int LoadSigns()
    {
        Vector256<uint> all = Vector256<uint>.Zero;
        for (int stripe = 0; stripe < _stripes; stripe++)
        {
            Span<uint> signs = _signs.AsSpan((stripe + 1) * _stride, _stride);
            for (int x = 1; x <= _width; x += Vector256<uint>.Count)
            {
                Vector256<uint> word = Vector256<uint>.Zero;
                for (int row = 0; row < 4; row++)
                {
                    ReadOnlySpan<int> line = Row(stripe, row);
                    Vector256<uint> own = At(line, x);
                    all |= own;
                    word |= ((At(Row(stripe, row - 1), x) >>> 31) | (At(line, x - 1) >>> 31 << 2) | (At(line, x + 1) >>> 31 << 4)
                        | (At(Row(stripe, row + 1), x) >>> 31 << 6) | (own >>> 31 << 7)) << (8 * row);
                }

                word.CopyTo(signs[x..]);
            }
        }

        int bits = 0;
        for (int i = 0; i < Vector256<uint>.Count; i++)
        {
            bits |= (int)all[i];
        }

        return bits;
    }
}
