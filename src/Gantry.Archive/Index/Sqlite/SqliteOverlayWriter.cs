using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// Brings the view up to date with an overlay or its undo. Each instance it is about is followed anew from where it was received, so that the view depends on
/// nothing but what was received and the overlays in force; then the rows above those instances are written anew from their first instances.
/// </summary>
internal sealed class SqliteOverlayWriter(SqliteDatabase database, ArchiveOptions options, SqliteHierarchy hierarchy, SqliteEvents events, SqliteOverlays overlays)
{
    private static readonly Tag[] s_inInstanceRow = [Attributes.InstanceNumber, Attributes.ContentDate, Attributes.ContentTime];

    /// <summary>Whether any overlay is in force.</summary>
    public bool IsAnyInForce() => database.Number("SELECT EXISTS (SELECT 1 FROM overlay_target)") != 0;

    /// <summary>The number of the next overlay.</summary>
    public long NextNumber => database.Number("SELECT COALESCE(MAX(overlay_key), 0) + 1 FROM overlay");

    /// <summary>
    /// Adds an overlay, or undoes one, and brings the view up to date. It may be an earlier one than others that are there, whose line of the journal was lost
    /// and written again.
    /// </summary>
    /// <returns>How many instances it is about.</returns>
    public int Apply(OverlayRecord record)
    {
        List<long> instances;
        OverlayRecord changed = record;
        bool isLate = record.Number < NextNumber;
        if (record.Kind == OverlayKind.Undo)
        {
            changed = overlays.Read(record.Undoes)?.Record ?? record;
            instances = database.Numbers("SELECT instance_key FROM instance_overlay WHERE overlay_key = ?1", record.Undoes);
            Insert(record);
            database.Prepare("UPDATE overlay SET undone_by = ?2 WHERE overlay_key = ?1").Bind(1, record.Undoes).Bind(2, record.Number).Run();
            database.Prepare("DELETE FROM overlay_target WHERE overlay_key = ?1").Bind(1, record.Undoes).Run();
            database.Prepare("UPDATE quality_item SET resolved = 1 WHERE overlay_key = ?1").Bind(1, record.Undoes).Run();
            overlays.Changed();
        }
        else
        {
            instances = [.. record.Targets.SelectMany(target => InstancesOf(record.Level, target)).Distinct()];
            if (record.IsOfIngest && instances.Count == 0)
            {
                // What it is about was never acknowledged.
                return 0;
            }

            Insert(record);
            if (record.Errors > 0)
            {
                database.Prepare("INSERT INTO quality_item (overlay_key, instance_key, resolved) SELECT overlay_key, ?2, undone_by IS NOT NULL FROM overlay WHERE overlay_key = ?1")
                    .Bind(1, record.Number).Bind(2, instances[0]).Run();
            }

            if (isLate)
            {
                instances = Reached(instances);
            }
        }

        database.Prepare("UPDATE overlay SET instances = ?2 WHERE overlay_key = ?1").Bind(1, record.Number).Bind(2, instances.Count).Run();
        if (changed.Kind != OverlayKind.QualityItem)
        {
            Review(record, changed, instances);
        }

        return instances.Count;
    }

    /// <summary>Writes the row of an overlay, and whom it aims at.</summary>
    public void Insert(OverlayRecord record)
    {
        var json = new System.Buffers.ArrayBufferWriter<byte>();
        record.WriteJson(json);
        long undo = record.Number < NextNumber ? database.Number("SELECT overlay_key FROM overlay WHERE undoes = ?1", record.Number) : 0;
        database.Prepare("""
            INSERT INTO overlay (overlay_key, at, undoes, undone_by, last_instance, instances, record)
            VALUES (?1, ?2, ?3, ?4, COALESCE((SELECT instance_key FROM instance WHERE sop_uid = ?5), (SELECT MAX(instance_key) FROM instance), 0), 0, ?6)
            """)
            .Bind(1, record.Number).Bind(2, record.At.ToUnixTimeMilliseconds()).Bind(3, record.Undoes == 0 ? null : record.Undoes)
            .Bind(4, undo == 0 ? null : undo).Bind(5, record.LastInstance).Bind(6, json.WrittenSpan).Run();
        // A quality item changes nothing: it aims at nobody.
        if (undo != 0 || record.Kind == OverlayKind.QualityItem)
        {
            return;
        }

        overlays.Changed();
        foreach (string target in record.Targets)
        {
            database.Prepare("INSERT INTO overlay_target (level, identity, overlay_key) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")
                .Bind(1, (long)record.Level).Bind(2, target).Bind(3, record.Number).Run();
        }
    }

    /// <summary>What an instance says of itself in the view.</summary>
    public CompositeContext ContextOf(long instance, in Placement placement)
    {
        var receivedAt = DateTimeOffset.FromUnixTimeMilliseconds(database.Number("SELECT received_at FROM instance WHERE instance_key = ?1", instance));
        DataSet header = HeaderCopy.Read(new SqliteHeaders(database, options.MaximumHeaderLength).Read(instance), null, options.Context);
        return CompositeContext.Of(placement, header, overlays.Of(instance), receivedAt);
    }

    /// <summary>All instances that may pass where an overlay aims at, with others after it: those there now, and those any overlay applies to.</summary>
    private List<long> Reached(List<long> instances) =>
        [.. instances.Union(database.Numbers("SELECT DISTINCT instance_key FROM instance_overlay"))];

    /// <summary>Brings the rows of an instance, and those above it, up to date after its bytes were replaced by others of the same series.</summary>
    public void Renew(long instance, DateTimeOffset at)
    {
        long series = database.Number("SELECT series_key FROM instance WHERE instance_key = ?1", instance);
        Placement placement = PlacementOf(series);
        TypedColumns.Instance.Write(database, instance, TypedColumns.OfInstance(ContextOf(instance, placement).DataSet));
        RefreshSeries(series, placement);
        long study = StudyOf(series);
        RefreshStudy(study, at);
        RefreshPatient(database.Number("SELECT patient_key FROM study WHERE study_key = ?1", study));
    }

    private List<long> InstancesOf(QueryLevel level, string identity)
    {
        if (level == QueryLevel.Instance)
        {
            return database.Numbers("SELECT instance_key FROM instance WHERE sop_uid = ?1", identity);
        }

        var placement = Placement.Parse(level, identity);
        long patient = hierarchy.FindPatient(placement).Key;
        if (level == QueryLevel.Patient)
        {
            return database.Numbers(
                """
                SELECT instance.instance_key FROM study JOIN series ON series.study_key = study.study_key JOIN instance ON instance.series_key = series.series_key
                WHERE study.patient_key = ?1
                """,
                patient);
        }

        long study = hierarchy.FindStudy(patient, placement.Study).Key;
        return level == QueryLevel.Study
            ? database.Numbers("SELECT instance.instance_key FROM series JOIN instance ON instance.series_key = series.series_key WHERE series.study_key = ?1", study)
            : database.Numbers("SELECT instance_key FROM instance WHERE series_key = ?1", hierarchy.FindSeries(study, placement.Series).Key);
    }

    private void Review(OverlayRecord cause, OverlayRecord changed, List<long> instances)
    {
        Dictionary<long, Placement> placements = [];
        SortedSet<long> series = [];
        SortedDictionary<long, long> studies = [];
        bool isInRow = changed.Changes.Tags.Any(s_inInstanceRow.Contains);
        foreach (long instance in instances)
        {
            SqliteStatement read = database.Prepare("SELECT sop_uid, series_key, COALESCE(received_series, series_key) FROM instance WHERE instance_key = ?1").Bind(1, instance);
            read.Step();
            (string uid, long before, long received) = (read.Text(0)!, read.Number(1), read.Number(2));
            read.Reset();
            Placement placed = Known(received);
            (Placement placement, List<AppliedOverlay> followed) = overlays.Follow(placed, uid);
            List<OverlayRecord> applied = [.. followed.Where(overlay => overlay.IsAbout(instance)).Select(overlay => overlay.Record)];
            long after = placement == placed ? received : hierarchy.RowsOf(CompositeContext.Bare(placement), 0).Series;
            Place(instance, after, received, cause.Number, applied);
            if (isInRow)
            {
                TypedColumns.Instance.Write(database, instance, TypedColumns.OfInstance(ContextOf(instance, placement).DataSet));
            }

            series.Add(before);
            series.Add(after);
            studies.TryAdd(StudyOf(before), instance);
            studies.TryAdd(StudyOf(after), instance);
        }

        foreach (long key in series)
        {
            RefreshSeries(key, Known(key));
        }

        SortedSet<long> patients = [];
        foreach ((long study, long instance) in studies)
        {
            patients.Add(database.Number("SELECT patient_key FROM study WHERE study_key = ?1", study));
            long first = RefreshStudy(study, cause.At);
            events.Add(ArchiveEventKind.ViewChanged, cause.At, first != 0 ? first : instance, cause.Number);
        }

        foreach (long patient in patients)
        {
            RefreshPatient(patient);
        }

        Placement Known(long key)
        {
            if (!placements.TryGetValue(key, out Placement placement))
            {
                placements.Add(key, placement = PlacementOf(key));
            }

            return placement;
        }
    }

    private Placement PlacementOf(long series)
    {
        SqliteStatement read = database.Prepare("""
            SELECT patient.patient_id, patient.issuer, study.study_uid, series.series_uid
            FROM series JOIN study ON study.study_key = series.study_key JOIN patient ON patient.patient_key = study.patient_key WHERE series.series_key = ?1
            """).Bind(1, series);
        read.Step();
        var placement = new Placement(read.Text(0)!, read.Text(1)!, read.Text(2)!, read.Text(3)!);
        read.Reset();
        return placement;
    }

    private long StudyOf(long series) => database.Number("SELECT study_key FROM series WHERE series_key = ?1", series);

    private void Place(long instance, long series, long received, long number, List<OverlayRecord> applied)
    {
        database.Prepare("DELETE FROM instance_overlay WHERE instance_key = ?1").Bind(1, instance).Run();
        foreach (OverlayRecord overlay in applied)
        {
            NoteApplied(instance, overlay.Number);
        }

        database.Prepare("UPDATE instance SET series_key = ?2, received_series = ?3, view = ?4, rejected = ?5 WHERE instance_key = ?1")
            .Bind(1, instance).Bind(2, series).Bind(3, series == received ? null : received)
            .Bind(4, applied.Exists(overlay => !overlay.Changes.IsEmpty) ? number : 0)
            .Bind(5, applied.Exists(overlay => overlay.Kind == OverlayKind.Rejection) ? 1 : applied.Exists(overlay => overlay.Kind == OverlayKind.Quarantine) ? 2 : 0).Run();
    }

    /// <summary>Notes that an overlay applies to an instance.</summary>
    public void NoteApplied(long instance, long overlay) =>
        database.Prepare("INSERT INTO instance_overlay (instance_key, overlay_key) VALUES (?1, ?2)").Bind(1, instance).Bind(2, overlay).Run();

    private void RefreshSeries(long series, in Placement placement)
    {
        SqliteStatement count = database.Prepare("SELECT COUNT(*), MIN(instance_key) FROM instance WHERE series_key = ?1 AND rejected = 0").Bind(1, series);
        count.Step();
        (long instances, long first) = (count.Number(0), count.Number(1));
        count.Reset();
        if (instances == 0)
        {
            database.Prepare("UPDATE series SET first_instance = 0, instances = 0 WHERE series_key = ?1").Bind(1, series).Run();
            return;
        }

        hierarchy.WriteSeries(ContextOf(first, placement), StudyOf(series), first, series);
        string classes = List("SELECT sop_class FROM instance WHERE series_key = ?1 AND rejected = 0 GROUP BY sop_class ORDER BY MIN(instance_key)", series);
        database.Prepare("UPDATE series SET instances = ?2, sop_classes = ?3 WHERE series_key = ?1").Bind(1, series).Bind(2, instances).Bind(3, classes).Run();
    }

    private long RefreshStudy(long study, DateTimeOffset at)
    {
        SqliteStatement count = database.Prepare("SELECT COUNT(*), COALESCE(SUM(instances), 0), MIN(first_instance) FROM series WHERE study_key = ?1 AND first_instance > 0").Bind(1, study);
        count.Step();
        (long series, long instances, long first) = (count.Number(0), count.Number(1), count.Number(2));
        count.Reset();
        SqliteStatement read = database.Prepare("""
            SELECT study.patient_key, study.study_uid, patient.patient_id, patient.issuer, study.received_at
            FROM study JOIN patient ON patient.patient_key = study.patient_key WHERE study.study_key = ?1
            """).Bind(1, study);
        read.Step();
        long patient = read.Number(0);
        var placement = new Placement(read.Text(2)!, read.Text(3)!, read.Text(1)!, string.Empty);
        read.Reset();
        if (series == 0)
        {
            database.Prepare("UPDATE study SET first_instance = 0, instances = 0, series = 0 WHERE study_key = ?1").Bind(1, study).Run();
            hierarchy.ForgetWords(study);
        }
        else
        {
            hierarchy.WriteStudy(ContextOf(first, placement), patient, first, study);
            string modalities = List("SELECT modality FROM series WHERE study_key = ?1 AND first_instance > 0 AND modality <> '' GROUP BY modality ORDER BY MIN(first_instance)", study);
            string classes = List(
                """
                SELECT instance.sop_class FROM series JOIN instance ON instance.series_key = series.series_key
                WHERE series.study_key = ?1 AND instance.rejected = 0 GROUP BY instance.sop_class ORDER BY MIN(instance.instance_key)
                """,
                study);
            database.Prepare("UPDATE study SET series = ?2, instances = ?3, modalities = ?4, sop_classes = ?5, changed_at = ?6 WHERE study_key = ?1")
                .Bind(1, study).Bind(2, series).Bind(3, instances).Bind(4, modalities).Bind(5, classes).Bind(6, at.ToUnixTimeMilliseconds()).Run();
        }

        hierarchy.Flag(placement.Study);
        return first;
    }

    private void RefreshPatient(long patient)
    {
        SqliteStatement count = database.Prepare("""
            SELECT COUNT(*), COALESCE(SUM(series), 0), COALESCE(SUM(instances), 0), MIN(first_instance) FROM study WHERE patient_key = ?1 AND first_instance > 0
            """).Bind(1, patient);
        count.Step();
        (long studies, long series, long instances, long first) = (count.Number(0), count.Number(1), count.Number(2), count.Number(3));
        count.Reset();
        if (studies == 0)
        {
            database.Prepare("UPDATE patient SET first_instance = 0, studies = 0, series = 0, instances = 0 WHERE patient_key = ?1").Bind(1, patient).Run();
            return;
        }

        SqliteStatement read = database.Prepare("SELECT patient_id, issuer FROM patient WHERE patient_key = ?1").Bind(1, patient);
        read.Step();
        var placement = new Placement(read.Text(0)!, read.Text(1)!, string.Empty, string.Empty);
        read.Reset();
        hierarchy.WritePatient(ContextOf(first, placement), first, patient);
        database.Prepare("UPDATE patient SET studies = ?2, series = ?3, instances = ?4 WHERE patient_key = ?1")
            .Bind(1, patient).Bind(2, studies).Bind(3, series).Bind(4, instances).Run();
    }

    // Lists are \-separated, with one at both ends.
    private string List(string sql, long key)
    {
        SqliteStatement read = database.Prepare(sql).Bind(1, key);
        string list = string.Empty;
        while (read.Step())
        {
            list += list.Length == 0 ? $"\\{read.Text(0)}\\" : $"{read.Text(0)}\\";
        }

        read.Reset();
        return list;
    }
}
