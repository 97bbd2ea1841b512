using System.Numerics;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>
/// A head made of ellipsoids: skull, brain with folds, ventricles, eyes, sinuses, jaw, neck. It spans about ±95 mm around the origin. So that sides can be
/// told, a bleeding lies in the left hemisphere, a burr hole in the right frontal bone, and fluid in the left maxillary sinus.
/// </summary>
public sealed class HeadPhantom
{
    private const float FoldsPerMillimetre = 2 * MathF.PI / 25;
    private const int SineSteps = 1024;
    private static readonly float[] s_sines = MakeSines();
    private readonly Ellipsoid[] _parts;

    /// <summary>Makes the head.</summary>
    /// <param name="hasLesion">Whether the bleeding in the left hemisphere is there.</param>
    public HeadPhantom(bool hasLesion = true) => _parts = HeadAnatomy.Build(hasLesion);

    /// <summary>Finds out what the points of a slice are made of.</summary>
    /// <param name="plane">The slice.</param>
    /// <param name="tissues">Receives rows × columns tissues, row by row.</param>
    public void Sample(SlicePlane plane, Span<Tissue> tissues)
    {
        ArgumentNullException.ThrowIfNull(plane);
        tissues[..(plane.Rows * plane.Columns)].Clear();
        Vector3 step = plane.AlongRow * plane.Spacing;
        Vector3 normal = Vector3.Cross(plane.AlongRow, plane.AlongColumn);
        foreach (Ellipsoid part in _parts)
        {
            if (MathF.Abs(Vector3.Dot(part.Center - plane.Position, normal)) >= part.Reach)
            {
                continue;
            }

            float middle = Vector3.Dot(part.Center - plane.Position, plane.AlongColumn) / plane.Spacing;
            int firstRow = Math.Max(0, (int)MathF.Ceiling(middle - (part.Reach / plane.Spacing)));
            int lastRow = Math.Min(plane.Rows - 1, (int)(middle + (part.Reach / plane.Spacing)));
            for (int row = firstRow; row <= lastRow; row++)
            {
                Vector3 start = plane.Position + (plane.AlongColumn * (row * plane.Spacing));
                if (part.TryIntersect(start, step, out float first, out float last))
                {
                    int from = Math.Max(0, (int)MathF.Ceiling(first));
                    int to = Math.Min(plane.Columns - 1, (int)MathF.Floor(last));
                    if (from <= to)
                    {
                        Fill(part, start, step, from, tissues.Slice((row * plane.Columns) + from, to - from + 1));
                    }
                }
            }
        }
    }

    private static void Fill(in Ellipsoid part, Vector3 start, Vector3 step, int from, Span<Tissue> span)
    {
        if (part.Tissue != Tissue.GrayMatter || part.Reach < HeadAnatomy.SmallestFoldedPart)
        {
            span.Fill(part.Tissue);
            return;
        }

        for (int i = 0; i < span.Length; i++)
        {
            Vector3 point = start + (step * (from + i));
            span[i] = Fold(point, MathF.Sqrt(part.SquaredRadius(point)));
        }
    }

    // A gyroid has the look of folds: fluid along its surface, gray matter beside it, white matter farther off.
    private static Tissue Fold(Vector3 point, float radius)
    {
        if (MathF.Abs(point.X) < 1.6f && point.Z > 0 && radius > 0.55f)
        {
            return Tissue.CerebrospinalFluid;
        }

        if (radius < 0.62f)
        {
            return Tissue.WhiteMatter;
        }

        Vector3 phase = point * FoldsPerMillimetre;
        float gyroid = MathF.Abs((Sine(phase.X) * Cosine(phase.Y)) + (Sine(phase.Y) * Cosine(phase.Z)) + (Sine(phase.Z) * Cosine(phase.X)));
        float fluid = 0.24f * Ramp(radius, 0.76f, 1f);
        float gray = fluid + (0.62f * Ramp(radius, 0.62f, 0.86f));
        return gyroid < fluid ? Tissue.CerebrospinalFluid : gyroid < gray || radius > 0.965f ? Tissue.GrayMatter : Tissue.WhiteMatter;
    }

    private static float Ramp(float value, float from, float to) => Math.Clamp((value - from) / (to - from), 0, 1);

    private static float Sine(float phase) => s_sines[(int)((phase * (SineSteps / (2 * MathF.PI))) + (SineSteps * 16)) & (SineSteps - 1)];

    private static float Cosine(float phase) => Sine(phase + (MathF.PI / 2));

    private static float[] MakeSines()
    {
        float[] sines = new float[SineSteps];
        for (int i = 0; i < SineSteps; i++)
        {
            sines[i] = MathF.Sin(i * 2 * MathF.PI / SineSteps);
        }

        return sines;
    }
}
