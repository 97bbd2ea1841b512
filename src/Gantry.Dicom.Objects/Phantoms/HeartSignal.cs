namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>The electrical signal of a healthy heart phantom: a dipole that turns in space, seen from the directions of the leads, so that the leads agree with each other as a patient's do.</summary>
/// <param name="seed">Decides noise and rhythm.</param>
internal sealed class HeartSignal(int seed)
{
    private const double Interval = 0.86;

    // Time after the middle of the QRS complex, width, and direction with strength in mV: left, down, forward.
    private static readonly (double Time, double Width, double Left, double Down, double Forward)[] s_waves =
    [
        (-0.16, 0.022, 0.07, 0.1, 0.02),
        (-0.022, 0.009, -0.18, 0.02, 0.32),
        (0, 0.011, 0.95, 0.85, -0.35),
        (0.024, 0.009, -0.2, -0.18, -0.42),
        (0.27, 0.048, 0.2, 0.2, 0.14),
        (0.31, 0.03, 0.08, 0.08, 0.06),
    ];

    private readonly Noise _noise = new(seed);

    /// <summary>When the middle of a QRS complex is, in seconds: the rhythm follows the breath.</summary>
    /// <param name="beat">The beat, 0 for the first.</param>
    public static double TimeOf(int beat) => 0.5 + (beat * Interval) + (0.02 * Math.Sin(beat * 1.3));

    /// <summary>The standard leads at a time, in mV: I, II, III, aVR, aVL, aVF, V1 to V6.</summary>
    public double[] LeadsAt(double seconds)
    {
        (double left, double down, double forward) = DipoleAt(seconds);
        double breath = 0.02 * Math.Sin(2 * Math.PI * seconds / 3.7);
        ReadOnlySpan<float> noise = _noise.Stretch((long)Math.Round(seconds * 1000), 8);
        double first = left + (0.5 * breath) + (noise[0] * 0.004), second = (0.5 * left) + (0.87 * down) + breath + (noise[1] * 0.004);
        double third = second - first;
        double[] leads = [first, second, third, -(first + second) / 2, (first - third) / 2, (second + third) / 2, 0, 0, 0, 0, 0, 0];
        ReadOnlySpan<double> chest = [-0.5, 0.15, 0.9, 0.05, 0.15, 1.25, 0.6, 0.2, 1.1, 1.1, 0.25, 0.75, 1.15, 0.25, 0.25, 1, 0.25, -0.1];
        for (int i = 0; i < 6; i++)
        {
            leads[6 + i] = (chest[3 * i] * left) + (chest[(3 * i) + 1] * down) + (chest[(3 * i) + 2] * forward) + (noise[2 + i] * 0.004);
        }

        return leads;
    }

    private static (double Left, double Down, double Forward) DipoleAt(double seconds)
    {
        (double left, double down, double forward) = (0, 0, 0);
        int near = (int)Math.Round((seconds - TimeOf(0)) / Interval);
        for (int beat = near - 1; beat <= near + 1; beat++)
        {
            double time = seconds - TimeOf(beat);
            foreach ((double middle, double width, double toLeft, double toFeet, double toFront) in s_waves)
            {
                double share = Math.Exp(-Math.Pow((time - middle) / width, 2) / 2);
                (left, down, forward) = (left + (share * toLeft), down + (share * toFeet), forward + (share * toFront));
            }
        }

        return (left, down, forward);
    }
}
