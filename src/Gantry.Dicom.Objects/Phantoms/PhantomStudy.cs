namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>A study of an invented patient.</summary>
/// <param name="Patient">The patient.</param>
/// <param name="Key">Tells the study from all others; its identifiers are made of it.</param>
/// <param name="Date">Study Date.</param>
/// <param name="Time">Study Time.</param>
/// <param name="Description">Study Description, in the patient's character set.</param>
public sealed record PhantomStudy(PhantomPatient Patient, string Key, DateOnly Date, TimeOnly Time, string Description)
{
    /// <summary>Study Instance UID; null for one made of the key.</summary>
    public Uid? Uid { get; init; }

    /// <summary>Accession Number.</summary>
    public string AccessionNumber { get; init; } = "";

    /// <summary>Study ID.</summary>
    public string Id { get; init; } = "1";

    /// <summary>Referring Physician's Name.</summary>
    public PersonName ReferringPhysician { get; init; } = new("Phantom^Referrer");

    /// <summary>Study Instance UID.</summary>
    public Uid InstanceUid => Uid ?? PhantomUid.Of(Key);
}
