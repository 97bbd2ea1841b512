using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>The arithmetic encoder (ITU-T T.800 annex C.2). It grows its buffer as it writes.</summary>
internal sealed class MqEncoder
{
    private const int Half = 0x8000;

    // A symbol shifts C by 15 bits at most, and bytes may be of seven.
    private const int MostBytesOfSymbol = 3;
    private readonly ulong[] _contexts = new ulong[MqStates.Contexts];

    // Bits of C below the carry, of which those above the ones not yet shifted in are empty.
    private const int RegisterBits = 27;

    // The first byte takes a carry that can't come and is no part of the codeword.
    private byte[] _bytes = new byte[4096];
    private int _position;
    private uint _interval;
    private uint _code;
    private int _bitsLeft;

    /// <summary>Where the encoder is.</summary>
    public MqPlace Place => new(_position, _bytes[_position], _code, _interval, RegisterBits - _bitsLeft);

    /// <summary>The codeword, once it is ended.</summary>
    public ReadOnlySpan<byte> Codeword => _bytes.AsSpan(1, _position);

    /// <summary>Starts a code-block (INITENC).</summary>
    public void Start()
    {
        MqStates.Reset(_contexts);
        (_position, _interval, _code, _bitsLeft, _bytes[0]) = (0, Half, 0, 12, 0);
    }

    /// <summary>Encodes symbols (ENCODE, with RENORME and BYTEOUT).</summary>
    /// <param name="symbols">Each a context, doubled, and in bit 0 the symbol.</param>
    public void Encode(ReadOnlySpan<byte> symbols)
    {
        Reserve(symbols.Length * MostBytesOfSymbol);
        ulong[] contexts = _contexts, next = MqStates.Next;
        byte[] bytes = _bytes;
        uint top = _code + _interval;
        int slack = (int)_interval - Half, bitsLeft = _bitsLeft, position = _position;
        foreach (byte symbol in symbols)
        {
            ulong state = contexts[symbol >> 1];
            int isLps = ((int)state ^ symbol) & 1, probability = (int)(state >> 48), left = slack - probability;
            if ((left | -isLps) >= 0)
            {
                slack = left;
                continue;
            }

            // The less probable symbol has the lower subinterval unless the two are exchanged (C.2.6, C.2.7). No branch, which nothing could predict.
            uint interval = (uint)(left + Half), isLower = (uint)(isLps ^ ((int)(interval - (uint)probability) >>> 31)), lower = 0 - isLower;
            top -= interval & lower;
            interval ^= (interval ^ (uint)probability) & lower;
            contexts[symbol >> 1] = next[(2 * ((int)state & 0xFFFF)) | isLps];
            int shift = BitOperations.LeadingZeroCount(interval) - 16;
            uint code = top - interval;
            interval <<= shift;
            slack = (int)interval - Half;
            while (shift >= bitsLeft)
            {
                shift -= bitsLeft;
                code <<= bitsLeft;
                bitsLeft = WriteByte(bytes, ref position, ref code);
            }

            top = (code << shift) + interval;
            bitsLeft -= shift;
        }

        (_interval, _code, _bitsLeft, _position) = ((uint)(slack + Half), top - (uint)(slack + Half), bitsLeft, position);
    }

    /// <summary>Ends the codeword (FLUSH) such that it doesn't end with FF.</summary>
    public void End()
    {
        uint limit = _code + _interval;
        _code |= 0xFFFF;
        if (_code >= limit)
        {
            _code -= Half;
        }

        Reserve(2);
        for (int i = 0; i < 2; i++)
        {
            _code <<= _bitsLeft;
            _bitsLeft = WriteByte(_bytes, ref _position, ref _code);
        }

        while (_position > 0 && _bytes[_position] == 0xFF)
        {
            _position--;
        }
    }

    /// <summary>How many bytes of the codeword, once it is ended, decode everything up to a place.</summary>
    /// <remarks>
    /// A decoder reads ones behind the end. What was encoded up to a place is all that C to C + A holds there: as many bytes are kept as bring the codeword below C + A,
    /// all ones behind them.
    /// </remarks>
    public int LengthUpTo(in MqPlace place)
    {
        ulong kept = (ulong)(_bytes[place.Position] - place.Byte);
        int missing = place.Bits, length = place.Position;
        while (((kept + 1) << missing) > (ulong)place.Code + place.Interval && length < _position)
        {
            int taken = Math.Min(_bytes[length] == 0xFF ? 7 : 8, missing), bits = _bytes[length] == 0xFF ? 7 : 8;
            length++;
            kept = (kept << taken) + (ulong)(_bytes[length] >> (bits - taken));
            missing -= taken;
        }

        length = Math.Min(length, _position);
        return _bytes[length] == 0xFF ? length - 1 : length;
    }

    // BYTEOUT: behind FF a bit is left for a carry. Gives how far C can be shifted until the next byte.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteByte(byte[] bytes, ref int position, ref uint code)
    {
        if (code >= 0x800_0000 && bytes[position] != 0xFF)
        {
            bytes[position]++;
            code &= 0x7FF_FFFF;
        }

        int bits = bytes[position] == 0xFF ? 7 : 8, place = RegisterBits - bits;
        bytes[++position] = (byte)(code >> place);
        code &= (1u << place) - 1;
        return bits;
    }

    private void Reserve(int bytes)
    {
        if (_bytes.Length - _position <= bytes)
        {
            Array.Resize(ref _bytes, checked((_bytes.Length * 2) + bytes));
        }
    }
}
