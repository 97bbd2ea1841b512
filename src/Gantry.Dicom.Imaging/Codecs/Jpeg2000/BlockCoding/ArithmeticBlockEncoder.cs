using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Encodes code-blocks bit plane by bit plane with the MQ encoder (ITU-T T.800 annex D), in one codeword segment.</summary>
/// <remarks>A pass makes all its symbols first: context and symbol of each follow from the coefficients alone. Then the MQ encoder takes them at once.</remarks>
/// <param name="measuresDistortion">Whether passes say how much distortion they take away, for blocks that may be cut.</param>
internal sealed class ArithmeticBlockEncoder(bool measuresDistortion) : ICodeBlockEncoder
{
    // A stripe column whose first coefficient ends a run: four symbols for that one, two for each of the other three.
    private const int MostSymbols = 4096 / 4 * 10;

    private readonly MqEncoder _mq = new();
    private readonly StripeColumns _columns = new();
    private readonly List<(MqPlace End, double Distortion)> _passes = [];
    private readonly byte[] _symbols = new byte[MostSymbols + 4];
    private uint[] _flags = [];
    private uint[] _grown = [];
    private byte[] _zeroContexts = [];
    private int _width;
    private int _height;
    private int _flagStride;
    private double _distortion;

    public EncodedCodeBlock Encode(in CodeBlockShape shape, ReadOnlySpan<int> coefficients, int stride, int lowestPlane = 0)
    {
        (_width, _height, _flagStride) = (shape.Width, shape.Height, ColumnFlags.Stride(shape.Width));
        int planes = BitOperations.Log2((uint)_columns.Load(shape, coefficients, stride));
        if (planes <= lowestPlane)
        {
            return new EncodedCodeBlock(shape.MagnitudeBits - planes, planes, [], []);
        }

        Prepare(shape);
        for (int plane = planes - 1; plane >= lowestPlane; plane--)
        {
            _columns.Select(plane);
            if (plane < planes - 1)
            {
                Propagate(plane);
                Refine(plane);
            }

            Cleanup(plane);
        }

        _mq.End();
        byte[] bytes = _mq.Codeword.ToArray();
        CodingPass[] passes = [.. _passes.Select(pass => new CodingPass(_mq.LengthUpTo(pass.End), false, pass.Distortion))];
        passes[^1] = passes[^1] with { Length = bytes.Length, EndsSegment = true };
        return new EncodedCodeBlock(shape.MagnitudeBits - planes, lowestPlane, passes, bytes);
    }

    private void Prepare(in CodeBlockShape shape)
    {
        int words = _flagStride * (((_height + 3) / 4) + 2);
        if (_flags.Length < words)
        {
            _flags = new uint[words];
        }

        if (_grown.Length < _flagStride)
        {
            _grown = new uint[_flagStride];
        }

        ColumnFlags.Reset(_flags, _width, _height);
        _zeroContexts = ColumnFlags.ZeroContexts(shape.Orientation);
        _passes.Clear();
        _mq.Start();
    }

    // Significance propagation (D.3.1).
    private void Propagate(int plane)
    {
        Span<byte> symbols = _symbols;
        ReadOnlySpan<byte> contexts = _zeroContexts;
        int count = 0;
        for (int stripe = 0; stripe * 4 < _height; stripe++)
        {
            Span<uint> row = Row(stripe), grown = _grown.AsSpan(0, row.Length);
            ReadOnlySpan<uint> bits = _columns.Bits(stripe), signs = _columns.Signs(stripe);
            uint column = row[1], any = 0;
            for (int x = 1; x <= _width; x++)
            {
                uint next = row[x + 1], open = ColumnFlags.Uncoded(column), rows = ColumnFlags.WithNeighbours(column) & open;
                if (rows != 0)
                {
                    uint significant = 0, coded = rows;
                    do
                    {
                        int shift = BitOperations.TrailingZeroCount(rows);
                        uint bit = Code(column, bits[x], signs[x], shift, contexts, symbols, ref count);
                        column |= bit << ColumnFlags.OwnShift;
                        significant |= bit;
                        rows = (rows & (rows - 1)) | ((bit << 3) & open);
                        coded |= rows;
                    }
                    while (rows != 0);

                    row[x] = column | (coded << ColumnFlags.CodedShift);
                    next |= significant << 3;
                    row[x + 1] = next;
                    grown[x] = significant;
                    any |= significant;
                }

                column = next;
            }

            if (any != 0)
            {
                Spread(stripe, grown, plane);
            }
        }

        EndPass(count);
    }

    // Magnitude refinement (D.3.3).
    private void Refine(int plane)
    {
        Span<byte> symbols = _symbols;
        int count = 0;
        for (int stripe = 0; stripe * 4 < _height; stripe++)
        {
            Span<uint> row = Row(stripe), refined = _grown.AsSpan(0, row.Length);
            ReadOnlySpan<uint> bits = _columns.Bits(stripe);
            for (int x = 1; x <= _width; x++)
            {
                uint column = row[x], rows = ColumnFlags.Refinable(column);
                refined[x] = rows;
                if (rows != 0)
                {
                    row[x] = column | (rows << ColumnFlags.RefinedShift);

                    // Of each row three bits: how far its context is from the first, doubled, and the symbol.
                    uint pairs = (ColumnFlags.RefinementContexts(column) << 1) + bits[x];
                    for (int shift = 0; shift < 12; shift += 3)
                    {
                        symbols[count] = (byte)((2 * MqStates.FirstRefinement) + ((pairs >> shift) & 7));
                        count += (int)(rows >> shift) & 1;
                    }
                }
            }

            if (measuresDistortion)
            {
                _distortion += _columns.GainOfRefinement(stripe, refined, plane);
            }

            refined.Clear();
        }

        EndPass(count);
    }

    // Cleanup (D.3.4).
    private void Cleanup(int plane)
    {
        Span<byte> symbols = _symbols;
        ReadOnlySpan<byte> contexts = _zeroContexts;
        int count = 0;
        for (int stripe = 0; stripe * 4 < _height; stripe++)
        {
            Span<uint> row = Row(stripe), grown = _grown.AsSpan(0, row.Length);
            ReadOnlySpan<uint> bits = _columns.Bits(stripe), signs = _columns.Signs(stripe);
            uint kept = ~ColumnFlags.AllCoded | (_height - (4 * stripe) < 4 ? ColumnFlags.AbsentRows(_height) : 0), column = row[1], any = 0;
            for (int x = 1; x <= _width; x++)
            {
                uint next = row[x + 1], rows = ColumnFlags.Uncoded(column), significant = 0;
                if (column == 0)
                {
                    if (bits[x] == 0)
                    {
                        symbols[count++] = 2 * MqStates.RunLength;
                        column = next;
                        continue;
                    }

                    int shift = BitOperations.TrailingZeroCount(bits[x]), first = ColumnFlags.Row(shift);
                    symbols[count] = (2 * MqStates.RunLength) | 1;
                    symbols[count + 1] = (byte)((2 * MqStates.Uniform) | (first >> 1));
                    symbols[count + 2] = (byte)((2 * MqStates.Uniform) | (first & 1));
                    symbols[count + 3] = Sign(column, signs[x], shift);
                    count += 4;
                    significant = 1u << shift;
                    column = significant << ColumnFlags.OwnShift;
                    rows &= uint.MaxValue << shift << 1;
                }

                for (; rows != 0; rows &= rows - 1)
                {
                    uint bit = Code(column, bits[x], signs[x], BitOperations.TrailingZeroCount(rows), contexts, symbols, ref count);
                    column |= bit << ColumnFlags.OwnShift;
                    significant |= bit;
                }

                row[x] = column & kept;
                next |= significant << 3;
                row[x + 1] = next;
                grown[x] = significant;
                any |= significant;
                column = next;
            }

            if (any != 0)
            {
                Spread(stripe, grown, plane);
            }
        }

        EndPass(count);
    }

    // Makes the symbols of a coefficient that isn't significant: whether it becomes so, which is given as a bit at 3r, and if so its sign.
    // No branch, which nothing could predict: the sign is overwritten where there is none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Code(uint column, uint bits, uint signs, int shift, ReadOnlySpan<byte> contexts, Span<byte> symbols, ref int count)
    {
        uint bit = (bits >> shift) & 1;
        symbols[count] = (byte)(((uint)contexts[(int)(column >> shift) & (int)ColumnFlags.Neighbours] << 1) | bit);
        symbols[count + 1] = Sign(column, signs, shift);
        count += 1 + (int)bit;
        return bit << shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Sign(uint column, uint signs, int shift)
    {
        // From 3r to 8r.
        uint around = signs >> ((shift * 43) >> 4);
        return (byte)(ColumnFlags.SignContexts[(int)(((column >> shift) & 0xAA) | (around & 0x55))] ^ ((around >> 7) & 1));
    }

    private Span<uint> Row(int stripe) => _flags.AsSpan((stripe + 1) * _flagStride, _flagStride);

    private void Spread(int stripe, Span<uint> grown, int plane)
    {
        ColumnFlags.Spread(_flags, (stripe + 1) * _flagStride, _flagStride, grown);
        if (measuresDistortion)
        {
            _distortion += _columns.GainOfSignificance(stripe, grown, plane);
        }

        grown.Clear();
    }

    private void EndPass(int symbols)
    {
        _mq.Encode(_symbols.AsSpan(0, symbols));
        _passes.Add((_mq.Place, _distortion));
        _distortion = 0;
    }
}
