using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>The arithmetic encoder (ITU-T T.800 annex C.2). It grows its buffer as it writes.</summary>
internal sealed class MqEncoder
{
    private const int Half = 0x8000;
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

    /// <summary>Encodes a symbol.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Encode(int context, uint symbol)
    {
        ulong state = _contexts[context];
        uint probability = (uint)(state >> 48), interval = _interval - probability;
        if (((uint)state & 1) == symbol && interval >= Half)
        {
            _interval = interval;
            _code += probability;
            return;
        }

        EncodeSlowly(ref _contexts[context], symbol, interval);
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

        _code <<= _bitsLeft;
        WriteByte();
        _code <<= _bitsLeft;
        WriteByte();
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EncodeSlowly(ref ulong context, uint symbol, uint interval)
    {
        ulong state = context;
        uint probability = (uint)(state >> 48), isLps = ((uint)state & 1) ^ symbol;

        // The less probable symbol has the lower subinterval unless the two are exchanged (C.2.6, C.2.7).
        if (isLps != 0 == interval < probability)
        {
            _code += probability;
        }
        else
        {
            interval = probability;
        }

        context = MqStates.Next[(2 * ((uint)state & 0xFFFF)) | isLps];
        int shift = BitOperations.LeadingZeroCount(interval) - 16;
        _interval = interval << shift;
        while (shift >= _bitsLeft)
        {
            shift -= _bitsLeft;
            _code <<= _bitsLeft;
            WriteByte();
        }

        _code <<= shift;
        _bitsLeft -= shift;
    }

    // BYTEOUT: behind FF a bit is left for a carry.
    private void WriteByte()
    {
        if (_bytes[_position] != 0xFF && _code >= 0x800_0000)
        {
            _bytes[_position]++;
            _code &= 0x7FF_FFFF;
        }

        if (_position + 2 > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        if (_bytes[_position++] == 0xFF)
        {
            _bytes[_position] = (byte)(_code >> 20);
            _code &= 0xF_FFFF;
            _bitsLeft = 7;
        }
        else
        {
            _bytes[_position] = (byte)(_code >> 19);
            _code &= 0x7_FFFF;
            _bitsLeft = 8;
        }
    }
}
