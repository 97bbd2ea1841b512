namespace Gantry.Dicom.Imaging;

/// <summary>Many pictures on one sheet, row by row, each in the middle of a square.</summary>
public static class ContactSheet
{
    private const int Gap = 2;

    /// <summary>Lays pictures out.</summary>
    /// <param name="pictures">The pictures; larger ones than a square are made smaller.</param>
    /// <param name="columns">How many stand side by side, from 1.</param>
    /// <param name="size">The edge of a square in pixels, from 1.</param>
    /// <returns>A gray sheet, or one in colour when any of the pictures is.</returns>
    /// <exception cref="ArgumentException">There is no picture, or the sheet would be longer or wider than 65535 pixels.</exception>
    public static RenderedImage Compose(IReadOnlyList<RenderedImage> pictures, int columns, int size)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (pictures.Count == 0)
        {
            throw new ArgumentException("A sheet has at least one picture.", nameof(pictures));
        }

        columns = Math.Min(columns, pictures.Count);
        int rows = (pictures.Count + columns - 1) / columns;
        long width = ((long)columns * (size + Gap)) - Gap;
        long height = ((long)rows * (size + Gap)) - Gap;
        int samples = pictures.Max(picture => picture.Samples);
        if (width > ushort.MaxValue || height > ushort.MaxValue || width * height * samples > Array.MaxLength)
        {
            throw new ArgumentException($"A sheet of {width} × {height} pixels is too large: choose smaller pictures, or fewer.", nameof(pictures));
        }

        byte[] sheet = new byte[width * height * samples];
        for (int i = 0; i < pictures.Count; i++)
        {
            RenderedImage picture = Scaler.Fit(pictures[i], new Viewport(size, size) { Enlarge = false });
            int left = (i % columns * (size + Gap)) + ((size - picture.Width) / 2);
            int top = (i / columns * (size + Gap)) + ((size - picture.Height) / 2);
            for (int y = 0; y < picture.Height; y++)
            {
                ReadOnlySpan<byte> row = picture.Pixels.AsSpan(y * picture.Width * picture.Samples, picture.Width * picture.Samples);
                CopyRow(row, picture.Samples, sheet.AsSpan(checked((int)((((top + y) * width) + left) * samples)), picture.Width * samples), samples);
            }
        }

        return new RenderedImage((int)width, (int)height, samples, sheet);
    }

    private static void CopyRow(ReadOnlySpan<byte> row, int samples, Span<byte> target, int targetSamples)
    {
        if (samples == targetSamples)
        {
            row.CopyTo(target);
            return;
        }

        for (int i = 0; i < row.Length; i++)
        {
            target.Slice(3 * i, 3).Fill(row[i]);
        }
    }
}
