using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Turns values as received into ones that compare: dates as eight digits, times as microseconds of the day, numbers as numbers.</summary>
internal static class MatchingValues
{
    /// <summary>The last microsecond of a day.</summary>
    public const long EndOfDay = (24L * 3600 * 1_000_000) - 1;

    /// <summary>A date (DA, also with the dots of ACR-NEMA) as eight digits; empty when absent or not a date.</summary>
    public static string Date(string? text)
    {
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        if (span.Length == 10 && span[4] == '.' && span[7] == '.')
        {
            span = string.Concat(span[..4], span.Slice(5, 2), span[8..]);
        }

        return span.Length == 8 && !span.ContainsAnyExceptInRange('0', '9') ? span.ToString() : string.Empty;
    }

    /// <summary>A time (TM, also with the colons of ACR-NEMA) as microseconds of the day; -1 when absent or not a time.</summary>
    public static long Clock(string? text) => TryClock(text, out long first, out _) ? first : -1;

    /// <summary>Reads a time as the span its precision covers: 1015 is from 10:15:00.000000 to 10:15:59.999999.</summary>
    public static bool TryClock(ReadOnlySpan<char> text, out long first, out long last)
    {
        first = last = -1;
        Span<char> digits = stackalloc char[12];
        int count = 0;
        bool fraction = false;
        foreach (char c in text.Trim())
        {
            if (c == '.' && count == 6 && !fraction)
            {
                fraction = true;
            }
            else if (char.IsAsciiDigit(c) && (count < 6 || fraction) && count < 12)
            {
                digits[count++] = c;
            }
            else if (c != ':' || fraction || count is not (2 or 4))
            {
                return false;
            }
        }

        if (count < 2 || (count < 6 && count % 2 != 0))
        {
            return false;
        }

        int hours = int.Parse(digits[..2], NumberStyles.None, CultureInfo.InvariantCulture);
        int minutes = count >= 4 ? int.Parse(digits[2..4], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        int seconds = count >= 6 ? int.Parse(digits[4..6], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (hours > 23 || minutes > 59 || seconds > 60)
        {
            return false;
        }

        long microseconds = count > 6 ? int.Parse(digits[6..count], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        long precision = 1;
        for (int i = count; i < 12; i++)
        {
            precision *= 10;
            if (count > 6)
            {
                microseconds *= 10;
            }
        }

        first = (((((hours * 60L) + minutes) * 60) + seconds) * 1_000_000) + microseconds;
        last = Math.Min(EndOfDay, first - 1 + (count switch { 2 => 3_600_000_000, 4 => 60_000_000, _ => precision }));
        first = Math.Min(first, EndOfDay);
        return true;
    }

    /// <summary>A number (IS) for ordering; 0 when absent or not a number.</summary>
    public static long Number(string? text) =>
        long.TryParse(text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : 0;

    /// <summary>The instant of a date and time, in microseconds since 1970 UTC; null without a date.</summary>
    /// <param name="date">Eight digits, or empty.</param>
    /// <param name="clock">Microseconds of the day, -1 when unknown.</param>
    /// <param name="timezone">Timezone Offset From UTC (0008,0201), for example +0100; null when absent.</param>
    /// <param name="zone">The zone used when the offset is absent.</param>
    public static long? Instant(string date, long clock, string? timezone, TimeZoneInfo zone)
    {
        if (!DateTime.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            return null;
        }

        DateTime local = day.AddTicks(Math.Max(0, clock) * 10);
        TimeSpan offset = Offset(timezone) ?? zone.GetUtcOffset(local);
        return (local.Ticks - offset.Ticks - DateTime.UnixEpoch.Ticks) / 10;
    }

    /// <summary>The folded component groups of a person's name.</summary>
    public static (string Alphabetic, string Ideographic, string Phonetic) Name(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return (string.Empty, string.Empty, string.Empty);
        }

        PersonName groups = PersonName.Parse(name);
        return (TextFolding.FoldName(groups.Alphabetic), TextFolding.FoldName(groups.Ideographic), TextFolding.FoldName(groups.Phonetic));
    }

    /// <summary>An offset from UTC as &amp;ZZXX; null when it is none.</summary>
    public static TimeSpan? Offset(string? timezone) =>
        timezone is { Length: 5 } && timezone[0] is '+' or '-'
        && int.TryParse(timezone.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int hours)
        && int.TryParse(timezone.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int minutes)
        && hours <= 14 && minutes < 60
            ? (timezone[0] == '-' ? -1 : 1) * new TimeSpan(hours, minutes, 0)
            : null;
}
