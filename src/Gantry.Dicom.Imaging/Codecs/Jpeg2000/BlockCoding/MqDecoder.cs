using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>The arithmetic decoder (ITU-T T.800 annex C.3).</summary>
/// <remarks>
/// The more probable symbol without renormalization takes the same Qe from interval A and from code register C. So both are kept relative to
/// D = min(C, A − 8000h), the slack until anything else happens: while D − Qe isn't negative, a symbol costs one subtraction. D lives in a local of who decodes.
/// </remarks>
internal sealed class MqDecoder
{
    private const uint Half = 0x8000_0000;
    private readonly uint[] _contexts = new uint[MqStates.Contexts];
    private byte[] _bytes = [];
    private int _position;
    private int _end;
    private int _bitsLeft;

    // A − D and C − D, with 16 bits behind the point.
    private uint _interval;
    private uint _code;

    public MqDecoder() => ResetContexts();

    public void ResetContexts() => MqStates.Reset(_contexts);

    /// <summary>Starts a codeword segment (INITDEC).</summary>
    /// <param name="bytes">Holds it.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="end">Behind its last byte; from there on ones are read.</param>
    /// <returns>D.</returns>
    public int Start(byte[] bytes, int start, int end)
    {
        (_bytes, _position, _end) = (bytes, start, end);
        uint code = (uint)ByteAt(start) << 16;
        code = ReadByte(code);
        code <<= 7;
        _bitsLeft -= 7;
        return SetSlack(Half, code);
    }

    /// <summary>Decodes a symbol.</summary>
    /// <param name="context">Which context.</param>
    /// <param name="slack">D.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Decode(int context, ref int slack)
    {
        uint state = _contexts[context];
        int left = slack - (int)(state & 0xFFFF_0000);
        if (left >= 0)
        {
            slack = left;
            return state & 1;
        }

        uint result = DecodeSlowly(context, slack);
        slack = (int)(result >> 1);
        return result & 1;
    }

    // Twice the new D, plus the symbol.
    private uint DecodeSlowly(int context, int slack)
    {
        uint state = _contexts[context], probability = state & 0xFFFF_0000, symbol = state & 1;
        uint interval = _interval + (uint)slack - probability, code = _code + (uint)slack;
        bool isLess = code < probability, isShort = interval < probability;
        if (isLess)
        {
            interval = probability;
        }
        else
        {
            code -= probability;
        }

        // Below Half the two subintervals are exchanged where the less probable would be the longer (C.3.2).
        bool isMps = isLess == isShort;
        uint index = state & 0xFFFF;
        _contexts[context] = isMps ? MqStates.NextMps[(int)index] : MqStates.NextLps[(int)index];
        symbol ^= isMps ? 0u : 1u;
        int shift = BitOperations.LeadingZeroCount(interval);
        interval <<= shift;
        while (shift > _bitsLeft)
        {
            code <<= _bitsLeft;
            shift -= _bitsLeft;
            code = ReadByte(code);
        }

        code <<= shift;
        _bitsLeft -= shift;
        return ((uint)SetSlack(interval, code) << 1) | symbol;
    }

    private int SetSlack(uint interval, uint code)
    {
        uint slack = Math.Min(code, interval - Half);
        (_interval, _code) = (interval - slack, code - slack);
        return (int)slack;
    }

    // BYTEIN: behind FF comes a stuffed bit, and FF followed by more than 8F is the end.
    private uint ReadByte(uint code)
    {
        byte next = ByteAt(_position + 1);
        if (ByteAt(_position) != 0xFF)
        {
            _position++;
            _bitsLeft = 8;
            return code + ((uint)next << 8);
        }

        if (next > 0x8F)
        {
            _bitsLeft = 8;
            return code + 0xFF00;
        }

        _position++;
        _bitsLeft = 7;
        return code + ((uint)next << 9);
    }

    private byte ByteAt(int position) => position < _end ? _bytes[position] : (byte)0xFF;
}
