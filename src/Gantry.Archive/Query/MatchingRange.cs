using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>The ranges that date and time keys ask for (PS3.4 §C.2.2.2.5).</summary>
internal static class MatchingRange
{
    /// <summary>Reads a date key: D, D-D, -D or D-.</summary>
    /// <returns>Eight digits each; empty where the range is open.</returns>
    /// <exception cref="DicomException">It is not a date or range of dates.</exception>
    public static (string First, string Last) Dates(Tag tag, string text)
    {
        (string first, string last) = Split(text);
        return (Day(first), Day(last));

        string Day(string part)
        {
            string day = MatchingValues.Date(part);
            return part.Length == 0 || day.Length > 0 ? day : throw new DicomException($"The key {tag} asks for '{text}', which is not a date or a range of dates: write 20260131, 20260101-20260131, -20260131 or 20260101-");
        }
    }

    /// <summary>Reads a time key: T, T-T, -T or T-, each of any precision.</summary>
    /// <returns>Microseconds of the day, both included; the whole day where the range is open.</returns>
    /// <exception cref="DicomException">It is not a time or range of times.</exception>
    public static (long First, long Last) Times(Tag tag, string text)
    {
        (string first, string last) = Split(text);
        return (Moment(first).First, Moment(last).Last);

        (long First, long Last) Moment(string part) =>
            part.Length == 0 ? (0, MatchingValues.EndOfDay)
            : MatchingValues.TryClock(part, out long from, out long to) ? (from, to)
            : throw new DicomException($"The key {tag} asks for '{text}', which is not a time or a range of times: write 1015, 1015-1130, -1130 or 1015-");
    }

    /// <summary>Reads a date-time key: D, D-D, -D or D-, each of any precision and with or without an offset.</summary>
    /// <param name="tag">The attribute.</param>
    /// <param name="text">The key.</param>
    /// <param name="offset">The offset of those without one; null for that of the zone.</param>
    /// <param name="zone">The zone of those without an offset.</param>
    /// <returns>The first and the last moment, both included.</returns>
    /// <exception cref="DicomException">It is not a date-time or range of them.</exception>
    public static (DateTimeOffset First, DateTimeOffset Last) Moments(Tag tag, string text, TimeSpan? offset, TimeZoneInfo zone)
    {
        if (!MatchingRange<DicomDateTime>.TryParse(text, out MatchingRange<DicomDateTime> range))
        {
            throw new DicomException($"The key {tag} asks for '{text}', which is not a date-time or a range of them: write 20260131101530, 20260131-20260201, -20260131 or 202601311015+0100-");
        }

        return (range.From is { } from ? Placed(from).ToUtc(zone) : DateTimeOffset.MinValue, range.To is { } to ? Placed(to).LatestUtc(zone) : DateTimeOffset.MaxValue);

        DicomDateTime Placed(DicomDateTime moment) => moment with { Offset = moment.Offset ?? offset };
    }

    private static (string First, string Last) Split(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (text.Trim(), text.Trim()) : (text[..dash].Trim(), text[(dash + 1)..].Trim());
    }
}
