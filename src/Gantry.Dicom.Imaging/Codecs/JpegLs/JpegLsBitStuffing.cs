using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>After each byte FF of a scan a bit 0 is stuffed, so that no marker can be seen there (ITU-T T.87 §C.1). Here it is taken out for whole stretches of bytes; <see cref="JpegLsBitStuffer"/> puts it in.</summary>
internal static class JpegLsBitStuffing
{
    /// <summary>The byte after which a bit is stuffed.</summary>
    public const byte Stuffed = 0xFF;

    /// <summary>Takes stuffed bits out, up to the next marker or the end.</summary>
    /// <param name="source">From the first byte of the bits.</param>
    /// <param name="target">Takes the bits; at least as long as the source and 8 bytes more.</param>
    /// <param name="consumed">How many bytes of the source came before the marker.</param>
    /// <returns>How many bits there are.</returns>
    public static long Remove(ReadOnlySpan<byte> source, Span<byte> target, out int consumed)
    {
        int from = 0, to = 0, pending = 0;
        ulong bits = 0;
        while (from < source.Length)
        {
            if (source.Length - from >= sizeof(ulong))
            {
                ulong next = BinaryPrimitives.ReadUInt64BigEndian(source[from..]);
                if (!HasStuffed(next))
                {
                    BinaryPrimitives.WriteUInt64BigEndian(target[to..], bits | (next >> pending));
                    bits = pending == 0 ? 0 : next << (64 - pending);
                    from += sizeof(ulong);
                    to += sizeof(ulong);
                    continue;
                }
            }

            byte value = source[from];
            bool isFollowed = value == Stuffed && from + 1 < source.Length;
            if (isFollowed && source[from + 1] >= 0x80)
            {
                break;
            }

            from++;
            Append(target, value, 8);
            if (isFollowed)
            {
                Append(target, source[from++], 7);
            }
        }

        consumed = from;
        target[to] = (byte)(bits >> 56);
        return (8L * to) + pending;

        void Append(Span<byte> target, byte value, int count)
        {
            bits |= (ulong)value << (64 - pending - count);
            pending += count;
            if (pending >= 8)
            {
                target[to++] = (byte)(bits >> 56);
                bits <<= 8;
                pending -= 8;
            }
        }
    }

    /// <summary>Whether one of eight bytes is FF.</summary>
    public static bool HasStuffed(ulong bytes) => ((~bytes - 0x0101010101010101) & bytes & 0x8080808080808080) != 0;
}
