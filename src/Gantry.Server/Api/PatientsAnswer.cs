namespace Gantry.Server.Api;

/// <summary>A patient.</summary>
public sealed record PatientAnswer
{
    /// <summary>The key of the patient.</summary>
    public required long Key { get; init; }

    /// <summary>Patient's Name; null when absent.</summary>
    public required PersonNameAnswer? PatientName { get; init; }

    /// <summary>Patient ID; null when absent.</summary>
    public required string? PatientId { get; init; }

    /// <summary>Issuer of Patient ID; null when it is only assumed.</summary>
    public required string? IssuerOfPatientId { get; init; }

    /// <summary>Patient's Birth Date (DA).</summary>
    public required string? PatientBirthDate { get; init; }

    /// <summary>Patient's Sex (CS).</summary>
    public required string? PatientSex { get; init; }

    /// <summary>How many studies there are.</summary>
    public required int Studies { get; init; }

    /// <summary>How many series there are.</summary>
    public required int Series { get; init; }

    /// <summary>How many instances there are.</summary>
    public required int Instances { get; init; }
}

/// <summary>A page of patients.</summary>
/// <param name="Items">The patients, by name.</param>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record PatientsAnswer(IReadOnlyList<PatientAnswer> Items, string? Next);

/// <summary>A patient with studies.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Studies">The first page of the studies, newest first.</param>
/// <param name="Next">The cursor of the next page of studies; null on the last.</param>
public sealed record PatientStudiesAnswer(PatientAnswer Patient, IReadOnlyList<ExamAnswer> Studies, string? Next);
