using System.Globalization;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Makes conditions of the keys that have columns: of the rows asked for, and of rows below them, one of which has to match all.</summary>
internal sealed class QueryConditions(Query query)
{
    private const int MaximumValues = 10_000;

    private readonly MatchingConditions _conditions = new();
    private readonly MatchingConditions _below = new();
    private QueryLevel _deepest = query.Level;

    /// <summary>The conditions of the rows asked for; whole after <see cref="End"/>.</summary>
    public MatchingConditions OfRows => _conditions;

    /// <summary>Adds what needs all keys: dates with their times, and rows below.</summary>
    /// <exception cref="DicomException">A value cannot be understood.</exception>
    public void End()
    {
        foreach (DateTimePair pair in DateTimePair.All.Where(IsCombined))
        {
            AddCombined(pair);
        }

        if (_deepest > query.Level)
        {
            AddBelow();
        }
    }

    /// <summary>A column has one of some values.</summary>
    /// <exception cref="DicomException">A value cannot be understood.</exception>
    public void Match(IndexedAttribute attribute, string[] values)
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

        MatchingConditions into = attribute.Level <= query.Level ? _conditions : _below;
        _deepest = attribute.Level > _deepest ? attribute.Level : _deepest;
        if (attribute.Kind is ColumnKind.Uid)
        {
            into.Sql.Append(" AND ").Append(attribute.Column).Append(" IN (");
            for (int i = 0; i < values.Length; i++)
            {
                into.Sql.Append(i > 0 ? ", ?" : "?");
                into.Parameters.Add(values[i].Trim());
            }

            into.Sql.Append(')');
            return;
        }

        into.Sql.Append(" AND (");
        for (int i = 0; i < values.Length; i++)
        {
            into.Sql.Append(i > 0 ? " OR " : string.Empty);
            MatchOne(into, attribute, values[i]);
        }

        into.Sql.Append(')');
    }

    private void MatchOne(MatchingConditions into, IndexedAttribute attribute, string value)
    {
        string column = attribute.Column;
        switch (attribute.Kind)
        {
            case var _ when query.EmptyValueMatching && value == AttributeMatcher.EmptyValue:
                into.Empty(attribute);
                break;
            case ColumnKind.Name:
                into.Name(column, NameKey.Parse(value, query.FuzzyMatching));
                break;
            case ColumnKind.Date:
                (string first, string last) = MatchingRange.Dates(attribute.Tag, value);
                (first, last) = IsAdjusted(attribute.Tag) ? TimezoneAdjustment.Widened(first, last) : (first, last);
                into.Dates(attribute.Companion, first, last);
                break;
            case ColumnKind.Time when IsAdjusted(attribute.Tag):
                into.Sql.Append("1 = 1");
                break;
            case ColumnKind.Time:
                (long from, long to) = MatchingRange.Times(attribute.Tag, value);
                into.Sql.Append(attribute.Companion).Append(" BETWEEN ? AND ?");
                into.Parameters.Add(from);
                into.Parameters.Add(to);
                break;
            case ColumnKind.NumberText:
                into.Sql.Append('(').Append(attribute.Companion).Append(" = ? AND ").Append(column).Append(" IS NOT NULL)");
                into.Parameters.Add(MatchingValues.Number(value));
                break;
            case ColumnKind.Number:
                into.Sql.Append(column).Append(" = ?");
                into.Parameters.Add(MatchingValues.Number(value));
                break;
            case ColumnKind.List when value.AsSpan().ContainsAny('*', '?'):
                into.Sql.Append("EXISTS (SELECT 1 FROM series AS listed WHERE listed.study_key = study.study_key AND listed.first_instance > 0 AND ")
                    .Append(attribute.Tag == Attributes.ModalitiesInStudy ? "listed.modality" : "listed.sop_classes").Append(" LIKE ? ESCAPE '\\')");
                into.Parameters.Add(MatchingConditions.LikePattern(value));
                break;
            case ColumnKind.List:
                into.Sql.Append("instr(").Append(column).Append(", ?) > 0");
                into.Parameters.Add($"\\{value}\\");
                break;
            case ColumnKind.Availability:
                into.Sql.Append(AttributeMatcher.Wildcard(value, "ONLINE") ? "1 = 1" : "1 = 0");
                break;
            default:
                into.Text(column, value);
                if (attribute.Tag == Attributes.PatientID)
                {
                    // The index of identities holds no empty ones; saying so lets it be used.
                    into.Sql.Append(" AND patient.patient_id <> ''");
                }

                break;
        }
    }

    /// <summary>An item of Request Attributes Sequence (0040,0275) matches.</summary>
    /// <returns>False when the header has to be looked at.</returns>
    public bool MatchRequests(DataElement key)
    {
        IReadOnlyList<DataSet> items = query.Keys.Items(key.Tag);
        if (!AttributeMatcher.IsMatching(query.Keys, key))
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

    private bool IsAdjusted(Tag tag) => query.Timezone is not null && DateTimePair.Of(tag) is { } pair && pair.Level <= query.Level;

    /// <summary>Whether date and time are matched as one.</summary>
    public bool IsCombined(DateTimePair pair) => query.CombinedDateTime && (pair.Level <= query.Level || query.Relational) && pair.IsRange(query.Keys);

    private void AddCombined(DateTimePair pair)
    {
        IndexedAttribute date = IndexedAttribute.Find(pair.Date)!;
        IndexedAttribute time = IndexedAttribute.Find(pair.Time)!;
        (string firstDay, long from, string lastDay, long to) = pair.Range(query.Keys);
        MatchingConditions into = pair.Level <= query.Level ? _conditions : _below;
        _deepest = pair.Level > _deepest ? pair.Level : _deepest;
        if (IsAdjusted(pair.Date))
        {
            (firstDay, lastDay) = TimezoneAdjustment.Widened(firstDay, lastDay);
            (from, to) = (0, MatchingValues.EndOfDay);
        }

        into.Sql.Append(CultureInfo.InvariantCulture, $" AND {date.Companion} <> '' AND {time.Companion} >= 0");
        if (firstDay.Length > 0)
        {
            into.Sql.Append(CultureInfo.InvariantCulture, $" AND ({date.Companion}, {time.Companion}) >= (?, ?)");
            into.Parameters.Add(firstDay);
            into.Parameters.Add(from);
        }

        if (lastDay.Length > 0)
        {
            into.Sql.Append(CultureInfo.InvariantCulture, $" AND ({date.Companion}, {time.Companion}) <= (?, ?)");
            into.Parameters.Add(lastDay);
            into.Parameters.Add(to);
        }
    }

    /// <summary>Keys of levels below: one row below must match all of them.</summary>
    private void AddBelow()
    {
        string[] tables = ["patient", "study", "series", "instance"];
        int first = (int)query.Level + 1;
        var before = new StringBuilder(" AND EXISTS (SELECT 1 FROM ").Append(tables[first]);
        for (int table = first + 1; table <= (int)_deepest; table++)
        {
            before.Append(CultureInfo.InvariantCulture, $" JOIN {tables[table]} ON {Link(table)}");
        }

        string isVisible = _deepest == QueryLevel.Instance ? "instance.rejected = 0" : $"{tables[(int)_deepest]}.first_instance > 0";
        _conditions.Nest(before.Append(CultureInfo.InvariantCulture, $" WHERE {Link(first)} AND {isVisible}").ToString(), _below, ")");

        string Link(int table) => $"{tables[table]}.{tables[table - 1]}_key = {tables[table - 1]}.{tables[table - 1]}_key";
    }
}
