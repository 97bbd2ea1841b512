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

    private static string? Text(DataSet dataSet, Tag tag) => SqliteIndexWriter.Text(dataSet, tag);

    /// <summary>Writes the row of a series.</summary>
    /// <param name="context">What its first instance says.</param>
    /// <param name="study">The row of its study.</param>
    /// <param name="instance">Its first instance.</param>
    /// <param name="key">The key the row has; 0 for a new one.</param>
    /// <returns>The key.</returns>
    public long WriteSeries(CompositeContext context, long study, long instance, long key)
    {
        DataSet dataSet = context.DataSet;
        string? number = Text(dataSet, Attributes.SeriesNumber);
        string? date = Text(dataSet, Attributes.SeriesDate);
        string? time = Text(dataSet, Attributes.SeriesTime);
        string? stepDate = Text(dataSet, Attributes.PerformedProcedureStepStartDate);
        string? stepTime = Text(dataSet, Attributes.PerformedProcedureStepStartTime);
        string? physician = Text(dataSet, Attributes.PerformingPhysicianName);
        string? modality = Text(dataSet, Attributes.Modality);
        (string alphabetic, string ideographic, string phonetic) = MatchingValues.Name(physician);
        database.Prepare("""
            INSERT OR REPLACE INTO series (study_key, series_uid, modality, series_number, series_number_value, description, body_part, laterality,
                series_date, series_date_value, series_time, series_clock,
                performing_physician, performing_physician_alphabetic, performing_physician_ideographic, performing_physician_phonetic,
                protocol_name, station_name, institution, department, manufacturer, manufacturer_model,
                performed_step_id, performed_step_date, performed_step_date_value, performed_step_time, performed_step_clock,
                sop_classes, first_instance, received_at, instances, series_key)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, '', ?28, ?29, 0, ?30)
            """)
            .Bind(1, study).Bind(2, context.Placement.Series).Bind(3, modality).Bind(4, number).Bind(5, MatchingValues.Number(number))
            .Bind(6, Text(dataSet, Attributes.SeriesDescription)).Bind(7, Text(dataSet, Attributes.BodyPartExamined)).Bind(8, Text(dataSet, Attributes.Laterality))
            .Bind(9, date).Bind(10, MatchingValues.Date(date)).Bind(11, time).Bind(12, MatchingValues.Clock(time))
            .Bind(13, physician).Bind(14, alphabetic).Bind(15, ideographic).Bind(16, phonetic)
            .Bind(17, Text(dataSet, Attributes.ProtocolName)).Bind(18, Text(dataSet, Attributes.StationName)).Bind(19, Text(dataSet, Attributes.InstitutionName))
            .Bind(20, Text(dataSet, Attributes.InstitutionalDepartmentName)).Bind(21, Text(dataSet, Attributes.Manufacturer)).Bind(22, Text(dataSet, Attributes.ManufacturerModelName))
            .Bind(23, Text(dataSet, Attributes.PerformedProcedureStepID)).Bind(24, stepDate).Bind(25, MatchingValues.Date(stepDate))
            .Bind(26, stepTime).Bind(27, MatchingValues.Clock(stepTime)).Bind(28, instance).Bind(29, context.ReceivedAt.ToUnixTimeMilliseconds()).Bind(30, KeyOrNew(key))
            .Run();
        if (key != 0)
        {
            database.Prepare("DELETE FROM series_request WHERE series_key = ?1").Bind(1, key).Run();
        }

        key = KeyOf(key);
        foreach (DataSet request in dataSet.Items(Attributes.RequestAttributesSequence))
        {
            database.Prepare("INSERT INTO series_request (series_key, requested_procedure_id, scheduled_step_id, accession_number, study_uid) VALUES (?1, ?2, ?3, ?4, ?5)")
                .Bind(1, key).Bind(2, Text(request, Attributes.RequestedProcedureID)).Bind(3, Text(request, Attributes.ScheduledProcedureStepID))
                .Bind(4, Text(request, Attributes.AccessionNumber)).Bind(5, Text(request, Attributes.StudyInstanceUID)).Run();
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
        DataSet dataSet = context.DataSet;
        string? date = Text(dataSet, Attributes.StudyDate);
        string? time = Text(dataSet, Attributes.StudyTime);
        string? timezone = Text(dataSet, Attributes.TimezoneOffsetFromUTC);
        string? referring = Text(dataSet, Attributes.ReferringPhysicianName);
        string day = MatchingValues.Date(date);
        long clock = MatchingValues.Clock(time);
        (string alphabetic, string ideographic, string phonetic) = MatchingValues.Name(referring);
        database.Prepare("""
            INSERT OR REPLACE INTO study (patient_key, study_uid, study_id, study_date, study_date_value, study_time, study_clock, study_instant, timezone, accession_number, description,
                referring_physician, referring_physician_alphabetic, referring_physician_ideographic, referring_physician_phonetic, reading_physicians,
                patient_age, patient_size, patient_weight, modalities, sop_classes, flagged, first_instance, received_at, changed_at, series, instances, study_key)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, '', '', 0, ?20, ?21, ?21, 0, 0, ?22)
            """)
            .Bind(1, patient).Bind(2, context.Placement.Study).Bind(3, Text(dataSet, Attributes.StudyID)).Bind(4, date).Bind(5, day).Bind(6, time).Bind(7, clock)
            .Bind(8, MatchingValues.Instant(day, clock, timezone, options.TimeZone)).Bind(9, timezone).Bind(10, Text(dataSet, Attributes.AccessionNumber))
            .Bind(11, Text(dataSet, Attributes.StudyDescription)).Bind(12, referring).Bind(13, alphabetic).Bind(14, ideographic).Bind(15, phonetic)
            .Bind(16, Text(dataSet, Attributes.NameOfPhysiciansReadingStudy)).Bind(17, Text(dataSet, Attributes.PatientAge)).Bind(18, Text(dataSet, Attributes.PatientSize))
            .Bind(19, Text(dataSet, Attributes.PatientWeight))
            .Bind(20, instance).Bind(21, context.ReceivedAt.ToUnixTimeMilliseconds()).Bind(22, KeyOrNew(key))
            .Run();
        if (key != 0)
        {
            ForgetWords(key);
        }

        key = KeyOf(key);
        if (instance != 0)
        {
            foreach (string term in ExamTerms.OfStudy(Text(dataSet, Attributes.PatientName), context.Placement.PatientId, Text(dataSet, Attributes.AccessionNumber)))
            {
                database.Prepare("INSERT INTO study_term (term, study_key) VALUES (?1, ?2)").Bind(1, term).Bind(2, key).Run();
            }
        }

        return key;
    }

    /// <summary>A study is not found by words any more.</summary>
    public void ForgetWords(long study) => database.Prepare("DELETE FROM study_term WHERE study_key = ?1").Bind(1, study).Run();

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
    public long WritePatient(CompositeContext context, long instance, long key)
    {
        DataSet dataSet = context.DataSet;
        string? name = Text(dataSet, Attributes.PatientName);
        string? birthDate = Text(dataSet, Attributes.PatientBirthDate);
        string? birthTime = Text(dataSet, Attributes.PatientBirthTime);
        (string alphabetic, string ideographic, string phonetic) = MatchingValues.Name(name);
        database.Prepare("""
            INSERT OR REPLACE INTO patient (patient_id, issuer, issuer_assumed, name, name_alphabetic, name_ideographic, name_phonetic, birth_date, birth_date_value, birth_time, birth_clock,
                sex, ethnic_group, comments, first_instance, studies, series, instances, patient_key)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 0, 0, 0, ?16)
            """)
            .Bind(1, context.Placement.PatientId).Bind(2, context.Placement.Issuer).Bind(3, context.IsIssuerAssumed ? 1 : 0)
            .Bind(4, name).Bind(5, alphabetic).Bind(6, ideographic).Bind(7, phonetic)
            .Bind(8, birthDate).Bind(9, MatchingValues.Date(birthDate)).Bind(10, birthTime).Bind(11, MatchingValues.Clock(birthTime))
            .Bind(12, Text(dataSet, Attributes.PatientSex)).Bind(13, Text(dataSet, Attributes.EthnicGroup)).Bind(14, Text(dataSet, Attributes.PatientComments)).Bind(15, instance)
            .Bind(16, KeyOrNew(key))
            .Run();
        return KeyOf(key);
    }

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

    private static long? KeyOrNew(long key) => key == 0 ? null : key;

    private long KeyOf(long key) => key != 0 ? key : database.Number("SELECT last_insert_rowid()");
}
