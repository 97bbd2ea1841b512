using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Collects bytes and, within a scan, bits; a zero is stuffed after each FF of a scan (ITU-T T.81 §F.1.2.3).</summary>
internal sealed class JpegBitWriter(int capacity)
{
    private byte[] _bytes = new byte[Math.Max(1024, capacity)];
    private int _length;
    private ulong _bits;
    private int _bitCount;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void WriteByte(int value)
    {
        Reserve(1);
        _bytes[_length++] = (byte)value;
    }

    public void WriteWord(int value)
    {
        WriteByte(value >> 8);
        WriteByte(value);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Appends the lowest bits of a value that has no others, at most 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteBits(uint value, int count)
    {
        _bits = (_bits << count) | value;
        _bitCount += count;
        if (_bitCount >= 32)
        {
            WriteFourBytes();
        }
    }

    /// <summary>Fills the last byte with ones and writes what is pending.</summary>
    public void Align()
    {
        if (_bitCount % 8 > 0)
        {
            int missing = 8 - (_bitCount % 8);
            _bits = (_bits << missing) | ((1u << missing) - 1);
            _bitCount += missing;
        }

        while (_bitCount > 0)
        {
            _bitCount -= 8;
            WriteStuffed((byte)(_bits >> _bitCount));
        }
    }

    private void WriteFourBytes()
    {
        _bitCount -= 32;
        uint word = (uint)(_bits >> _bitCount);
        Reserve(8);
        if ((word & 0x80808080 & ~(word + 0x01010101)) == 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(_length), word);
            _length += 4;
            return;
        }

        for (int shift = 24; shift >= 0; shift -= 8)
        {
            WriteStuffed((byte)(word >> shift));
        }
    }

    private void WriteStuffed(byte value)
    {
        WriteByte(value);
        if (value == 0xFF)
        {
            WriteByte(0);
        }
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, checked(_length + Math.Max(_length, count)));
        }
    }
}
