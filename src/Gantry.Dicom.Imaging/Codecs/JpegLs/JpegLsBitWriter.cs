using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes the bits of a line, without stuffed ones, from the highest of each byte on. It is small enough to be copied into registers.</summary>
internal struct JpegLsBitWriter
{
    /// <summary>The most bits that are written at once.</summary>
    private const int Most = 56;

    private ulong _cache;
    private int _count;

    /// <summary>How many whole bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>How many bytes a line may take at most, each sample 64 bits.</summary>
    /// <param name="samples">Samples of a line.</param>
    public static int MaximumLength(int samples) => checked((samples + 2) * sizeof(ulong));

    /// <summary>Writes up to 56 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(Span<byte> bytes, ulong value, int count)
    {
        _count += count;
        ulong cache = _cache | (value << (64 - _count));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[Length..], cache);
        Length += _count >> 3;
        _cache = cache << (_count & ~7);
        _count &= 7;
    }

    /// <summary>Writes a number in Golomb's code of limited length (ITU-T T.87 §A.5.3).</summary>
    /// <param name="bytes">Takes the bits.</param>
    /// <param name="value">The number.</param>
    /// <param name="k">The Golomb parameter.</param>
    /// <param name="escape">How many bits 0 announce a number that stands as it is.</param>
    /// <param name="errorBits">qbpp, the bits of such a number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteGolomb(Span<byte> bytes, int value, int k, int escape, int errorBits)
    {
        int zeros = value >> k;
        if (zeros < escape && zeros + 1 + k <= Most)
        {
            Write(bytes, (1ul << k) | ((ulong)value & ((1ul << k) - 1)), zeros + 1 + k);
            return;
        }

        JpegLsBitWriter copy = this;
        copy.WriteLong(bytes, value, k, escape, errorBits);
        this = copy;
    }

    /// <summary>The bits after the last whole byte, from the highest on.</summary>
    public readonly byte Rest(out int count)
    {
        count = _count;
        return (byte)(_cache >> 56);
    }

    /// <summary>Begins again at the start of the bytes, with what is left of the last one.</summary>
    public void Rewind() => Length = 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteLong(Span<byte> bytes, int value, int k, int escape, int errorBits)
    {
        int zeros = Math.Min(value >> k, escape);
        Write(bytes, 0, zeros / 2);
        Write(bytes, 1, zeros - (zeros / 2) + 1);
        if (zeros < escape)
        {
            Write(bytes, (ulong)value & ((1ul << k) - 1), k);
        }
        else
        {
            Write(bytes, (ulong)(value - 1), errorBits);
        }
    }
}
