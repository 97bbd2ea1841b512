using System.Buffers.Binary;
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
}
