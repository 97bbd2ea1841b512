using System.Globalization;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>Moves dates by whole days; times, offsets and precision stay (PS3.15 §E.3.6).</summary>
internal static class DateShifting
{
    private const int YearDigits = 4;
    private const int DayDigits = 8;
    private const int OldDateLength = 10;

    /// <summary>Moves the values of a date or date and time.</summary>
    /// <param name="values">The values.</param>
    /// <param name="days">By how many days, into the past.</param>
    /// <returns>The values moved; null when one is no date that can be moved.</returns>
    public static string[]? Shift(string[] values, int days)
    {
        string[] shifted = new string[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i].Length == 0)
            {
                shifted[i] = string.Empty;
            }
            else if (Shift(values[i], days) is { } moved)
            {
                shifted[i] = moved;
            }
            else
            {
                return null;
            }
        }

        return shifted;
    }

    private static string? Shift(string value, int days)
    {
        if (value.Length == OldDateLength && value[4] == '.' && value[7] == '.')
        {
            value = value.Replace(".", string.Empty, StringComparison.Ordinal);
        }

        int digits = value.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : value.Length;
        int known = Math.Min(digits, DayDigits);
        if (known is not (YearDigits or YearDigits + 2 or DayDigits))
        {
            return null;
        }

        // Of a year or a month the first day moves.
        ReadOnlySpan<char> date = known switch { YearDigits => value[..known] + "0101", DayDigits => value.AsSpan(0, known), _ => value[..known] + "01" };
        return DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed) && parsed.DayNumber >= days
            ? string.Concat(parsed.AddDays(-days).ToString("yyyyMMdd", CultureInfo.InvariantCulture).AsSpan(0, known), value.AsSpan(known))
            : null;
    }
}
