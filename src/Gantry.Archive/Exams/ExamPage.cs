using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>A study as a list of exams shows it, with the values as received.</summary>
public sealed record Exam
{
    /// <summary>The key of the study: unique, rising with arrival.</summary>
    public required long Key { get; init; }

    /// <summary>Study Instance UID (0020,000D).</summary>
    public required Uid StudyInstanceUid { get; init; }

    /// <summary>Patient's Name (0010,0010); null when absent.</summary>
    public PersonName? PatientName { get; init; }

    /// <summary>Patient ID (0010,0020); empty when absent.</summary>
    public required string PatientId { get; init; }

    /// <summary>Issuer of Patient ID (0010,0021); null when it was not given but assumed.</summary>
    public string? IssuerOfPatientId { get; init; }

    /// <summary>Patient's Birth Date (0010,0030).</summary>
    public string? PatientBirthDate { get; init; }

    /// <summary>Patient's Sex (0010,0040).</summary>
    public string? PatientSex { get; init; }

    /// <summary>Accession Number (0008,0050).</summary>
    public string? AccessionNumber { get; init; }

    /// <summary>Study Date (0008,0020).</summary>
    public string? StudyDate { get; init; }

    /// <summary>Study Time (0008,0030).</summary>
    public string? StudyTime { get; init; }

    /// <summary>Study Description (0008,1030).</summary>
    public string? StudyDescription { get; init; }

    /// <summary>The modalities of its series.</summary>
    public required IReadOnlyList<string> Modalities { get; init; }

    /// <summary>How many series it has.</summary>
    public required int Series { get; init; }

    /// <summary>How many instances it has.</summary>
    public required int Instances { get; init; }
}

/// <summary>One page of exams, newest first; those without a date come last.</summary>
/// <param name="Items">The exams.</param>
/// <param name="Next">The cursor of the next page; null when this is the last.</param>
/// <param name="Total">How many exams match, at most what was counted.</param>
/// <param name="TotalIsExact">Whether all were counted.</param>
/// <param name="Latest">The highest study key in the archive; 0 when it is empty.</param>
public sealed record ExamPage(IReadOnlyList<Exam> Items, string? Next, long Total, bool TotalIsExact, long Latest);
