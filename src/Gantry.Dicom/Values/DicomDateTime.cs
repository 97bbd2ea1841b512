using System.Globalization;

namespace Gantry.Dicom;

/// <summary>A date time value with the precision it was written in and, where given, its offset from UTC (PS3.5 §6.2, DT).</summary>
/// <param name="Local">Date and time as written; what was left out is the earliest possible.</param>
/// <param name="Offset">The offset from UTC, null when not given.</param>
/// <param name="Precision">How many digits of YYYYMMDDHHMMSSFFFFFF were written, 4 to 20.</param>
public readonly record struct DicomDateTime(DateTime Local, TimeSpan? Offset, int Precision)
{
    /// <summary>The last moment that the value may mean, to the microsecond: the end of the year for 2026.</summary>
    public DateTime Latest
    {
        get
        {
            long end = Precision switch
            {
                < 6 => Local.Year < 9999 ? Local.AddYears(1).Ticks : DateTime.MaxValue.Ticks + 1,
                < 8 => Local is { Year: 9999, Month: 12 } ? DateTime.MaxValue.Ticks + 1 : Local.AddMonths(1).Ticks,
                < 10 => Local.Ticks + TimeSpan.TicksPerDay,
                _ => Local.Ticks + DateAndTime.Span(Precision - 8),
            };
            return new DateTime(end - TimeSpan.TicksPerMicrosecond);
        }
    }

    /// <summary>The value for a moment, to the microsecond, with its offset from UTC.</summary>
    public static DicomDateTime From(DateTimeOffset moment) => new(moment.DateTime, moment.Offset, 20);

    /// <summary>Reads YYYY[MM[DD[HH[MM[SS[.FFFFFF]]]]]][&amp;ZZXX].</summary>
    /// <exception cref="FormatException">The text is not a date time.</exception>
    public static DicomDateTime Parse(ReadOnlySpan<char> text) => TryParse(text, out DicomDateTime value)
        ? value
        : throw new FormatException($"'{text}' is no date time: write YYYYMMDDHHMMSS.FFFFFF&ZZXX, as in 20260131142536.5+0100; what comes after the year may be left out.");

    /// <summary>Reads YYYY[MM[DD[HH[MM[SS[.FFFFFF]]]]]][&amp;ZZXX].</summary>
    /// <returns>False when the text is not a date time.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DicomDateTime value) => DateAndTime.TryReadDateTime(text, out value);

    /// <summary>The moment in UTC: by the offset given, else by that of a time zone.</summary>
    /// <param name="zone">The zone of values without offset, for example from Timezone Offset From UTC (0008,0201).</param>
    public DateTimeOffset ToUtc(TimeZoneInfo zone) => ToUtc(Local, zone);

    /// <summary>The last moment that the value may mean in UTC: by the offset given, else by that of a time zone.</summary>
    /// <param name="zone">The zone of values without offset.</param>
    public DateTimeOffset LatestUtc(TimeZoneInfo zone) => ToUtc(Latest, zone);

    /// <summary>The value as a data element holds it, with as many digits as its precision says.</summary>
    public override string ToString()
    {
        string digits = Local.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        int precision = Math.Clamp(Precision, 4, 20);
        string text = precision <= 14
            ? digits[..(precision & ~1)]
            : digits + "." + Local.ToString("ffffff", CultureInfo.InvariantCulture)[..(precision - 14)];
        return Offset is TimeSpan offset
            ? text + (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture)
            : text;
    }

    private DateTimeOffset ToUtc(DateTime local, TimeZoneInfo zone)
    {
        TimeSpan offset = Offset ?? zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));
        long ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }
}
