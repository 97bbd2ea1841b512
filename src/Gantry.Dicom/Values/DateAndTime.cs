using System.Globalization;

namespace Gantry.Dicom;

/// <summary>Reads the text of DA, TM and DT values (PS3.5 §6.2), also in the forms of older editions and careless writers.</summary>
internal static class DateAndTime
{
    /// <summary>Reads YYYYMMDD; also YYYY.MM.DD (ACR-NEMA) and YYYY-MM-DD.</summary>
    public static bool TryReadDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        text = text.Trim(' ');
        int mark = text.Length == 10 && text[4] is '.' or '-' && text[7] == text[4] ? 1 : 0;
        date = default;
        return text.Length == 8 + (2 * mark)
            && TryNumber(text[..4], out int year)
            && TryNumber(text.Slice(4 + mark, 2), out int month)
            && TryNumber(text[^2..], out int day)
            && TryDate(year, month, day, out date);
    }

    /// <summary>Reads HH, HHMM, HHMMSS and HHMMSS.FFFFFF; also with colons. Second 60 is taken for the end of second 59.</summary>
    public static bool TryReadTime(ReadOnlySpan<char> text, out TimeOnly time) => TryReadTime(text, out time, out _);

    /// <summary>Reads a time and how many of the digits HHMMSSFFFFFF were written.</summary>
    public static bool TryReadTime(ReadOnlySpan<char> text, out TimeOnly time, out int digits)
    {
        text = text.Trim(' ');
        if (text.Length is 5 or >= 8 and <= 15 && text[2] == ':')
        {
            Span<char> plain = stackalloc char[15];
            int count = 0;
            for (int i = 0; i < text.Length; i++)
            {
                if (i is not 2 && (i is not 5 || text[i] != ':'))
                {
                    plain[count++] = text[i];
                }
            }

            return TryReadPlainTime(plain[..count], out time, out digits);
        }

        return TryReadPlainTime(text, out time, out digits);
    }

    /// <summary>Reads YYYY[MM[DD[HH[MM[SS[.FFFFFF]]]]]][&amp;ZZXX].</summary>
    public static bool TryReadDateTime(ReadOnlySpan<char> text, out DicomDateTime result)
    {
        result = default;
        text = text.Trim(' ');
        TimeSpan? offset = null;
        if (text.Length >= 9 && text[^5] is '+' or '-')
        {
            if (!TryReadOffset(text[^5..], out TimeSpan read))
            {
                return false;
            }

            offset = read;
            text = text[..^5];
        }

        int month = 1, day = 1;
        if (text.Length is < 4 or 5 or 7
            || !TryNumber(text[..4], out int year)
            || (text.Length >= 6 && !TryNumber(text[4..6], out month))
            || (text.Length >= 8 && !TryNumber(text[6..8], out day))
            || !TryDate(year, month, day, out DateOnly date))
        {
            return false;
        }

        TimeOnly time = TimeOnly.MinValue;
        int digits = Math.Min(text.Length, 8);
        if (text.Length > 8)
        {
            if (!TryReadPlainTime(text[8..], out time, out int timeDigits))
            {
                return false;
            }

            digits += timeDigits;
        }

        result = new DicomDateTime(date.ToDateTime(time), offset, digits);
        return true;
    }

    /// <summary>Reads an offset from UTC, +HHMM or -HHMM, from -1400 to +1400 (PS3.3 §C.12.1.1.8, PS3.5 §6.2).</summary>
    public static bool TryReadOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text.Length != 5 || text[0] is not ('+' or '-') || !TryNumber(text[1..3], out int hours) || !TryNumber(text[3..], out int minutes)
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return false;
        }

        offset = TimeSpan.FromMinutes(((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1));
        return true;
    }

    /// <summary>How long a time written in so many digits of HHMMSSFFFFFF lasts, in ticks.</summary>
    public static long Span(int digits) => digits switch
    {
        < 4 => TimeSpan.TicksPerHour,
        < 6 => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerSecond / (long)Math.Pow(10, Math.Min(digits, 12) - 6),
    };

    private static bool TryReadPlainTime(ReadOnlySpan<char> text, out TimeOnly time, out int digits)
    {
        time = default;
        digits = Math.Min(text.Length, 6);
        int minutes = 0, seconds = 0;
        if (text.Length is < 2 or 3 or 5
            || !TryNumber(text[..2], out int hours) || hours > 23
            || (text.Length >= 4 && (!TryNumber(text[2..4], out minutes) || minutes > 59))
            || (text.Length >= 6 && (!TryNumber(text[4..6], out seconds) || seconds > 60)))
        {
            return false;
        }

        long fraction = 0;
        if (text.Length > 6)
        {
            ReadOnlySpan<char> decimals = text[7..];
            if (text[6] != '.' || decimals.IsEmpty || decimals.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            decimals = decimals[..Math.Min(decimals.Length, 6)];
            digits += decimals.Length;
            for (int i = 0; i < 7; i++)
            {
                fraction = (fraction * 10) + (i < decimals.Length ? decimals[i] - '0' : 0);
            }
        }

        long ticks = (((hours * 60L) + minutes) * 60 + Math.Min(seconds, 59)) * TimeSpan.TicksPerSecond;
        time = new TimeOnly(ticks + (seconds == 60 ? TimeSpan.TicksPerSecond - 10 : fraction));
        return true;
    }

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        bool valid = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
