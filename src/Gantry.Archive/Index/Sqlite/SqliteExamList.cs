using System.Globalization;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Reads the list of exams: one range of the terms for each word, and a page after a key, so that no page costs more than another.</summary>
internal sealed class SqliteExamList
{
    private const int Counted = 1000;
    private const string Order = "study.study_date_value, study.study_clock, study.study_key";
    private readonly ExamFilter _filter;
    private readonly StringBuilder _where = new();
    private readonly List<object> _parameters = [];

    /// <summary>Translates a filter.</summary>
    /// <exception cref="DicomException">The cursor is not one of this list.</exception>
    public SqliteExamList(ExamFilter filter)
    {
        _filter = filter;
        foreach (string word in ExamTerms.Searched(filter.Search))
        {
            Require("study.study_key IN (SELECT study_term.study_key FROM study_term WHERE study_term.term >= ? AND study_term.term < ?)", word, ExamTerms.After(word));
        }

        if (filter.PatientKey is { } patient)
        {
            Require("study.patient_key = ?", patient);
        }

        if (filter.StudyInstanceUid is { } uid)
        {
            Require("study.study_uid = ?", uid.Value);
        }

        if (filter.From is not null || filter.To is not null)
        {
            Require("study.study_date_value >= ? AND study.study_date_value <= ?", Day(filter.From ?? DateOnly.MinValue), Day(filter.To ?? DateOnly.MaxValue));
        }

        if (filter.Modalities.Count > 0)
        {
            string any = string.Join(" OR ", filter.Modalities.Select(_ => "study.modalities LIKE ? ESCAPE '!'"));
            Require($"({any})", [.. filter.Modalities.Select(modality => $"%\\{Escape(modality)}\\%")]);
        }

        if (filter.Since is { } since)
        {
            Require("study.study_key > ?", since);
        }
    }

    /// <summary>Reads the page, the count and the highest key.</summary>
    public ExamPage Read(SqliteDatabase database)
    {
        (string cursor, object[] after) = Cursor();
        List<Exam> items = _filter.Limit == 0 ? [] : Page(database, cursor, after);
        string? next = null;
        if (items.Count > _filter.Limit)
        {
            items.RemoveAt(items.Count - 1);
            Exam last = items[^1];
            next = string.Create(CultureInfo.InvariantCulture, $"{MatchingValues.Date(last.StudyDate)}.{MatchingValues.Clock(last.StudyTime)}.{last.Key}");
        }

        long total = Number(database, $"SELECT COUNT(*) FROM (SELECT 1 FROM study WHERE study.first_instance > 0{_where} LIMIT ?) AS counted", [.. _parameters, Counted + 1L]);
        long latest = Number(database, "SELECT COALESCE(MAX(study_key), 0) FROM study", []);
        return new ExamPage(items, next, Math.Min(total, Counted), total <= Counted, latest);
    }

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private static long Number(SqliteDatabase database, string sql, List<object> parameters)
    {
        SqliteStatement statement = database.Prepare(sql).BindAll(parameters);
        statement.Step();
        long number = statement.Number(0);
        statement.Reset();
        return number;
    }

    private void Require(string condition, params object[] values)
    {
        _where.Append(" AND ").Append(condition);
        _parameters.AddRange(values);
    }

    private (string Condition, object[] Values) Cursor()
    {
        if (_filter.Cursor is not { } cursor)
        {
            return (string.Empty, []);
        }

        string[] parts = cursor.Split('.');
        return parts.Length == 3 && (parts[0].Length == 0 || MatchingValues.Date(parts[0]).Length > 0)
            && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long clock)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out long key)
            ? ($" AND ({Order}) < (?, ?, ?)", [parts[0], clock, key])
            : throw new DicomException("The cursor is not one of this list: begin again without it");
    }

    private List<Exam> Page(SqliteDatabase database, string cursor, object[] after)
    {
        SqliteStatement statement = database.Prepare($"""
            SELECT study.study_key, study.study_uid, patient.name, patient.patient_id, patient.issuer, patient.issuer_assumed, patient.birth_date, patient.sex,
                study.accession_number, study.study_date, study.study_time, study.description, study.modalities, study.series, study.instances
            FROM study JOIN patient ON patient.patient_key = study.patient_key
            WHERE study.first_instance > 0{_where}{cursor}
            ORDER BY study.study_date_value DESC, study.study_clock DESC, study.study_key DESC LIMIT ?
            """).BindAll([.. _parameters, .. after, _filter.Limit + 1L]);
        List<Exam> exams = [];
        while (statement.Step())
        {
            exams.Add(new Exam
            {
                Key = statement.Number(0),
                StudyInstanceUid = new Uid(statement.Text(1)!),
                PatientName = statement.Text(2) is { Length: > 0 } name ? PersonName.Parse(name) : null,
                PatientId = statement.Text(3) ?? string.Empty,
                IssuerOfPatientId = statement.Number(5) == 0 ? statement.Text(4) : null,
                PatientBirthDate = statement.Text(6),
                PatientSex = statement.Text(7),
                AccessionNumber = statement.Text(8),
                StudyDate = statement.Text(9),
                StudyTime = statement.Text(10),
                StudyDescription = statement.Text(11),
                Modalities = (statement.Text(12) ?? string.Empty).Split('\\', StringSplitOptions.RemoveEmptyEntries),
                Series = (int)statement.Number(13),
                Instances = (int)statement.Number(14),
            });
        }

        statement.Reset();
        return exams;
    }
}
