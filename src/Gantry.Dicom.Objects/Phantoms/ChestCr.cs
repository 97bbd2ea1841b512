using System.Numerics;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>
/// A computed radiograph of a chest phantom, postero-anterior, 1024 × 1024 of 12 bits: how much each ray loses on its way through ellipsoids.
/// The heart lies to the patient's left, which is the right of the picture, the stomach's air below it, and a nodule in the right upper lobe.
/// </summary>
public static class ChestCr
{
    private const int Size = 1024;
    private const float Spacing = 0.4f;

    /// <summary>Makes the image.</summary>
    /// <param name="series">The series it belongs to.</param>
    /// <param name="inverted">Whether low values are bright: MONOCHROME1.</param>
    /// <param name="hasNodule">Whether the nodule is there.</param>
    public static DataSet Create(PhantomSeries series, bool inverted = false, bool hasNodule = true)
    {
        ArgumentNullException.ThrowIfNull(series);
        DataSet dataSet = series.Begin(SopClasses.ComputedRadiographyImageStorage, 1, "ORIGINAL", "PRIMARY");
        dataSet.Set(Attributes.BodyPartExamined, "CHEST");
        dataSet.Set(Attributes.ViewPosition, "PA");
        dataSet.Set(Attributes.KVP, 120);
        dataSet.SetEmpty(Attributes.PatientOrientation);
        dataSet.SetValues(Attributes.PatientOrientation, "L", "F");
        dataSet.SetValues(Attributes.ImagerPixelSpacing, Math.Round(Spacing, 6), Math.Round(Spacing, 6));
        dataSet.Set(Attributes.WindowCenter, 1900);
        dataSet.Set(Attributes.WindowWidth, 3400);
        PixelModule.SetGray16(dataSet, Size, Size, 12, Expose(series.Seed, inverted, hasNodule), inverted ? "MONOCHROME1" : "MONOCHROME2");
        return dataSet;
    }

    private static short[] Expose(int seed, bool inverted, bool hasNodule)
    {
        float[] attenuation = new float[Size * Size];
        foreach ((Ellipsoid body, float density) in Chest(hasNodule))
        {
            Project(body, density, attenuation);
        }

        Noise noise = new(seed);
        short[] pixels = new short[attenuation.Length];
        for (int row = 0; row < Size; row++)
        {
            ReadOnlySpan<float> grain = noise.Stretch(row, Size);
            for (int column = 0; column < Size; column++)
            {
                int i = (row * Size) + column;
                float value = (3900 * (1 - MathF.Exp(-attenuation[i] / 105))) + (grain[column] * 16);
                int bright = Math.Clamp((int)value, 0, 4095);
                pixels[i] = (short)(inverted ? 4095 - bright : bright);
            }
        }

        return pixels;
    }

    // Rays run along y; each adds the length of its way through the body, in millimetres of water.
    private static void Project(in Ellipsoid body, float density, float[] attenuation)
    {
        int Column(float x) => Math.Clamp((int)((x / Spacing) + (Size / 2)), 0, Size - 1);
        int Row(float z) => Math.Clamp((int)((Size / 2) - (z / Spacing)), 0, Size - 1);
        for (int row = Row(body.Center.Z + body.Reach); row <= Row(body.Center.Z - body.Reach); row++)
        {
            for (int column = Column(body.Center.X - body.Reach); column <= Column(body.Center.X + body.Reach); column++)
            {
                Vector3 point = new((column - (Size / 2)) * Spacing, 0, ((Size / 2) - row) * Spacing);
                if (body.TryIntersect(point, Vector3.UnitY, out float first, out float last))
                {
                    attenuation[(row * Size) + column] += density * (last - first);
                }
            }
        }
    }

    private static IEnumerable<(Ellipsoid Body, float Density)> Chest(bool hasNodule)
    {
        (Ellipsoid, float) Part(float density, float x, float y, float z, float rx, float ry, float rz, float degrees = 0) =>
            (new Ellipsoid(Tissue.SoftTissue, new Vector3(x, y, z), new Vector3(rx, ry, rz), Quaternion.CreateFromAxisAngle(Vector3.UnitY, degrees * MathF.PI / 180)), density);

        yield return Part(0.75f, 0, 0, -60, 175, 95, 270);
        yield return Part(0.35f, 0, 0, 110, 190, 60, 75);
        yield return Part(0.6f, 0, 0, 180, 55, 55, 90);
        foreach (int side in (int[])[-1, 1])
        {
            yield return Part(-0.62f, side * 68, 0, 8, 56, 74, 128, side * 4);
            yield return Part(0.3f, side * 78, -8, -118, 62, 70, 45);
            yield return Part(0.22f, side * 34, 0, 12, 14, 16, 26, side * -20);
            yield return Part(0.5f, side * 78, -60, 122, 74, 6, 6, side * 12);
            yield return Part(0.22f, side * 128, 55, 70, 26, 8, 62, side * 14);
            yield return Part(0.5f, side * 168, 0, 100, 22, 22, 26);
            for (int rib = 0; rib < 10; rib++)
            {
                foreach ((Vector3 center, float radius) in Rib(side, rib))
                {
                    yield return Part(0.13f, center.X, center.Y, center.Z, radius, radius, radius);
                }
            }
        }

        yield return Part(0.45f, 30, -10, -52, 52, 48, 58, 32);
        yield return Part(0.3f, 14, 10, 44, 24, 26, 50);
        yield return Part(0.25f, 34, 20, 66, 15, 18, 16);
        yield return Part(-0.5f, 74, -10, -128, 22, 20, 12);
        yield return Part(-0.4f, 0, 10, 120, 8, 8, 62);
        for (int vertebra = 0; vertebra < 16; vertebra++)
        {
            yield return Part(0.55f, 0, 60, 175 - (vertebra * 24), 17, 15, 10.5f);
            yield return Part(0.35f, 0, 85, 168 - (vertebra * 24), 4, 12, 7);
        }

        if (hasNodule)
        {
            yield return Part(0.7f, -74, 10, 62, 9, 9, 9);
        }
    }

    // A rib leaves the spine, turns around the lung downwards, and ends in front.
    private static IEnumerable<(Vector3 Center, float Radius)> Rib(int side, int rib)
    {
        float top = 132 - (rib * 25);
        float width = MathF.Min(132, 78 + (rib * 14)) - (rib > 6 ? (rib - 6) * 4 : 0);
        for (int i = 0; i <= 150; i++)
        {
            float angle = i / 150f * 2.6f;
            yield return (new Vector3(side * ((width * MathF.Sin(angle)) + 12), 70 * MathF.Cos(angle), top + (18 * MathF.Sin(angle * 0.9f)) - (26 * angle)), 5.2f);
        }
    }
}
