using System.Globalization;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// Translates a query to SQL. What has a column is matched there; what has none, by <see cref="AttributeMatcher"/> on the header copy of the row, or of the
/// first instance below it. The text of the statement depends only on the shape of the query, so that it is prepared once.
/// </summary>
internal sealed class QueryTranslator
{
    private const int MaximumValues = 10_000;

    private static readonly Tag s_queryRetrieveLevel = Attributes.QueryRetrieveLevel;
    private static readonly Tag s_specificCharacterSet = Attributes.SpecificCharacterSet;

    private readonly Query _query;
    private readonly MatchingConditions _conditions = new();
    private readonly List<IndexedAttribute> _columns = [];
    private readonly List<DataElement> _residual = [];
    private readonly List<DataElement> _fromHeader = [];
    private readonly List<DataElement> _unknown = [];

    /// <summary>Translates.</summary>
    /// <exception cref="DicomException">A key cannot be understood.</exception>
    public QueryTranslator(Query query)
    {
        _query = query;
        foreach (DataElement key in query.Keys)
        {
            if (key.Tag != s_queryRetrieveLevel && key.Tag != s_specificCharacterSet && !key.Tag.IsGroupLength)
            {
                AddKey(key);
            }
        }

        if (query.CombinedDateTime)
        {
            AddCombined(Attributes.StudyDate, Attributes.StudyTime);
            AddCombined(Attributes.SeriesDate, Attributes.SeriesTime);
            AddCombined(Attributes.ContentDate, Attributes.ContentTime);
            AddCombined(Attributes.PerformedProcedureStepStartDate, Attributes.PerformedProcedureStepStartTime);
        }

        if (query.IncludeAll)
        {
            _columns.AddRange(IndexedAttribute.All.Where(attribute => attribute.Level <= query.Level && !_columns.Contains(attribute)));
        }
    }

    /// <summary>The attributes returned from columns, in the order of the columns that follow those of the order.</summary>
    public IReadOnlyList<IndexedAttribute> Columns => _columns;

    /// <summary>Keys matched on the header.</summary>
    public IReadOnlyList<DataElement> Residual => _residual;

    /// <summary>Keys returned from the header.</summary>
    public IReadOnlyList<DataElement> FromHeader => _fromHeader;

    /// <summary>Keys that mean nothing at this level; they are returned empty.</summary>
    public IReadOnlyList<DataElement> Unknown => _unknown;

    /// <summary>Whether rows bring the header copy along, in their last three columns: whose it is, what is stored of it, and the overlay that changed its view last.</summary>
    public bool NeedsHeader => _residual.Count > 0 || _fromHeader.Count > 0;

    /// <summary>The columns that make the order; the last is the key.</summary>
    public string[] OrderColumns => (_query.Level, _query.Order) switch
    {
        (QueryLevel.Patient, QueryOrder.Natural) => ["patient.name_alphabetic", "patient.patient_key"],
        (QueryLevel.Patient, _) => ["patient.patient_key"],
        (QueryLevel.Study, QueryOrder.Natural) => ["study.study_date_value", "study.study_clock", "study.study_key"],
        (QueryLevel.Study, _) => ["study.study_key"],
        (QueryLevel.Series, QueryOrder.Natural) => ["series.study_key", "series.series_number_value", "series.series_key"],
        (QueryLevel.Series, _) => ["series.series_key"],
        (QueryLevel.Instance, QueryOrder.Natural) => ["instance.series_key", "instance.instance_number_value", "instance.instance_key"],
        _ => ["instance.instance_key"],
    };

    /// <summary>The statement and its parameters for one page.</summary>
    /// <param name="after">The values of the order's columns after which the page begins; empty for the first.</param>
    /// <param name="limit">The most rows.</param>
    /// <param name="offset">How many rows are passed over.</param>
    public (string Sql, List<object> Parameters) Page(IReadOnlyList<object> after, int limit, int offset)
    {
        bool descending = _query is { Level: QueryLevel.Study, Order: QueryOrder.Natural };
        string[] order = OrderColumns;
        var parameters = new List<object>(_conditions.Parameters);
        var sql = new StringBuilder("SELECT ").AppendJoin(", ", order);
        foreach (IndexedAttribute column in _columns)
        {
            sql.Append(", ").Append(column.Column);
        }

        if (NeedsHeader)
        {
            sql.Append(", header.instance_key, header.bytes, shown.view");
        }

        sql.Append(From()).Append(" WHERE ").Append(IsVisible).Append(_conditions.Sql);
        if (after.Count > 0)
        {
            sql.Append(" AND (").AppendJoin(", ", order).Append(descending ? ") < (" : ") > (");
            for (int i = 0; i < after.Count; i++)
            {
                sql.Append(i > 0 ? ", ?" : "?");
                parameters.Add(after[i]);
            }

            sql.Append(')');
        }

        sql.Append(" ORDER BY ").AppendJoin(", ", order.Select(column => descending ? column + " DESC" : column)).Append(" LIMIT ?");
        parameters.Add((long)limit);
        if (offset > 0)
        {
            sql.Append(" OFFSET ?");
            parameters.Add((long)offset);
        }

        return (sql.ToString(), parameters);
    }

    private string From() => (_query.Level switch
    {
        QueryLevel.Patient => " FROM patient",
        QueryLevel.Study => " FROM study JOIN patient ON patient.patient_key = study.patient_key",
        QueryLevel.Series => " FROM series JOIN study ON study.study_key = series.study_key JOIN patient ON patient.patient_key = study.patient_key",
        _ => " FROM instance JOIN series ON series.series_key = instance.series_key JOIN study ON study.study_key = series.study_key JOIN patient ON patient.patient_key = study.patient_key",
    }) + (NeedsHeader ? $" LEFT JOIN header ON header.instance_key = {Shown} LEFT JOIN instance AS shown ON shown.instance_key = {Shown}" : string.Empty);

    /// <summary>The instance that speaks for a row.</summary>
    private string Shown => _query.Level switch
    {
        QueryLevel.Patient => "patient.first_instance",
        QueryLevel.Study => "study.first_instance",
        QueryLevel.Series => "series.first_instance",
        _ => "instance.instance_key",
    };

    private string IsVisible => _query.Level == QueryLevel.Instance ? "instance.rejected = 0" : Shown + " > 0";

    private void AddKey(DataElement key)
    {
        Tag tag = key.Tag;
        bool matching = AttributeMatcher.IsMatching(_query.Keys, key);
        if (IndexedAttribute.Find(tag) is { } attribute)
        {
            if (attribute.Level > _query.Level)
            {
                _unknown.Add(key);
                return;
            }

            _columns.Add(attribute);
            if (matching && !IsPartOfCombined(tag))
            {
                Match(attribute, _query.Keys.GetStrings(tag));
            }
        }
        else if (tag == Attributes.RequestAttributesSequence && _query.Level >= QueryLevel.Series && MatchRequests(key))
        {
            _fromHeader.Add(key);
        }
        else if (IsKnownAt(_query.Level, tag))
        {
            _fromHeader.Add(key);
            if (matching)
            {
                _residual.Add(key);
            }
        }
        else
        {
            _unknown.Add(key);
        }
    }

    /// <summary>Whether an attribute without a column says something of every instance below a row, so that the first one can speak for it.</summary>
    private static bool IsKnownAt(QueryLevel level, Tag tag) => level switch
    {
        QueryLevel.Instance or QueryLevel.Series => true,
        QueryLevel.Study => IsOfPatient(tag) || tag.Group is 0x0032 or 0x0038
            || tag == Attributes.ProcedureCodeSequence || tag == Attributes.PhysiciansOfRecord || tag == Attributes.NameOfPhysiciansReadingStudy
            || tag == Attributes.AdmittingDiagnosesDescription || tag == Attributes.AdmittingDiagnosesCodeSequence || tag == Attributes.ReferencedStudySequence
            || tag == Attributes.ConsultingPhysicianName || tag == Attributes.ReferringPhysicianIdentificationSequence || tag == Attributes.IssuerOfAccessionNumberSequence
            || tag == Attributes.PhysiciansReadingStudyIdentificationSequence || tag == Attributes.PhysiciansOfRecordIdentificationSequence,
        _ => IsOfPatient(tag),
    };

    private static bool IsOfPatient(Tag tag) => tag.Group == 0x0010 || tag == Attributes.ReferencedPatientSequence;

    private void Match(IndexedAttribute attribute, string[] values)
    {
        values = [.. values.Where(value => value.Length > 0)];
        if (values.Contains("*", StringComparer.Ordinal))
        {
            return;
        }

        if (values.Length > MaximumValues)
        {
            throw new DicomException($"The key {attribute.Tag} has {values.Length} values; at most {MaximumValues} can be asked for at once");
        }

        if (attribute.Kind is ColumnKind.Count)
        {
            return;
        }

        if (attribute.Kind is ColumnKind.Uid)
        {
            _conditions.Sql.Append(" AND ").Append(attribute.Column).Append(" IN (");
            for (int i = 0; i < values.Length; i++)
            {
                _conditions.Sql.Append(i > 0 ? ", ?" : "?");
                _conditions.Parameters.Add(values[i].Trim());
            }

            _conditions.Sql.Append(')');
            return;
        }

        _conditions.Sql.Append(" AND (");
        for (int i = 0; i < values.Length; i++)
        {
            _conditions.Sql.Append(i > 0 ? " OR " : string.Empty);
            MatchOne(attribute, values[i]);
        }

        _conditions.Sql.Append(')');
    }

    private void MatchOne(IndexedAttribute attribute, string value)
    {
        string column = attribute.Column;
        switch (attribute.Kind)
        {
            case ColumnKind.Name:
                _conditions.Name(column, NameKey.Parse(value, _query.FuzzyMatching));
                break;
            case ColumnKind.Date:
                (string first, string last) = MatchingRange.Dates(attribute.Tag, value);
                _conditions.Dates(attribute.Companion, first, last);
                break;
            case ColumnKind.Time:
                (long from, long to) = MatchingRange.Times(attribute.Tag, value);
                _conditions.Sql.Append(attribute.Companion).Append(" BETWEEN ? AND ?");
                _conditions.Parameters.Add(from);
                _conditions.Parameters.Add(to);
                break;
            case ColumnKind.NumberText:
                _conditions.Sql.Append('(').Append(attribute.Companion).Append(" = ? AND ").Append(column).Append(" IS NOT NULL)");
                _conditions.Parameters.Add(MatchingValues.Number(value));
                break;
            case ColumnKind.Number:
                _conditions.Sql.Append(column).Append(" = ?");
                _conditions.Parameters.Add(MatchingValues.Number(value));
                break;
            case ColumnKind.List when value.AsSpan().ContainsAny('*', '?'):
                _conditions.Sql.Append("EXISTS (SELECT 1 FROM series AS listed WHERE listed.study_key = study.study_key AND ")
                    .Append(attribute.Tag == Attributes.ModalitiesInStudy ? "listed.modality" : "listed.sop_classes").Append(" LIKE ? ESCAPE '\\')");
                _conditions.Parameters.Add(MatchingConditions.LikePattern(value));
                break;
            case ColumnKind.List:
                _conditions.Sql.Append("instr(").Append(column).Append(", ?) > 0");
                _conditions.Parameters.Add($"\\{value}\\");
                break;
            case ColumnKind.Availability:
                _conditions.Sql.Append(AttributeMatcher.Wildcard(value, "ONLINE") ? "1 = 1" : "1 = 0");
                break;
            default:
                _conditions.Text(column, value);
                break;
        }
    }

    private bool MatchRequests(DataElement key)
    {
        IReadOnlyList<DataSet> items = _query.Keys.Items(key.Tag);
        if (!AttributeMatcher.IsMatching(_query.Keys, key))
        {
            return true;
        }

        (Tag Tag, string Column)[] columns =
        [
            (Attributes.RequestedProcedureID, "request.requested_procedure_id"), (Attributes.ScheduledProcedureStepID, "request.scheduled_step_id"),
            (Attributes.AccessionNumber, "request.accession_number"), (Attributes.StudyInstanceUID, "request.study_uid"),
        ];
        DataSet item = items[0];
        if (item.Any(inner => AttributeMatcher.IsMatching(item, inner) && Array.TrueForAll(columns, column => column.Tag != inner.Tag)))
        {
            return false;
        }

        _conditions.Sql.Append(" AND EXISTS (SELECT 1 FROM series_request AS request WHERE request.series_key = series.series_key");
        foreach ((Tag tag, string column) in columns)
        {
            if (item.TryGetElement(tag, out DataElement inner) && AttributeMatcher.IsMatching(item, inner))
            {
                string[] values = item.GetStrings(tag);
                for (int i = 0; i < values.Length; i++)
                {
                    _conditions.Sql.Append(i > 0 ? " OR " : " AND (");
                    _conditions.Text(column, values[i]);
                }

                _conditions.Sql.Append(')');
            }
        }

        _conditions.Sql.Append(')');
        return true;
    }

    private bool IsPartOfCombined(Tag tag) =>
        _query.CombinedDateTime
        && (IsCombined(tag, Attributes.StudyDate, Attributes.StudyTime) || IsCombined(tag, Attributes.SeriesDate, Attributes.SeriesTime)
            || IsCombined(tag, Attributes.ContentDate, Attributes.ContentTime)
            || IsCombined(tag, Attributes.PerformedProcedureStepStartDate, Attributes.PerformedProcedureStepStartTime));

    private bool IsCombined(Tag tag, Tag date, Tag time) => (tag == date || tag == time) && HasOne(date) && HasOne(time);

    private bool HasOne(Tag tag) => _query.Keys.GetStrings(tag) is [{ Length: > 0 } value] && value != "*";

    private void AddCombined(Tag dateTag, Tag timeTag)
    {
        IndexedAttribute date = IndexedAttribute.Find(dateTag)!;
        IndexedAttribute time = IndexedAttribute.Find(timeTag)!;
        if (date.Level > _query.Level || !HasOne(dateTag) || !HasOne(timeTag))
        {
            return;
        }

        (string firstDay, string lastDay) = MatchingRange.Dates(dateTag, _query.Keys.GetStrings(dateTag)[0]);
        (long from, long to) = MatchingRange.Times(timeTag, _query.Keys.GetStrings(timeTag)[0]);
        _conditions.Sql.Append(CultureInfo.InvariantCulture, $" AND {date.Companion} <> '' AND {time.Companion} >= 0");
        if (firstDay.Length > 0)
        {
            _conditions.Sql.Append(CultureInfo.InvariantCulture, $" AND ({date.Companion}, {time.Companion}) >= (?, ?)");
            _conditions.Parameters.Add(firstDay);
            _conditions.Parameters.Add(from);
        }

        if (lastDay.Length > 0)
        {
            _conditions.Sql.Append(CultureInfo.InvariantCulture, $" AND ({date.Companion}, {time.Companion}) <= (?, ?)");
            _conditions.Parameters.Add(lastDay);
            _conditions.Parameters.Add(to);
        }
    }
}
