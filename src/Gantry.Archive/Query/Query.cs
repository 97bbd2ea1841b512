using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>The level of a query (PS3.4 §C.6).</summary>
public enum QueryLevel
{
    /// <summary>Patients.</summary>
    Patient,
    /// <summary>Studies.</summary>
    Study,
    /// <summary>Series.</summary>
    Series,
    /// <summary>Composite instances (IMAGE).</summary>
    Instance,
}

/// <summary>The order of the matches. Every order ends in the key, so that paging never repeats or skips.</summary>
public enum QueryOrder
{
    /// <summary>Patients by name; studies newest first; series and instances by their number.</summary>
    Natural,
    /// <summary>In the order of arrival.</summary>
    Arrival,
}

/// <summary>A query, whichever door it came through: C-FIND, QIDO-RS or the pages.</summary>
public sealed record Query
{
    /// <summary>What is looked for.</summary>
    public required QueryLevel Level { get; init; }

    /// <summary>
    /// Matching keys (with a value) and return keys (empty), as in the identifier of a C-FIND (PS3.4 §C.2.2.2). Keys of levels above may be
    /// among them. UIDs and, for QIDO-RS, other values may be multi-valued, meaning any of them.
    /// </summary>
    public required DataSet Keys { get; init; }

    /// <summary>Return every attribute the index knows at the level and above (QIDO-RS includefield=all).</summary>
    public bool IncludeAll { get; init; }

    /// <summary>Match person names loosely: every word asked for is like a word of the name (PS3.4 §C.2.2.2.1.1).</summary>
    public bool FuzzyMatching { get; init; }

    /// <summary>Keys of levels below narrow too: there must be a series, or an instance, that matches all of them (PS3.4 §C.4.1.3.2.2).</summary>
    public bool Relational { get; init; }

    /// <summary>A key of two quotation marks matches what is absent or has no value (PS3.4 §C.2.2.2, empty value matching).</summary>
    public bool EmptyValueMatching { get; init; }

    /// <summary>
    /// The offset from UTC in which dates and times of the keys are meant and those of the answers are given (PS3.4 §C.4.1.1.3.1, timezone query adjustment);
    /// null to take both as received. Study, series, content and performed procedure step are adjusted, where date and time are both known.
    /// </summary>
    public TimeSpan? Timezone { get; init; }

    /// <summary>Match a date and its time together as one range (PS3.4 §C.2.2.2.5.1), as extended negotiation and QIDO-RS may ask.</summary>
    public bool CombinedDateTime { get; init; }

    /// <summary>The timezone that keys are meant in: the value of Timezone Offset From UTC (0008,0201) among them.</summary>
    /// <returns>Null when they name none.</returns>
    /// <exception cref="DicomException">The value is no offset.</exception>
    public static TimeSpan? TimezoneOf(DataSet keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.GetString(Attributes.TimezoneOffsetFromUTC) is { } text
            ? MatchingValues.Offset(text) ?? throw new DicomException($"The key {Attributes.TimezoneOffsetFromUTC.Tag} is '{text}', which is no offset from UTC: write +0100")
            : null;
    }

    /// <summary>The order of the matches.</summary>
    public QueryOrder Order { get; init; }

    /// <summary>The most matches returned; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>How many matches are passed over first.</summary>
    public int Offset { get; init; }

    /// <summary>Continue after the match with this cursor; null to begin.</summary>
    public string? After { get; init; }
}

/// <summary>A match of a query.</summary>
/// <param name="DataSet">What was asked for. Text is in ISO_IR 192 where it needs more than ASCII.</param>
/// <param name="Cursor">Where the match stands in the order, for <see cref="Query.After"/>.</param>
public readonly record struct QueryMatch(DataSet DataSet, string Cursor);
