namespace Gantry.Dicom.Imaging;

/// <summary>Points along round lines, close enough to be joined by straight ones.</summary>
internal static class Curves
{
    private const int RoundSteps = 180;
    private const int StepsBetween = 16;

    /// <summary>A circle by its center and a point on it.</summary>
    public static (double X, double Y)[] Circle((double X, double Y) center, (double X, double Y) onCircle)
    {
        double radius = Math.Sqrt(Math.Pow(onCircle.X - center.X, 2) + Math.Pow(onCircle.Y - center.Y, 2));
        return Round(center, (radius, 0), (0, radius));
    }

    /// <summary>An ellipse by the ends of its longer axis, then those of its shorter one.</summary>
    public static (double X, double Y)[] Ellipse((double X, double Y)[] ends) => Round(
        ((ends[0].X + ends[1].X) / 2, (ends[0].Y + ends[1].Y) / 2),
        ((ends[1].X - ends[0].X) / 2, (ends[1].Y - ends[0].Y) / 2),
        ((ends[3].X - ends[2].X) / 2, (ends[3].Y - ends[2].Y) / 2));

    /// <summary>A small upright cross in one line.</summary>
    public static (double X, double Y)[] Cross((double X, double Y) at) =>
        [(at.X - 2, at.Y), (at.X + 2, at.Y), at, (at.X, at.Y - 2), (at.X, at.Y + 2)];

    /// <summary>A smooth curve through all points (Catmull-Rom): the standard leaves the interpolation open.</summary>
    public static (double X, double Y)[] Through((double X, double Y)[] points)
    {
        List<(double X, double Y)> curve = [.. points.Take(1)];
        for (int i = 0; i + 1 < points.Length; i++)
        {
            (double X, double Y) before = points[Math.Max(0, i - 1)], from = points[i], to = points[i + 1], after = points[Math.Min(points.Length - 1, i + 2)];
            for (int step = 1; step <= StepsBetween; step++)
            {
                double t = (double)step / StepsBetween;
                curve.Add((Between(before.X, from.X, to.X, after.X, t), Between(before.Y, from.Y, to.Y, after.Y, t)));
            }
        }

        return [.. curve];
    }

    private static double Between(double before, double from, double to, double after, double t) =>
        from + (t / 2 * (to - before + (t * ((2 * before) - (5 * from) + (4 * to) - after + (t * ((3 * (from - to)) + after - before))))));

    private static (double X, double Y)[] Round((double X, double Y) center, (double X, double Y) first, (double X, double Y) second)
    {
        (double X, double Y)[] points = new (double, double)[RoundSteps + 1];
        for (int i = 0; i <= RoundSteps; i++)
        {
            (double sine, double cosine) = Math.SinCos(2 * Math.PI * i / RoundSteps);
            points[i] = (center.X + (first.X * cosine) + (second.X * sine), center.Y + (first.Y * cosine) + (second.Y * sine));
        }

        return points;
    }
}
