using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>The samples of one component.</summary>
/// <param name="Samples">Line by line.</param>
/// <param name="Width">Samples of a line.</param>
/// <param name="Height">Lines.</param>
internal sealed record Plane(ushort[] Samples, int Width, int Height)
{
    /// <summary>Takes components apart.</summary>
    /// <param name="samples">Colour by pixel, 8 bits or 16 bits little endian each.</param>
    /// <param name="width">Pixels of a line.</param>
    /// <param name="height">Lines.</param>
    /// <param name="components">How many there are.</param>
    /// <param name="precision">Bits of a sample; those above are dropped. More than 8 are in 16 bits.</param>
    public static Plane[] Split(ReadOnlySpan<byte> samples, int width, int height, int components, int precision)
    {
        Plane[] planes = new Plane[components];
        for (int component = 0; component < components; component++)
        {
            ushort[] plane = new ushort[width * height];
            if (precision <= 8 && components == 1)
            {
                SampleBytes.Widen(samples[..plane.Length], plane);
            }
            else if (precision <= 8)
            {
                for (int i = 0, j = component; i < plane.Length; i++, j += components)
                {
                    plane[i] = samples[j];
                }
            }
            else
            {
                ReadOnlySpan<ushort> words = MemoryMarshal.Cast<byte, ushort>(samples);
                int mask = (1 << precision) - 1;
                for (int i = 0, j = component; i < plane.Length; i++, j += components)
                {
                    plane[i] = (ushort)(words[j] & mask);
                }
            }

            planes[component] = new Plane(plane, width, height);
        }

        return planes;
    }

    /// <summary>Makes Y, Cb and Cr of red, green and blue, in place (ITU-T T.871 §7).</summary>
    public static void ConvertToYcc(Plane[] planes, int precision)
    {
        int center = 1 << (precision - 1 + 16), maximum = (1 << precision) - 1;
        Span<ushort> first = planes[0].Samples, second = planes[1].Samples, third = planes[2].Samples;
        Span<Vector128<ushort>> firsts = MemoryMarshal.Cast<ushort, Vector128<ushort>>(first), seconds = MemoryMarshal.Cast<ushort, Vector128<ushort>>(second);
        Span<Vector128<ushort>> thirds = MemoryMarshal.Cast<ushort, Vector128<ushort>>(third);
        for (int i = 0; i < firsts.Length && i < seconds.Length && i < thirds.Length; i++)
        {
            Vector256<int> red = Widen(firsts[i]), green = Widen(seconds[i]), blue = Widen(thirds[i]);
            firsts[i] = Fixed((red * 19595) + (green * 38470) + (blue * 7471), maximum);
            seconds[i] = Fixed(Vector256.Create(center) - (red * 11058) - (green * 21710) + (blue << 15), maximum);
            thirds[i] = Fixed(Vector256.Create(center) + (red << 15) - (green * 27439) - (blue * 5329), maximum);
        }

        // What is left over is done in a vector that has it as its first lanes.
        int done = firsts.Length * Vector128<ushort>.Count;
        if (done < first.Length)
        {
            Plane[] rest = Array.ConvertAll(planes, plane => new Plane([.. plane.Samples.AsSpan(done), .. new ushort[Vector128<ushort>.Count - (plane.Samples.Length - done)]], Vector128<ushort>.Count, 1));
            ConvertToYcc(rest, precision);
            for (int i = 0; i < planes.Length; i++)
            {
                rest[i].Samples.AsSpan(0, first.Length - done).CopyTo(planes[i].Samples.AsSpan(done));
            }
        }
    }

    /// <summary>Averages each two samples of a line, or each two by two.</summary>
    /// <param name="alsoVertically">Whether two lines become one.</param>
    public Plane Halve(bool alsoVertically)
    {
        int width = (Width + 1) / 2, lines = alsoVertically ? 2 : 1, height = (Height + lines - 1) / lines;
        ushort[] samples = new ushort[width * height];
        for (int y = 0; y < height; y++)
        {
            int above = lines * y * Width;
            int below = Math.Min((lines * y) + lines - 1, Height - 1) * Width;
            for (int x = 0; x < width; x++)
            {
                int left = 2 * x;
                int right = Math.Min(left + 1, Width - 1);
                samples[(y * width) + x] = (ushort)((Samples[above + left] + Samples[above + right] + Samples[below + left] + Samples[below + right] + 2) / 4);
            }
        }

        return new Plane(samples, width, height);
    }

    /// <summary>Copies a block of 8 × 8, less the value in the middle of the range; beyond the edges the last samples go on.</summary>
    public void Load(int left, int top, int center, Span<float> block)
    {
        for (int row = 0; row < 8; row++)
        {
            ReadOnlySpan<ushort> line = Samples.AsSpan(Math.Min(top + row, Height - 1) * Width, Width);
            Span<float> target = block.Slice(row * 8, 8);
            if (left + 8 <= Width)
            {
                (Vector256.ConvertToSingle(Widen(Vector128.Create(line.Slice(left, 8)))) - Vector256.Create((float)center)).CopyTo(target);
            }
            else
            {
                for (int column = 0; column < 8; column++)
                {
                    target[column] = line[Math.Min(left + column, Width - 1)] - center;
                }
            }
        }
    }

    private static Vector256<int> Widen(Vector128<ushort> samples) => Vector256.Create(Vector128.WidenLower(samples), Vector128.WidenUpper(samples)).AsInt32();

    // From 16 fractional bits.
    private static Vector128<ushort> Fixed(Vector256<int> value, int maximum)
    {
        Vector256<uint> samples = Vector256.Min(Vector256.Max((value + Vector256.Create(32768)) >> 16, Vector256<int>.Zero), Vector256.Create(maximum)).AsUInt32();
        return Vector128.Narrow(samples.GetLower(), samples.GetUpper());
    }
}
