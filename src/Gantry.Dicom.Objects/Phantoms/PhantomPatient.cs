namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>An invented patient.</summary>
/// <param name="Id">Patient ID.</param>
/// <param name="Name">Patient's Name; says "phantom" and a part of the body in the patient's language.</param>
/// <param name="BirthDate">Patient's Birth Date.</param>
/// <param name="Sex">Patient's Sex: M, F or O.</param>
/// <param name="CharacterSets">Specific Character Set of the patient's objects (PS3.3 §C.12.1.1.2).</param>
public sealed record PhantomPatient(string Id, PersonName Name, DateOnly BirthDate, string Sex, params IReadOnlyList<string> CharacterSets)
{
    /// <summary>Issuer of Patient ID of all invented patients.</summary>
    public const string IssuerOfId = "GANTRY-DEMO";
}
