using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Reads the samples of a native frame into components: level shift and component transform (ITU-T T.800 annex G).</summary>
/// <param name="description">The frame.</param>
internal sealed class SampleSource(PixelDescription description)
{
    private readonly int _bits = description.BitsAllocated;

    /// <summary>Reads a frame.</summary>
    /// <param name="samples">The frame.</param>
    /// <param name="precision">How many bits a sample takes: Bits Stored, or Bits Allocated where a sample has something in the bits above.</param>
    /// <returns>The samples as numbers around zero.</returns>
    public CoefficientGrid[] Read(ReadOnlySpan<byte> samples, out int precision)
    {
        Area area = new(0, 0, description.Columns, description.Rows);
        CoefficientGrid[] components = [.. Enumerable.Range(0, description.SamplesPerPixel).Select(_ => new CoefficientGrid(area, isZero: false))];
        int lowest = description.IsSigned ? -(1 << (description.BitsStored - 1)) : 0, highest = lowest + (1 << description.BitsStored) - 1;
        byte[] bytes = new byte[area.Width * components.Length];
        ushort[] words = new ushort[area.Width];
        bool isWithin = true;
        for (int y = 0; y < area.Height; y++)
        {
            int first = y * area.Width * components.Length;
            if (_bits == 8 && components.Length > 1)
            {
                BytePlanes.Split(samples.Slice(first, bytes.Length), components.Length, 1, bytes);
            }

            for (int c = 0; c < components.Length; c++)
            {
                Span<int> row = components[c].Row(y);
                if (_bits == 8)
                {
                    SampleBytes.Widen(components.Length > 1 ? bytes.AsSpan(c * row.Length, row.Length) : samples.Slice(first, row.Length), words);
                    Widen(words, row);
                }
                else if (_bits == 16 && components.Length == 1)
                {
                    Widen(MemoryMarshal.Cast<byte, ushort>(samples).Slice(first, row.Length), row);
                }
                else
                {
                    for (int x = 0, sample = first + c; x < row.Length; x++, sample += components.Length)
                    {
                        row[x] = Read(samples, sample);
                    }
                }

                isWithin &= !row.ContainsAnyExceptInRange(lowest, highest);
            }
        }

        precision = isWithin ? description.BitsStored : _bits;
        if (!description.IsSigned)
        {
            foreach (CoefficientGrid component in components)
            {
                Lower(component.Values, 1 << (precision - 1));
            }
        }

        return components;
    }

    /// <summary>RCT (§G.2.1).</summary>
    public static void TransformReversibly(CoefficientGrid[] components)
    {
        Span<int> first = components[0].Values, second = components[1].Values, third = components[2].Values;
        int i = 0;
        for (; i <= first.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            Vector256<int> red = Vector256.Create(first[i..]), green = Vector256.Create(second[i..]), blue = Vector256.Create(third[i..]);
            ((red + green + green + blue) >> 2).CopyTo(first[i..]);
            (blue - green).CopyTo(second[i..]);
            (red - green).CopyTo(third[i..]);
        }

        for (; i < first.Length; i++)
        {
            int red = first[i], green = second[i], blue = third[i];
            (first[i], second[i], third[i]) = ((red + (2 * green) + blue) >> 2, blue - green, red - green);
        }
    }

    /// <summary>Makes the numbers floating point ones, and ICT of them where there is a component transform (§G.3.1).</summary>
    public static void ToNumbers(CoefficientGrid[] components, bool transformsComponents)
    {
        foreach (CoefficientGrid component in components)
        {
            Span<int> values = component.Values;
            Span<float> numbers = MemoryMarshal.Cast<int, float>(values);
            int i = 0;
            for (; i <= values.Length - Vector256<int>.Count; i += Vector256<int>.Count)
            {
                Vector256.ConvertToSingle(Vector256.Create(values[i..])).CopyTo(numbers[i..]);
            }

            for (; i < values.Length; i++)
            {
                numbers[i] = values[i];
            }
        }

        if (transformsComponents)
        {
            Transform(Numbers(components[0]), Numbers(components[1]), Numbers(components[2]));
        }
    }

    private static Span<float> Numbers(CoefficientGrid component) => MemoryMarshal.Cast<int, float>(component.Values);

    private static void Transform(Span<float> first, Span<float> second, Span<float> third)
    {
        int i = 0;
        for (; i <= first.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256<float> red = Vector256.Create(first[i..]), green = Vector256.Create(second[i..]), blue = Vector256.Create(third[i..]);
            ((0.299f * red) + (0.587f * green) + (0.114f * blue)).CopyTo(first[i..]);
            ((-0.168736f * red) - (0.331264f * green) + (0.5f * blue)).CopyTo(second[i..]);
            ((0.5f * red) - (0.418688f * green) - (0.081312f * blue)).CopyTo(third[i..]);
        }

        for (; i < first.Length; i++)
        {
            float red = first[i], green = second[i], blue = third[i];
            first[i] = (0.299f * red) + (0.587f * green) + (0.114f * blue);
            second[i] = (-0.168736f * red) - (0.331264f * green) + (0.5f * blue);
            third[i] = (0.5f * red) - (0.418688f * green) - (0.081312f * blue);
        }
    }

    private static void Lower(Span<int> values, int shift)
    {
        int i = 0;
        for (; i <= values.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            (Vector256.Create(values[i..]) - Vector256.Create(shift)).CopyTo(values[i..]);
        }

        for (; i < values.Length; i++)
        {
            values[i] -= shift;
        }
    }

    // Extends samples by their sign.
    private void Widen(ReadOnlySpan<ushort> from, Span<int> to)
    {
        int sign = description.IsSigned ? 1 << (_bits - 1) : 0, i = 0;
        for (; i <= to.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
        {
            Vector128<ushort> samples = Vector128.Create(from[i..]);
            Vector256<int> wide = Vector256.Create(Vector128.WidenLower(samples), Vector128.WidenUpper(samples)).AsInt32();
            ((wide ^ Vector256.Create(sign)) - Vector256.Create(sign)).CopyTo(to[i..]);
        }

        for (; i < to.Length; i++)
        {
            to[i] = (from[i] ^ sign) - sign;
        }
    }

    private int Read(ReadOnlySpan<byte> samples, int index) => (_bits, description.IsSigned) switch
    {
        (1, _) => (samples[index >> 3] >> (index & 7)) & 1,
        (8, false) => samples[index],
        (8, true) => (sbyte)samples[index],
        (16, false) => MemoryMarshal.Cast<byte, ushort>(samples)[index],
        (16, true) => MemoryMarshal.Cast<byte, short>(samples)[index],
        _ => MemoryMarshal.Cast<byte, int>(samples)[index],
    };
}
