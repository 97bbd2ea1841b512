namespace Gantry.Dicom.Imaging.Tests;

/// <summary>Pictures to encode, and how far two are apart.</summary>
internal static class Pictures
{
    /// <summary>Soft waves with edges, and noise of some strength.</summary>
    public static RenderedImage Create(int width, int height, int samples, int noise = 4)
    {
        Random random = new(width * height);
        byte[] pixels = new byte[width * height * samples];
        for (int i = 0; i < pixels.Length; i++)
        {
            int x = i / samples % width, y = i / samples / width, c = i % samples;
            double value = 128 + (60 * Math.Sin(x / 11.0 + c)) + (50 * Math.Cos((y - x) / 17.0 * (c + 1))) + ((x / 24 + y / 24) % 2 * 16) + random.Next(-noise, noise + 1);
            pixels[i] = (byte)Math.Clamp(value, 0, 255);
        }

        return new RenderedImage(width, height, samples, pixels);
    }

    /// <summary>Peak signal to noise ratio in dB.</summary>
    public static double Psnr(RenderedImage left, RenderedImage right)
    {
        right.Width.ShouldBe(left.Width);
        right.Height.ShouldBe(left.Height);
        right.Samples.ShouldBe(left.Samples);
        double error = left.Pixels.Zip(right.Pixels, (a, b) => (double)(a - b) * (a - b)).Average();
        return error == 0 ? double.PositiveInfinity : 10 * Math.Log10(255 * 255 / error);
    }
}
