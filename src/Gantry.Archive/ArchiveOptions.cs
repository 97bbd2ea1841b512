using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Where an archive lives and what it may use.</summary>
public sealed record ArchiveOptions
{
    /// <summary>The folder that holds everything: blobs, journal, staging and index.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Dictionary and limits used to read what comes in.</summary>
    public DicomContext Context { get; init; } = DicomContext.Default;

    /// <summary>The zone of dates and times that do not say theirs in Timezone Offset From UTC (0008,0201).</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>The issuer assumed for Patient IDs that do not name theirs. What is assumed is marked as such.</summary>
    public string DefaultIssuerOfPatientId { get; init; } = string.Empty;

    /// <summary>Modifying System (0400,0563) in the Original Attributes Sequence of what overlays changed: how this archive is called.</summary>
    public string ModifyingSystem { get; init; } = "GANTRY";

    /// <summary>How many bytes of an object are kept in memory for parsing while it streams to disk.</summary>
    public int HeadLength { get; init; } = 64 << 10;

    /// <summary>Values longer than this many bytes are left out of the header copy in the index.</summary>
    public int HeaderValueThreshold { get; init; } = 1024;

    /// <summary>The longest header copy, in bytes, after long values are left out; an object whose header is longer is refused.</summary>
    public int MaximumHeaderLength { get; init; } = 64 << 20;

    /// <summary>The longest data set accepted, in bytes.</summary>
    public long MaximumDataSetLength { get; init; } = 64L << 30;

    /// <summary>What is decided anew for each instance that comes in.</summary>
    public IngestRules Rules { get; init; } = new();

    /// <summary>The most objects committed together.</summary>
    public int MaximumBatch { get; init; } = 512;

    /// <summary>How many connections read the index at once.</summary>
    public int ReadConnections { get; init; } = 8;

    /// <summary>The longest a query may work in the index before it is given up; waiting for whoever takes the matches does not count.</summary>
    public TimeSpan QueryTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most headers that a query may compare with keys that have no column before it is given up.</summary>
    public long MaximumHeadersCompared { get; init; } = 500_000;

    /// <summary>Decides what callers may do.</summary>
    public IAccessPolicy AccessPolicy { get; init; } = new AllowAll();

    /// <summary>Receives a record of every operation; null when nobody listens.</summary>
    public IAuditTrail? AuditTrail { get; init; }
}
