using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Reads the bits of a scan, from the highest of each byte on. It is small enough to be copied into registers for a line.</summary>
internal struct JpegLsBitReader
{
    /// <summary>How many bytes beyond the bits have to be there to be read.</summary>
    public const int Padding = 16;

    private const int AlwaysThere = 56;

    /// <summary>The next bits, from the highest on.</summary>
    private ulong _cache;

    /// <summary>How many of them were taken from the bytes before <see cref="_position"/>.</summary>
    private int _valid;
    private int _position;

    /// <summary>How many bits were read.</summary>
    public readonly long Consumed => (8L * _position) - _valid;

    /// <summary>Reads a number of prediction errors in Golomb's code of limited length (ITU-T T.87 §A.5.3).</summary>
    /// <param name="bytes">The bits, and <see cref="Padding"/>.</param>
    /// <param name="k">The Golomb parameter.</param>
    /// <param name="limit">How many bits 0 announce a number that stands as it is.</param>
    /// <param name="errorBits">qbpp, the bits of such a number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadGolomb(ReadOnlySpan<byte> bytes, int k, int limit, int errorBits)
    {
        const int usual = 24;
        Fill(bytes);
        int zeros = BitOperations.LeadingZeroCount(_cache);
        if (zeros < Math.Min(limit, usual) && k < usual)
        {
            ulong rest = _cache << zeros << 1;
            _cache = rest << k;
            _valid -= zeros + 1 + k;
            return (zeros << k) | (int)(rest >> 1 >> (63 - k));
        }

        JpegLsBitReader copy = this;
        int value = copy.ReadLong(bytes, k, limit, errorBits);
        this = copy;
        return value;
    }

    /// <summary>Reads up to 31 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(ReadOnlySpan<byte> bytes, int count)
    {
        Fill(bytes);
        int value = (int)(_cache >> 1 >> (63 - count));
        _cache <<= count;
        _valid -= count;
        return value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadLong(ReadOnlySpan<byte> bytes, int k, int limit, int errorBits)
    {
        int zeros = Math.Min(limit, BitOperations.LeadingZeroCount(_cache));
        int first = Math.Min(zeros + 1, 32);
        Read(bytes, Math.Min(first, 31));
        Read(bytes, zeros + 1 - Math.Min(first, 31));
        return zeros < limit ? (zeros << k) | Read(bytes, Math.Min(k, 31)) : Read(bytes, errorBits) + 1;
    }

    /// <summary>Makes all 64 bits of the cache true ones, and at least 56 of them valid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fill(ReadOnlySpan<byte> bytes)
    {
        if ((uint)_position > (uint)(bytes.Length - sizeof(ulong)))
        {
            ThrowEnd();
        }

        _cache |= BinaryPrimitives.ReadUInt64BigEndian(bytes[_position..]) >> _valid;
        _position += (63 - _valid) >> 3;
        _valid |= AlwaysThere;
    }

    private static void ThrowEnd() => throw new DicomException("the code stream ends before the image does");
}
