using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>A date and the time of that day, which together name a moment.</summary>
/// <param name="Date">The date (DA).</param>
/// <param name="Time">The time (TM).</param>
internal sealed record DateTimePair(Tag Date, Tag Time)
{
    /// <summary>Those that have columns.</summary>
    public static IReadOnlyList<DateTimePair> All { get; } =
    [
        new(Attributes.StudyDate, Attributes.StudyTime), new(Attributes.SeriesDate, Attributes.SeriesTime), new(Attributes.ContentDate, Attributes.ContentTime),
        new(Attributes.PerformedProcedureStepStartDate, Attributes.PerformedProcedureStepStartTime),
    ];

    /// <summary>The level at which it is known.</summary>
    public QueryLevel Level => IndexedAttribute.Find(Date)!.Level;

    /// <summary>The pair an attribute belongs to.</summary>
    public static DateTimePair? Of(Tag tag) => All.FirstOrDefault(pair => pair.Date == tag || pair.Time == tag);

    /// <summary>Whether both are matching keys of one value, so that they can be matched together as one range (PS3.4 §C.2.2.2.5.1).</summary>
    public bool IsRange(DataSet keys) => HasOne(keys, Date) && HasOne(keys, Time);

    /// <summary>The range that both keys ask for together: empty days where it is open.</summary>
    /// <exception cref="DicomException">A key cannot be understood.</exception>
    public (string FirstDay, long From, string LastDay, long To) Range(DataSet keys)
    {
        (string firstDay, string lastDay) = MatchingRange.Dates(Date, keys.GetStrings(Date)[0]);
        (long from, long to) = MatchingRange.Times(Time, keys.GetStrings(Time)[0]);
        return (firstDay, from, lastDay, to);
    }

    private static bool HasOne(DataSet keys, Tag tag) => keys.GetStrings(tag) is [{ Length: > 0 } value] && value is not ("*" or AttributeMatcher.EmptyValue);
}
