namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>An ultrasound loop of a beating heart phantom, four chambers in a sector of 320 × 240, as a native multi-frame object.</summary>
public static class HeartUltrasound
{
    private const int Rows = 240;
    private const int Columns = 320;
    private const double FrameTime = 40;

    /// <summary>Makes the loop.</summary>
    /// <param name="series">The series it belongs to.</param>
    /// <param name="instanceNumber">Instance Number.</param>
    /// <param name="numberOfFrames">How many frames; 25 are a heart beat.</param>
    /// <param name="isColor">Whether flow is shown in colour, RGB, instead of gray alone.</param>
    public static DataSet Create(PhantomSeries series, int instanceNumber = 1, int numberOfFrames = 25, bool isColor = false)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(numberOfFrames, 2);
        DataSet dataSet = series.Begin(SopClasses.UltrasoundMultiFrameImageStorage, instanceNumber, "ORIGINAL", "PRIMARY", "CHEST", isColor ? "0011" : "0001");
        dataSet.SetEmpty(Attributes.PatientOrientation);
        dataSet.Set(Attributes.LossyImageCompression, "00");
        dataSet.Set(Attributes.NumberOfFrames, numberOfFrames);
        dataSet.Set(Attributes.FrameTime, FrameTime);
        dataSet.Set(Attributes.FrameIncrementPointer, Attributes.FrameTime.Tag);
        dataSet.Set(Attributes.CineRate, (int)(1000 / FrameTime));
        dataSet.Set(Attributes.RecommendedDisplayFrameRate, (int)(1000 / FrameTime));
        dataSet.SetItems(Attributes.SequenceOfUltrasoundRegions, Region());
        int samples = isColor ? 3 : 1;
        byte[] pixels = new byte[numberOfFrames * Rows * Columns * samples];
        Noise noise = new(series.Seed);
        for (int frame = 0; frame < numberOfFrames; frame++)
        {
            Draw(pixels.AsSpan(frame * Rows * Columns * samples, Rows * Columns * samples), frame, (double)frame / 25, isColor, noise);
        }

        PixelModule.Set8(dataSet, Rows, Columns, samples, pixels);
        return dataSet;
    }

    // What a pixel of the sector measures: 0.5 mm (PS3.3 §C.8.5.5).
    private static DataSet Region()
    {
        DataSet region = new();
        region.Set(Attributes.RegionSpatialFormat, (ushort)1);
        region.Set(Attributes.RegionDataType, (ushort)1);
        region.Set(Attributes.RegionFlags, 0u);
        region.Set(Attributes.RegionLocationMinX0, 0u);
        region.Set(Attributes.RegionLocationMinY0, 0u);
        region.Set(Attributes.RegionLocationMaxX1, (uint)(Columns - 1));
        region.Set(Attributes.RegionLocationMaxY1, (uint)(Rows - 1));
        region.Set(Attributes.PhysicalUnitsXDirection, (ushort)3);
        region.Set(Attributes.PhysicalUnitsYDirection, (ushort)3);
        region.Set(Attributes.PhysicalDeltaX, 0.05);
        region.Set(Attributes.PhysicalDeltaY, 0.05);
        return region;
    }

    private static void Draw(Span<byte> pixels, int frame, double beat, bool isColor, Noise noise)
    {
        double squeeze = 0.5 - (0.5 * Math.Cos(2 * Math.PI * beat));
        for (int row = 0; row < Rows; row++)
        {
            // Speckle stays with the tissue for the most part and flickers a little.
            ReadOnlySpan<float> speckle = noise.Stretch(row, Columns);
            ReadOnlySpan<float> flicker = noise.Stretch(((long)(frame + 1) << 20) | (uint)row, Columns);
            for (int column = 0; column < Columns; column++)
            {
                double x = column - (Columns / 2.0), y = row - 6;
                double distance = Math.Sqrt((x * x) + (y * y));
                if (y <= 0 || distance < 12 || distance > 226 || Math.Abs(x) > y * 0.78)
                {
                    continue;
                }

                (double echo, double flow) = Heart(x, y, squeeze);
                double gray = echo * (1 + (0.45 * speckle[column]) + (0.12 * flicker[column])) * (1.1 - (distance / 420));
                Set(pixels, (row * Columns) + column, Math.Clamp(gray, 0, 255), isColor ? flow : 0, isColor);
            }
        }
    }

    private static void Set(Span<byte> pixels, int pixel, double gray, double flow, bool isColor)
    {
        if (!isColor)
        {
            pixels[pixel] = (byte)gray;
            return;
        }

        // Towards the transducer red, away from it blue.
        Span<byte> color = pixels.Slice(3 * pixel, 3);
        double strength = Math.Min(1, Math.Abs(flow));
        double rest = gray * (1 - strength);
        color[0] = (byte)(flow > 0 ? rest + (255 * strength) : rest);
        color[1] = (byte)(rest + (90 * strength * strength));
        color[2] = (byte)(flow < 0 ? rest + (255 * strength) : rest);
    }

    // Two ventricles near the transducer, two atria beyond, walls between; the ventricles empty while the atria fill.
    private static (double Echo, double Flow) Heart(double x, double y, double squeeze)
    {
        double ventricle = 1 - (0.28 * squeeze), atrium = 0.8 + (0.25 * squeeze);
        double left = Inside(x - 26, y - 92, 25 * ventricle, 52 * ventricle);
        double right = Inside(x + 30, y - 98, 20 * ventricle, 42 * ventricle);
        double leftAtrium = Inside(x - 24, y - 172, 26 * atrium, 24 * atrium);
        double rightAtrium = Inside(x + 28, y - 168, 24 * atrium, 22 * atrium);
        double cavity = Math.Min(Math.Min(left, right), Math.Min(leftAtrium, rightAtrium));
        double filling = Math.Cos(2 * Math.PI * squeeze);
        if (cavity < 1)
        {
            double jet = Math.Exp(-Math.Pow((x - 25) / 9, 2)) * Math.Exp(-Math.Pow((y - 140) / 34, 2));
            return (8, jet * filling * 1.2);
        }

        // The mitral and tricuspid valves swing with the beat.
        double valve = Math.Abs(y - 145 - (6 * squeeze * Math.Sin(x / 9))) < 2.2 && Math.Abs(x) is > 8 and < 46 ? 200 : 0;
        double muscle = Inside(x - 2, y - 118, 66, 96) < 1 ? 105 : 55;
        double border = cavity < 1.12 ? 60 : 0;
        return (Math.Max(valve, muscle + border), 0);
    }

    private static double Inside(double x, double y, double rx, double ry) => Math.Sqrt((x * x / (rx * rx)) + (y * y / (ry * ry)));
}
