using Gantry.Dicom;

namespace Gantry.Archive;

/// <content>The rows above an instance: made once, from the first instance that names them.</content>
internal sealed partial class SqliteIndexWriter
{
    private SeriesRow AddSeries(IndexEntry entry, long study, long patient, long instance)
    {
        DataSet dataSet = entry.DataSet;
        string? number = Text(dataSet, Attributes.SeriesNumber);
        string? date = Text(dataSet, Attributes.SeriesDate);
        string? time = Text(dataSet, Attributes.SeriesTime);
        string? stepDate = Text(dataSet, Attributes.PerformedProcedureStepStartDate);
        string? stepTime = Text(dataSet, Attributes.PerformedProcedureStepStartTime);
        string? physician = Text(dataSet, Attributes.PerformingPhysicianName);
        string? modality = Text(dataSet, Attributes.Modality);
        (string alphabetic, string ideographic, string phonetic) = MatchingValues.Name(physician);
        _database.Prepare("""
            INSERT INTO series (study_key, series_uid, modality, series_number, series_number_value, description, body_part, laterality,
                series_date, series_date_value, series_time, series_clock,
                performing_physician, performing_physician_alphabetic, performing_physician_ideographic, performing_physician_phonetic,
                protocol_name, station_name, institution, department, manufacturer, manufacturer_model,
                performed_step_id, performed_step_date, performed_step_date_value, performed_step_time, performed_step_clock,
                sop_classes, first_instance, received_at, instances)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, '', ?28, ?29, 0)
            """)
            .Bind(1, study).Bind(2, entry.SeriesInstanceUid.Value).Bind(3, modality).Bind(4, number).Bind(5, MatchingValues.Number(number))
            .Bind(6, Text(dataSet, Attributes.SeriesDescription)).Bind(7, Text(dataSet, Attributes.BodyPartExamined)).Bind(8, Text(dataSet, Attributes.Laterality))
            .Bind(9, date).Bind(10, MatchingValues.Date(date)).Bind(11, time).Bind(12, MatchingValues.Clock(time))
            .Bind(13, physician).Bind(14, alphabetic).Bind(15, ideographic).Bind(16, phonetic)
            .Bind(17, Text(dataSet, Attributes.ProtocolName)).Bind(18, Text(dataSet, Attributes.StationName)).Bind(19, Text(dataSet, Attributes.InstitutionName))
            .Bind(20, Text(dataSet, Attributes.InstitutionalDepartmentName)).Bind(21, Text(dataSet, Attributes.Manufacturer)).Bind(22, Text(dataSet, Attributes.ManufacturerModelName))
            .Bind(23, Text(dataSet, Attributes.PerformedProcedureStepID)).Bind(24, stepDate).Bind(25, MatchingValues.Date(stepDate))
            .Bind(26, stepTime).Bind(27, MatchingValues.Clock(stepTime)).Bind(28, instance).Bind(29, entry.Record.At.ToUnixTimeMilliseconds())
            .Run();
        long key = Scalar("SELECT last_insert_rowid()");
        foreach (DataSet request in dataSet.Items(Attributes.RequestAttributesSequence))
        {
            _database.Prepare("INSERT INTO series_request (series_key, requested_procedure_id, scheduled_step_id, accession_number, study_uid) VALUES (?1, ?2, ?3, ?4, ?5)")
                .Bind(1, key).Bind(2, Text(request, Attributes.RequestedProcedureID)).Bind(3, Text(request, Attributes.ScheduledProcedureStepID))
                .Bind(4, Text(request, Attributes.AccessionNumber)).Bind(5, Text(request, Attributes.StudyInstanceUID)).Run();
        }

        return new SeriesRow(key, study, patient, modality, string.Empty, 0) { IsNew = true };
    }

    private (long Study, long Patient) StudyOf(IndexEntry entry, long instance)
    {
        string study = entry.Record.StudyInstanceUid.Value;
        long patient;
        if (entry.PatientId.Length > 0)
        {
            patient = PatientOf(entry, instance);
        }
        else
        {
            // A patient without an ID is the patient of this one study.
            SqliteStatement find = _database.Prepare("""
                SELECT study.study_key, study.patient_key FROM study JOIN patient ON patient.patient_key = study.patient_key
                WHERE study.study_uid = ?1 AND patient.patient_id = ''
                """).Bind(1, study);
            (long Study, long Patient) known = find.Step() ? (find.Number(0), find.Number(1)) : default;
            find.Reset();
            if (known.Study != 0)
            {
                return known;
            }

            patient = AddPatient(entry, instance);
        }

        SqliteStatement existing = _database.Prepare("SELECT study_key FROM study WHERE study_uid = ?1 AND patient_key = ?2").Bind(1, study).Bind(2, patient);
        long key = existing.Step() ? existing.Number(0) : 0;
        existing.Reset();
        return (key != 0 ? key : AddStudy(entry, patient, instance), patient);
    }

    private long AddStudy(IndexEntry entry, long patient, long instance)
    {
        DataSet dataSet = entry.DataSet;
        string uid = entry.Record.StudyInstanceUid.Value;
        long at = entry.Record.At.ToUnixTimeMilliseconds();
        string? date = Text(dataSet, Attributes.StudyDate);
        string? time = Text(dataSet, Attributes.StudyTime);
        string? timezone = Text(dataSet, Attributes.TimezoneOffsetFromUTC);
        string? referring = Text(dataSet, Attributes.ReferringPhysicianName);
        string day = MatchingValues.Date(date);
        long clock = MatchingValues.Clock(time);
        (string alphabetic, string ideographic, string phonetic) = MatchingValues.Name(referring);
        SqliteStatement others = _database.Prepare("SELECT 1 FROM study WHERE study_uid = ?1").Bind(1, uid);
        bool shared = others.Step();
        others.Reset();
        _database.Prepare("""
            INSERT INTO study (patient_key, study_uid, study_id, study_date, study_date_value, study_time, study_clock, study_instant, timezone, accession_number, description,
                referring_physician, referring_physician_alphabetic, referring_physician_ideographic, referring_physician_phonetic, reading_physicians,
                patient_age, patient_size, patient_weight, modalities, sop_classes, flagged, first_instance, received_at, changed_at, series, instances)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, '', '', ?20, ?21, ?22, ?22, 0, 0)
            """)
            .Bind(1, patient).Bind(2, uid).Bind(3, Text(dataSet, Attributes.StudyID)).Bind(4, date).Bind(5, day).Bind(6, time).Bind(7, clock)
            .Bind(8, MatchingValues.Instant(day, clock, timezone, _options.TimeZone)).Bind(9, timezone).Bind(10, Text(dataSet, Attributes.AccessionNumber))
            .Bind(11, Text(dataSet, Attributes.StudyDescription)).Bind(12, referring).Bind(13, alphabetic).Bind(14, ideographic).Bind(15, phonetic)
            .Bind(16, Text(dataSet, Attributes.NameOfPhysiciansReadingStudy)).Bind(17, Text(dataSet, Attributes.PatientAge)).Bind(18, Text(dataSet, Attributes.PatientSize))
            .Bind(19, Text(dataSet, Attributes.PatientWeight))
            .Bind(20, shared ? 1 : 0).Bind(21, instance).Bind(22, at)
            .Run();
        long key = Scalar("SELECT last_insert_rowid()");
        foreach (string term in ExamTerms.OfStudy(Text(dataSet, Attributes.PatientName), entry.PatientId, Text(dataSet, Attributes.AccessionNumber)))
        {
            _database.Prepare("INSERT INTO study_term (term, study_key) VALUES (?1, ?2)").Bind(1, term).Bind(2, key).Run();
        }

        _database.Prepare("UPDATE patient SET studies = studies + 1 WHERE patient_key = ?1").Bind(1, patient).Run();
        if (shared)
        {
            _database.Prepare("UPDATE study SET flagged = 1 WHERE study_uid = ?1").Bind(1, uid).Run();
            AddAnomaly("study-of-two-patients", entry.Record.At, key, instance, "One Study Instance UID came under two patients; both studies are kept, and flagged");
        }

        NoteOtherPatientData(entry, patient, key, instance);
        return key;
    }

    private long PatientOf(IndexEntry entry, long instance)
    {
        string issuer = entry.Issuer.Length > 0 ? entry.Issuer : _options.DefaultIssuerOfPatientId;
        SqliteStatement find = _database.Prepare("SELECT patient_key FROM patient WHERE patient_id = ?1 AND issuer = ?2 AND patient_id <> ''").Bind(1, entry.PatientId).Bind(2, issuer);
        long key = find.Step() ? find.Number(0) : 0;
        find.Reset();
        return key != 0 ? key : AddPatient(entry, instance);
    }

    private long AddPatient(IndexEntry entry, long instance)
    {
        DataSet dataSet = entry.DataSet;
        string? name = Text(dataSet, Attributes.PatientName);
        string? birthDate = Text(dataSet, Attributes.PatientBirthDate);
        string? birthTime = Text(dataSet, Attributes.PatientBirthTime);
        (string alphabetic, string ideographic, string phonetic) = MatchingValues.Name(name);
        _database.Prepare("""
            INSERT INTO patient (patient_id, issuer, issuer_assumed, name, name_alphabetic, name_ideographic, name_phonetic, birth_date, birth_date_value, birth_time, birth_clock,
                sex, ethnic_group, comments, first_instance, studies, series, instances)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 0, 0, 0)
            """)
            .Bind(1, entry.PatientId).Bind(2, entry.Issuer.Length > 0 ? entry.Issuer : _options.DefaultIssuerOfPatientId).Bind(3, entry.Issuer.Length > 0 ? 0 : 1)
            .Bind(4, name).Bind(5, alphabetic).Bind(6, ideographic).Bind(7, phonetic)
            .Bind(8, birthDate).Bind(9, MatchingValues.Date(birthDate)).Bind(10, birthTime).Bind(11, MatchingValues.Clock(birthTime))
            .Bind(12, Text(dataSet, Attributes.PatientSex)).Bind(13, Text(dataSet, Attributes.EthnicGroup)).Bind(14, Text(dataSet, Attributes.PatientComments)).Bind(15, instance)
            .Run();
        return Scalar("SELECT last_insert_rowid()");
    }

    private void NoteOtherPatientData(IndexEntry entry, long patient, long study, long instance)
    {
        SqliteStatement find = _database.Prepare("SELECT name_alphabetic, birth_date_value, sex, first_instance FROM patient WHERE patient_key = ?1").Bind(1, patient);
        find.Step();
        string name = MatchingValues.Name(Text(entry.DataSet, Attributes.PatientName)).Alphabetic;
        string birthDate = MatchingValues.Date(Text(entry.DataSet, Attributes.PatientBirthDate));
        string? sex = Text(entry.DataSet, Attributes.PatientSex);
        bool differs = find.Number(3) != instance
            && (Differs(find.Text(0), name) || Differs(find.Text(1), birthDate) || Differs(find.Text(2), sex));
        find.Reset();
        if (differs)
        {
            AddAnomaly("patient-differs", entry.Record.At, study, instance, "A study came under a known Patient ID with another name, birth date or sex");
        }

        static bool Differs(string? known, string? received) => !string.IsNullOrEmpty(known) && !string.IsNullOrEmpty(received) && known != received;
    }
}
