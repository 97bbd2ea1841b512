using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Imaging.Tests.Codecs;

/// <summary>Small images of all shapes: waves, noise, runs of one value, and the extremes.</summary>
internal static class RandomImages
{
    /// <summary>Images of some depths.</summary>
    /// <param name="bitsStored">The depths to choose from; more than 8 are allocated in 16 bits, more than 16 in 32.</param>
    /// <param name="samples">The numbers of samples to choose from.</param>
    public static Arbitrary<DataSet> Of(int[] bitsStored, params int[] samples) =>
        (from rows in Gen.Choose(1, 40)
         from columns in Gen.Frequency((1, Gen.Choose(1, 3)), (3, Gen.Choose(1, 200)))
         from bits in Gen.Elements(bitsStored)
         from samplesPerPixel in Gen.Elements(samples)
         from kind in Gen.Choose(0, 4)
         from seed in Gen.Choose(0, int.MaxValue)
         select Create(rows, columns, bits, samplesPerPixel, kind, seed)).ToArbitrary();

    /// <summary>One image.</summary>
    public static DataSet Create(int rows, int columns, int bitsStored, int samples, int kind, int seed)
    {
        int allocated = bitsStored == 1 ? 1 : bitsStored <= 8 ? 8 : bitsStored <= 16 ? 16 : 32;
        Random random = new(seed);
        byte[] pixels = new byte[((((long)rows * columns * samples * allocated) + 7) / 8)];
        if (bitsStored == 1)
        {
            random.NextBytes(pixels);
        }

        double maximum = Math.Pow(2, bitsStored) - 1;
        uint last = 0;
        for (int i = 0; i < rows * columns * samples && bitsStored > 1; i++)
        {
            int x = i / samples % columns, y = i / samples / columns;
            uint value = kind switch
            {
                0 => (uint)(maximum / 2 * (1 + (Math.Sin((x + (3 * y)) / 9.0) * random.NextDouble()))),
                1 => (uint)(maximum * random.NextDouble()),
                2 => random.Next(12) == 0 ? (uint)(maximum * random.NextDouble()) : last,
                3 => random.Next(2) == 0 ? 0 : (uint)maximum,
                _ => (uint)((maximum / 2) + (random.Next(5) * (random.Next(40) == 0 ? maximum / 10 : 0))),
            };
            last = value;
            BitConverter.GetBytes(value).AsSpan(0, allocated / 8).CopyTo(pixels.AsSpan(i * allocated / 8));
        }

        return Images.Create(rows, columns, pixels, allocated, bitsStored, samples, samples == 3 ? "RGB" : "MONOCHROME2");
    }
}
