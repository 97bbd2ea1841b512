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
            int run = RunLength(row[at..]);
            int literal = run > 2 ? 0 : LiteralLength(row[at..]);
            if (run > 2 || (run == 2 && literal == 2))
            {
                target[length++] = (byte)(257 - run);
                target[length++] = row[at];
                at += run;
                continue;
            }

            target[length++] = (byte)(literal - 1);
            Copy(row, at, target, length, literal);
            length += literal;
            at += literal;
        }

        return length;
    }

    /// <summary>How often the first byte is repeated, itself counted.</summary>
    private static int RunLength(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Longest)];
        int end = bytes[1..].IndexOfAnyExcept(bytes[0]);
        return end < 0 ? bytes.Length : end + 1;
    }

    /// <summary>How many bytes there are before the next three alike.</summary>
    private static int LiteralLength(ReadOnlySpan<byte> bytes)
    {
        int at = 1;
        for (int end = Math.Min(Longest, bytes.Length - Vector256<byte>.Count - 2); at < end; at += Vector256<byte>.Count)
        {
            Vector256<byte> first = Vector256.Create(bytes[at..]);
            uint alike = (Vector256.Equals(first, Vector256.Create(bytes[(at + 1)..])) & Vector256.Equals(first, Vector256.Create(bytes[(at + 2)..]))).ExtractMostSignificantBits();
            if (alike != 0)
            {
                return Math.Min(Longest, at + BitOperations.TrailingZeroCount(alike));
            }
        }

        for (int end = Math.Min(Longest, bytes.Length - 2); at < end; at++)
        {
            if (bytes[at] == bytes[at + 1] && bytes[at] == bytes[at + 2])
            {
                return at;
            }
        }

        return Math.Min(Longest, bytes.Length);
    }

    /// <summary>Fills with whole vectors where there is room, which may go beyond the count: what lies there is written later.</summary>
    private static void Fill(Span<byte> target, int to, int count, byte value)
    {
        Vector256<byte> values = Vector256.Create(value);
        if (target.Length - to < Longest + Vector256<byte>.Count)
        {
            target.Slice(to, Math.Min(count, target.Length - to)).Fill(value);
            return;
        }

        for (int end = to + count; to < end; to += Vector256<byte>.Count)
        {
            values.CopyTo(target[to..]);
        }
    }

    /// <summary>Copies whole vectors where there is room, which may go beyond the count: what lies there is written later.</summary>
    private static void Copy(ReadOnlySpan<byte> source, int from, Span<byte> target, int to, int count)
    {
        if (source.Length - from < Longest + Vector256<byte>.Count || target.Length - to < Longest + Vector256<byte>.Count)
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
}
