using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>An instance on its way into the index.</summary>
internal sealed class IndexEntry
{
    /// <summary>What the journal says of it.</summary>
    public required JournalRecord Record { get; init; }

    /// <summary>Its header.</summary>
    public required DataSet DataSet { get; init; }

    /// <summary>The header copy.</summary>
    public required byte[] Header { get; init; }

    /// <summary>The series it names.</summary>
    public required Uid SeriesInstanceUid { get; init; }

    /// <summary>Patient ID; empty when it has none.</summary>
    public required string PatientId { get; init; }

    /// <summary>Issuer of Patient ID; empty when it names none.</summary>
    public required string Issuer { get; init; }

    /// <summary>What was made to fit when it came in, and what validation found: overlays of this instance, in the same transaction.</summary>
    public IReadOnlyList<OverlayRecord> Overlays { get; set; } = [];

    /// <summary>What validation found; null for nothing.</summary>
    public OverlayRecord? Found => Overlays.FirstOrDefault(overlay => overlay.Kind != OverlayKind.Coercion);

    /// <summary>The instance it is another version of; 0 when it is the first. Set before the commit.</summary>
    public long VersionOf { get; set; }

    /// <summary>Whether it is a known version whose blob was lost or damaged, and is there again. Set before the commit.</summary>
    public bool IsHealed { get; set; }

    /// <summary>Whether it is refused because another version is known, which is all that is noted of it. Set before the commit.</summary>
    public bool IsRefused { get; set; }

    /// <summary>Whether it replaced the version that was current. Set by the commit.</summary>
    public bool HasReplaced { get; set; }

    /// <summary>The key it was given by the commit: that of the instance, also for another version of it.</summary>
    public long Key { get; set; }

    /// <summary>Reads what identifies an instance.</summary>
    public static IndexEntry Of(JournalRecord record, DataSet dataSet, byte[] header) => new()
    {
        Record = record,
        DataSet = dataSet,
        Header = header,
        SeriesInstanceUid = new Uid(dataSet.GetString(Attributes.SeriesInstanceUID) ?? string.Empty),
        PatientId = dataSet.GetString(Attributes.PatientID) ?? string.Empty,
        Issuer = dataSet.GetString(Attributes.IssuerOfPatientID) ?? string.Empty,
    };
}
