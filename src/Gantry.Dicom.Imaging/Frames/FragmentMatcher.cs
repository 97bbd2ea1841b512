using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Finds out which fragments of encapsulated pixel data make up which frame (PS3.5 §A.4). No offset is followed that does not lead to a fragment.</summary>
/// <param name="fragments">The fragments in order, without the Basic Offset Table's item.</param>
/// <param name="numberOfFrames">Number of Frames, at least 1.</param>
/// <param name="findings">Receives doubts about offset tables.</param>
internal sealed class FragmentMatcher(IReadOnlyList<ValueRange> fragments, int numberOfFrames, List<Finding> findings)
{
    private const int ItemHeaderLength = 8;

    /// <summary>The index of each frame's first fragment, in order.</summary>
    /// <param name="extendedOffsets">Extended Offset Table (7FE0,0001), empty when absent.</param>
    /// <param name="basicOffsets">The value of the first item, empty when it is.</param>
    /// <param name="read">Reads bytes of a fragment; gives fewer than asked for only at its end.</param>
    /// <exception cref="DicomException">Fragments and frames can't be matched.</exception>
    public int[] Match(ReadOnlySpan<byte> extendedOffsets, ReadOnlySpan<byte> basicOffsets, ReadFragmentBytes read)
    {
        if (fragments.Count < numberOfFrames)
        {
            throw new DicomException(
                $"Pixel data (7FE0,0010) have {fragments.Count} fragment(s), too few for the {numberOfFrames} frame(s) of Number of Frames (0028,0008).");
        }

        return FromOffsets(extendedOffsets, 8, "extended-offset-table", "Extended Offset Table (7FE0,0001)")
            ?? FromOffsets(basicOffsets, 4, "basic-offset-table", "The Basic Offset Table")
            ?? FromCount()
            ?? FromStarts(read)
            ?? FromEnds(read)
            ?? throw new DicomException(
                $"The {fragments.Count} fragments of the pixel data (7FE0,0010) can't be divided into {numberOfFrames} frames: "
                + "no offset table fits, and the code streams' beginnings and ends do not tell them apart.");
    }

    private int[]? FromOffsets(ReadOnlySpan<byte> table, int size, string code, string name)
    {
        if (table.IsEmpty)
        {
            return null;
        }

        if (table.Length != (long)size * numberOfFrames)
        {
            return Refuse(code, $"{name} is {table.Length} bytes long, {numberOfFrames} frame(s) need {(long)size * numberOfFrames}; it is not used.");
        }

        int[] first = new int[numberOfFrames];
        int fragment = 0;
        for (int frame = 0; frame < numberOfFrames; frame++)
        {
            ReadOnlySpan<byte> entry = table.Slice(frame * size, size);
            ulong offset = size == 8 ? BinaryPrimitives.ReadUInt64LittleEndian(entry) : BinaryPrimitives.ReadUInt32LittleEndian(entry);
            if (frame > 0)
            {
                fragment++;
            }

            while (fragment < fragments.Count && Position(fragment) < offset)
            {
                fragment++;
            }

            if (fragment == fragments.Count || Position(fragment) != offset || (frame == 0 && fragment != 0))
            {
                return Refuse(code, $"{name} says that frame {frame + 1} begins at {offset}, where no fragment begins that could be its first; it is not used.");
            }

            first[frame] = fragment;
        }

        return first;
    }

    // Offsets count from the first byte of the first fragment's item tag.
    private ulong Position(int fragment) => (ulong)(fragments[fragment].Offset - fragments[0].Offset);

    private int[]? Refuse(string code, string message)
    {
        findings.Add(new Finding(code, "(7FE0,0010)", fragments[0].Offset - ItemHeaderLength, message));
        return null;
    }

    private int[]? FromCount() =>
        numberOfFrames == 1 ? [0]
        : numberOfFrames == fragments.Count ? [.. Enumerable.Range(0, numberOfFrames)]
        : null;

    private int[]? FromStarts(ReadFragmentBytes read)
    {
        Span<byte> head = stackalloc byte[12];
        List<int> first = [];
        for (int i = 0; i < fragments.Count && first.Count <= numberOfFrames; i++)
        {
            int length = read(i, 0, head[..(int)Math.Min(head.Length, fragments[i].Length)]);
            if (IsStart(head[..length]))
            {
                first.Add(i);
            }
        }

        return first.Count == numberOfFrames && first[0] == 0 ? [.. first] : null;
    }

    private int[]? FromEnds(ReadFragmentBytes read)
    {
        Span<byte> tail = stackalloc byte[3];
        List<int> first = [0];
        for (int i = 0; i < fragments.Count - 1 && first.Count <= numberOfFrames; i++)
        {
            int wanted = (int)Math.Min(tail.Length, fragments[i].Length);
            int length = read(i, fragments[i].Length - wanted, tail[..wanted]);
            if (IsEnd(tail[..length]))
            {
                first.Add(i + 1);
            }
        }

        return first.Count == numberOfFrames ? [.. first] : null;
    }

    // SOI and another marker (JPEG, JPEG-LS), SOC and SIZ (JPEG 2000), the signature box of JP2 or JPEG XL, a bare JPEG XL code stream.
    private static bool IsStart(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51])
        || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 12, (byte)'j', (byte)'P', (byte)' ', (byte)' ', 13, 10, 0x87, 10])
        || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' ', 13, 10, 0x87, 10])
        || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]);

    // EOI of JPEG and EOC of JPEG 2000 are the same; one byte of padding may follow.
    private static bool IsEnd(ReadOnlySpan<byte> tail) =>
        tail.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]) || tail.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9, 0x00]);
}

/// <summary>Reads bytes of a fragment.</summary>
/// <param name="fragment">0 for the first, the Basic Offset Table not counted.</param>
/// <param name="offset">From the fragment's first byte.</param>
/// <param name="buffer">Receives the bytes.</param>
/// <returns>How many there were.</returns>
internal delegate int ReadFragmentBytes(int fragment, long offset, Span<byte> buffer);
