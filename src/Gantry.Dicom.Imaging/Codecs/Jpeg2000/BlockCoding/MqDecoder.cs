using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>The arithmetic decoder (ITU-T T.800 annex C.3).</summary>
/// <remarks>
/// The more probable symbol without renormalization takes the same Qe from interval A and from code register C. So both are kept relative to
/// D = min(C, A − 8000h), the slack until anything else happens: while D − Qe isn't negative, a symbol costs one subtraction. D lives in a local of who decodes.
/// All have their 16 bits before the point in the upper end of 64 bits: C holds up to five bytes ahead of those that the standard has read at the time,
/// and its lowest bit is never in use.
/// </remarks>
internal sealed class MqDecoder
{
    private const ulong Half = 0x8000_0000_0000_0000;
    private const ulong ProbabilityMask = 0xFFFF_0000_0000_0000;

    // Where in C the standard puts a byte that it reads.
    private const int BytePosition = 40;
    private byte[] _bytes = [];
    private int _position;
    private int _end;

    // How far C can be shifted until the next byte has to be there.
    private int _bitsLeft;

    // A − D and C − D.
    private ulong _interval;
    private ulong _code;

    public MqDecoder() => ResetContexts();

    /// <summary>The contexts, as <see cref="MqStates"/> says.</summary>
    public ulong[] Contexts { get; } = new ulong[MqStates.Contexts];

    public void ResetContexts() => MqStates.Reset(Contexts);

    /// <summary>Starts a codeword segment (INITDEC).</summary>
    /// <param name="bytes">Holds it.</param>
    /// <param name="start">Its first byte.</param>
    /// <param name="end">Behind its last byte; from there on ones are read.</param>
    /// <returns>D.</returns>
    public long Start(byte[] bytes, int start, int end)
    {
        (_bytes, _position, _end, _bitsLeft) = (bytes, start, end, 0);
        return (long)Renormalize(Half >> 7, (ulong)ByteAt(start) << 48, 0);
    }

    /// <summary>Decodes a symbol.</summary>
    /// <param name="contexts"><see cref="Contexts"/>, in a local of who decodes.</param>
    /// <param name="context">Which context.</param>
    /// <param name="slack">D.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Decode(ulong[] contexts, int context, ref long slack)
    {
        ulong state = contexts[context];
        long left = slack - (long)(state & ProbabilityMask);
        if (left >= 0)
        {
            slack = left;
            return (uint)state & 1;
        }

        ulong result = DecodeSlowly(ref contexts[context], slack);
        slack = (long)(result & ~1ul);
        return (uint)result & 1;
    }

    // The new D, with the symbol in the lowest bit, which is not in use. Not inlined: who decodes needs the registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong DecodeSlowly(ref ulong context, long slack)
    {
        ulong state = context, probability = state & ProbabilityMask;
        ulong interval = _interval + (ulong)slack - probability, code = _code + (ulong)slack;
        uint isLess = code < probability ? 1u : 0, isShort = interval < probability ? 1u : 0;

        // Below Half the two subintervals are exchanged where the less probable would be the longer (C.3.2).
        uint isLps = isLess ^ isShort;
        context = MqStates.Next[(2 * ((uint)state & 0xFFFF)) | isLps];

        // No branch, which nothing could predict: all ones for the lower subinterval, where C stays and A becomes Qe.
        ulong lower = 0 - (ulong)isLess;
        interval ^= (interval ^ probability) & lower;
        code -= probability & ~lower;
        uint symbol = ((uint)state & 1) ^ isLps;
        int shift = BitOperations.LeadingZeroCount(interval), bitsLeft = _bitsLeft - shift;
        if (bitsLeft < 0)
        {
            return Renormalize(interval, code, symbol);
        }

        _bitsLeft = bitsLeft;
        return SetSlack(interval << shift, code << shift) | symbol;
    }

    // RENORMD, with bytes to be read before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong Renormalize(ulong interval, ulong code, uint symbol)
    {
        while (_bitsLeft < BytePosition)
        {
            code += ReadByte();
        }

        int shift = BitOperations.LeadingZeroCount(interval);
        _bitsLeft -= shift;
        return SetSlack(interval << shift, code << shift) | symbol;
    }

    private ulong SetSlack(ulong interval, ulong code)
    {
        ulong slack = Math.Min(code, interval - Half);
        (_interval, _code) = (interval - slack, code - slack);
        return slack;
    }

    // BYTEIN: behind FF comes a stuffed bit, and FF followed by more than 8F is the end.
    private ulong ReadByte()
    {
        ulong next = ByteAt(_position + 1);
        int place = BytePosition - _bitsLeft;
        if (ByteAt(_position) != 0xFF)
        {
            _position++;
            _bitsLeft += 8;
            return next << place;
        }

        if (next > 0x8F)
        {
            _bitsLeft += 8;
            return 0xFFul << place;
        }

        _position++;
        _bitsLeft += 7;
        return next << (place + 1);
    }

    private byte ByteAt(int position) => position < _end ? _bytes[position] : (byte)0xFF;
}
