using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes the stream of magnitudes and signs (ITU-T T.814 §7.1.2): it grows forward, and after a byte 0xFF the next has 7 bits.</summary>
/// <param name="target">Takes the stream, with room for eight bytes more.</param>
internal ref struct MagnitudeWriter(Span<byte> target)
{
    /// <summary>How many bits can be appended at once.</summary>
    public const int MostBits = 56;

    private readonly Span<byte> _target = target;
    private ulong _pending;
    private int _bits;
    private int _length;
    private bool _afterFull;

    /// <summary>Appends bits, the lowest first.</summary>
    /// <param name="value">The bits; those above the length are 0.</param>
    /// <param name="length">How many, up to <see cref="MostBits"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ulong value, int length)
    {
        _pending |= value << _bits;
        _bits += length;
        if (_afterFull || ((~_pending - 0x0101_0101_0101_0101) & _pending & 0x8080_8080_8080_8080) != 0)
        {
            WriteStuffed();
            return;
        }

        // Whole bytes are kept of it; the next write goes over the rest.
        BinaryPrimitives.WriteUInt64LittleEndian(_target[_length..], _pending);
        _length += _bits >> 3;
        _pending >>= _bits & ~7;
        _bits &= 7;
    }

    /// <summary>Ends the stream.</summary>
    /// <returns>How many bytes it has; the last is not 0xFF.</returns>
    public int Finish()
    {
        // The decoder finds ones after the end: they need not be written, but complete the last byte.
        _pending |= ulong.MaxValue << _bits;
        while (_bits > 0)
        {
            WriteByte();
        }

        return _afterFull ? _length - 1 : _length;
    }

    // A byte FF is among them, or was the last.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteStuffed()
    {
        while (_bits >= 8)
        {
            WriteByte();
        }
    }

    private void WriteByte()
    {
        int length = _afterFull ? 7 : 8;
        byte next = (byte)(_pending & ((1UL << length) - 1));
        _target[_length++] = next;
        _pending >>= length;
        _bits -= length;
        _afterFull = next == 0xFF;
    }
}
