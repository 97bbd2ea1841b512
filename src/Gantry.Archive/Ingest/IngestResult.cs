using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>What became of an instance.</summary>
public enum IngestOutcome
{
    /// <summary>Kept, new.</summary>
    Stored,
    /// <summary>The same version was there already; nothing was added.</summary>
    Duplicate,
    /// <summary>Other bytes under a known SOP Instance UID: kept as another version, the first stays current, an anomaly was raised.</summary>
    Conflict,
    /// <summary>Other bytes under a known SOP Instance UID: they are the current version now, the one before is kept as another, an anomaly was raised.</summary>
    Replaced,
    /// <summary>Not kept.</summary>
    Refused,
}

/// <summary>The answer to an ingest. Anything but <see cref="IngestOutcome.Refused"/> is durable.</summary>
public sealed record IngestResult
{
    /// <summary>What became of the instance.</summary>
    public required IngestOutcome Outcome { get; init; }

    /// <summary>The C-STORE status (PS3.4 §B.2.3): 0000 unless refused, or kept beside another version or with errors, which is the warning B007.</summary>
    public ushort DimseStatus { get; init; }

    /// <summary>The HTTP status that fits: 200, or for a refusal 409, 413, 503 or 403.</summary>
    public int HttpStatus { get; init; } = 200;

    /// <summary>Why it was refused and what to do about it, or what is strange about it; empty when all is well.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>The attributes that are wrong; none when none in particular is.</summary>
    public IReadOnlyList<Tag> OffendingElements { get; init; } = [];

    /// <summary>What became of it for the errors that validation found; null when there were none, or nobody looked.</summary>
    public InvalidInstances? Invalid { get; init; }

    /// <summary>The SOP class as found in the data set, or as announced when it could not be read.</summary>
    public Uid? SopClassUid { get; init; }

    /// <summary>The SOP instance as found in the data set, or as announced when it could not be read.</summary>
    public Uid? SopInstanceUid { get; init; }

    /// <summary>The study; null when refused before it was known.</summary>
    public Uid? StudyInstanceUid { get; init; }

    /// <summary>The series; null when refused before it was known.</summary>
    public Uid? SeriesInstanceUid { get; init; }

    /// <summary>The key of the instance in the index; 0 when refused.</summary>
    public long InstanceKey { get; init; }

    /// <summary>How many bytes the data set has.</summary>
    public long Length { get; init; }

    /// <summary>The SHA-256 of the data set as received, as 64 hexadecimal digits; empty when refused.</summary>
    public string Digest { get; init; } = string.Empty;

    /// <summary>What the reader found strange in a data set that was kept all the same.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether the instance is durably in the archive.</summary>
    public bool IsKept => Outcome != IngestOutcome.Refused;
}
