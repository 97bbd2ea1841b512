namespace Gantry.Archive;

/// <summary>
/// Where an instance is: its patient, study and series. What it is at a level is named by a text that is the same in journal and index: of a patient
/// ID and issuer, of a study its UID and the patient, of a series its UID and the study, separated by a backslash, which none of them can hold.
/// </summary>
/// <param name="PatientId">Patient ID; empty when there is none.</param>
/// <param name="Issuer">Issuer of the Patient ID, or the assumed one.</param>
/// <param name="Study">Study Instance UID.</param>
/// <param name="Series">Series Instance UID.</param>
internal readonly record struct Placement(string PatientId, string Issuer, string Study, string Series)
{
    /// <summary>The patient; empty when there is no Patient ID, as such patients are never the same.</summary>
    public string PatientIdentity => IdentityOfPatient(PatientId, Issuer);

    /// <summary>The study.</summary>
    public string StudyIdentity => $"{Study}\\{PatientIdentity}";

    /// <summary>The series.</summary>
    public string SeriesIdentity => $"{Series}\\{StudyIdentity}";

    /// <summary>Names a patient.</summary>
    public static string IdentityOfPatient(string id, string issuer) => id.Length == 0 ? string.Empty : $"{id}\\{issuer}";

    /// <summary>Reads the text that names something at a level other than the instance.</summary>
    public static Placement Parse(QueryLevel level, string identity)
    {
        string rest = identity;
        string series = level == QueryLevel.Series ? Next() : string.Empty;
        string study = level == QueryLevel.Patient ? string.Empty : Next();
        string id = Next();
        return new Placement(id, rest, study, series);

        string Next()
        {
            int end = rest.IndexOf('\\', StringComparison.Ordinal);
            string part = end < 0 ? rest : rest[..end];
            rest = end < 0 ? string.Empty : rest[(end + 1)..];
            return part;
        }
    }
}
