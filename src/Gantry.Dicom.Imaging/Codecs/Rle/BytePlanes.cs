using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Takes pixels apart into planes of bytes, each sample's most significant byte first, and puts them together again (PS3.5 §G.2).</summary>
internal static class BytePlanes
{
    /// <summary>Puts planes together.</summary>
    /// <param name="planes">The planes, one after the other.</param>
    /// <param name="samples">Samples of a pixel.</param>
    /// <param name="bytes">Bytes of a sample.</param>
    /// <param name="pixels">Takes the pixels, little endian, of the same length.</param>
    public static void Join(ReadOnlySpan<byte> planes, int samples, int bytes, Span<byte> pixels)
    {
        int count = samples * bytes;
        int length = pixels.Length / count;
        int done = (samples, bytes) switch
        {
            (1, 2) => JoinWords(planes[..length], planes[length..], pixels),
            (3, 1) => JoinTriples(planes[..length], planes.Slice(length, length), planes[(2 * length)..], pixels),
            _ => 0,
        };
        for (int plane = 0; plane < count; plane++)
        {
            ReadOnlySpan<byte> source = planes.Slice(plane * length, length);
            for (int i = done, j = (done * count) + Position(plane, bytes); i < source.Length; i++, j += count)
            {
                pixels[j] = source[i];
            }
        }
    }

    /// <summary>Takes pixels apart.</summary>
    /// <param name="pixels">The pixels, little endian.</param>
    /// <param name="samples">Samples of a pixel.</param>
    /// <param name="bytes">Bytes of a sample.</param>
    /// <param name="planes">Takes the planes, one after the other, of the same length.</param>
    public static void Split(ReadOnlySpan<byte> pixels, int samples, int bytes, Span<byte> planes)
    {
        int count = samples * bytes;
        int length = pixels.Length / count;
        int done = (samples, bytes) switch
        {
            (1, 2) => SplitWords(pixels, planes[..length], planes[length..]),
            (3, 1) => SplitTriples(pixels, planes[..length], planes.Slice(length, length), planes[(2 * length)..]),
            _ => 0,
        };
        for (int plane = 0; plane < count; plane++)
        {
            Span<byte> target = planes.Slice(plane * length, length);
            for (int i = done, j = (done * count) + Position(plane, bytes); i < target.Length; i++, j += count)
            {
                target[i] = pixels[j];
            }
        }
    }

    /// <summary>Where a plane's byte stands in a pixel.</summary>
    private static int Position(int plane, int bytes) => (plane / bytes * bytes) + bytes - 1 - (plane % bytes);

    private static int JoinWords(ReadOnlySpan<byte> high, ReadOnlySpan<byte> low, Span<byte> pixels)
    {
        Span<ushort> words = MemoryMarshal.Cast<byte, ushort>(pixels);
        int done = 0;
        for (; done <= high.Length - Vector256<byte>.Count; done += Vector256<byte>.Count)
        {
            (Vector256<ushort> lowerHigh, Vector256<ushort> upperHigh) = Vector256.Widen(Vector256.Create(high[done..]));
            (Vector256<ushort> lowerLow, Vector256<ushort> upperLow) = Vector256.Widen(Vector256.Create(low[done..]));
            ((lowerHigh << 8) | lowerLow).CopyTo(words[done..]);
            ((upperHigh << 8) | upperLow).CopyTo(words[(done + Vector256<ushort>.Count)..]);
        }

        return done;
    }

    private static int SplitWords(ReadOnlySpan<byte> pixels, Span<byte> high, Span<byte> low)
    {
        ReadOnlySpan<ushort> words = MemoryMarshal.Cast<byte, ushort>(pixels);
        Vector256<ushort> lowest = Vector256.Create((ushort)0xFF);
        int done = 0;
        for (; done <= high.Length - Vector256<byte>.Count; done += Vector256<byte>.Count)
        {
            Vector256<ushort> lower = Vector256.Create(words[done..]), upper = Vector256.Create(words[(done + Vector256<ushort>.Count)..]);
            Vector256.Narrow(lower >>> 8, upper >>> 8).CopyTo(high[done..]);
            Vector256.Narrow(lower & lowest, upper & lowest).CopyTo(low[done..]);
        }

        return done;
    }

    // Each vector of 16 bytes takes of each plane the bytes that belong there; an index beyond a vector gives 0.
    private static int JoinTriples(ReadOnlySpan<byte> red, ReadOnlySpan<byte> green, ReadOnlySpan<byte> blue, Span<byte> pixels)
    {
        const byte no = 255;
        int done = 0;
        for (; done <= red.Length - Vector128<byte>.Count; done += Vector128<byte>.Count)
        {
            Vector128<byte> r = Vector128.Create(red[done..]), g = Vector128.Create(green[done..]), b = Vector128.Create(blue[done..]);
            Span<byte> target = pixels.Slice(3 * done, 3 * Vector128<byte>.Count);
            (Vector128.Shuffle(r, Vector128.Create(0, no, no, 1, no, no, 2, no, no, 3, no, no, 4, no, no, 5))
                | Vector128.Shuffle(g, Vector128.Create(no, 0, no, no, 1, no, no, 2, no, no, 3, no, no, 4, no, no))
                | Vector128.Shuffle(b, Vector128.Create(no, no, 0, no, no, 1, no, no, 2, no, no, 3, no, no, 4, no))).CopyTo(target);
            (Vector128.Shuffle(r, Vector128.Create(no, no, 6, no, no, 7, no, no, 8, no, no, 9, no, no, 10, no))
                | Vector128.Shuffle(g, Vector128.Create(5, no, no, 6, no, no, 7, no, no, 8, no, no, 9, no, no, 10))
                | Vector128.Shuffle(b, Vector128.Create(no, 5, no, no, 6, no, no, 7, no, no, 8, no, no, 9, no, no))).CopyTo(target[16..]);
            (Vector128.Shuffle(r, Vector128.Create(no, 11, no, no, 12, no, no, 13, no, no, 14, no, no, 15, no, no))
                | Vector128.Shuffle(g, Vector128.Create(no, no, 11, no, no, 12, no, no, 13, no, no, 14, no, no, 15, no))
                | Vector128.Shuffle(b, Vector128.Create(10, no, no, 11, no, no, 12, no, no, 13, no, no, 14, no, no, 15))).CopyTo(target[32..]);
        }

        return done;
    }

    private static int SplitTriples(ReadOnlySpan<byte> pixels, Span<byte> red, Span<byte> green, Span<byte> blue)
    {
        const byte no = 255;
        int done = 0;
        for (; done <= red.Length - Vector128<byte>.Count; done += Vector128<byte>.Count)
        {
            ReadOnlySpan<byte> source = pixels.Slice(3 * done, 3 * Vector128<byte>.Count);
            Vector128<byte> first = Vector128.Create(source), second = Vector128.Create(source[16..]), third = Vector128.Create(source[32..]);
            (Vector128.Shuffle(first, Vector128.Create(0, 3, 6, 9, 12, 15, no, no, no, no, no, no, no, no, no, no))
                | Vector128.Shuffle(second, Vector128.Create(no, no, no, no, no, no, 2, 5, 8, 11, 14, no, no, no, no, no))
                | Vector128.Shuffle(third, Vector128.Create(no, no, no, no, no, no, no, no, no, no, no, 1, 4, 7, 10, 13))).CopyTo(red[done..]);
            (Vector128.Shuffle(first, Vector128.Create(1, 4, 7, 10, 13, no, no, no, no, no, no, no, no, no, no, no))
                | Vector128.Shuffle(second, Vector128.Create(no, no, no, no, no, 0, 3, 6, 9, 12, 15, no, no, no, no, no))
                | Vector128.Shuffle(third, Vector128.Create(no, no, no, no, no, no, no, no, no, no, no, 2, 5, 8, 11, 14))).CopyTo(green[done..]);
            (Vector128.Shuffle(first, Vector128.Create(2, 5, 8, 11, 14, no, no, no, no, no, no, no, no, no, no, no))
                | Vector128.Shuffle(second, Vector128.Create(no, no, no, no, no, 1, 4, 7, 10, 13, no, no, no, no, no, no))
                | Vector128.Shuffle(third, Vector128.Create(no, no, no, no, no, no, no, no, no, no, 0, 3, 6, 9, 12, 15))).CopyTo(blue[done..]);
        }

        return done;
    }
}
