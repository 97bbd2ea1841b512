using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>Encodes code-blocks bit plane by bit plane with the MQ encoder (ITU-T T.800 annex D), in one codeword segment.</summary>
/// <param name="measuresDistortion">Whether passes say how much distortion they take away, for blocks that may be cut.</param>
internal sealed class ArithmeticBlockEncoder(bool measuresDistortion) : ICodeBlockEncoder
{
    private const int MagnitudeMask = int.MaxValue;
    private readonly MqEncoder _mq = new();
    private readonly List<(MqPlace End, double Distortion)> _passes = [];
    private uint[] _flags = [];
    private byte[] _zeroContexts = [];
    private int _width;
    private int _height;
    private int _flagStride;
    private int _stride;
    private double _distortion;

    public EncodedCodeBlock Encode(in CodeBlockShape shape, ReadOnlySpan<int> coefficients, int stride)
    {
        (_width, _height, _stride, _flagStride) = (shape.Width, shape.Height, stride, shape.Width + 2);
        int planes = CountPlanes(coefficients);
        if (planes == 0)
        {
            return new EncodedCodeBlock(shape.MagnitudeBits, [], []);
        }

        int words = _flagStride * (((_height + 3) / 4) + 2);
        if (_flags.Length < words)
        {
            _flags = new uint[words];
        }

        ColumnFlags.Reset(_flags, _width, _height);
        _zeroContexts = ColumnFlags.ZeroContexts(shape.Orientation);
        _passes.Clear();
        _mq.Start();
        for (int plane = planes - 1; plane >= 0; plane--)
        {
            if (plane < planes - 1)
            {
                Propagate(coefficients, plane);
                EndPass();
                Refine(coefficients, plane);
                EndPass();
            }

            Cleanup(coefficients, plane);
            EndPass();
        }

        _mq.End();
        byte[] bytes = _mq.Codeword.ToArray();
        CodingPass[] passes = [.. _passes.Select(pass => new CodingPass(_mq.LengthUpTo(pass.End), false, pass.Distortion))];
        passes[^1] = passes[^1] with { Length = bytes.Length, EndsSegment = true };
        return new EncodedCodeBlock(shape.MagnitudeBits - planes, passes, bytes);
    }

    private int CountPlanes(ReadOnlySpan<int> coefficients)
    {
        int all = 0;
        for (int y = 0; y < _height; y++)
        {
            foreach (int coefficient in coefficients.Slice(y * _stride, _width))
            {
                all |= coefficient;
            }
        }

        return 32 - BitOperations.LeadingZeroCount((uint)(all & MagnitudeMask) >> 1);
    }

    private void EndPass()
    {
        _passes.Add((_mq.Place, _distortion));
        _distortion = 0;
    }

    private void Propagate(ReadOnlySpan<int> coefficients, int plane)
    {
        for (int stripe = 0; stripe < _height; stripe += 4)
        {
            int index = ((stripe / 4) + 1) * _flagStride;
            for (int x = 0; x < _width; x++)
            {
                uint column = _flags[++index];
                uint open = ColumnFlags.Uncoded(column), rows = ColumnFlags.WithNeighbours(column) & open;
                while (rows != 0)
                {
                    int shift = BitOperations.TrailingZeroCount(rows);
                    uint row = 1u << shift;
                    rows ^= row;
                    int coefficient = coefficients[((stripe + ColumnFlags.Row(shift)) * _stride) + x];
                    uint bit = (uint)(coefficient >> (plane + 1)) & 1;
                    _mq.Encode(_zeroContexts[(int)(column >> shift) & (int)ColumnFlags.Neighbours], bit);
                    if (bit != 0)
                    {
                        column = SetSignificant(coefficient, plane, index, column, shift);
                        rows |= (row << 3) & open;
                    }

                    column |= row << ColumnFlags.CodedShift;
                }

                _flags[index] = column;
            }
        }
    }

    private void Refine(ReadOnlySpan<int> coefficients, int plane)
    {
        for (int stripe = 0; stripe < _height; stripe += 4)
        {
            int index = ((stripe / 4) + 1) * _flagStride;
            for (int x = 0; x < _width; x++)
            {
                uint column = _flags[++index];
                uint rows = ColumnFlags.Refinable(column);
                _flags[index] = column | (rows << ColumnFlags.RefinedShift);
                for (; rows != 0; rows &= rows - 1)
                {
                    int shift = BitOperations.TrailingZeroCount(rows);
                    int coefficient = coefficients[((stripe + ColumnFlags.Row(shift)) * _stride) + x];
                    _mq.Encode(ColumnFlags.RefinementContext(column, shift), (uint)(coefficient >> (plane + 1)) & 1);
                    if (measuresDistortion)
                    {
                        _distortion += SquaredError(coefficient, plane + 1) - SquaredError(coefficient, plane);
                    }
                }
            }
        }
    }

    private void Cleanup(ReadOnlySpan<int> coefficients, int plane)
    {
        for (int stripe = 0; stripe < _height; stripe += 4)
        {
            int index = ((stripe / 4) + 1) * _flagStride;
            uint kept = ~ColumnFlags.AllCoded | (_height - stripe < 4 ? ColumnFlags.AbsentRows(_height) : 0);
            for (int x = 0; x < _width; x++)
            {
                uint column = _flags[++index];
                uint rows = ColumnFlags.Uncoded(column);
                bool isKnown = false;
                if (column == 0)
                {
                    int first = 0;
                    while (first < 4 && (coefficients[((stripe + first) * _stride) + x] >> (plane + 1) & 1) == 0)
                    {
                        first++;
                    }

                    isKnown = first < 4;
                    _mq.Encode(MqStates.RunLength, isKnown ? 1u : 0);
                    if (!isKnown)
                    {
                        continue;
                    }

                    _mq.Encode(MqStates.Uniform, (uint)first >> 1);
                    _mq.Encode(MqStates.Uniform, (uint)first & 1);
                    rows &= uint.MaxValue << (3 * first);
                }

                for (; rows != 0; rows &= rows - 1)
                {
                    int shift = BitOperations.TrailingZeroCount(rows);
                    int coefficient = coefficients[((stripe + ColumnFlags.Row(shift)) * _stride) + x];
                    uint bit = (uint)(coefficient >> (plane + 1)) & 1;
                    if (!isKnown)
                    {
                        _mq.Encode(_zeroContexts[(int)(column >> shift) & (int)ColumnFlags.Neighbours], bit);
                    }

                    isKnown = false;
                    if (bit != 0)
                    {
                        column = SetSignificant(coefficient, plane, index, column, shift);
                    }
                }

                _flags[index] = column & kept;
            }
        }
    }

    private uint SetSignificant(int coefficient, int plane, int index, uint column, int shift)
    {
        int context = ColumnFlags.SignContext(column, _flags[index - 1], _flags[index + 1], shift);
        uint sign = (uint)coefficient >> 31;
        _mq.Encode(context & 0x7F, sign ^ (uint)(context >> 7));
        if (measuresDistortion)
        {
            double magnitude = (coefficient & MagnitudeMask) / 2.0;
            _distortion += (magnitude * magnitude) - SquaredError(coefficient, plane);
        }

        return ColumnFlags.SetSignificant(_flags, index, _flagStride, column, shift, sign, isCausal: false);
    }

    // Of a coefficient that is decoded down to a bit plane and put into the middle of what it can be then.
    private static double SquaredError(int coefficient, int plane)
    {
        int magnitude = coefficient & MagnitudeMask, known = magnitude >> (plane + 1) << (plane + 1);
        double error = (magnitude - (known | (1 << plane))) / 2.0;
        return error * error;
    }
}
