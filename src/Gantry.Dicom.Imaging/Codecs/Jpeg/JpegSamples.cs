using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Where decoded lines go: native samples, colour by pixel, 8 or 16 bits each, little endian.</summary>
internal readonly ref struct JpegSamples
{
    private readonly Span<byte> _samples;
    private readonly int _width;
    private readonly int _components;
    private readonly bool _isWide;

    public JpegSamples(PixelDescription description, Span<byte> samples)
    {
        _samples = samples;
        (_width, _components, _isWide) = (description.Columns, description.SamplesPerPixel, description.BitsAllocated > 8);
    }

    /// <summary>Writes one component of a line.</summary>
    /// <param name="line">The line, from 0.</param>
    /// <param name="component">The component, from 0.</param>
    /// <param name="row">Its samples, as many as there are columns or more.</param>
    public void Write(int line, int component, ReadOnlySpan<ushort> row)
    {
        int stride = _width * _components;
        row = row[.._width];
        if (_isWide)
        {
            Span<ushort> target = MemoryMarshal.Cast<byte, ushort>(_samples).Slice(line * stride, stride);
            if (_components == 1)
            {
                row.CopyTo(target);
                return;
            }

            for (int x = 0, i = component; x < row.Length; x++, i += _components)
            {
                target[i] = row[x];
            }
        }
        else
        {
            Span<byte> target = _samples.Slice(line * stride, stride);
            if (_components == 1)
            {
                Narrow(row, target);
                return;
            }

            for (int x = 0, i = component; x < row.Length; x++, i += _components)
            {
                target[i] = (byte)row[x];
            }
        }
    }

    /// <summary>Writes the three components of a line.</summary>
    public void Write(int line, ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second, ReadOnlySpan<ushort> third)
    {
        int stride = _width * 3;
        first = first[.._width];
        second = second[.._width];
        third = third[.._width];
        if (_isWide)
        {
            Span<ushort> target = MemoryMarshal.Cast<byte, ushort>(_samples).Slice(line * stride, stride);
            for (int x = 0; x < first.Length && target.Length >= 3; x++, target = target[3..])
            {
                (target[2], target[1], target[0]) = (third[x], second[x], first[x]);
            }
        }
        else
        {
            Span<byte> target = _samples.Slice(line * stride, stride);
            int done = Interleave(first, second, third, target);
            target = target[(3 * done)..];
            for (int x = done; x < first.Length && target.Length >= 3; x++, target = target[3..])
            {
                (target[2], target[1], target[0]) = ((byte)third[x], (byte)second[x], (byte)first[x]);
            }
        }
    }

    // Sixteen pixels at a time: each vector of the target takes every third byte from each component. Returns how many pixels were written.
    private static int Interleave(ReadOnlySpan<ushort> first, ReadOnlySpan<ushort> second, ReadOnlySpan<ushort> third, Span<byte> target)
    {
        const byte no = byte.MaxValue;
        int x = 0;
        for (; x <= first.Length - Vector128<byte>.Count; x += Vector128<byte>.Count, target = target[(3 * Vector128<byte>.Count)..])
        {
            Vector128<byte> a = Narrow(first.Slice(x, Vector128<byte>.Count)), b = Narrow(second.Slice(x, Vector128<byte>.Count)), c = Narrow(third.Slice(x, Vector128<byte>.Count));
            (Vector128.Shuffle(a, Vector128.Create(0, no, no, 1, no, no, 2, no, no, 3, no, no, 4, no, no, 5))
                | Vector128.Shuffle(b, Vector128.Create(no, 0, no, no, 1, no, no, 2, no, no, 3, no, no, 4, no, no))
                | Vector128.Shuffle(c, Vector128.Create(no, no, 0, no, no, 1, no, no, 2, no, no, 3, no, no, 4, no))).CopyTo(target);
            (Vector128.Shuffle(a, Vector128.Create(no, no, 6, no, no, 7, no, no, 8, no, no, 9, no, no, 10, no))
                | Vector128.Shuffle(b, Vector128.Create(5, no, no, 6, no, no, 7, no, no, 8, no, no, 9, no, no, 10))
                | Vector128.Shuffle(c, Vector128.Create(no, 5, no, no, 6, no, no, 7, no, no, 8, no, no, 9, no, no))).CopyTo(target[16..]);
            (Vector128.Shuffle(a, Vector128.Create(no, 11, no, no, 12, no, no, 13, no, no, 14, no, no, 15, no, no))
                | Vector128.Shuffle(b, Vector128.Create(no, no, 11, no, no, 12, no, no, 13, no, no, 14, no, no, 15, no))
                | Vector128.Shuffle(c, Vector128.Create(10, no, no, 11, no, no, 12, no, no, 13, no, no, 14, no, no, 15))).CopyTo(target[32..]);
        }

        return x;
    }

    private static Vector128<byte> Narrow(ReadOnlySpan<ushort> sixteen) => Vector128.Narrow(Vector128.Create(sixteen[..8]), Vector128.Create(sixteen[8..]));

    private static void Narrow(ReadOnlySpan<ushort> row, Span<byte> target)
    {
        target = target[..row.Length];
        int x = 0;
        for (; x <= row.Length - Vector256<byte>.Count; x += Vector256<byte>.Count)
        {
            Vector256<ushort> lower = Vector256.Create(row.Slice(x, Vector256<ushort>.Count));
            Vector256<ushort> upper = Vector256.Create(row.Slice(x + Vector256<ushort>.Count, Vector256<ushort>.Count));
            Vector256.Narrow(lower, upper).CopyTo(target[x..]);
        }

        for (; x < row.Length; x++)
        {
            target[x] = (byte)row[x];
        }
    }
}
