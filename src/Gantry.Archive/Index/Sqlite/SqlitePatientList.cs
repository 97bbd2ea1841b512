using System.Globalization;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Reads the list of patients by name, a page after a key.</summary>
internal sealed class SqlitePatientList
{
    private readonly PatientFilter _filter;
    private readonly StringBuilder _where = new();
    private readonly List<object> _parameters = [];

    /// <summary>Translates a filter.</summary>
    /// <exception cref="DicomException">The cursor is not one of this list.</exception>
    public SqlitePatientList(PatientFilter filter)
    {
        _filter = filter;
        foreach (string word in ExamTerms.Searched(filter.Search))
        {
            _where.Append(" AND patient_key IN (SELECT study.patient_key FROM study_term JOIN study ON study.study_key = study_term.study_key WHERE term >= ? AND term < ? AND study.first_instance > 0)");
            _parameters.AddRange([word, ExamTerms.After(word)]);
        }

        if (filter.Key is { } key)
        {
            _where.Append(" AND patient_key = ?");
            _parameters.Add(key);
        }

        if (filter.Cursor is { } cursor)
        {
            // The folded name in hexadecimal, then the key.
            string[] parts = cursor.Split('.');
            if (parts.Length != 2 || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long last) || !TryText(parts[0], out string name))
            {
                throw new DicomException("The cursor is not one of this list: begin again without it");
            }

            _where.Append(" AND (name_alphabetic, patient_key) > (?, ?)");
            _parameters.AddRange([name, last]);
        }
    }

    /// <summary>Reads the page.</summary>
    public PatientPage Read(SqliteDatabase database)
    {
        SqliteStatement statement = database.Prepare($"""
            SELECT patient_key, name, patient_id, issuer, issuer_assumed, birth_date, sex, studies, series, instances, name_alphabetic
            FROM patient WHERE first_instance > 0{_where} ORDER BY name_alphabetic, patient_key LIMIT ?
            """).BindAll([.. _parameters, _filter.Limit + 1L]);
        List<Patient> patients = [];
        string? next = null;
        string? last = null;
        while (statement.Step())
        {
            if (patients.Count == _filter.Limit)
            {
                next = last;
                break;
            }

            patients.Add(new Patient
            {
                Key = statement.Number(0),
                Name = statement.Text(1) is { Length: > 0 } name ? PersonName.Parse(name) : null,
                PatientId = statement.Text(2) ?? string.Empty,
                Issuer = statement.Number(4) == 0 ? statement.Text(3) : null,
                BirthDate = statement.Text(5),
                Sex = statement.Text(6),
                Studies = (int)statement.Number(7),
                Series = (int)statement.Number(8),
                Instances = (int)statement.Number(9),
            });
            last = string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(Encoding.UTF8.GetBytes(statement.Text(10)!))}.{statement.Number(0)}");
        }

        statement.Reset();
        return new PatientPage(patients, next);
    }

    private static bool TryText(string hexadecimal, out string text)
    {
        text = string.Empty;
        try
        {
            text = Encoding.UTF8.GetString(Convert.FromHexString(hexadecimal));
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
