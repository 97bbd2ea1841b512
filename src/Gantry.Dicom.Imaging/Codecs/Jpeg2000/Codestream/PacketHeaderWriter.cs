using System.Buffers;
using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes the bits of packet headers: behind a byte FF comes one of seven bits (ITU-T T.800 §B.10.1).</summary>
internal sealed class PacketHeaderWriter(IBufferWriter<byte> output)
{
    private uint _current;
    private int _bits = 8;

    public void WriteBit(bool bit)
    {
        _bits--;
        _current |= (bit ? 1u : 0) << _bits;
        if (_bits == 0)
        {
            WriteByte();
        }
    }

    public void WriteBits(int value, int count)
    {
        for (int bit = count - 1; bit >= 0; bit--)
        {
            WriteBit((value >> bit & 1) != 0);
        }
    }

    /// <summary>Writes the number of coding passes, 1 to 164 (ITU-T T.800 table B.4).</summary>
    public void WritePasses(int passes)
    {
        switch (passes)
        {
            case 1:
                WriteBit(false);
                break;
            case 2:
                WriteBits(0b10, 2);
                break;
            case < 6:
                WriteBits((0b11 << 2) | (passes - 3), 4);
                break;
            case < 37:
                WriteBits((0b1111 << 5) | (passes - 6), 9);
                break;
            default:
                WriteBits((0b1_1111_1111 << 7) | (passes - 37), 16);
                break;
        }
    }

    /// <summary>Writes the lengths of codeword segments, and before them by how much Lblock grows from 3 (ITU-T T.800 §B.10.7).</summary>
    public void WriteLengths(ReadOnlySpan<CodewordSegment> segments)
    {
        const int FirstLengthBits = 3;
        int lengthBits = FirstLengthBits;
        foreach (CodewordSegment segment in segments)
        {
            lengthBits = Math.Max(lengthBits, 32 - BitOperations.LeadingZeroCount((uint)segment.Length) - BitOperations.Log2((uint)segment.Passes));
        }

        for (int i = FirstLengthBits; i < lengthBits; i++)
        {
            WriteBit(true);
        }

        WriteBit(false);
        foreach (CodewordSegment segment in segments)
        {
            WriteBits(segment.Length, lengthBits + BitOperations.Log2((uint)segment.Passes));
        }
    }

    /// <summary>Ends a header: fills its last byte with zeros, and goes past FF.</summary>
    public void Align()
    {
        if (_bits != 8)
        {
            WriteByte();
        }

        if (_bits == 7)
        {
            WriteByte();
        }

        _bits = 8;
    }

    private void WriteByte()
    {
        output.Write([(byte)_current]);
        _bits = _current == 0xFF ? 7 : 8;
        _current = 0;
    }
}
