namespace Gantry.Dicom.Imaging;

/// <summary>Cuts volumes along any plane, thin or as slabs. Pictures have square pixels as large as the smallest step of the volume, and show all of it.</summary>
public static class Reformation
{
    private const int LongestEdge = 8192;
    private const int MostSamples = 4096;

    /// <summary>Makes a picture of a cut.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="stack">The stack that it was made of, for its window.</param>
    /// <param name="options">Plane, slab and window.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The picture, black where the volume has no values.</returns>
    /// <exception cref="ArgumentException">The window is not possible, or the picture would be too large.</exception>
    public static RenderedImage Render(Volume volume, SliceStack stack, ReformatOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentNullException.ThrowIfNull(options);
        (float[] values, int width, int height) = Cut(volume, options, cancellationToken);
        VolumeSlice middle = stack.Slices[stack.Slices.Count / 2];
        VoiTransform voi = options.Window is { } window ? VoiTransform.Of(window)
            : VoiTransform.Find(middle.DataSet, middle.FrameNumber, isSigned: true) ?? RangeOf(values);
        bool isInverted = middle.DataSet.GetString(Attributes.PhotometricInterpretation) == "MONOCHROME1";
        byte[] pixels = new byte[values.Length];
        for (int i = 0; i < pixels.Length; i++)
        {
            if (!float.IsNaN(values[i]))
            {
                byte gray = (byte)((voi.Map(values[i]) * 255) + 0.5);
                pixels[i] = isInverted ? (byte)(255 - gray) : gray;
            }
        }

        return new RenderedImage(width, height, 1, pixels);
    }

    /// <summary>Takes the values of a cut.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="options">Plane and slab.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Height × width modality values, NaN outside of the volume.</returns>
    /// <exception cref="ArgumentException">The picture would be too large, or the slab too thick.</exception>
    public static (float[] Values, int Width, int Height) Cut(Volume volume, ReformatOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(volume);
        ArgumentNullException.ThrowIfNull(options);
        double pixel = volume.SmallestStep;
        PatientVector right = options.Plane.Right.Unit;
        PatientVector down = options.Plane.Down.Unit;
        PatientVector normal = options.Plane.Normal;
        (double left, double rightmost) = Extent(volume, right);
        (double top, double bottom) = Extent(volume, down);
        double across = Math.Floor(((rightmost - left) / pixel) + 0.5) + 1;
        double downwards = Math.Floor(((bottom - top) / pixel) + 0.5) + 1;
        if (!(across <= LongestEdge && downwards <= LongestEdge))
        {
            throw new ArgumentException($"A cut of {across} × {downwards} pixels is too large; up to {LongestEdge} are made.", nameof(options));
        }

        double samples = options.Thickness > 0 ? Math.Ceiling(options.Thickness / pixel) + 1 : 1;
        if (!(samples <= MostSamples))
        {
            throw new ArgumentException($"A slab of {options.Thickness} mm is too thick.", nameof(options));
        }

        int width = (int)across;
        int height = (int)downwards;
        int depth = (int)samples;
        double distance = PatientVector.Dot(volume.Center, normal) + options.Offset - (options.Thickness / 2);
        PatientVector corner = (right * left) + (down * top) + (normal * distance);
        PatientVector origin = volume.IndexOf(corner);
        PatientVector columnStep = volume.IndexOf(corner + (right * pixel)) - origin;
        PatientVector rowStep = volume.IndexOf(corner + (down * pixel)) - origin;
        PatientVector depthStep = depth > 1 ? volume.IndexOf(corner + (normal * (options.Thickness / (depth - 1)))) - origin : default;
        float[] values = new float[width * height];
        Parallel.For(0, height, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, y =>
        {
            PatientVector at = origin + (rowStep * y);
            for (int x = 0; x < width; x++)
            {
                values[(y * width) + x] = Project(volume, at + (columnStep * x), depthStep, depth, options.Mode);
            }
        });
        return (values, width, height);
    }

    private static float Project(Volume volume, PatientVector at, PatientVector step, int depth, SlabMode mode)
    {
        float result = float.NaN;
        int count = 0;
        for (int i = 0; i < depth; i++, at += step)
        {
            float value = volume.Sample(at.X, at.Y, at.Z);
            if (float.IsNaN(value))
            {
                continue;
            }

            result = count++ == 0 ? value : mode switch
            {
                SlabMode.Maximum => Math.Max(result, value),
                SlabMode.Minimum => Math.Min(result, value),
                _ => result + value,
            };
        }

        return mode == SlabMode.Average ? result / count : result;
    }

    private static (double Least, double Most) Extent(Volume volume, PatientVector direction)
    {
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        for (int corner = 0; corner < 8; corner++)
        {
            PatientVector point = volume.Origin
                + (volume.ColumnStep * ((corner & 1) * (volume.Columns - 1)))
                + (volume.RowStep * (((corner >> 1) & 1) * (volume.Rows - 1)))
                + (volume.SliceStep * ((corner >> 2) * (volume.Slices - 1)));
            double place = PatientVector.Dot(point, direction);
            (least, most) = (Math.Min(least, place), Math.Max(most, place));
        }

        return (least, most);
    }

    private static VoiTransform RangeOf(float[] values)
    {
        float minimum = float.PositiveInfinity, maximum = float.NegativeInfinity;
        foreach (float value in values)
        {
            if (float.IsFinite(value))
            {
                (minimum, maximum) = (Math.Min(minimum, value), Math.Max(maximum, value));
            }
        }

        return minimum <= maximum ? new VoiTransform(minimum, maximum) : new VoiTransform(0, 1);
    }
}
