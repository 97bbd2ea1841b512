namespace Gantry.Archive;

/// <summary>The rows of series that instances are being added to: they are remembered from one commit to the next, and counted once a commit.</summary>
internal sealed class SqliteSeriesRows(SqliteDatabase database, SqliteHierarchy hierarchy)
{
    private const int Remembered = 10_000;
    private readonly Dictionary<Placement, SeriesRow> _series = [];
    private readonly HashSet<SeriesRow> _changed = [];

    /// <summary>Forgets what is remembered when that has become much; nothing may have been added since it was counted last.</summary>
    public void Trim()
    {
        if (_series.Count >= Remembered)
        {
            _series.Clear();
        }
    }

    /// <summary>The row of a series, written when nothing visible belonged to it yet.</summary>
    /// <param name="context">What the instance says of itself in the view.</param>
    /// <param name="instance">The instance that comes.</param>
    public SeriesRow Of(CompositeContext context, long instance)
    {
        if (_series.TryGetValue(context.Placement, out SeriesRow? known))
        {
            return known;
        }

        (long series, long study, long patient, bool isNew) = hierarchy.RowsOf(context, instance);
        SqliteStatement read = database.Prepare("SELECT modality, sop_classes, instances FROM series WHERE series_key = ?1").Bind(1, series);
        read.Step();
        var row = new SeriesRow(series, study, patient, read.Text(0), read.Text(1) ?? string.Empty, read.Number(2)) { IsNew = isNew };
        read.Reset();
        _series.Add(context.Placement, row);
        return row;
    }

    /// <summary>An instance was added to a series.</summary>
    public void Add(SeriesRow series, JournalRecord record)
    {
        series.Instances++;
        series.NewInstances++;
        series.ChangedAt = record.At;
        series.Note(record.SopClassUid.Value);
        _changed.Add(series);
    }

    /// <summary>Counts what was added in the series and in the rows above them.</summary>
    public void Count()
    {
        foreach (SeriesRow series in _changed)
        {
            WriteCounts(series);
        }

        _changed.Clear();
    }

    /// <summary>Forgets everything: rows were written elsewhere, or a transaction was taken back.</summary>
    public void Forget()
    {
        _series.Clear();
        _changed.Clear();
    }

    private void WriteCounts(SeriesRow series)
    {
        bool isNewStudy = series.IsNew && database.Number("SELECT instances FROM study WHERE study_key = ?1", series.Study) == 0;
        database.Prepare("UPDATE series SET instances = instances + ?2, sop_classes = ?3 WHERE series_key = ?1")
            .Bind(1, series.Key).Bind(2, series.NewInstances).Bind(3, series.SopClasses).Run();
        database.Prepare("UPDATE study SET instances = instances + ?2, series = series + ?3, changed_at = ?4 WHERE study_key = ?1")
            .Bind(1, series.Study).Bind(2, series.NewInstances).Bind(3, series.IsNew ? 1 : 0).Bind(4, series.ChangedAt.ToUnixTimeMilliseconds()).Run();
        if (series.IsNew || series.HasNewClass)
        {
            WriteLists(series);
        }

        database.Prepare("UPDATE patient SET instances = instances + ?2, series = series + ?3, studies = studies + ?4 WHERE patient_key = ?1")
            .Bind(1, series.Patient).Bind(2, series.NewInstances).Bind(3, series.IsNew ? 1 : 0).Bind(4, isNewStudy ? 1 : 0).Run();
        series.NewInstances = 0;
        series.IsNew = false;
        series.HasNewClass = false;
    }

    // Lists are \-separated, with one at both ends, so that a value is found by \value\.
    private void WriteLists(SeriesRow series)
    {
        SqliteStatement read = database.Prepare("SELECT modalities, sop_classes FROM study WHERE study_key = ?1").Bind(1, series.Study);
        read.Step();
        string modalities = read.Text(0) ?? string.Empty;
        string classes = read.Text(1) ?? string.Empty;
        read.Reset();
        modalities = Listed(modalities, series.Modality);
        foreach (string sopClass in series.SopClasses.Split('\\', StringSplitOptions.RemoveEmptyEntries))
        {
            classes = Listed(classes, sopClass);
        }

        database.Prepare("UPDATE study SET modalities = ?2, sop_classes = ?3 WHERE study_key = ?1").Bind(1, series.Study).Bind(2, modalities).Bind(3, classes).Run();

        static string Listed(string list, string? value) =>
            string.IsNullOrEmpty(value) || list.Contains($"\\{value}\\", StringComparison.Ordinal) ? list : list.Length == 0 ? $"\\{value}\\" : $"{list}{value}\\";
    }
}
