using System.IO.Enumeration;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// Matches a data set against keys one attribute at a time (PS3.4 §C.2.2.2), for what has no column in the index.
/// </summary>
internal static class AttributeMatcher
{
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
    public static bool Matches(DataSet keys, DataElement key, DataSet dataSet, bool fuzzy)
    {
        if (key.IsSequence)
        {
            DataSet wanted = keys.Items(key.Tag)[0];
            return dataSet.Items(key.Tag).Any(item => wanted.All(inner => !IsMatching(wanted, inner) || Matches(wanted, inner, item, fuzzy)));
        }

        string[] values = dataSet.GetStrings(key.Tag);
        return keys.GetStrings(key.Tag).Any(wanted => wanted is "" or "*" || values.Any(value => MatchesValue(key.Tag, key.VR, wanted, value, fuzzy)));
    }

    private static bool MatchesValue(Tag tag, VR vr, string wanted, string value, bool fuzzy)
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
            case VR.PN:
                return NameKey.Parse(wanted, fuzzy).Matches(value);
            case VR.UI:
                return wanted == value;
            case VR.IS or VR.US or VR.SS or VR.UL or VR.SL:
                return MatchingValues.Number(wanted) == MatchingValues.Number(value);
            default:
                return Wildcard(wanted, value);
        }
    }

    /// <summary>Whether a text fits a pattern in which * stands for any run of characters and ? for one.</summary>
    public static bool Wildcard(string pattern, string value)
    {
        // The backslash is the escape of the runtime's matcher, and never part of a single value.
        return pattern.AsSpan().ContainsAny('*', '?') ? FileSystemName.MatchesSimpleExpression(pattern, value, ignoreCase: false) : pattern == value;
    }
}
