using System.Text;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// Translates a query to SQL. What has a column is matched there; what has none, by <see cref="AttributeMatcher"/> on the header copy of the row, or of the
/// first instance below it. The text of the statement depends only on the shape of the query, so that it is prepared once.
/// </summary>
internal sealed class QueryTranslator
{
    private static readonly Tag s_queryRetrieveLevel = Attributes.QueryRetrieveLevel;
    private static readonly Tag s_specificCharacterSet = Attributes.SpecificCharacterSet;

    private readonly Query _query;
    private readonly QueryConditions _conditions;
    private readonly List<IndexedAttribute> _columns = [];
    private readonly List<DataElement> _residual = [];
    private readonly List<DataElement> _fromHeader = [];
    private readonly List<DataElement> _unknown = [];

    /// <summary>Translates.</summary>
    /// <param name="query">The query.</param>
    /// <param name="adjustment">How dates and times are adjusted; null when they are not.</param>
    /// <exception cref="DicomException">A key cannot be understood.</exception>
    public QueryTranslator(Query query, TimezoneAdjustment? adjustment = null)
    {
        _query = query;
        _conditions = new QueryConditions(query);
        foreach (DataElement key in query.Keys)
        {
            if (key.Tag != s_queryRetrieveLevel && key.Tag != s_specificCharacterSet && !key.Tag.IsGroupLength && !IsTimezone(key.Tag))
            {
                AddKey(key);
            }
        }

        _conditions.End();
        if (query.IncludeAll)
        {
            _columns.AddRange(IndexedAttribute.All.Where(attribute => attribute.Level <= query.Level && !_columns.Contains(attribute)));
        }

        foreach (Tag needed in adjustment?.Needed ?? [])
        {
            if (IndexedAttribute.Find(needed) is { } attribute && attribute.Level <= query.Level && !_columns.Contains(attribute))
            {
                _columns.Add(attribute);
            }
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

    /// <summary>Whether there are keys that can't be matched or returned at this level (PS3.4 §C.4.1.1.4, status FF01).</summary>
    public bool IgnoresKeys { get; private set; }

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
        var parameters = new List<object>(_conditions.OfRows.Parameters);
        var sql = new StringBuilder("SELECT ").AppendJoin(", ", order);
        foreach (IndexedAttribute column in _columns)
        {
            sql.Append(", ").Append(column.Column);
        }

        if (NeedsHeader)
        {
            sql.Append(", header.instance_key, header.bytes, shown.view");
        }

        sql.Append(From()).Append(" WHERE ").Append(IsVisible).Append(_conditions.OfRows.Sql);
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

    private bool IsTimezone(Tag tag) => _query.Timezone is not null && tag == Attributes.TimezoneOffsetFromUTC;

    private void AddKey(DataElement key)
    {
        Tag tag = key.Tag;
        bool matching = AttributeMatcher.IsMatching(_query.Keys, key);
        if (IndexedAttribute.Find(tag) is { } attribute)
        {
            if (attribute.Level <= _query.Level)
            {
                _columns.Add(attribute);
            }
            else
            {
                _unknown.Add(key);
                IgnoresKeys |= !_query.Relational;
            }

            if (matching && (attribute.Level <= _query.Level || _query.Relational) && !(DateTimePair.Of(tag) is { } pair && _conditions.IsCombined(pair)))
            {
                _conditions.Match(attribute, _query.Keys.GetStrings(tag));
            }
        }
        else if (tag == Attributes.RequestAttributesSequence && _query.Level >= QueryLevel.Series && _conditions.MatchRequests(key))
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
            IgnoresKeys = true;
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
}
