using System.Globalization;

namespace Gantry.Dicom;

/// <summary>How many values an attribute may have (PS3.5 §6.4).</summary>
/// <param name="Minimum">The fewest values allowed.</param>
/// <param name="Maximum">The most values allowed, null when there is no bound.</param>
/// <param name="Step">What the number of values must be a multiple of when there is no bound: 2 for 2-2n, else 1.</param>
public readonly record struct ValueMultiplicity(int Minimum, int? Maximum, int Step = 1)
{
    /// <summary>Exactly one value.</summary>
    public static ValueMultiplicity One => new(1, 1);

    /// <summary>Reads what PS3.6 writes: 1, 1-3, 1-n, 2-2n.</summary>
    /// <exception cref="FormatException">The text is not a value multiplicity.</exception>
    public static ValueMultiplicity Parse(ReadOnlySpan<char> text)
    {
        int dash = text.IndexOf('-');
        int minimum = int.Parse(dash < 0 ? text : text[..dash], NumberStyles.None, CultureInfo.InvariantCulture);
        if (dash < 0)
        {
            return new ValueMultiplicity(minimum, minimum);
        }

        ReadOnlySpan<char> upper = text[(dash + 1)..];
        if (upper is not [.., 'n'])
        {
            return new ValueMultiplicity(minimum, int.Parse(upper, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        int step = upper.Length == 1 ? 1 : int.Parse(upper[..^1], NumberStyles.None, CultureInfo.InvariantCulture);
        return new ValueMultiplicity(minimum, null, step);
    }

    /// <summary>Whether an attribute may have so many values.</summary>
    public bool Allows(int count) => count >= Minimum && (Maximum is not int maximum || count <= maximum) && count % Step == 0;

    /// <summary>The multiplicity as PS3.6 writes it.</summary>
    public override string ToString() => Maximum switch
    {
        null when Step > 1 => string.Create(CultureInfo.InvariantCulture, $"{Minimum}-{Step}n"),
        null => string.Create(CultureInfo.InvariantCulture, $"{Minimum}-n"),
        int maximum when maximum == Minimum => string.Create(CultureInfo.InvariantCulture, $"{Minimum}"),
        int maximum => string.Create(CultureInfo.InvariantCulture, $"{Minimum}-{maximum}"),
    };
}
