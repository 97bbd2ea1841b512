namespace Gantry.Dicom.Imaging;

/// <summary>Cuts and resizes pictures: area averages when smaller, bilinear when larger.</summary>
internal static class Scaler
{
    private const int MostPixels = 1 << 26;

    /// <summary>Fits a picture, or the part of it that the viewport names, into the viewport.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="viewport">Size and part; null for the whole in its own size.</param>
    /// <param name="pixelAspect">Height of a pixel by its width; the result has square ones.</param>
    /// <exception cref="ArgumentException">The viewport is empty, too large, or shows what lies outside the picture.</exception>
    public static RenderedImage Fit(RenderedImage image, Viewport? viewport, double pixelAspect = 1)
    {
        if (viewport is null && pixelAspect == 1)
        {
            return image;
        }

        double unscaled = Math.Max(1, 1 / pixelAspect);
        viewport ??= OwnSize(image, pixelAspect, 1);
        if (viewport.Width is < 1 or > ushort.MaxValue || viewport.Height is < 1 or > ushort.MaxValue || (long)viewport.Width * viewport.Height > MostPixels)
        {
            throw new ArgumentException($"A viewport of {viewport.Width} × {viewport.Height} pixels is not possible: at least 1 × 1, at most 64 megapixels.", nameof(viewport));
        }

        (double left, double width, bool flipX) = Part(viewport.SourceX, viewport.SourceWidth, image.Width)
            ?? throw new ArgumentException($"The part to show begins at column {viewport.SourceX} and is not within the {image.Width} columns of the image.", nameof(viewport));
        (double top, double height, bool flipY) = Part(viewport.SourceY, viewport.SourceHeight, image.Height)
            ?? throw new ArgumentException($"The part to show begins at row {viewport.SourceY} and is not within the {image.Height} rows of the image.", nameof(viewport));
        double scale = Math.Min(viewport.Width / width, viewport.Height / (height * pixelAspect));
        if (!viewport.Enlarge)
        {
            scale = Math.Min(scale, unscaled);
        }

        Axis columns = Axis.Create(left, width, Math.Clamp((int)Math.Round(width * scale), 1, viewport.Width), image.Width, flipX);
        Axis rows = Axis.Create(top, height, Math.Clamp((int)Math.Round(height * pixelAspect * scale), 1, viewport.Height), image.Height, flipY);
        return Resample(image, columns, rows);
    }

    /// <summary>The size in which no pixel is lost and those that are not square are stretched; less only where that gets too large.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="pixelAspect">Height of a pixel by its width.</param>
    /// <param name="magnification">How many times as large it should be.</param>
    public static Viewport OwnSize(RenderedImage image, double pixelAspect, double magnification)
    {
        double scale = Math.Max(1, 1 / pixelAspect) * magnification;
        double width = image.Width * scale, height = image.Height * pixelAspect * scale;
        double share = Math.Min(1, Math.Min(Math.Min(ushort.MaxValue / width, ushort.MaxValue / height), Math.Sqrt(0.99 * MostPixels / (width * height))));
        return new Viewport(Math.Max(1, (int)Math.Round(width * share)), Math.Max(1, (int)Math.Round(height * share)));
    }

    /// <summary>The part of an axis that is shown; null when it is not within the axis.</summary>
    private static (double Start, double Length, bool Flip)? Part(double start, double? length, int available)
    {
        double size = Math.Abs(length ?? (available - start));
        return start >= 0 && size > 0 && start + size <= available ? (start, size, length < 0) : null;
    }

    private static RenderedImage Resample(RenderedImage image, Axis columns, Axis rows)
    {
        int samples = image.Samples;
        int stride = columns.Length * samples;
        int firstRow = rows.First, lastRow = rows.Last;
        float[] narrowed = new float[(lastRow - firstRow + 1) * stride];
        for (int y = firstRow; y <= lastRow; y++)
        {
            ReadOnlySpan<byte> source = image.Pixels.AsSpan(y * image.Width * samples, image.Width * samples);
            Span<float> target = narrowed.AsSpan((y - firstRow) * stride, stride);
            for (int x = 0; x < columns.Length; x++)
            {
                ReadOnlySpan<float> weights = columns.Weights(x, out int start);
                for (int sample = 0; sample < samples; sample++)
                {
                    float sum = 0;
                    for (int i = 0, j = (start * samples) + sample; i < weights.Length; i++, j += samples)
                    {
                        sum += weights[i] * source[j];
                    }

                    target[(x * samples) + sample] = sum;
                }
            }
        }

        byte[] result = new byte[rows.Length * stride];
        float[] line = new float[stride];
        for (int y = 0; y < rows.Length; y++)
        {
            ReadOnlySpan<float> weights = rows.Weights(y, out int start);
            Array.Clear(line);
            for (int i = 0; i < weights.Length; i++)
            {
                ReadOnlySpan<float> source = narrowed.AsSpan((start + i - firstRow) * stride, stride);
                for (int x = 0; x < line.Length; x++)
                {
                    line[x] += weights[i] * source[x];
                }
            }

            Span<byte> target = result.AsSpan(y * stride, stride);
            for (int x = 0; x < line.Length; x++)
            {
                target[x] = (byte)Math.Clamp(line[x] + 0.5f, 0f, 255f);
            }
        }

        return new RenderedImage(columns.Length, rows.Length, samples, result);
    }

    /// <summary>Along one axis: which source pixels each target pixel is made of, and in what parts.</summary>
    private sealed class Axis
    {
        private readonly (int Start, float[] Weights)[] _entries;

        private Axis((int Start, float[] Weights)[] entries) => _entries = entries;

        public int Length => _entries.Length;

        public int First => _entries.Min(entry => entry.Start);

        public int Last => _entries.Max(entry => entry.Start + entry.Weights.Length - 1);

        public static Axis Create(double start, double length, int targets, int available, bool flip)
        {
            double step = length / targets;
            (int, float[])[] entries = new (int, float[])[targets];
            for (int i = 0; i < targets; i++)
            {
                double from = start + (i * step);
                entries[flip ? targets - 1 - i : i] = step >= 1 ? Area(from, from + step, available) : Linear(from + (step / 2), available);
            }

            return new Axis(entries);
        }

        public ReadOnlySpan<float> Weights(int target, out int start)
        {
            (start, float[] weights) = _entries[target];
            return weights;
        }

        private static (int, float[]) Area(double from, double to, int available)
        {
            int first = Math.Min((int)from, available - 1);
            int last = Math.Clamp((int)Math.Ceiling(to) - 1, first, available - 1);
            float[] weights = new float[last - first + 1];
            double sum = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                double part = Math.Max(1e-6, Math.Min(to, first + i + 1) - Math.Max(from, first + i));
                weights[i] = (float)part;
                sum += part;
            }

            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] /= (float)sum;
            }

            return (first, weights);
        }

        private static (int, float[]) Linear(double center, int available)
        {
            double position = Math.Clamp(center - 0.5, 0, available - 1);
            int first = (int)position;
            float second = (float)(position - first);
            return first + 1 < available ? (first, [1 - second, second]) : (first, [1f]);
        }
    }
}
