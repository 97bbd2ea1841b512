namespace Gantry.Dicom.Imaging;

/// <summary>Collects bytes and, within a scan, bits; a zero is stuffed after each FF of a scan (ITU-T T.81 §F.1.2.3).</summary>
internal sealed class JpegBitWriter(int capacity)
{
    // Four bytes, each an FF that a zero follows.
    private const int MostBytesOfCode = 8;

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

    /// <summary>Makes room for codes with the bits that follow them, each of at most 32 bits, and takes them in a <see cref="JpegBitPacker"/>.</summary>
    /// <param name="count">How many there may be.</param>
    public JpegBitPacker Pack(int count)
    {
        Reserve(checked((count + 1) * MostBytesOfCode));
        return new JpegBitPacker(_bytes.AsSpan(_length), _bits, _bitCount);
    }

    /// <summary>Takes over what was packed.</summary>
    public void Unpack(JpegBitPacker packer)
    {
        _length += packer.Length;
        (_bits, _bitCount) = packer.Rest;
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
