namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>What a small synthetic object looks like. Everything has a default.</summary>
public sealed record SyntheticInstanceOptions
{
    /// <summary>Rows; 512 × 512 gives 525 KB, 64 × 64 gives 9 KB.</summary>
    public int Rows { get; init; } = 512;

    /// <summary>Columns.</summary>
    public int Columns { get; init; } = 512;

    /// <summary>Patient ID.</summary>
    public string PatientId { get; init; } = "SYN-1";

    /// <summary>Patient's Name.</summary>
    public PersonName PatientName { get; init; } = new("Phantom^Synthetic");

    /// <summary>Specific Character Set of the object.</summary>
    public IReadOnlyList<string> CharacterSets { get; init; } = ["ISO_IR 192"];

    /// <summary>Study Instance UID; null for one made of seed, patient ID and accession number.</summary>
    public Uid? StudyInstanceUid { get; init; }

    /// <summary>Series Instance UID; null for one made of the study's and the series number.</summary>
    public Uid? SeriesInstanceUid { get; init; }

    /// <summary>SOP Instance UID; null for one made of the series' and the instance number.</summary>
    public Uid? SopInstanceUid { get; init; }

    /// <summary>Series Number.</summary>
    public int SeriesNumber { get; init; } = 1;

    /// <summary>Instance Number.</summary>
    public int InstanceNumber { get; init; } = 1;

    /// <summary>Accession Number.</summary>
    public string AccessionNumber { get; init; } = "";

    /// <summary>Study Description.</summary>
    public string StudyDescription { get; init; } = "Synthetic";

    /// <summary>Study Date.</summary>
    public DateOnly StudyDate { get; init; } = new(2026, 1, 1);

    /// <summary>Decides the pixels and the identifiers that are not given.</summary>
    public int Seed { get; init; } = 1;
}
