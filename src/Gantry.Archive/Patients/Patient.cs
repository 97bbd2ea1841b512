using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>A patient of the archive, as the view shows it.</summary>
public sealed record Patient
{
    /// <summary>The key of the patient.</summary>
    public required long Key { get; init; }

    /// <summary>Patient's Name (0010,0010); null when absent.</summary>
    public PersonName? Name { get; init; }

    /// <summary>Patient ID (0010,0020); empty when absent.</summary>
    public required string PatientId { get; init; }

    /// <summary>Issuer of Patient ID (0010,0021); null when it was not given but assumed.</summary>
    public string? Issuer { get; init; }

    /// <summary>Patient's Birth Date (0010,0030).</summary>
    public string? BirthDate { get; init; }

    /// <summary>Patient's Sex (0010,0040).</summary>
    public string? Sex { get; init; }

    /// <summary>How many studies there are.</summary>
    public required int Studies { get; init; }

    /// <summary>How many series there are.</summary>
    public required int Series { get; init; }

    /// <summary>How many instances there are.</summary>
    public required int Instances { get; init; }
}

/// <summary>One page of patients, by name.</summary>
/// <param name="Items">The patients.</param>
/// <param name="Next">The cursor of the next page; null when this is the last.</param>
public sealed record PatientPage(IReadOnlyList<Patient> Items, string? Next);
