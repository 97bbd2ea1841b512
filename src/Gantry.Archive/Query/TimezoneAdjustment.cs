using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// Timezone query adjustment (PS3.4 §C.4.1.1.3.1): dates and times of an answer are brought from the timezone they were received in to that of the query, and then
/// compared with its keys. A date without a time stays as it is: what day it is elsewhere is not known.
/// </summary>
internal sealed class TimezoneAdjustment
{
    private readonly Query _query;
    private readonly TimeSpan _offset;
    private readonly TimeZoneInfo _zone;
    private readonly DateTimePair[] _pairs;
    private readonly Tag[] _hidden;

    /// <summary>Prepares it.</summary>
    /// <param name="query">A query with a timezone.</param>
    /// <param name="zone">The zone of what was received without one.</param>
    public TimezoneAdjustment(Query query, TimeZoneInfo zone)
    {
        _query = query;
        _offset = query.Timezone!.Value;
        _zone = zone;
        _pairs = [.. DateTimePair.All.Where(pair => pair.Level <= query.Level && (query.IncludeAll || query.Keys.Contains(pair.Date) || query.Keys.Contains(pair.Time)))];
        _hidden = [.. Needed.Where(tag => !query.IncludeAll && !query.Keys.Contains(tag) && tag != Attributes.TimezoneOffsetFromUTC)];
    }

    /// <summary>What an answer must hold to be adjusted.</summary>
    public IEnumerable<Tag> Needed => _pairs.Length == 0 ? [] : [.. _pairs.SelectMany(pair => (Tag[])[pair.Date, pair.Time]), Attributes.TimezoneOffsetFromUTC];

    /// <summary>The days that may hold a moment of a range of days elsewhere: one more on both sides.</summary>
    public static (string First, string Last) Widened(string first, string last) => (Moved(first, -1), Moved(last, 1));

    /// <summary>Adjusts an answer.</summary>
    /// <returns>Whether it matches the keys that are dates and times.</returns>
    /// <exception cref="DicomException">A key cannot be understood.</exception>
    public bool Apply(DataSet answer)
    {
        string? received = answer.GetString(Attributes.TimezoneOffsetFromUTC);
        foreach (DateTimePair pair in _pairs)
        {
            string day = MatchingValues.Date(answer.GetString(pair.Date));
            string? time = answer.GetString(pair.Time);
            long clock = MatchingValues.Clock(time);
            if (clock >= 0 && MatchingValues.Instant(day, clock, received, _zone) is { } instant)
            {
                DateTime local = DateTime.UnixEpoch.AddTicks((instant * 10) + _offset.Ticks);
                day = local.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
                clock = local.TimeOfDay.Ticks / 10;
                answer.Set(pair.Date, VR.DA, day);
                answer.Set(pair.Time, VR.TM, local.ToString(time!.Contains('.', StringComparison.Ordinal) ? "HHmmss.ffffff" : "HHmmss", CultureInfo.InvariantCulture));
            }

            if (!Matches(pair, day, clock))
            {
                return false;
            }
        }

        foreach (Tag tag in _hidden)
        {
            answer.Remove(tag);
        }

        answer.Set(Attributes.TimezoneOffsetFromUTC, VR.SH, (_offset < TimeSpan.Zero ? "-" : "+") + _offset.ToString("hhmm", CultureInfo.InvariantCulture));
        return true;
    }

    private static string Moved(string day, int days) =>
        DateTime.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime date) && date.Year is > 1 and < 9999
            ? date.AddDays(days).ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            : day;

    private static int Compare(string day, long clock, string otherDay, long otherClock) =>
        string.CompareOrdinal(day, otherDay) is not 0 and var days ? days : clock.CompareTo(otherClock);

    private bool Matches(DateTimePair pair, string day, long clock)
    {
        DataSet keys = _query.Keys;
        if (_query.CombinedDateTime && pair.IsRange(keys))
        {
            (string firstDay, long from, string lastDay, long to) = pair.Range(keys);
            return day.Length > 0 && clock >= 0
                && (firstDay.Length == 0 || Compare(day, clock, firstDay, from) >= 0) && (lastDay.Length == 0 || Compare(day, clock, lastDay, to) <= 0);
        }

        return Any(pair.Date, day.Length == 0, wanted =>
            {
                (string first, string last) = MatchingRange.Dates(pair.Date, wanted);
                return string.CompareOrdinal(day, first) >= 0 && (last.Length == 0 || string.CompareOrdinal(day, last) <= 0);
            })
            && Any(pair.Time, clock < 0, wanted =>
            {
                (long from, long to) = MatchingRange.Times(pair.Time, wanted);
                return clock >= from && clock <= to;
            });
    }

    private bool Any(Tag tag, bool isEmpty, Func<string, bool> matches)
    {
        string[] wanted = [.. _query.Keys.GetStrings(tag).Where(value => value.Length > 0)];
        return wanted.Length == 0 || Array.Exists(wanted, value => value == "*" || (_query.EmptyValueMatching && value == AttributeMatcher.EmptyValue ? isEmpty : !isEmpty && matches(value)));
    }
}
