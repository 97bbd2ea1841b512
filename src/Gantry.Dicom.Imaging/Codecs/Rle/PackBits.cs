using System.Numerics;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Runs and literals of bytes, the scheme of RLE segments (PS3.5 §G.3.1).</summary>
internal static class PackBits
{
    private const int Longest = 128;

    /// <summary>The most bytes that a number of bytes can become: a count for every 128.</summary>
    public static int MaximumLength(int length) => checked(length + ((length + Longest - 1) / Longest));

    /// <summary>Unpacks a segment until the target is full. What follows, such as a padding byte, is left.</summary>
    /// <param name="source">The segment.</param>
    /// <param name="target">Takes the bytes.</param>
    /// <param name="consumed">How many bytes of the segment were used.</param>
    /// <returns>How many bytes the segment gave. Fewer than the target takes when it ends too early, more when a run or literal goes beyond the target's end.</returns>
    public static int Decode(ReadOnlySpan<byte> source, Span<byte> target, out int consumed)
    {
        int from = 0, to = 0;
        while (to < target.Length && from < source.Length)
        {
            int header = source[from++];
            if (header == Longest)
            {
                continue;
            }

            int count = header < Longest ? header + 1 : 257 - header;
            if (header > Longest)
            {
                if (from == source.Length)
                {
                    break;
                }

                Fill(target, to, count, source[from++]);
            }
            else if (source.Length - from >= count)
            {
                Copy(source, from, target, to, count);
                from += count;
            }
            else
            {
                break;
            }

            to += count;
        }

        consumed = from;
        return to;
    }

    /// <summary>Packs a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="target">Takes at most <see cref="MaximumLength"/> bytes.</param>
    /// <returns>How many.</returns>
    public static int Encode(ReadOnlySpan<byte> row, Span<byte> target)
    {
        int length = 0;
        for (int at = 0; at < row.Length;)
        {
            int next = NextRun(row, at);
            while (at < next)
            {
                // Two alike are shorter as a run where no literal is beside them.
                int count = Math.Min(Longest, next - at);
                bool isRun = count == 2 && row[at] == row[at + 1];
                target[length++] = (byte)(isRun ? 257 - count : count - 1);
                Copy(row, at, target, length, isRun ? 1 : count);
                length += isRun ? 1 : count;
                at += count;
            }

            if (at < row.Length)
            {
                int run = RunLength(row[at..]);
                target[length++] = (byte)(257 - run);
                target[length++] = row[at];
                at += run;
            }
        }

        return length;
    }

    /// <summary>How often the first byte is repeated, itself counted, up to 128.</summary>
    private static int RunLength(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= Vector256<byte>.Count)
        {
            uint alike = Vector256.Equals(Vector256.Create(bytes), Vector256.Create(bytes[0])).ExtractMostSignificantBits();
            if (alike != uint.MaxValue)
            {
                return BitOperations.TrailingZeroCount(~alike);
            }
        }

        bytes = bytes[..Math.Min(bytes.Length, Longest)];
        int end = bytes.IndexOfAnyExcept(bytes[0]);
        return end < 0 ? bytes.Length : end;
    }

    /// <summary>Where the next three alike begin; the end when there are none.</summary>
    private static int NextRun(ReadOnlySpan<byte> bytes, int at)
    {
        for (; at < bytes.Length - Vector256<byte>.Count - 1; at += Vector256<byte>.Count)
        {
            Vector256<byte> first = Vector256.Create(bytes[at..]);
            uint alike = (Vector256.Equals(first, Vector256.Create(bytes[(at + 1)..])) & Vector256.Equals(first, Vector256.Create(bytes[(at + 2)..]))).ExtractMostSignificantBits();
            if (alike != 0)
            {
                return at + BitOperations.TrailingZeroCount(alike);
            }
        }

        for (; at < bytes.Length - 2; at++)
        {
            if (bytes[at] == bytes[at + 1] && bytes[at] == bytes[at + 2])
            {
                return at;
            }
        }

        return bytes.Length;
    }

    /// <summary>Fills with whole vectors where there is room, which may go beyond the count: what lies there is written later.</summary>
    private static void Fill(Span<byte> target, int to, int count, byte value)
    {
        if (target.Length - to < Whole(count))
        {
            target.Slice(to, Math.Min(count, target.Length - to)).Fill(value);
            return;
        }

        Vector256<byte> values = Vector256.Create(value);
        for (int end = to + count; to < end; to += Vector256<byte>.Count)
        {
            values.CopyTo(target[to..]);
        }
    }

    /// <summary>Copies whole vectors where there is room, which may go beyond the count: what lies there is written later.</summary>
    private static void Copy(ReadOnlySpan<byte> source, int from, Span<byte> target, int to, int count)
    {
        if (source.Length - from < Whole(count) || target.Length - to < Whole(count))
        {
            count = Math.Min(count, target.Length - to);
            source.Slice(from, count).CopyTo(target[to..]);
            return;
        }

        for (int end = from + count; from < end; from += Vector256<byte>.Count, to += Vector256<byte>.Count)
        {
            Vector256.Create(source[from..]).CopyTo(target[to..]);
        }
    }

    /// <summary>A count rounded up to whole vectors.</summary>
    private static int Whole(int count) => (count + Vector256<byte>.Count - 1) & -Vector256<byte>.Count;
}
