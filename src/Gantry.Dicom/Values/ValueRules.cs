using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Gantry.Dicom;

/// <summary>What a text value must be like to be written (PS3.5 table 6.2-1). The ranges and wildcards of queries are let through (PS3.4 §C.2.2.2).</summary>
internal static class ValueRules
{
    private static readonly SearchValues<char> s_code = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _*?");

    /// <summary>Throws when a value does not fit its VR.</summary>
    /// <exception cref="DicomException">The value does not fit; the message says what would.</exception>
    public static void Check(string value, VR vr)
    {
        if (Fault(value, vr) is string fault)
        {
            string shown = value.Length > 80 ? value[..80] + "…" : value;
            throw new DicomException($"'{shown}' is no value of VR {vr}: {fault} (PS3.5 §6.2).");
        }
    }

    /// <summary>What is wrong with a value and what would be right; null when nothing is. An empty value fits every VR.</summary>
    public static string? Fault(string value, VR vr)
    {
        if (value.Length == 0)
        {
            return null;
        }

        return vr switch
        {
            VR.AE => TooLong(value, 16) ?? Characters(value) ?? (value.AsSpan().Trim(' ').IsEmpty ? "spaces alone are no application entity title, write a name" : null),
            VR.AS => IsAge(value) ? null : "write three digits and one of D, W, M, Y, as in 018M",
            VR.CS => TooLong(value, 16) ?? (value.AsSpan().ContainsAnyExcept(s_code) ? "write upper case letters, digits, spaces and underscores" : null),
            VR.DA => IsRange(value, IsDate) ? null : "write a date of the calendar as YYYYMMDD, as in 20260131",
            VR.TM => IsRange(value, IsTime) ? null : "write a time as HHMMSS.FFFFFF, as in 142536 or 0730",
            VR.DT => IsRange(value, IsDateTime) ? null : "write YYYYMMDDHHMMSS.FFFFFF&ZZXX, as in 20260131142536+0100",
            VR.DS => value.Length > 16 ? "at most 16 characters, round it" : IsNumber<double>(value) ? null : "write a decimal number with a point, as in -12.5 or 3E-7",
            VR.IS => value.Length > 12 ? "at most 12 characters" : IsInteger(value) ? null : "write an integer from -2147483648 to 2147483647",
            VR.LO => TooLong(value, 64) ?? Characters(value),
            VR.SH => TooLong(value, 16) ?? Characters(value),
            VR.UC => Characters(value),
            VR.PN => Name(value),
            VR.ST => TooLong(value, 1024) ?? Text(value),
            VR.LT => TooLong(value, 10240) ?? Text(value),
            VR.UT => Text(value),
            VR.UI => new Uid(value).IsValid ? null : "write at most 64 digits and points, no part of it empty or with a zero in front",
            VR.UR => value.AsSpan().ContainsAny(' ', '\\') || value.AsSpan().ContainsAnyExceptInRange('!', '~') ? "write a URI of ASCII characters without spaces and backslashes" : null,
            _ => null,
        };
    }

    private static string? TooLong(string value, int characters) =>
        value.Length > characters && Count(value) is int count && count > characters ? $"it has {count} characters, at most {characters} are allowed, shorten it" : null;

    private static int Count(ReadOnlySpan<char> value)
    {
        int count = 0;
        foreach (Rune _ in value.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static string? Characters(string value) => value.AsSpan().IndexOfAnyInRange('\0', '\x1F') >= 0
        ? "control characters are not allowed, leave them out"
        : value.Contains('\\', StringComparison.Ordinal) ? "a backslash separates values, give them one by one" : null;

    private static string? Text(string value)
    {
        foreach (char c in value)
        {
            if (c < ' ' && c is not ('\t' or '\n' or '\f' or '\r'))
            {
                return "control characters other than TAB, LF, FF and CR are not allowed, leave them out";
            }
        }

        return null;
    }

    private static string? Name(string value)
    {
        if (Characters(value) is string fault)
        {
            return fault;
        }

        string[] groups = value.Split('=');
        if (groups.Length > 3)
        {
            return "a name has at most three component groups, separated by =";
        }

        foreach (string group in groups)
        {
            if (Count(group) > 64)
            {
                return "a component group has at most 64 characters, shorten it";
            }

            if (group.AsSpan().Count('^') > 4)
            {
                return "a component group has at most five components, separated by ^";
            }
        }

        return null;
    }

    private static bool IsAge(string value) => value.Length == 4 && !value.AsSpan(0, 3).ContainsAnyExceptInRange('0', '9') && value[3] is 'D' or 'W' or 'M' or 'Y';

    private static bool IsInteger(string value) => IsNumber<long>(value) && value.AsSpan().IndexOfAny('.', 'e', 'E') < 0
        && long.Parse(value.AsSpan().Trim(' '), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) is >= int.MinValue and <= int.MaxValue;

    private static bool IsNumber<T>(string value)
        where T : struct, INumber<T>
    {
        Span<byte> ascii = stackalloc byte[16];
        return Ascii.FromUtf16(value.AsSpan().Trim(' '), ascii, out int length) == OperationStatus.Done && ValueNumber.TryParse(ascii[..length], out T _);
    }

    private static bool IsRange(ReadOnlySpan<char> value, RangeText.Form isValue) => isValue(value) || RangeText.TrySplit(value, isValue, out _, out _);

    private static bool IsDate(ReadOnlySpan<char> value) => value.Length == 8 && DateAndTime.TryReadDate(value, out _);

    private static bool IsTime(ReadOnlySpan<char> value) => value.Length <= 13 && !value.Contains(':') && DateAndTime.TryReadTime(value, out _);

    private static bool IsDateTime(ReadOnlySpan<char> value) => value.Length <= 26 && value.IndexOfAny('+', '-', ' ') is int end
        && value.IndexOf('.') is int point && (point < 0 || (end < 0 ? value.Length : end) - point <= 7) && DateAndTime.TryReadDateTime(value, out _);
}
