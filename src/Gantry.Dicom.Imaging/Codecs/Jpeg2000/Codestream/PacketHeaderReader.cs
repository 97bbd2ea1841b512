namespace Gantry.Dicom.Imaging;

/// <summary>Reads the bits of packet headers: behind a byte FF comes one of seven bits (ITU-T T.800 §B.10.1).</summary>
/// <param name="bytes">The headers and what follows.</param>
/// <param name="position">Where the first header starts.</param>
internal ref struct PacketHeaderReader(ReadOnlySpan<byte> bytes, int position)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _current;
    private int _bits;

    /// <summary>The byte behind the last that was touched.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Whether more was read than there is; what was read then is zeros.</summary>
    public bool IsExhausted { get; private set; }

    public bool ReadBit()
    {
        if (_bits == 0)
        {
            _bits = _current == 0xFF ? 7 : 8;
            _current = ReadByte();
        }

        return ((_current >> --_bits) & 1) != 0;
    }

    /// <summary>Reads up to 31 bits.</summary>
    public int ReadBits(int count)
    {
        int value = 0;
        for (; count > 0; count--)
        {
            value = (value << 1) | (ReadBit() ? 1 : 0);
        }

        return value;
    }

    /// <summary>Reads the number of coding passes, 1 to 164 (ITU-T T.800 table B.4).</summary>
    public int ReadPasses()
    {
        if (!ReadBit())
        {
            return 1;
        }

        if (!ReadBit())
        {
            return 2;
        }

        int value = ReadBits(2);
        if (value < 3)
        {
            return 3 + value;
        }

        value = ReadBits(5);
        return value < 31 ? 6 + value : 37 + ReadBits(7);
    }

    /// <summary>Ends a header: drops the rest of its last byte, and the byte that is stuffed behind FF.</summary>
    public void Align()
    {
        if (_current == 0xFF)
        {
            ReadByte();
        }

        (_current, _bits) = (0, 0);
    }

    /// <summary>Goes past a marker segment of some length if it is there.</summary>
    public void SkipMarker(int marker, int length)
    {
        if (_bytes.Length - Position >= length && _bytes[Position] == marker >> 8 && _bytes[Position + 1] == (marker & 0xFF))
        {
            Position += length;
        }
    }

    private int ReadByte()
    {
        if (Position < _bytes.Length)
        {
            return _bytes[Position++];
        }

        IsExhausted = true;
        return 0;
    }
}
