using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Reads bits, the highest of each byte first, from a restart interval without stuffed zeros.</summary>
internal ref struct JpegBitReader
{
    /// <summary>Zeros that follow the bytes, so that whole words can be read.</summary>
    public const int Padding = 24;

    /// <summary>Bits that there are after <see cref="Refill"/>.</summary>
    public const int Refilled = 56;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _offset;
    private ulong _bits;
    private int _position;
    private int _count;

    /// <param name="bytes">The bytes and <see cref="Padding"/> zeros.</param>
    /// <param name="offset">Where they lie in the code stream, for messages.</param>
    public JpegBitReader(ReadOnlySpan<byte> bytes, int offset)
    {
        _bytes = bytes;
        _offset = offset;
    }

    /// <summary>Where the data lie in the code stream.</summary>
    public readonly int Offset => _offset;

    /// <summary>The next bits, left-aligned.</summary>
    public readonly ulong Bits => _bits;

    /// <summary>Makes at least <see cref="Refilled"/> bits available.</summary>
    /// <exception cref="DicomException">The interval ended long ago.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Refill()
    {
        // Bits of the word that do not fit are read again by the next refill.
        if (_position > _bytes.Length - sizeof(ulong))
        {
            ThrowExhausted(_offset);
        }

        _bits |= BinaryPrimitives.ReadUInt64BigEndian(_bytes.Slice(_position, sizeof(ulong))) >> _count;
        _position += (63 - _count) >> 3;
        _count |= Refilled;
    }

    /// <summary>Moves over bits that are available.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(int count)
    {
        _bits <<= count;
        _count -= count;
    }

    /// <summary>Reads 1 to 16 bits that are available.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(int count)
    {
        int value = (int)(_bits >> (64 - count));
        Skip(count);
        return value;
    }

    /// <summary>The number that bits of a size of 1 to 15 mean: those that begin with 0 are negative (ITU-T T.81 §F.2.2.1, EXTEND).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Extend(int bits, int size) => bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;

    /// <summary>Checks, at the end of the interval, that no more bits were read than it has.</summary>
    /// <exception cref="DicomException">There were fewer.</exception>
    public readonly void CheckEnd()
    {
        if ((_position * 8L) - _count > (_bytes.Length - Padding) * 8L)
        {
            ThrowExhausted(_offset);
        }
    }

    /// <summary>The exception for data that begin at <see cref="Offset"/>.</summary>
    public static DicomException Fault(string message, int offset) => JpegStream.Fault($"{message} in the JPEG scan data that begin", offset);

    // Static, as what is called with the reader itself would keep its fields in memory.
    private static void ThrowExhausted(int offset) => throw JpegStream.Fault("The JPEG scan is cut off: its data end before its last line, they begin", offset);
}
