namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>Makes stored values of slices through the head phantom: a brightness for each tissue, blurred at the borders, with noise.</summary>
/// <param name="phantom">The head.</param>
/// <param name="brightness">The stored value of each tissue, by its number.</param>
/// <param name="deviation">Standard deviation of the noise.</param>
/// <param name="seed">Decides the noise.</param>
public sealed class HeadScan(HeadPhantom phantom, IReadOnlyList<short> brightness, float deviation, int seed)
{
    private readonly short[] _brightness = [.. brightness];
    private readonly Noise _noise = new(seed);

    /// <summary>CT numbers + 1024.</summary>
    public static IReadOnlyList<short> Ct { get; } = Table(0, 1054, 1074, 930, 2200, 1450, 1180, 3300, 1032, 1063, 1052, 1034, 1110, 1400, 1098, 1042, 1042, 1090);

    /// <summary>Brightness in a T1-weighted MR image.</summary>
    public static IReadOnlyList<short> T1 { get; } = Table(8, 420, 380, 880, 40, 330, 250, 20, 130, 470, 620, 160, 300, 40, 720, 400, 260, 8);

    /// <summary>Brightness in a T2-weighted MR image.</summary>
    public static IReadOnlyList<short> T2 { get; } = Table(8, 330, 240, 560, 30, 260, 180, 20, 950, 470, 340, 900, 160, 30, 210, 760, 880, 8);

    /// <summary>Makes one slice.</summary>
    /// <param name="plane">Where it lies.</param>
    /// <param name="number">The slice's number, for its noise.</param>
    /// <returns>Rows × columns values of 0 to 4095.</returns>
    public short[] Sample(SlicePlane plane, int number)
    {
        ArgumentNullException.ThrowIfNull(plane);
        Tissue[] tissues = new Tissue[plane.Rows * plane.Columns];
        phantom.Sample(plane, tissues);
        short[] values = new short[tissues.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _brightness[(int)tissues[i]];
        }

        Blur(values, plane.Rows, plane.Columns);
        for (int row = 0; row < plane.Rows; row++)
        {
            Span<short> line = values.AsSpan(row * plane.Columns, plane.Columns);
            ReadOnlySpan<float> noise = _noise.Stretch(((long)number << 16) | (uint)row, line.Length);
            for (int i = 0; i < line.Length; i++)
            {
                line[i] = (short)Math.Clamp((int)(line[i] + (noise[i] * deviation)), 0, 4095);
            }
        }

        return values;
    }

    // Weights of 1, 2, 1 along rows, then along columns.
    private static void Blur(short[] values, int rows, int columns)
    {
        short[] above = values.AsSpan(0, columns).ToArray();
        short[] current = new short[columns];
        for (int row = 0; row < rows; row++)
        {
            Span<short> line = values.AsSpan(row * columns, columns);
            line.CopyTo(current);
            for (int i = 1; i < line.Length - 1; i++)
            {
                line[i] = (short)((current[i - 1] + (2 * current[i]) + current[i + 1] + 2) >> 2);
            }
        }

        values.AsSpan(0, columns).CopyTo(above);
        for (int row = 1; row < rows - 1; row++)
        {
            Span<short> line = values.AsSpan(row * columns, columns);
            ReadOnlySpan<short> below = values.AsSpan((row + 1) * columns, columns);
            line.CopyTo(current);
            for (int i = 0; i < line.Length; i++)
            {
                line[i] = (short)((above[i] + (2 * current[i]) + below[i] + 2) >> 2);
            }

            (above, current) = (current, above);
        }
    }

    private static short[] Table(params short[] values) =>
        values.Length == (int)Tissue.Support + 1 ? values : throw new InvalidOperationException("A brightness is needed for each tissue.");
}
