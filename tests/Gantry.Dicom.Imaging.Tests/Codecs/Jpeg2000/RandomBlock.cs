namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg2000;

/// <summary>Coefficients of a code-block, from all zeros to all of the greatest magnitude, in patches of different magnitude.</summary>
internal sealed class RandomBlock
{
    /// <summary>Makes a block.</summary>
    /// <param name="width">Its columns.</param>
    /// <param name="height">Its rows.</param>
    /// <param name="bitPlanes">The bit planes that magnitudes have at most.</param>
    /// <param name="density">0 for zeros, 1 to 7 for ever more that is not zero, 8 for the greatest magnitude everywhere.</param>
    /// <param name="seed">What it depends on.</param>
    public RandomBlock(int width, int height, int bitPlanes, int density, int seed)
    {
        Shape = new CodeBlockShape(width, height, bitPlanes, SubbandOrientation.HL, CodeBlockStyle.HighThroughput);
        Coefficients = new int[width * height];
        Random random = new(seed);
        for (int i = 0; i < Coefficients.Length; i++)
        {
            int patch = (((i % width) / 9) + (i / width / 7) + seed) % bitPlanes;
            int magnitude = density == 8 ? (1 << bitPlanes) - 1
                : random.Next(7) < density ? random.Next(1 << (random.Next(3) == 0 ? bitPlanes : patch + 1)) & ((1 << bitPlanes) - 1) : 0;
            Coefficients[i] = magnitude == 0 ? 0 : (magnitude << 1) | (random.Next(2) << 31);
        }
    }

    public CodeBlockShape Shape { get; }

    /// <summary>The coefficients, without fractions.</summary>
    public int[] Coefficients { get; }

    /// <summary>What a decoder makes of them where their last bit plane is some other: those that are not zero in the middle.</summary>
    public int[] Centred(int bitPlane) => [.. Coefficients.Select(value => value == 0 ? 0 : ((((value & int.MaxValue) | 1) << bitPlane) | (value & int.MinValue)))];
}
