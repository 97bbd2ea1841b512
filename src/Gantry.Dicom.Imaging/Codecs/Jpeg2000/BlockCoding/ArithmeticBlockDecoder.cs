using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Decodes code-blocks bit plane by bit plane with the MQ decoder (ITU-T T.800 annex D).</summary>
internal sealed class ArithmeticBlockDecoder : ICodeBlockDecoder
{
    private const uint SignBit = 0x8000_0000;
    private readonly MqDecoder _mq = new();
    private byte[] _bytes = [];
    private uint[] _flags = [];
    private int[] _coefficients = [];
    private byte[] _zeroContexts = [];
    private int _width;
    private int _height;
    private int _flagStride;
    private bool _isCausal;

    public bool Decode(in CodeBlock block, Span<int> coefficients, int stride)
    {
        CodeBlockShape shape = block.Shape;
        Prepare(shape);
        if (_bytes.Length < block.Bytes.Length)
        {
            _bytes = new byte[block.Bytes.Length];
        }

        block.Bytes.CopyTo(_bytes);
        bool isWhole = true;
        int pass = 0, start = 0, plane = block.BitPlanes - 1;
        foreach (CodewordSegment segment in block.Segments)
        {
            int end = start + segment.Length;
            bool isRaw = shape.Style.HasFlag(CodeBlockStyle.Bypass) && pass >= 10 && pass % 3 != 0;
            RawBitReader raw = new(_bytes.AsSpan(start, segment.Length));
            long slack = isRaw ? 0 : _mq.Start(_bytes, start, end);
            for (int i = 0; i < segment.Passes && plane >= 0; i++, pass++)
            {
                switch (pass % 3)
                {
                    case 0:
                        slack = Cleanup(plane, slack);
                        isWhole &= !shape.Style.HasFlag(CodeBlockStyle.SegmentationSymbols) || ReadSegmentationSymbol(ref slack);
                        plane--;
                        break;
                    case 1 when isRaw:
                        PropagateRaw(ref raw, plane);
                        break;
                    case 1:
                        slack = Propagate(plane, slack);
                        break;
                    case 2 when isRaw:
                        RefineRaw(ref raw, plane);
                        break;
                    default:
                        slack = Refine(plane, slack);
                        break;
                }

                if (shape.Style.HasFlag(CodeBlockStyle.ResetContexts))
                {
                    _mq.ResetContexts();
                }
            }

            start = end;
        }

        for (int y = 0; y < _height; y++)
        {
            _coefficients.AsSpan(y * _width, _width).CopyTo(coefficients[(y * stride)..]);
        }

        return isWhole;
    }

    private void Prepare(in CodeBlockShape shape)
    {
        (_width, _height, _flagStride) = (shape.Width, shape.Height, ColumnFlags.Stride(shape.Width));
        _isCausal = shape.Style.HasFlag(CodeBlockStyle.VerticallyCausal);
        _zeroContexts = ColumnFlags.ZeroContexts(shape.Orientation);
        int words = _flagStride * (((_height + 3) / 4) + 2);
        if (_flags.Length < words)
        {
            _flags = new uint[words];
        }

        ColumnFlags.Reset(_flags, _width, _height);
        if (_coefficients.Length < _width * _height)
        {
            _coefficients = new int[_width * _height];
        }

        _coefficients.AsSpan(0, _width * _height).Clear();

        _mq.ResetContexts();
    }

    // Significance propagation (D.3.1).
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Propagate(int plane, long slack)
    {
        uint[] flags = _flags;
        ulong[] states = _mq.Contexts;
        int width = _width;
        byte[] contexts = _zeroContexts;
        for (int stripe = 0; stripe < _height; stripe += 4)
        {
            int index = ((stripe / 4) + 1) * _flagStride;
            for (int x = 0; x < width; x++)
            {
                uint column = flags[++index];
                uint open = ColumnFlags.Uncoded(column), rows = ColumnFlags.WithNeighbours(column) & open;
                if (rows == 0)
                {
                    continue;
                }

                do
                {
                    int shift = BitOperations.TrailingZeroCount(rows);
                    uint row = 1u << shift;
                    rows ^= row;
                    if (_mq.Decode(states, contexts[(int)(column >> shift) & (int)ColumnFlags.Neighbours], ref slack) != 0)
                    {
                        slack = DecodeSign((stripe * width) + x, plane, index, column, shift, slack);
                        column = flags[index];
                        rows |= (row << 3) & open;
                    }

                    column |= row << ColumnFlags.CodedShift;
                }
                while (rows != 0);

                flags[index] = column;
            }
        }

        return slack;
    }

    // Magnitude refinement (D.3.3).
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Refine(int plane, long slack)
    {
        uint[] flags = _flags;
        ulong[] states = _mq.Contexts;
        int width = _width;
        int half = 1 << plane;
        for (int stripe = 0; stripe < _height; stripe += 4)
        {
            int index = ((stripe / 4) + 1) * _flagStride;
            for (int x = 0; x < width; x++)
            {
                uint column = flags[++index];
                uint rows = ColumnFlags.Refinable(column);
                if (rows == 0)
                {
                    continue;
                }

                flags[index] = column | (rows << ColumnFlags.RefinedShift);
                do
                {
                    int shift = BitOperations.TrailingZeroCount(rows);
                    rows &= rows - 1;
                    int lower = (int)_mq.Decode(states, ColumnFlags.RefinementContext(column, shift), ref slack) - 1;
                    _coefficients[((stripe + ColumnFlags.Row(shift)) * width) + x] += (half ^ lower) - lower;
                }
                while (rows != 0);
            }
        }

        return slack;
    }

    // Cleanup (D.3.4).
    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Cleanup(int plane, long slack)
    {
        uint[] flags = _flags;
        ulong[] states = _mq.Contexts;
        int width = _width;
        byte[] contexts = _zeroContexts;
        for (int stripe = 0; stripe < _height; stripe += 4)
        {
            int index = ((stripe / 4) + 1) * _flagStride;
            uint kept = ~ColumnFlags.AllCoded | (_height - stripe < 4 ? ColumnFlags.AbsentRows(_height) : 0);
            for (int x = 0; x < width; x++)
            {
                uint column = flags[++index];
                uint rows = ColumnFlags.Uncoded(column);
                bool isKnown = false;
                if (column == 0)
                {
                    if (_mq.Decode(states, MqStates.RunLength, ref slack) == 0)
                    {
                        continue;
                    }

                    uint first = _mq.Decode(states, MqStates.Uniform, ref slack) << 1;
                    first |= _mq.Decode(states, MqStates.Uniform, ref slack);
                    rows &= uint.MaxValue << (3 * (int)first);
                    isKnown = true;
                }

                while (rows != 0)
                {
                    int shift = BitOperations.TrailingZeroCount(rows);
                    rows &= rows - 1;
                    if (isKnown || _mq.Decode(states, contexts[(int)(column >> shift) & (int)ColumnFlags.Neighbours], ref slack) != 0)
                    {
                        slack = DecodeSign((stripe * width) + x, plane, index, column, shift, slack);
                        column = flags[index];
                        isKnown = false;
                    }
                }

                flags[index] = column & kept;
            }
        }

        return slack;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long DecodeSign(int top, int plane, int index, uint column, int shift, long slack)
    {
        int context = ColumnFlags.SignContext(column, _flags[index - 1], _flags[index + 1], shift);
        uint sign = _mq.Decode(_mq.Contexts, context >> 1, ref slack) ^ (uint)(context & 1);
        _flags[index] = SetSignificant(top, plane, index, column, shift, sign);
        return slack;
    }

    private uint SetSignificant(int top, int plane, int index, uint column, int shift, uint sign)
    {
        _coefficients[top + (ColumnFlags.Row(shift) * _width)] = (3 << plane) | (int)(sign * SignBit);
        return ColumnFlags.SetSignificant(_flags, index, _flagStride, column, shift, sign, _isCausal);
    }

    private void PropagateRaw(ref RawBitReader raw, int plane)
    {
        int width = _width;
        for (int stripe = 0; stripe < _height; stripe += 4)
        {
            int index = ((stripe / 4) + 1) * _flagStride;
            for (int x = 0; x < width; x++)
            {
                uint column = _flags[++index];
                uint open = ColumnFlags.Uncoded(column), rows = ColumnFlags.WithNeighbours(column) & open;
                while (rows != 0)
                {
                    int shift = BitOperations.TrailingZeroCount(rows);
                    uint row = 1u << shift;
                    rows ^= row;
                    if (raw.Read() != 0)
                    {
                        column = SetSignificant((stripe * width) + x, plane, index, column, shift, raw.Read());
                        rows |= (row << 3) & open;
                    }

                    column |= row << ColumnFlags.CodedShift;
                }

                _flags[index] = column;
            }
        }
    }

    private void RefineRaw(ref RawBitReader raw, int plane)
    {
        int half = 1 << plane;
        int width = _width;
        for (int stripe = 0; stripe < _height; stripe += 4)
        {
            int index = ((stripe / 4) + 1) * _flagStride;
            for (int x = 0; x < width; x++)
            {
                uint column = _flags[++index];
                uint rows = ColumnFlags.Refinable(column);
                _flags[index] = column | (rows << ColumnFlags.RefinedShift);
                for (; rows != 0; rows &= rows - 1)
                {
                    _coefficients[((stripe + ColumnFlags.Row(BitOperations.TrailingZeroCount(rows))) * width) + x] += raw.Read() != 0 ? half : -half;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadSegmentationSymbol(ref long slack)
    {
        uint symbol = 0;
        for (int i = 0; i < 4; i++)
        {
            symbol = (symbol << 1) | _mq.Decode(_mq.Contexts, MqStates.Uniform, ref slack);
        }

        return symbol == 0b1010;
    }
}
