using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Takes the stuffing out of the bit streams of a High-Throughput code-block, so that any number of bits can be read from any place (ITU-T T.814 §7.1).</summary>
internal static class StuffedBits
{
    /// <summary>How many bytes a target needs after the bits: whoever stands at their end reads only fill.</summary>
    public const int Margin = 32;

    private const ulong LowBits = 0x0101_0101_0101_0101;
    private const ulong HighBits = 0x8080_8080_8080_8080;

    /// <summary>Unpacks a stream that grows forward: after a byte 0xFF the next has 7 bits. The first bit becomes the lowest of the first byte.</summary>
    /// <param name="stream">The stream; what is more than the target takes is left out.</param>
    /// <param name="target">Takes the bits, and <see cref="Margin"/> bytes of fill.</param>
    /// <param name="fill">What follows the stream for ever: 0x00 or 0xFF.</param>
    /// <returns>How many bits there are without the fill.</returns>
    public static int UnpackForward(ReadOnlySpan<byte> stream, Span<byte> target, byte fill)
    {
        stream = stream[..Math.Min(stream.Length, target.Length - Margin)];
        ulong pending = 0;
        int bits = 0, written = 0;
        bool afterFull = false;
        for (int i = 0; i < stream.Length;)
        {
            if (!afterFull && i + 8 <= stream.Length)
            {
                ulong word = BinaryPrimitives.ReadUInt64LittleEndian(stream[i..]);
                if (((~word - LowBits) & word & HighBits) == 0)
                {
                    Append(word, ref pending, bits, target, ref written);
                    i += 8;
                    continue;
                }
            }

            byte next = stream[i++];
            pending |= (ulong)(afterFull ? next & 0x7F : next) << bits;
            bits += afterFull ? 7 : 8;
            afterFull = next == 0xFF;
            Flush(ref pending, ref bits, target, ref written);
        }

        return Finish(pending, bits, target, written, fill);
    }

    /// <summary>Unpacks a stream that grows backward, from its last byte on: after a byte above 0x8F one whose low bits are 0x7F has 7 bits.</summary>
    /// <param name="stream">The stream in the order of the code-block; what is more than the target takes is left out.</param>
    /// <param name="skipped">How many bits, 0 or 4, of the last byte don't belong to the stream; for that they count as ones.</param>
    /// <param name="target">Takes the bits, and <see cref="Margin"/> bytes of zeros.</param>
    /// <returns>How many bits there are without the fill.</returns>
    public static int UnpackBackward(ReadOnlySpan<byte> stream, int skipped, Span<byte> target)
    {
        stream = stream[^Math.Min(stream.Length, target.Length - Margin)..];
        ulong pending = 0;
        int bits = 0, written = 0;
        bool afterLarge = true;
        int left = stream.Length;
        if (skipped > 0 && left > 0)
        {
            byte last = stream[--left];
            pending = (ulong)last >> skipped;
            bits = 8 - skipped - ((pending & 7) == 7 ? 1 : 0);
            pending &= (1UL << bits) - 1;
            afterLarge = (last | 0x0F) > 0x8F;
        }

        while (left > 0)
        {
            if (left >= 8)
            {
                ulong word = BinaryPrimitives.ReadUInt64BigEndian(stream[(left - 8)..]);
                if (((~(word | HighBits) - LowBits) & (word | HighBits) & HighBits) == 0)
                {
                    Append(word, ref pending, bits, target, ref written);
                    left -= 8;
                    afterLarge = (word >> 56) > 0x8F;
                    continue;
                }
            }

            byte next = stream[--left];
            bool isStuffed = afterLarge && (next & 0x7F) == 0x7F;
            pending |= (ulong)(isStuffed ? 0x7F : next) << bits;
            bits += isStuffed ? 7 : 8;
            afterLarge = next > 0x8F;
            Flush(ref pending, ref bits, target, ref written);
        }

        return Finish(pending, bits, target, written, 0);
    }

    private static void Append(ulong word, ref ulong pending, int bits, Span<byte> target, ref int written)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(target[written..], pending | (word << bits));
        pending = (word >> 1) >> (63 - bits);
        written += 8;
    }

    private static void Flush(ref ulong pending, ref int bits, Span<byte> target, ref int written)
    {
        if (bits >= 8)
        {
            target[written++] = (byte)pending;
            pending >>= 8;
            bits -= 8;
        }
    }

    private static int Finish(ulong pending, int bits, Span<byte> target, int written, byte fill)
    {
        target[written] = (byte)(pending | ((uint)fill << bits));
        target.Slice(written + 1, Margin - 1).Fill(fill);
        return (written * 8) + bits;
    }
}
