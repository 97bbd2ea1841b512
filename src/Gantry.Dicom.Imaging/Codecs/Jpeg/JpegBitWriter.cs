namespace Gantry.Dicom.Imaging;

/// <summary>Collects bytes and, within a scan, bits; a zero is stuffed after each FF of a scan (ITU-T T.81 §F.1.2.3).</summary>
internal sealed class JpegBitWriter(int capacity)
{
    private byte[] _bytes = new byte[Math.Max(1024, capacity)];
    private int _length;
    private ulong _bits;
    private int _bitCount;

    public void WriteByte(int value)
    {
        if (_length == _bytes.Length)
        {
            Array.Resize(ref _bytes, checked(_length * 2));
        }

        _bytes[_length++] = (byte)value;
    }

    public void WriteWord(int value)
    {
        WriteByte(value >> 8);
        WriteByte(value);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            WriteByte(value);
        }
    }

    /// <summary>Appends the lowest bits of a value, at most 32.</summary>
    public void WriteBits(int value, int count)
    {
        _bits = (_bits << count) | ((uint)value & ((1ul << count) - 1));
        _bitCount += count;
        while (_bitCount >= 8)
        {
            _bitCount -= 8;
            int next = (byte)(_bits >> _bitCount);
            WriteByte(next);
            if (next == 0xFF)
            {
                WriteByte(0);
            }
        }
    }

    /// <summary>Fills the last byte with ones.</summary>
    public void Align()
    {
        if (_bitCount > 0)
        {
            WriteBits(0xFF, 8 - _bitCount);
        }
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();
}
