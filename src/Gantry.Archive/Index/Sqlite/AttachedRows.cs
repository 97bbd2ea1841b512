using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Rows of text that hang on a row of a study or series: as many as its header has, in no order.</summary>
/// <param name="table">Their table.</param>
/// <param name="key">The column that names the row that they hang on.</param>
/// <param name="names">The other columns.</param>
internal sealed class AttachedRows(string table, string key, params string[] names)
{
    /// <summary>The items of the Request Attributes Sequence (0040,0275) of a series.</summary>
    public static readonly AttachedRows Requests = new("series_request", "series_key", "requested_procedure_id", "scheduled_step_id", "accession_number", "study_uid");

    /// <summary>The words by which a study is found.</summary>
    public static readonly AttachedRows Words = new("study_term", "study_key", "term");

    private readonly string _select = $"SELECT {string.Join(", ", names)} FROM {table} WHERE {key} = ?1";
    private readonly string _insert = $"INSERT INTO {table} ({key}, {string.Join(", ", names)}) VALUES (?1, {string.Join(", ", names.Select((_, i) => $"?{i + 2}"))})";

    /// <summary>What they are.</summary>
    public string Table => table;

    /// <summary>The items of a series; null when a value of one is not at hand.</summary>
    public static IReadOnlyList<object?[]>? RequestsOf(CompositeContext context)
    {
        List<object?[]> rows = [.. context.DataSet.Items(Attributes.RequestAttributesSequence).Select(request => (object?[])
        [
            TypedColumns.Text(request, Attributes.RequestedProcedureID), TypedColumns.Text(request, Attributes.ScheduledProcedureStepID),
            TypedColumns.Text(request, Attributes.AccessionNumber), TypedColumns.Text(request, Attributes.StudyInstanceUID),
        ])];
        return rows.Exists(row => row.Contains(RowColumns.Unknown)) ? null : rows;
    }

    /// <summary>The words of a study; null when a value of which they are made is not at hand.</summary>
    public static IReadOnlyList<object?[]>? WordsOf(CompositeContext context)
    {
        object? name = TypedColumns.Text(context.DataSet, Attributes.PatientName);
        object? accession = TypedColumns.Text(context.DataSet, Attributes.AccessionNumber);
        return name == RowColumns.Unknown || accession == RowColumns.Unknown
            ? null
            : [.. ExamTerms.OfStudy(name as string, context.Placement.PatientId, accession as string).Select(term => (object?[])[term])];
    }

    /// <summary>Writes them in place of those that are there.</summary>
    public void Write(SqliteDatabase database, long row, IReadOnlyList<object?[]> values)
    {
        Remove(database, row);
        foreach (object?[] value in values)
        {
            database.Prepare(_insert).BindAll([row, .. value.Select(text => text as string)]).Run();
        }
    }

    /// <summary>Removes those that are there.</summary>
    public void Remove(SqliteDatabase database, long row) => database.Prepare($"DELETE FROM {table} WHERE {key} = ?1").Bind(1, row).Run();

    /// <summary>Whether those that are there are these.</summary>
    public bool AreThere(SqliteDatabase database, long row, IReadOnlyList<object?[]> values)
    {
        List<string> there = [];
        SqliteStatement read = database.Prepare(_select).Bind(1, row);
        while (read.Step())
        {
            there.Add(Joined(Enumerable.Range(0, names.Length).Select(read.Text)));
        }

        read.Reset();
        return there.Order(StringComparer.Ordinal).SequenceEqual(values.Select(value => Joined(value.Select(text => text as string))).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    // A control character is part of no value that comes here; empty and absent are told apart.
    private static string Joined(IEnumerable<string?> texts) => string.Join('\u0001', texts.Select(text => text is null ? "\u0002" : text));
}
