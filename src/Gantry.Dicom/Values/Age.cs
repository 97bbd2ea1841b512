using System.Globalization;

namespace Gantry.Dicom;

/// <summary>An age with its unit, for example 018M (PS3.5 §6.2, AS).</summary>
public readonly record struct Age
{
    private const string Letters = "DWMY";

    /// <summary>Makes an age.</summary>
    /// <param name="count">How many of the unit, 0 to 999.</param>
    /// <param name="unit">What is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count has more than three digits or is negative, or there is no such unit.</exception>
    public Age(int count, AgeUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 999);
        ArgumentOutOfRangeException.ThrowIfNegative((int)unit, nameof(unit));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)unit, (int)AgeUnit.Years, nameof(unit));
        Count = count;
        Unit = unit;
    }

    /// <summary>How many of the unit, 0 to 999.</summary>
    public int Count { get; }

    /// <summary>What is counted.</summary>
    public AgeUnit Unit { get; }

    /// <summary>The completed years from a birth to a day, 0 before the birth and 999 at most.</summary>
    public static Age InYears(DateOnly birth, DateOnly day) =>
        new(Math.Clamp(day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0), 0, 999), AgeUnit.Years);

    /// <summary>Reads an age such as 018M; also fewer digits and lower case letters, as careless writers have them.</summary>
    /// <exception cref="FormatException">The text is not an age.</exception>
    public static Age Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out Age age) ? age : throw new FormatException($"'{text}' is no age: write three digits and one of D, W, M, Y, as in 018M.");

    /// <summary>Reads an age such as 018M; also fewer digits and lower case letters, as careless writers have them.</summary>
    /// <returns>False when the text is not an age.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Age age)
    {
        text = text.Trim(' ');
        int unit = text.Length is >= 2 and <= 4 ? Letters.IndexOf(char.ToUpperInvariant(text[^1]), StringComparison.Ordinal) : -1;
        bool read = int.TryParse(unit < 0 ? default : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count);
        age = read ? new Age(count, (AgeUnit)unit) : default;
        return read;
    }

    /// <summary>The age as a data element holds it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count:D3}{Letters[(int)Unit]}");
}
