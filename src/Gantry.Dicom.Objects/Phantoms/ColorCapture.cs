namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>A colour secondary capture: slices of the head phantom in false colours, beside a colour scale.</summary>
public static class ColorCapture
{
    private const int Slice = 256;
    private const int Rows = 512;
    private const int Columns = 640;

    /// <summary>Makes the picture.</summary>
    /// <param name="series">The series it belongs to.</param>
    /// <param name="phantom">The head.</param>
    public static DataSet Create(PhantomSeries series, HeadPhantom phantom)
    {
        ArgumentNullException.ThrowIfNull(series);
        DataSet dataSet = series.Begin(SopClasses.SecondaryCaptureImageStorage, 1, "DERIVED", "SECONDARY");
        dataSet.SetEmpty(Attributes.PatientOrientation);
        dataSet.Set(Attributes.ConversionType, "SYN");
        dataSet.Set(Attributes.DateOfSecondaryCapture, series.Study.Date);
        dataSet.Set(Attributes.TimeOfSecondaryCapture, series.Study.Time);
        dataSet.Set(Attributes.BurnedInAnnotation, "NO");
        byte[] pixels = new byte[Rows * Columns * 3];
        HeadScan scan = new(phantom, HeadScan.T1, 6, series.Seed);
        SlicePlane[] planes =
        [
            SlicePlane.Axial(32, Slice, 0.9375f),
            SlicePlane.Sagittal(8, Slice, 0.9375f),
            SlicePlane.Coronal(20, Slice, 0.9375f),
            SlicePlane.Axial(-22, Slice, 0.9375f),
        ];
        for (int i = 0; i < planes.Length; i++)
        {
            Draw(pixels, scan.Sample(planes[i], i), i / 2 * Slice, i % 2 * Slice);
        }

        for (int row = 32; row < Rows - 32; row++)
        {
            for (int column = 560; column < 592; column++)
            {
                Paint(pixels, row, column, 1 - ((row - 32) / (double)(Rows - 64)));
            }
        }

        PixelModule.Set8(dataSet, Rows, Columns, 3, pixels);
        return dataSet;
    }

    private static void Draw(byte[] pixels, short[] slice, int top, int left)
    {
        for (int row = 0; row < Slice; row++)
        {
            for (int column = 0; column < Slice; column++)
            {
                Paint(pixels, top + row, left + column, slice[(row * Slice) + column] / 900.0);
            }
        }
    }

    // Black, violet, red, yellow, white.
    private static void Paint(byte[] pixels, int row, int column, double value)
    {
        double v = Math.Clamp(value, 0, 1);
        Span<byte> color = pixels.AsSpan(((row * Columns) + column) * 3, 3);
        color[0] = (byte)(255 * Math.Clamp(v * 2.2, 0, 1));
        color[1] = (byte)(255 * Math.Clamp((v * 2.2) - 0.9, 0, 1));
        color[2] = (byte)(255 * Math.Clamp(v < 0.45 ? v * 1.3 : v < 0.7 ? (0.7 - v) * 2.34 : (v - 0.7) * 3.3, 0, 1));
    }
}
