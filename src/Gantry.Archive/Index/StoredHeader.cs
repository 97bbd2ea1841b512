using System.Buffers.Binary;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// A header copy as its row holds it. It begins with its form: 1, the copy itself, as indexes of earlier versions have it; 2, a checksum and the delta against
/// the copy of another instance of the series; 3, a checksum and the copy itself.
/// </summary>
internal static class StoredHeader
{
    private const byte Bare = 1;
    private const byte Delta = 2;
    private const byte Whole = 3;
    private const int Checked = 5;
    private const string Remedy = "run gantry check, which makes it anew from the stored object";

    /// <summary>Stores a copy whole.</summary>
    public static byte[] OfWhole(ReadOnlySpan<byte> copy)
    {
        byte[] stored = new byte[Checked + copy.Length];
        stored[0] = Whole;
        BinaryPrimitives.WriteUInt32LittleEndian(stored.AsSpan(1), Crc32C.Of(copy));
        copy.CopyTo(stored.AsSpan(Checked));
        return stored;
    }

    /// <summary>Stores a copy as a delta.</summary>
    /// <returns>Null when that would save little.</returns>
    public static byte[]? OfDelta(ReadOnlySpan<byte> copy, long baseKey, HeaderDelta against)
    {
        Span<byte> stored = new byte[Checked + 20 + (copy.Length / 2)];
        stored[0] = Delta;
        BinaryPrimitives.WriteUInt32LittleEndian(stored[1..], Crc32C.Of(copy));
        int length = Checked;
        length += HeaderDelta.WriteNumber(stored[length..], (ulong)baseKey);
        length += HeaderDelta.WriteNumber(stored[length..], (ulong)copy.Length);
        int delta = against.Encode(copy, stored[length..]);
        return delta < 0 ? null : stored[..(length + delta)].ToArray();
    }

    /// <summary>The instance whose copy is needed to read this one; 0 when none is.</summary>
    /// <exception cref="DicomException">It is damaged.</exception>
    public static long BaseOf(ReadOnlySpan<byte> stored)
    {
        int position = Checked;
        return stored.IsEmpty || stored[0] != Delta ? 0
            : stored.Length > Checked && HeaderDelta.TryNumber(stored, ref position, out ulong key) && key is > 0 and <= long.MaxValue ? (long)key
            : throw Damaged();
    }

    /// <summary>Reads the copy.</summary>
    /// <param name="stored">What the row holds.</param>
    /// <param name="whole">The copy of <see cref="BaseOf"/>; empty when none is needed.</param>
    /// <param name="maximum">The longest copy.</param>
    /// <exception cref="DicomException">It is damaged, or was written by a later version.</exception>
    public static byte[] Read(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> whole, int maximum)
    {
        if (stored.IsEmpty || stored[0] == Bare)
        {
            return stored.ToArray();
        }

        if (stored[0] > Whole)
        {
            throw new DicomException($"A header copy in the index has form {stored[0]}, known is {Whole}: it was written by a later version of the program");
        }

        if (stored.Length <= Checked)
        {
            throw Damaged();
        }

        byte[] copy;
        if (stored[0] == Whole)
        {
            copy = stored[Checked..].ToArray();
        }
        else
        {
            int position = Checked;
            if (!HeaderDelta.TryNumber(stored, ref position, out _) || !HeaderDelta.TryNumber(stored, ref position, out ulong length) || length > (ulong)maximum)
            {
                throw Damaged();
            }

            copy = new byte[length];
            if (!HeaderDelta.TryDecode(whole, stored[position..], copy))
            {
                throw Damaged();
            }
        }

        return Crc32C.Of(copy) == BinaryPrimitives.ReadUInt32LittleEndian(stored[1..]) ? copy : throw Damaged();
    }

    private static DicomException Damaged() => new($"A header copy in the index is damaged: {Remedy}");
}
