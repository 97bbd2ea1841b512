using System.Runtime.InteropServices;

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
        CoefficientGrid[] components = [.. Enumerable.Range(0, description.SamplesPerPixel).Select(_ => new CoefficientGrid(area))];
        int lowest = description.IsSigned ? -(1 << (description.BitsStored - 1)) : 0, highest = lowest + (1 << description.BitsStored) - 1;
        bool isWithin = true;
        for (int y = 0; y < area.Height; y++)
        {
            for (int c = 0; c < components.Length; c++)
            {
                Span<int> row = components[c].Row(y);
                int sample = (y * area.Width * components.Length) + c;
                for (int x = 0; x < row.Length; x++, sample += components.Length)
                {
                    row[x] = Read(samples, sample);
                    isWithin &= row[x] >= lowest && row[x] <= highest;
                }
            }
        }

        precision = isWithin ? description.BitsStored : _bits;
        Shift(components, description.IsSigned ? 0 : 1 << (precision - 1));
        return components;
    }

    /// <summary>RCT (§G.2.1).</summary>
    public static void TransformReversibly(CoefficientGrid[] components)
    {
        for (int y = 0; y < components[0].Area.Height; y++)
        {
            Span<int> first = components[0].Row(y), second = components[1].Row(y), third = components[2].Row(y);
            for (int i = 0; i < first.Length; i++)
            {
                int red = first[i], green = second[i], blue = third[i];
                (first[i], second[i], third[i]) = ((red + (2 * green) + blue) >> 2, blue - green, red - green);
            }
        }
    }

    /// <summary>Makes the numbers floating point ones, and ICT of them where there is a component transform (§G.3.1).</summary>
    public static void ToNumbers(CoefficientGrid[] components, bool transformsComponents)
    {
        for (int y = 0; y < components[0].Area.Height; y++)
        {
            foreach (CoefficientGrid component in components)
            {
                Span<int> row = component.Row(y);
                Span<float> numbers = MemoryMarshal.Cast<int, float>(row);
                for (int i = 0; i < row.Length; i++)
                {
                    numbers[i] = row[i];
                }
            }

            if (transformsComponents)
            {
                Transform(Numbers(components[0], y), Numbers(components[1], y), Numbers(components[2], y));
            }
        }
    }

    private static Span<float> Numbers(CoefficientGrid component, int y) => MemoryMarshal.Cast<int, float>(component.Row(y));

    private static void Transform(Span<float> first, Span<float> second, Span<float> third)
    {
        for (int i = 0; i < first.Length; i++)
        {
            float red = first[i], green = second[i], blue = third[i];
            first[i] = (0.299f * red) + (0.587f * green) + (0.114f * blue);
            second[i] = (-0.168736f * red) - (0.331264f * green) + (0.5f * blue);
            third[i] = (0.5f * red) - (0.418688f * green) - (0.081312f * blue);
        }
    }

    private static void Shift(CoefficientGrid[] components, int shift)
    {
        foreach (CoefficientGrid component in components)
        {
            for (int y = 0; y < component.Area.Height; y++)
            {
                foreach (ref int sample in component.Row(y))
                {
                    sample -= shift;
                }
            }
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
