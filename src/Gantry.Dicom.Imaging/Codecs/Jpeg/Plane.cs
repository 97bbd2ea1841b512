namespace Gantry.Dicom.Imaging;

/// <summary>The samples of one component.</summary>
internal sealed record Plane(byte[] Samples, int Width, int Height)
{
    /// <summary>Splits red, green and blue into Y, Cb and Cr (ITU-T T.871 §7).</summary>
    public static (Plane Y, Plane Cb, Plane Cr) FromRgb(RenderedImage image)
    {
        byte[] pixels = image.Pixels;
        byte[] y = new byte[image.Width * image.Height];
        byte[] cb = new byte[y.Length];
        byte[] cr = new byte[y.Length];
        for (int i = 0, j = 0; i < y.Length; i++, j += 3)
        {
            int red = pixels[j], green = pixels[j + 1], blue = pixels[j + 2];
            y[i] = Fixed((19595 * red) + (38470 * green) + (7471 * blue));
            cb[i] = Fixed((128 << 16) - (11058 * red) - (21710 * green) + (32768 * blue));
            cr[i] = Fixed((128 << 16) + (32768 * red) - (27439 * green) - (5329 * blue));
        }

        return (new Plane(y, image.Width, image.Height), new Plane(cb, image.Width, image.Height), new Plane(cr, image.Width, image.Height));

        static byte Fixed(int value) => (byte)Math.Clamp((value + 32768) >> 16, 0, 255);
    }

    /// <summary>Averages each two by two samples.</summary>
    public Plane Halve()
    {
        int width = (Width + 1) / 2, height = (Height + 1) / 2;
        byte[] samples = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            int above = 2 * y * Width;
            int below = Math.Min((2 * y) + 1, Height - 1) * Width;
            for (int x = 0; x < width; x++)
            {
                int left = 2 * x;
                int right = Math.Min(left + 1, Width - 1);
                samples[(y * width) + x] = (byte)((Samples[above + left] + Samples[above + right] + Samples[below + left] + Samples[below + right] + 2) / 4);
            }
        }

        return new Plane(samples, width, height);
    }

    /// <summary>Copies a block of 8 × 8, level-shifted; beyond the edges the last samples go on.</summary>
    public void Load(int left, int top, Span<float> block)
    {
        for (int row = 0; row < 8; row++)
        {
            ReadOnlySpan<byte> line = Samples.AsSpan(Math.Min(top + row, Height - 1) * Width, Width);
            Span<float> target = block.Slice(row * 8, 8);
            if (left + 8 <= Width)
            {
                line = line.Slice(left, 8);
                for (int column = 0; column < 8; column++)
                {
                    target[column] = line[column] - 128;
                }
            }
            else
            {
                for (int column = 0; column < 8; column++)
                {
                    target[column] = line[Math.Min(left + column, Width - 1)] - 128;
                }
            }
        }
    }
}
