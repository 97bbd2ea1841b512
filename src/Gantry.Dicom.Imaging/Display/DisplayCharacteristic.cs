namespace Gantry.Dicom.Imaging;

/// <summary>
/// How bright a display is at each driving level, in a room: its luminance rises with a power of the driving level from black to white, and what the room
/// reflects is added (PS3.14 §3, characteristic luminance).
/// </summary>
/// <param name="Black">Luminance at driving level 0 in cd/m², without the room.</param>
/// <param name="White">Luminance at driving level 255 in cd/m², without the room; above <paramref name="Black"/>.</param>
public sealed record DisplayCharacteristic(double Black, double White)
{
    /// <summary>The power, 2.2 for most displays that nobody has calibrated.</summary>
    public double Gamma { get; init; } = 2.2;

    /// <summary>Luminance of the room's light that the display reflects, in cd/m².</summary>
    public double Ambient { get; init; }

    /// <summary>The luminance that an observer sees at a driving level.</summary>
    /// <param name="level">0 to 255.</param>
    /// <returns>cd/m².</returns>
    public double LuminanceAt(int level) => Black + ((White - Black) * Math.Pow(level / 255.0, Gamma)) + Ambient;

    /// <summary>
    /// The driving levels for presentation values: for each the level whose luminance comes nearest to that of the Grayscale Standard Display Function between the
    /// display's darkest and brightest (PS3.14 §7.1), so that equal steps of P-values look equal.
    /// </summary>
    /// <param name="values">How many presentation values there are, from black to white: 2 to 65536.</param>
    /// <exception cref="ArgumentException">The luminances or the power are not possible.</exception>
    public byte[] DrivingLevels(int values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(values, 65536);
        Check(this);
        double first = GrayscaleStandardDisplayFunction.IndexOf(LuminanceAt(0)), last = GrayscaleStandardDisplayFunction.IndexOf(LuminanceAt(255));
        byte[] levels = new byte[values];
        int level = 0;
        for (int i = 0; i < values; i++)
        {
            double wanted = GrayscaleStandardDisplayFunction.LuminanceOf(first + ((last - first) * i / (values - 1)));
            while (level < 255 && Math.Abs(LuminanceAt(level + 1) - wanted) <= Math.Abs(LuminanceAt(level) - wanted))
            {
                level++;
            }

            levels[i] = (byte)level;
        }

        return levels;
    }

    private static void Check(DisplayCharacteristic display)
    {
        (double black, double white, double gamma, double ambient) = (display.Black, display.White, display.Gamma, display.Ambient);
        if (!(black >= 0 && white > black && double.IsFinite(white) && ambient >= 0 && double.IsFinite(ambient) && gamma > 0 && double.IsFinite(gamma)))
        {
            throw new ArgumentException($"A display of {black} to {white} cd/m², {ambient} reflected, with the power {gamma} is not possible.", nameof(display));
        }
    }
}
