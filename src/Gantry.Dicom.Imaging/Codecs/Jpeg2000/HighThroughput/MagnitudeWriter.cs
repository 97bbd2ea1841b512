using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes the stream of magnitudes and signs (ITU-T T.814 §7.1.2): it grows forward, and after a byte 0xFF the next has 7 bits.</summary>
/// <param name="target">Takes the stream.</param>
internal ref struct MagnitudeWriter(Span<byte> target)
{
    private readonly Span<byte> _target = target;
    private ulong _pending;
    private int _bits;
    private int _length;
    private bool _afterFull;

    /// <summary>Appends bits, the lowest first.</summary>
    /// <param name="value">The bits; those above the length are 0.</param>
    /// <param name="length">How many, up to 32.</param>
    public void Write(uint value, int length)
    {
        _pending |= (ulong)value << _bits;
        _bits += length;
        if (_bits >= 32)
        {
            WriteWord();
        }
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

    private void WriteWord()
    {
        uint word = (uint)_pending;
        if (!_afterFull && ((~word - 0x0101_0101) & word & 0x8080_8080) == 0)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(_target[_length..], word);
            _length += 4;
            _pending >>= 32;
            _bits -= 32;
            return;
        }

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
