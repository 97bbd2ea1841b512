using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>What happened.</summary>
public enum ArchiveEventKind
{
    /// <summary>An instance was stored.</summary>
    InstanceStored = 1,
    /// <summary>Other bytes came under a known SOP Instance UID and were kept as another version.</summary>
    VersionKept = 2,
    /// <summary>Something needs a person's eye.</summary>
    AnomalyRaised = 3,
    /// <summary>An overlay, or its undo, changed the view of a study.</summary>
    ViewChanged = 4,
    /// <summary>Other bytes came under a known SOP Instance UID and are the current version now.</summary>
    VersionReplaced = 5,
}

/// <summary>An event of the outbox, written in the same transaction as the change it tells.</summary>
/// <param name="Sequence">Its number; later events have higher ones.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When, UTC.</param>
/// <param name="InstanceKey">The key of the instance concerned.</param>
/// <param name="StudyInstanceUid">The study concerned.</param>
/// <param name="SeriesInstanceUid">The series concerned.</param>
/// <param name="SopInstanceUid">The instance concerned.</param>
public sealed record ArchiveEvent(
    long Sequence,
    ArchiveEventKind Kind,
    DateTimeOffset At,
    long InstanceKey,
    Uid StudyInstanceUid,
    Uid SeriesInstanceUid,
    Uid SopInstanceUid)
{
    /// <summary>The number of the overlay, or of its undo, that changed the view; null for anything else.</summary>
    public long? Overlay { get; init; }
}

/// <summary>Something that does not fit and needs a person's eye. Nothing is ever lost or guessed because of it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Code">A stable name: "other-bytes", "study-of-two-patients", "patient-differs".</param>
/// <param name="At">When it was raised, UTC.</param>
/// <param name="StudyInstanceUid">The study concerned.</param>
/// <param name="SopInstanceUid">The instance concerned.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record Anomaly(long Key, string Code, DateTimeOffset At, Uid StudyInstanceUid, Uid SopInstanceUid, string Message);

/// <summary>How much the archive holds.</summary>
/// <param name="Patients">Patients.</param>
/// <param name="Studies">Studies.</param>
/// <param name="Series">Series.</param>
/// <param name="Instances">Instances, other versions not counted.</param>
/// <param name="Bytes">The length of all data sets together.</param>
public sealed record ArchiveStatistics(long Patients, long Studies, long Series, long Instances, long Bytes);
