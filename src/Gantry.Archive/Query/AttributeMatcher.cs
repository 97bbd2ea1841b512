using System.Globalization;
using System.IO.Enumeration;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Matches a data set against keys one attribute at a time (PS3.4 §C.2.2.2), for what has no column in the index.</summary>
/// <param name="query">The query whose options say how.</param>
/// <param name="zone">The zone of date-times that don't say theirs.</param>
internal sealed class AttributeMatcher(Query query, TimeZoneInfo zone)
{
    /// <summary>The value by which a key asks for what is absent or has no value.</summary>
    public const string EmptyValue = "\"\"";

    /// <summary>Whether a key is a matching key: it has a value that is not universal.</summary>
    public static bool IsMatching(DataSet keys, DataElement key)
    {
        if (key.IsSequence)
        {
            IReadOnlyList<DataSet> items = keys.Items(key.Tag);
            return items.Count > 0 && items[0].Any(inner => IsMatching(items[0], inner));
        }

        return keys.GetStrings(key.Tag).Any(value => value.Length > 0 && value != "*");
    }

    /// <summary>Whether the data set has a value of the key's attribute that matches one of the key's values.</summary>
    /// <exception cref="DicomException">The key cannot be understood.</exception>
    public bool Matches(DataSet keys, DataElement key, DataSet dataSet)
    {
        if (key.IsSequence)
        {
            DataSet wanted = keys.Items(key.Tag)[0];
            IReadOnlyList<DataSet> items = dataSet.Items(key.Tag);
            return items.Any(item => MatchesAll(wanted, item)) || (items.Count == 0 && query.EmptyValueMatching && MatchesAll(wanted, new DataSet(dataSet.Context)));
        }

        string[] values = dataSet.GetStrings(key.Tag);
        bool isEmpty = values.All(value => value.Length == 0);
        return keys.GetStrings(key.Tag).Any(wanted => wanted is "" or "*"
            || (query.EmptyValueMatching && wanted == EmptyValue ? isEmpty : values.Any(value => value.Length > 0 && MatchesValue(key.Tag, key.VR, wanted, value))));
    }

    /// <summary>Whether a text fits a pattern in which * stands for any run of characters and ? for one.</summary>
    public static bool Wildcard(string pattern, string value)
    {
        // The backslash is the escape of the runtime's matcher, and never part of a single value.
        return pattern.AsSpan().ContainsAny('*', '?') ? FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase: false) : pattern == value;
    }

    private bool MatchesAll(DataSet wanted, DataSet item) => wanted.All(inner => !IsMatching(wanted, inner) || Matches(wanted, inner, item));

    private bool MatchesValue(Tag tag, VR vr, string wanted, string value)
    {
        switch (vr)
        {
            case VR.DA:
                string day = MatchingValues.Date(value);
                (string first, string last) = MatchingRange.Dates(tag, wanted);
                return day.Length > 0 && string.CompareOrdinal(day, first) >= 0 && (last.Length == 0 || string.CompareOrdinal(day, last) <= 0);
            case VR.TM:
                long clock = MatchingValues.Clock(value);
                (long from, long to) = MatchingRange.Times(tag, wanted);
                return clock >= from && clock <= to;
            case VR.DT:
                (DateTimeOffset begin, DateTimeOffset end) = MatchingRange.Moments(tag, wanted, query.Timezone, zone);
                return DicomDateTime.TryParse(value, out DicomDateTime moment) && moment.ToUtc(zone) >= begin && moment.ToUtc(zone) <= end;
            case VR.PN:
                return NameKey.Parse(wanted, query.FuzzyMatching).Matches(value);
            case VR.UI:
                return wanted == value;
            case VR.IS or VR.US or VR.SS or VR.UL or VR.SL or VR.SV or VR.UV or VR.DS or VR.FL or VR.FD:
                // 1.50 is 1.5; what is no number is compared as it is written.
                return wanted == value || (Number(wanted) is { } number && number == Number(value));
            default:
                return Wildcard(wanted, value);
        }
    }

    private static decimal? Number(string text) => decimal.TryParse(text.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
