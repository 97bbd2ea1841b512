using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>A patient, study, series or instance of the view, as those name it who ask for an overlay. What is left out need not be known where the rest is enough.</summary>
public sealed record OverlayTarget
{
    /// <summary>Patient ID (0010,0020); null when not given.</summary>
    public string? PatientId { get; init; }

    /// <summary>Issuer of Patient ID (0010,0021); null when not given.</summary>
    public string? IssuerOfPatientId { get; init; }

    /// <summary>Study Instance UID (0020,000D); null for a patient.</summary>
    public Uid? StudyInstanceUid { get; init; }

    /// <summary>Series Instance UID (0020,000E); null for a patient or study.</summary>
    public Uid? SeriesInstanceUid { get; init; }

    /// <summary>SOP Instance UID (0008,0018); null for anything but an instance.</summary>
    public Uid? SopInstanceUid { get; init; }

    /// <summary>What it is.</summary>
    public QueryLevel Level => SopInstanceUid is not null ? QueryLevel.Instance
        : SeriesInstanceUid is not null ? QueryLevel.Series
        : StudyInstanceUid is not null ? QueryLevel.Study
        : QueryLevel.Patient;

    /// <summary>A patient.</summary>
    public static OverlayTarget Patient(string id, string? issuer = null) => new() { PatientId = id, IssuerOfPatientId = issuer };

    /// <summary>A study.</summary>
    public static OverlayTarget Study(Uid study) => new() { StudyInstanceUid = study };

    /// <summary>A series.</summary>
    public static OverlayTarget Series(Uid series) => new() { SeriesInstanceUid = series };

    /// <summary>An instance.</summary>
    public static OverlayTarget Instance(Uid instance) => new() { SopInstanceUid = instance };

    /// <summary>The target in words, without anything that names a person.</summary>
    public override string ToString() => Level switch
    {
        QueryLevel.Patient => "a patient with this Patient ID",
        QueryLevel.Study => $"study {StudyInstanceUid}",
        QueryLevel.Series => $"series {SeriesInstanceUid}",
        _ => $"instance {SopInstanceUid}",
    };
}
