namespace Gantry.Dicom.Imaging;

/// <summary>Reads numbers of any length from the bits of a video's header, the highest first.</summary>
/// <param name="bytes">The bytes.</param>
internal ref struct VideoBits(ReadOnlySpan<byte> bytes)
{
    private const int AspectInNumbers = 255;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private long _position;

    /// <summary>The payload of a NAL unit without the bytes that keep start codes out of it.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> unit)
    {
        byte[] payload = new byte[unit.Length];
        int length = 0, zeros = 0;
        foreach (byte value in unit)
        {
            if (zeros >= 2 && value == 3)
            {
                zeros = 0;
                continue;
            }

            zeros = value == 0 ? zeros + 1 : 0;
            payload[length++] = value;
        }

        return payload[..length];
    }

    /// <summary>Reads a number of up to 32 bits.</summary>
    /// <exception cref="DicomException">The bytes end before.</exception>
    public uint Read(int count)
    {
        if (_position + count > _bytes.Length * 8L)
        {
            throw new DicomException("The video's header ends within a number.");
        }

        ulong value = 0;
        for (int i = 0; i < count; i++, _position++)
        {
            value = (value << 1) | (uint)((_bytes[(int)(_position >> 3)] >> (int)(7 - (_position & 7))) & 1);
        }

        return (uint)value;
    }

    /// <summary>Reads a bit.</summary>
    public bool Flag() => Read(1) == 1;

    /// <summary>Passes over bits.</summary>
    public void Skip(int count)
    {
        for (; count > 0; count -= 32)
        {
            Read(Math.Min(count, 32));
        }
    }

    /// <summary>Reads an Exp-Golomb number, ue(v).</summary>
    public uint Unsigned()
    {
        int zeros = 0;
        while (!Flag())
        {
            if (++zeros > 31)
            {
                throw new DicomException("The video's header has a number that is longer than 32 bits.");
            }
        }

        return (uint)(((1UL << zeros) | Read(zeros)) - 1);
    }

    /// <summary>Reads an Exp-Golomb number, se(v).</summary>
    public int Signed()
    {
        uint value = Unsigned();
        return (value & 1) == 1 ? (int)((value >> 1) + 1) : -(int)(value >> 1);
    }

    /// <summary>Reads an Exp-Golomb number and checks it.</summary>
    public int Unsigned(int largest, string name)
    {
        uint value = Unsigned();
        return value <= largest ? (int)value : throw new DicomException($"The video's header says {name} {value}, allowed is 0 to {largest}.");
    }

    /// <summary>Passes over the beginning of the video usability information, the same in H.264 and HEVC: aspect, overscan, colours, where chrominance lies.</summary>
    public void SkipAppearance()
    {
        if (Flag() && Read(8) == AspectInNumbers)
        {
            Skip(32);
        }

        if (Flag())
        {
            Skip(1);
        }

        if (Flag())
        {
            Skip(4);
            Skip(Flag() ? 24 : 0);
        }

        if (Flag())
        {
            Unsigned();
            Unsigned();
        }
    }
}
