using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Packs bits of a scan into bytes, as <see cref="JpegBitWriter"/> does, but with room made beforehand: small enough to stay in registers.</summary>
internal ref struct JpegBitPacker
{
    private readonly Span<byte> _target;
    private int _length;
    private ulong _bits;
    private int _count;

    /// <param name="target">Takes the bytes.</param>
    /// <param name="bits">What is pending.</param>
    /// <param name="count">How many bits of it, at most 31.</param>
    public JpegBitPacker(Span<byte> target, ulong bits, int count)
    {
        _target = target;
        _bits = bits;
        _count = count;
    }

    /// <summary>How many bytes were written.</summary>
    public readonly int Length => _length;

    /// <summary>What is pending.</summary>
    public readonly (ulong Bits, int Count) Rest => (_bits, _count);

    /// <summary>Appends the lowest bits of a value that has no others, at most 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(uint value, int count)
    {
        _bits = (_bits << count) | value;
        _count += count;
        if (_count >= 32)
        {
            _count -= 32;
            uint word = (uint)(_bits >> _count);
            if ((word & 0x80808080 & ~(word + 0x01010101)) == 0)
            {
                BinaryPrimitives.WriteUInt32BigEndian(_target[_length..], word);
                _length += 4;
            }
            else
            {
                _length += Stuff(word, _target[_length..]);
            }
        }
    }

    /// <summary>Writes four bytes, a zero after each FF.</summary>
    /// <returns>How many bytes that are.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Stuff(uint word, Span<byte> target)
    {
        int length = 0;
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            byte value = (byte)(word >> shift);
            target[length++] = value;
            if (value == 0xFF)
            {
                target[length++] = 0;
            }
        }

        return length;
    }
}
