using System.Globalization;

namespace Gantry.Dicom;

/// <summary>A time of day with the precision it was written in (PS3.5 §6.2, TM). Where precision does not matter, <see cref="TimeOnly"/> will do.</summary>
/// <param name="Time">The time; what was left out is the earliest possible.</param>
/// <param name="Precision">How many digits of HHMMSSFFFFFF were written, 2 to 12.</param>
public readonly record struct DicomTime(TimeOnly Time, int Precision)
{
    /// <summary>The last moment that the value may mean, to the microsecond: 14:25:59.999999 for 1425.</summary>
    public TimeOnly Latest => new(Math.Min(Time.Ticks + DateAndTime.Span(Precision) - TimeSpan.TicksPerMicrosecond, TimeSpan.TicksPerDay - TimeSpan.TicksPerMicrosecond));

    /// <summary>Reads HH, HHMM, HHMMSS and HHMMSS.FFFFFF; also with colons.</summary>
    /// <exception cref="FormatException">The text is not a time.</exception>
    public static DicomTime Parse(ReadOnlySpan<char> text) => TryParse(text, out DicomTime value)
        ? value
        : throw new FormatException($"'{text}' is no time: write HHMMSS.FFFFFF, as in 142536.5; what comes after the hour may be left out.");

    /// <summary>Reads HH, HHMM, HHMMSS and HHMMSS.FFFFFF; also with colons.</summary>
    /// <returns>False when the text is not a time.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DicomTime value)
    {
        bool read = DateAndTime.TryReadTime(text, out TimeOnly time, out int digits);
        value = read ? new DicomTime(time, digits) : default;
        return read;
    }

    /// <summary>The value as a data element holds it, with as many digits as its precision says.</summary>
    public override string ToString()
    {
        string digits = Time.ToString("HHmmssffffff", CultureInfo.InvariantCulture);
        int precision = Math.Clamp(Precision, 2, 12);
        return precision <= 6 ? digits[..(precision & ~1)] : $"{digits.AsSpan(0, 6)}.{digits.AsSpan(6, precision - 6)}";
    }
}
