namespace Gantry.Dicom;

/// <summary>A range of dates, times or date times as a query asks for it: 20260101-20260131, -1200 or 2026- (PS3.4 §C.2.2.2.5). One value alone is a range of itself.</summary>
/// <typeparam name="T"><see cref="DateOnly"/> (DA), <see cref="DicomTime"/> (TM) or <see cref="DicomDateTime"/> (DT).</typeparam>
/// <param name="From">The first value of the range; null when it is open there.</param>
/// <param name="To">The last value of the range, up to the end of what its precision leaves open; null when it is open there.</param>
public readonly record struct MatchingRange<T>(T? From, T? To)
    where T : struct
{
    /// <summary>Reads D, D-D, -D or D-.</summary>
    /// <exception cref="FormatException">The text is no range of such values.</exception>
    public static MatchingRange<T> Parse(ReadOnlySpan<char> text) => TryParse(text, out MatchingRange<T> range)
        ? range
        : throw new FormatException($"'{text}' is no range: write one value, or two with a hyphen between, one of which may be missing, as in 20260101-20260131.");

    /// <summary>Reads D, D-D, -D or D-. Of a hyphen that may be that of an offset from UTC the offset is taken.</summary>
    /// <returns>False when the text is no range of such values.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out MatchingRange<T> range)
    {
        text = text.Trim(' ');
        if (TryValue(text, out T? only))
        {
            range = new MatchingRange<T>(only, only);
            return true;
        }

        bool read = RangeText.TrySplit(text, part => TryValue(part, out _), out ReadOnlySpan<char> first, out ReadOnlySpan<char> last);
        _ = TryValue(first, out T? from) & TryValue(last, out T? to);
        range = read ? new MatchingRange<T>(from, to) : default;
        return read;
    }

    /// <summary>Whether a value begins within the range. Date times without an offset are compared as they are written, or as UTC with those that have one.</summary>
    public bool Contains(T value) => Compare(value, From, latest: false) >= 0 && Compare(value, To, latest: true) <= 0;

    /// <summary>The range as a key of a query holds it.</summary>
    public override string ToString() => Nullable.Equals(From, To) && From is T only ? Format(only) : $"{Format(From)}-{Format(To)}";

    private static string Format(T? value) => value switch
    {
        null => string.Empty,
        DateOnly date => date.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.Value.ToString() ?? string.Empty,
    };

    private static bool TryValue(ReadOnlySpan<char> text, out T? value)
    {
        bool read;
        if (typeof(T) == typeof(DateOnly))
        {
            read = DateAndTime.TryReadDate(text, out DateOnly date);
            value = read ? (T)(object)date : null;
        }
        else if (typeof(T) == typeof(DicomTime))
        {
            read = DicomTime.TryParse(text, out DicomTime time);
            value = read ? (T)(object)time : null;
        }
        else if (typeof(T) == typeof(DicomDateTime))
        {
            read = DateAndTime.TryReadDateTime(text, out DicomDateTime dateTime);
            value = read ? (T)(object)dateTime : null;
        }
        else
        {
            throw new NotSupportedException($"There are no ranges of {typeof(T)}: take DateOnly, DicomTime or DicomDateTime.");
        }

        return read;
    }

    private static int Compare(T value, T? limit, bool latest) => (value, limit) switch
    {
        (_, null) => 0,
        (DateOnly date, DateOnly end) => date.CompareTo(end),
        (DicomTime time, DicomTime end) => time.Time.CompareTo(latest ? end.Latest : end.Time),
        (DicomDateTime dateTime, DicomDateTime end) => dateTime.ToUtc(TimeZoneInfo.Utc).CompareTo(latest ? end.LatestUtc(TimeZoneInfo.Utc) : end.ToUtc(TimeZoneInfo.Utc)),
        _ => throw new NotSupportedException($"There are no ranges of {typeof(T)}: take DateOnly, DicomTime or DicomDateTime."),
    };
}
