using Gantry.Dicom;

namespace Gantry.Server.Api;

/// <summary>The groups of a person name as received, components separated by "^" (PS3.5 §6.2.1).</summary>
/// <param name="Alphabetic">The alphabetic group.</param>
/// <param name="Ideographic">The ideographic group.</param>
/// <param name="Phonetic">The phonetic group.</param>
public sealed record PersonNameAnswer(string? Alphabetic, string? Ideographic, string? Phonetic)
{
    /// <summary>The groups of a name; null when there is none.</summary>
    internal static PersonNameAnswer? Of(PersonName? name)
    {
        return name is null ? null : new PersonNameAnswer(Text(name.Alphabetic), Text(name.Ideographic), Text(name.Phonetic));

        static string? Text(string? group) => string.IsNullOrEmpty(group) ? null : group;
    }
}

/// <summary>A study as the exam list shows it.</summary>
public sealed record ExamAnswer
{
    /// <summary>The key of the study: unique, rising with arrival.</summary>
    public required long Key { get; init; }

    /// <summary>Study Instance UID.</summary>
    public required string StudyInstanceUid { get; init; }

    /// <summary>Patient's Name; null when absent.</summary>
    public required PersonNameAnswer? PatientName { get; init; }

    /// <summary>Patient ID.</summary>
    public required string? PatientId { get; init; }

    /// <summary>Issuer of Patient ID; null when it is only assumed.</summary>
    public required string? IssuerOfPatientId { get; init; }

    /// <summary>Patient's Birth Date, as received (DA).</summary>
    public required string? PatientBirthDate { get; init; }

    /// <summary>Patient's Sex (CS).</summary>
    public required string? PatientSex { get; init; }

    /// <summary>Accession Number.</summary>
    public required string? AccessionNumber { get; init; }

    /// <summary>Study Date, as received (DA).</summary>
    public required string? StudyDate { get; init; }

    /// <summary>Study Time, as received (TM).</summary>
    public required string? StudyTime { get; init; }

    /// <summary>Study Description.</summary>
    public required string? StudyDescription { get; init; }

    /// <summary>Modalities in Study.</summary>
    public required IReadOnlyList<string> Modalities { get; init; }

    /// <summary>Number of Study Related Series.</summary>
    public required int Series { get; init; }

    /// <summary>Number of Study Related Instances.</summary>
    public required int Instances { get; init; }
}

/// <summary>One page of the exam list.</summary>
/// <param name="Items">The exams, newest first.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Total">How many exams match, or a lower bound.</param>
/// <param name="TotalIsExact">Whether the total is exact.</param>
/// <param name="Latest">The highest study key in the archive; 0 when it is empty.</param>
public sealed record ExamsAnswer(IReadOnlyList<ExamAnswer> Items, string? Next, long Total, bool TotalIsExact, long Latest);
