using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Gantry.Dicom;

/// <summary>What a value must be like for its value representation: length, characters and form (PS3.5 §6.2, table 6.2-1).</summary>
public static class ValueRules
{
    private static readonly SearchValues<char> s_code = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _");
    private static readonly SearchValues<char> s_codeOrWildcards = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _*?");
    private static readonly SearchValues<char> s_fileId = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    private static readonly SearchValues<char> s_uri = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>What is wrong with one value written as text, and what would be right; null when nothing is. An empty value fits every value representation.</summary>
    /// <param name="value">One value, decoded and without padding. Of numbers in binary value representations the decimal, of AT the eight hexadecimal digits.</param>
    /// <param name="vr">The value representation.</param>
    /// <param name="inQuery">Whether the value is a key of a query: then ranges of dates and times, and wildcards, are right too (PS3.4 §C.2.2.2).</param>
    public static string? Fault(string value, VR vr, bool inQuery = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0)
        {
            return null;
        }

        return vr switch
        {
            VR.AE => TooLong(value, 16) ?? Characters(value) ?? Foreign(value) ?? (value.AsSpan().Trim(' ').IsEmpty ? "spaces alone are no application entity title, write a name" : null),
            VR.AS => IsAge(value) ? null : "write three digits and one of D, W, M, Y, as in 018M",
            VR.CS => TooLong(value, 16) ?? (value.AsSpan().ContainsAnyExcept(inQuery ? s_codeOrWildcards : s_code) ? "write upper case letters, digits, spaces and underscores" : null),
            VR.DA => IsValueOrRange(value, inQuery, IsDate) ? null : "write a date of the calendar as YYYYMMDD, as in 20260131",
            VR.TM => IsValueOrRange(value, inQuery, IsTime) ? null : "write a time as HHMMSS.FFFFFF, as in 142536 or 0730",
            VR.DT => IsValueOrRange(value, inQuery, IsDateTime) ? null : "write YYYYMMDDHHMMSS.FFFFFF&ZZXX, as in 20260131142536+0100, with at most six digits of a second and an offset from -1200 to +1400",
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
            VR.UR => value.AsSpan().ContainsAnyExcept(s_uri) ? "write a URI with the characters of RFC 3986, others as %XX" : null,
            _ => ValueNumber.IsNumber(vr) || vr == VR.AT ? ValueWriter.Fault(value, vr) : null,
        };
    }

    /// <summary>What is wrong with the length of a value's bytes: not a multiple of its numbers' size, or too long; null when nothing is.</summary>
    /// <param name="length">The length in bytes, padding included.</param>
    /// <param name="vr">The value representation.</param>
    public static string? LengthFault(long length, VR vr)
    {
        int size = Math.Max(vr.UnitSize(), ValueNumber.Size(vr));
        if (size > 1 && length % size != 0)
        {
            return $"{length} bytes are no whole number of values of {size} bytes: write a multiple of {size}";
        }

        long most = (1L << 32) - Math.Max(size, 2);
        return length > most ? $"{length} bytes are too long: at most {most} fit a length of 32 bits" : null;
    }

    /// <summary>What is wrong with the name of a file on media, and what would be right; null when nothing is (PS3.10 §8.2). Files read from media may have any name.</summary>
    /// <param name="components">Its folders and its name, as Referenced File ID (0004,1500) gives them.</param>
    public static string? FileIdFault(IReadOnlyList<string> components)
    {
        ArgumentNullException.ThrowIfNull(components);
        return components.Count is < 1 or > 8 ? "a File ID has one to eight components"
            : components.Any(component => component.Length is < 1 or > 8 || component.AsSpan().ContainsAnyExcept(s_fileId))
                ? "write each component with at most eight of the characters A-Z, 0-9 and _, without an extension"
                : null;
    }

    /// <summary>
    /// Checks all values of a data set and its items: declared character sets, text in them, length and form of every value, value representations and
    /// multiplicities against the dictionary. Values longer than <see cref="DicomLimits.MaximumValueInMemory"/> are checked by their length only.
    /// </summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="inQuery">Whether it is the identifier of a query, where ranges and wildcards are right and multiplicities are not looked at.</param>
    /// <returns>
    /// What is wrong: invalid-value, invalid-length, invalid-text, wrong-padding, wrong-vr, wrong-multiplicity, and what <see cref="CharacterSet.Of"/> finds. At most
    /// <see cref="DicomLimits.MaximumFindings"/>.
    /// </returns>
    public static IReadOnlyList<Finding> Check(DataSet dataSet, bool inQuery = false)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return new ValueChecker(dataSet.Context, inQuery).Check(dataSet);
    }

    /// <summary>Throws when a value does not fit its VR; keys of queries do.</summary>
    /// <exception cref="DicomException">The value does not fit; the message says what would.</exception>
    internal static void Require(string value, VR vr)
    {
        if (Fault(value, vr, inQuery: true) is string fault)
        {
            throw new DicomException($"{Shown(value)} is no value of VR {vr}: {fault} (PS3.5 §6.2).");
        }
    }

    /// <summary>A value in quotation marks, cut where it is long.</summary>
    internal static string Shown(string value) => $"'{(value.Length > 80 ? value[..80] + "…" : value)}'";

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

    private static string? Foreign(string value) => Ascii.IsValid(value) ? null : "only characters of the default repertoire are allowed, leave the others out";

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

    private static bool IsValueOrRange(ReadOnlySpan<char> value, bool inQuery, RangeText.Form isValue) => isValue(value) || (inQuery && RangeText.TrySplit(value, isValue, out _, out _));

    private static bool IsDate(ReadOnlySpan<char> value) => value.Length == 8 && DateAndTime.TryReadDate(value, out _);

    private static bool IsTime(ReadOnlySpan<char> value) => value.Length <= 13 && !value.Contains(':') && DateAndTime.TryReadTime(value, out _);

    private static bool IsDateTime(ReadOnlySpan<char> value)
    {
        int offset = value.IndexOfAny('+', '-');
        ReadOnlySpan<char> local = offset < 0 ? value : value[..offset];
        int point = local.IndexOf('.');

        // What is read may have -1400; what is written may not, and -0000 stands for nothing.
        return value.Length <= 26 && !value.Contains(' ') && (point < 0 || local.Length - point <= 7) && DateAndTime.TryReadDateTime(value, out DicomDateTime read)
            && (offset < 0 || (read.Offset >= TimeSpan.FromHours(-12) && !value[offset..].SequenceEqual("-0000")));
    }
}
