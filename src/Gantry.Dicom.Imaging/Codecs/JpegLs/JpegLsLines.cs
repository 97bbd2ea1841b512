using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Lines of samples between 16-bit numbers and the bytes of a frame.</summary>
internal static class JpegLsLines
{
    /// <summary>Writes samples that lie one after the other.</summary>
    /// <param name="line">The samples.</param>
    /// <param name="target">Takes the bytes.</param>
    /// <param name="bytes">Bytes of a sample.</param>
    public static void Write(ReadOnlySpan<ushort> line, Span<byte> target, int bytes)
    {
        if (bytes == 2)
        {
            MemoryMarshal.AsBytes(line).CopyTo(target);
            return;
        }

        int done = 0;
        for (; bytes == 1 && done <= line.Length - (2 * Vector128<ushort>.Count); done += 2 * Vector128<ushort>.Count)
        {
            Vector128.Narrow(Vector128.Create(line[done..]), Vector128.Create(line[(done + Vector128<ushort>.Count)..])).CopyTo(target[done..]);
        }

        Write(line[done..], target[(done * bytes)..], bytes, bytes);
    }

    /// <summary>Writes samples at distances.</summary>
    /// <param name="line">The samples.</param>
    /// <param name="target">Takes the bytes, from the first sample on.</param>
    /// <param name="bytes">Bytes of a sample.</param>
    /// <param name="distance">Bytes from one sample to the next.</param>
    public static void Write(ReadOnlySpan<ushort> line, Span<byte> target, int bytes, int distance)
    {
        for (int i = 0, at = 0; i < line.Length; i++, at += distance)
        {
            if (bytes == 1)
            {
                target[at] = (byte)line[i];
            }
            else
            {
                Span<byte> sample = target.Slice(at, bytes);
                sample.Clear();
                BinaryPrimitives.WriteUInt16LittleEndian(sample, line[i]);
            }
        }
    }

    /// <summary>Reads samples at distances.</summary>
    /// <param name="source">The bytes, from the first sample on.</param>
    /// <param name="bytes">Bytes of a sample, 1 or 2.</param>
    /// <param name="distance">Bytes from one sample to the next.</param>
    /// <param name="line">Takes the samples.</param>
    public static void Read(ReadOnlySpan<byte> source, int bytes, int distance, Span<ushort> line)
    {
        if (bytes == 2 && distance == 2)
        {
            source[..(2 * line.Length)].CopyTo(MemoryMarshal.AsBytes(line));
            return;
        }

        for (int i = 0, at = 0; i < line.Length; i++, at += distance)
        {
            line[i] = bytes == 1 ? source[at] : BinaryPrimitives.ReadUInt16LittleEndian(source[at..]);
        }
    }

    /// <summary>Sets the pixels beyond the ends of lines: above to the right that before it, to the left of a line the one above (ITU-T T.87 §A.2.1).</summary>
    /// <param name="previous">The line above.</param>
    /// <param name="current">The line.</param>
    /// <param name="components">Components of a pixel in the lines.</param>
    public static void SetEnds(Span<ushort> previous, Span<ushort> current, int components)
    {
        previous[^(2 * components)..^components].CopyTo(previous[^components..]);
        previous.Slice(components, components).CopyTo(current);
    }

    /// <summary>Bits of the largest sample.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="bytes">Bytes of a sample, 1 or 2.</param>
    public static int BitLength(ReadOnlySpan<byte> samples, int bytes)
    {
        Vector256<byte> bits = Vector256<byte>.Zero;
        int at = 0;
        for (; at <= samples.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            bits |= Vector256.Create(samples[at..]);
        }

        uint all = 0;
        for (int i = 0; i < Vector256<byte>.Count; i++)
        {
            all |= (uint)bits[i] << (8 * (i % bytes));
        }

        for (int i = 0; i < samples.Length - at; i++)
        {
            all |= (uint)samples[at + i] << (8 * (i % bytes));
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }
}
