using Gantry.Archive;

namespace Gantry.Server.Api;

/// <summary>A change of the archive.</summary>
/// <param name="Sequence">Its number; later changes have higher ones.</param>
/// <param name="Kind">What happened: <c>instanceStored</c>, <c>versionKept</c>, <c>anomalyRaised</c>, <c>viewChanged</c>, <c>versionReplaced</c>.</param>
/// <param name="At">When, UTC.</param>
/// <param name="StudyInstanceUid">The study concerned.</param>
/// <param name="SeriesInstanceUid">The series concerned.</param>
/// <param name="SopInstanceUid">The instance concerned; of a changed view, one of those concerned.</param>
/// <param name="Correction">The number of the correction, or of its undo, that changed the view; null for anything else.</param>
public sealed record ChangeAnswer(long Sequence, string Kind, DateTimeOffset At, string StudyInstanceUid, string SeriesInstanceUid, string SopInstanceUid, long? Correction);

/// <summary>A page of changes, oldest first.</summary>
/// <param name="Items">The changes.</param>
/// <param name="After">The number to ask with for the next page: that of the last change told so far.</param>
/// <param name="More">Whether there are more already.</param>
public sealed record ChangesAnswer(IReadOnlyList<ChangeAnswer> Items, long After, bool More)
{
    /// <summary>The page that holds the first of some events.</summary>
    /// <param name="events">The events after <paramref name="after"/>, one more than the page may hold where there are more.</param>
    /// <param name="after">The number that was asked with.</param>
    /// <param name="limit">How many the page may hold.</param>
    internal static ChangesAnswer Of(IReadOnlyList<ArchiveEvent> events, long after, int limit)
    {
        ChangeAnswer[] items = [.. events.Take(limit).Select(change => new ChangeAnswer(
            change.Sequence, ChangeKinds.NameOf(change.Kind), change.At, change.StudyInstanceUid.Value, change.SeriesInstanceUid.Value, change.SopInstanceUid.Value, change.Overlay))];
        return new ChangesAnswer(items, items.Length > 0 ? items[^1].Sequence : after, events.Count > limit);
    }
}

/// <summary>Something that does not fit and needs a person's eye.</summary>
/// <param name="Key">Its key; later ones are higher.</param>
/// <param name="Code">A stable name for what it is.</param>
/// <param name="At">When it was raised, UTC.</param>
/// <param name="StudyInstanceUid">The study concerned.</param>
/// <param name="SopInstanceUid">The instance concerned.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record AnomalyAnswer(long Key, string Code, DateTimeOffset At, string StudyInstanceUid, string SopInstanceUid, string Message)
{
    /// <summary>An anomaly as the API shows it.</summary>
    internal static AnomalyAnswer Of(Anomaly anomaly) => new(
        anomaly.Key, anomaly.Code, anomaly.At, anomaly.StudyInstanceUid.Value, anomaly.SopInstanceUid.Value, anomaly.Message);
}

/// <summary>A page of anomalies, oldest first.</summary>
/// <param name="Items">The anomalies.</param>
/// <param name="After">The key to ask with for the next page.</param>
/// <param name="More">Whether there are more already.</param>
public sealed record AnomaliesAnswer(IReadOnlyList<AnomalyAnswer> Items, long After, bool More);
