using System.Buffers.Binary;
using System.Numerics;

namespace Gantry.Archive;

/// <summary>
/// Writes a header copy as what differs from another one: the headers of a series have most of their bytes in common. The delta is a list of steps: how many
/// bytes are new, these, how many are copied from the base, and how far from where the last copy ended. Numbers are written seven bits a byte, lowest first.
/// </summary>
internal sealed class HeaderDelta
{
    /// <summary>The longest header that others are compared with.</summary>
    public const int LongestBase = 1 << 16;

    private const int Window = 8;

    private readonly byte[] _base;
    private readonly ushort[] _places;
    private readonly int _shift;

    /// <summary>Prepares a base.</summary>
    public HeaderDelta(byte[] whole)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(whole.Length, LongestBase, nameof(whole));
        _base = whole;
        int bits = Math.Clamp(32 - BitOperations.LeadingZeroCount((uint)whole.Length), 6, 16);
        _shift = 64 - bits;
        _places = new ushort[1 << bits];

        // From the end, so that the first of equal places stays; place 0 stands for none and is the version of the copy anyway.
        for (int place = whole.Length - Window; place > 0; place--)
        {
            _places[Hash(whole.AsSpan(place))] = (ushort)place;
        }
    }

    /// <summary>Writes the delta.</summary>
    /// <param name="header">The header to be written.</param>
    /// <param name="delta">Where it is written to.</param>
    /// <returns>Its length; -1 when there is not enough room.</returns>
    public int Encode(ReadOnlySpan<byte> header, Span<byte> delta)
    {
        int written = 0, literal = 0, at = 0, expected = 0;
        while (at < header.Length)
        {
            int place = Place(header, at, expected);
            if (place < 0)
            {
                at++;
                continue;
            }

            int length = header[at..].CommonPrefixLength(_base.AsSpan(place));
            for (; at > literal && place > 0 && header[at - 1] == _base[place - 1]; at--, place--, length++)
            {
            }

            if (!Step(header[literal..at], length, place - expected, delta, ref written))
            {
                return -1;
            }

            at += length;
            literal = at;
            expected = place + length;
        }

        return literal == at || Step(header[literal..at], 0, 0, delta, ref written) ? written : -1;
    }

    /// <summary>Makes a header from its base and the delta.</summary>
    /// <returns>False when the delta is damaged or belongs to another base.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> delta, Span<byte> header)
    {
        int position = 0, expected = 0, at = 0;
        while (position < delta.Length)
        {
            if (!TryNumber(delta, ref position, out ulong literal) || literal > (ulong)Math.Min(delta.Length - position, header.Length - at))
            {
                return false;
            }

            delta.Slice(position, (int)literal).CopyTo(header[at..]);
            position += (int)literal;
            at += (int)literal;
            if (!TryNumber(delta, ref position, out ulong length) || !TryNumber(delta, ref position, out ulong distance))
            {
                return false;
            }

            long place = expected + ((long)(distance >> 1) ^ -(long)(distance & 1));
            if (place < 0 || place > whole.Length || length > (ulong)(whole.Length - place) || length > (ulong)(header.Length - at))
            {
                return false;
            }

            whole.Slice((int)place, (int)length).CopyTo(header[at..]);
            at += (int)length;
            expected = (int)(place + (long)length);
        }

        return at == header.Length;
    }

    /// <summary>Reads a number.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> bytes, ref int position, out ulong value)
    {
        value = 0;
        for (int shift = 0; position < bytes.Length && shift < 64; shift += 7)
        {
            byte next = bytes[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes a number.</summary>
    public static int WriteNumber(Span<byte> bytes, ulong value)
    {
        int length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[length++] = (byte)(value | 0x80);
        }

        bytes[length++] = (byte)value;
        return length;
    }

    private static bool Step(ReadOnlySpan<byte> literal, int length, int distance, Span<byte> delta, ref int written)
    {
        if (delta.Length - written < literal.Length + 15)
        {
            return false;
        }

        written += WriteNumber(delta[written..], (ulong)literal.Length);
        literal.CopyTo(delta[written..]);
        written += literal.Length;
        written += WriteNumber(delta[written..], (ulong)length);
        written += WriteNumber(delta[written..], (ulong)(uint)((distance << 1) ^ (distance >> 31)));
        return true;
    }

    /// <summary>Where the base goes on as the header does; -1 when nowhere. First it is looked where the last copy ended, with as many bytes passed over in both.</summary>
    private int Place(ReadOnlySpan<byte> header, int at, int expected)
    {
        if (header.Length - at < Window)
        {
            return -1;
        }

        ulong wanted = BinaryPrimitives.ReadUInt64LittleEndian(header[at..]);
        if (expected <= _base.Length - Window && BinaryPrimitives.ReadUInt64LittleEndian(_base.AsSpan(expected)) == wanted)
        {
            return expected;
        }

        int place = _places[Hash(header[at..])];
        return place > 0 && BinaryPrimitives.ReadUInt64LittleEndian(_base.AsSpan(place)) == wanted ? place : -1;
    }

    private int Hash(ReadOnlySpan<byte> bytes) => (int)((BinaryPrimitives.ReadUInt64LittleEndian(bytes) * 0x9E3779B97F4A7C15) >> _shift);
}
