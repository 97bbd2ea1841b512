using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// The rows above instances: patients, studies and series, each written from the first instance of the view that belongs to it. A row that nothing visible
/// belongs to has first_instance 0: it keeps its key for when something does again. Such a placeholder is made for instance 0.
/// </summary>
internal sealed class SqliteHierarchy(SqliteDatabase database, ArchiveOptions options, SqliteEvents events)
{
    /// <summary>Finds the row of a patient; without a Patient ID, that of the patient of the one study.</summary>
    public (long Key, long First) FindPatient(in Placement placement) => placement.PatientId.Length > 0
        ? Find(database.Prepare("SELECT patient_key, first_instance FROM patient WHERE patient_id = ?1 AND issuer = ?2 AND patient_id <> ''").Bind(1, placement.PatientId).Bind(2, placement.Issuer))
        : Find(database.Prepare("""
            SELECT patient.patient_key, patient.first_instance FROM study JOIN patient ON patient.patient_key = study.patient_key
            WHERE study.study_uid = ?1 AND patient.patient_id = ''
            """).Bind(1, placement.Study));

    /// <summary>Finds the row of a study.</summary>
    public (long Key, long First) FindStudy(long patient, string uid) =>
        Find(database.Prepare("SELECT study_key, first_instance FROM study WHERE study_uid = ?1 AND patient_key = ?2").Bind(1, uid).Bind(2, patient));

    /// <summary>Finds the row of a series.</summary>
    public (long Key, long First) FindSeries(long study, string uid) =>
        Find(database.Prepare("SELECT series_key, first_instance FROM series WHERE study_key = ?1 AND series_uid = ?2").Bind(1, study).Bind(2, uid));

    /// <summary>The row of a series, which is written, and those above it, when nothing visible belonged to it yet.</summary>
    /// <param name="context">What the instance says of itself in the view.</param>
    /// <param name="instance">The instance that comes; 0 to have rows there that hold a place.</param>
    public (long Series, long Study, long Patient, bool IsNew) RowsOf(CompositeContext context, long instance)
    {
        Placement placement = context.Placement;
        (long patient, long first) = FindPatient(placement);
        if (IsMissing(patient, first))
        {
            patient = WritePatient(context, instance, patient);
        }

        (long study, first) = FindStudy(patient, placement.Study);
        if (IsMissing(study, first))
        {
            study = instance == 0 ? WriteStudy(context, patient, 0, study) : AddStudy(context, patient, instance, study);
        }

        (long series, first) = FindSeries(study, placement.Series);
        bool isNew = IsMissing(series, first);
        return (isNew ? WriteSeries(context, study, instance, series) : series, study, patient, isNew);

        bool IsMissing(long key, long first) => key == 0 || (first == 0 && instance != 0);
    }

    private static (long Key, long First) Find(SqliteStatement find)
    {
        (long, long) found = find.Step() ? (find.Number(0), find.Number(1)) : default;
        find.Reset();
        return found;
    }

    private static string? Text(DataSet dataSet, Tag tag) => TypedColumns.Text(dataSet, tag) as string;

    /// <summary>Writes the row of a series.</summary>
    /// <param name="context">What its first instance says.</param>
    /// <param name="study">The row of its study.</param>
    /// <param name="instance">Its first instance.</param>
    /// <param name="key">The key the row has; 0 for a new one.</param>
    /// <returns>The key.</returns>
    public long WriteSeries(CompositeContext context, long study, long instance, long key)
    {
        key = TypedColumns.Series.Write(
            database, key, TypedColumns.OfSeries(context), ("study_key", study), ("series_uid", context.Placement.Series), ("sop_classes", string.Empty),
            ("first_instance", instance), ("received_at", context.ReceivedAt.ToUnixTimeMilliseconds()), ("instances", 0L));
        if (AttachedRows.RequestsOf(context) is { } requests)
        {
            AttachedRows.Requests.Write(database, key, requests);
        }

        return key;
    }

    /// <summary>Writes the row of a study, and the words it is found by.</summary>
    /// <param name="context">What its first instance says.</param>
    /// <param name="patient">The row of its patient.</param>
    /// <param name="instance">Its first instance.</param>
    /// <param name="key">The key the row has; 0 for a new one.</param>
    /// <returns>The key.</returns>
    public long WriteStudy(CompositeContext context, long patient, long instance, long key)
    {
        long receivedAt = context.ReceivedAt.ToUnixTimeMilliseconds();
        key = TypedColumns.Study.Write(
            database, key, TypedColumns.OfStudy(context, options.TimeZone), ("patient_key", patient), ("study_uid", context.Placement.Study), ("modalities", string.Empty),
            ("sop_classes", string.Empty), ("flagged", 0L), ("first_instance", instance), ("received_at", receivedAt), ("changed_at", receivedAt), ("series", 0L), ("instances", 0L));
        if (instance == 0)
        {
            ForgetWords(key);
        }
        else if (AttachedRows.WordsOf(context) is { } words)
        {
            AttachedRows.Words.Write(database, key, words);
        }

        return key;
    }

    /// <summary>A study is not found by words any more.</summary>
    public void ForgetWords(long study) => AttachedRows.Words.Remove(database, study);

    /// <summary>Flags the studies that have one UID, when there are several.</summary>
    /// <returns>Whether there are.</returns>
    public bool Flag(string uid)
    {
        bool isShared = database.Number("SELECT COUNT(*) FROM study WHERE study_uid = ?1 AND first_instance > 0", uid) > 1;
        database.Prepare("UPDATE study SET flagged = ?2 WHERE study_uid = ?1").Bind(1, uid).Bind(2, isShared ? 1 : 0).Run();
        return isShared;
    }

    private long AddStudy(CompositeContext context, long patient, long instance, long known)
    {
        long key = WriteStudy(context, patient, instance, known);
        if (Flag(context.Placement.Study))
        {
            events.AddAnomaly("study-of-two-patients", context.ReceivedAt, key, instance, "One Study Instance UID came under two patients; both studies are kept, and flagged");
        }

        NoteOtherPatientData(context, patient, key, instance);
        return key;
    }

    /// <summary>Writes the row of a patient.</summary>
    /// <param name="context">What its first instance says.</param>
    /// <param name="instance">Its first instance.</param>
    /// <param name="key">The key the row has; 0 for a new one.</param>
    /// <returns>The key.</returns>
    public long WritePatient(CompositeContext context, long instance, long key) => TypedColumns.Patient.Write(
        database, key, TypedColumns.OfPatient(context), ("patient_id", context.Placement.PatientId), ("issuer", context.Placement.Issuer), ("first_instance", instance),
        ("studies", 0L), ("series", 0L), ("instances", 0L));

    private void NoteOtherPatientData(CompositeContext context, long patient, long study, long instance)
    {
        SqliteStatement find = database.Prepare("SELECT name_alphabetic, birth_date_value, sex, first_instance FROM patient WHERE patient_key = ?1").Bind(1, patient);
        find.Step();
        string name = MatchingValues.Name(Text(context.DataSet, Attributes.PatientName)).Alphabetic;
        string birthDate = MatchingValues.Date(Text(context.DataSet, Attributes.PatientBirthDate));
        string? sex = Text(context.DataSet, Attributes.PatientSex);
        bool differs = find.Number(3) != instance
            && (Differs(find.Text(0), name) || Differs(find.Text(1), birthDate) || Differs(find.Text(2), sex));
        find.Reset();
        if (differs)
        {
            events.AddAnomaly("patient-differs", context.ReceivedAt, study, instance, "A study came under a known Patient ID with another name, birth date or sex");
        }

        static bool Differs(string? known, string? received) => !string.IsNullOrEmpty(known) && !string.IsNullOrEmpty(received) && known != received;
    }
}
