namespace Gantry.Archive;

/// <summary>Reads the list of overlays, the newest first.</summary>
internal sealed class SqliteOverlayList(OverlayFilter filter)
{
    /// <summary>Reads the page.</summary>
    public OverlayPage Read(SqliteDatabase database)
    {
        List<object> values = [];
        string where = "undoes IS NULL AND NOT EXISTS (SELECT 1 FROM quality_item WHERE quality_item.overlay_key = overlay.overlay_key)";
        if (filter.Number is { } number)
        {
            where = "overlay_key = ?";
            values.Add(number);
        }

        if (filter.StudyInstanceUid is { } study)
        {
            where += Applies("study.study_uid = ?");
            values.Add(study.Value);
        }

        if (filter.PatientId is { } patient)
        {
            where += Applies("study.patient_key IN (SELECT patient_key FROM patient WHERE patient_id = ?)");
            values.Add(patient);
        }

        if (filter.InForce)
        {
            where += " AND undone_by IS NULL";
        }

        if (filter.Cursor is { } cursor)
        {
            where += " AND overlay_key < ?";
            values.Add(cursor);
        }

        SqliteStatement read = database.Prepare($"SELECT record, undone_by, instances FROM overlay WHERE {where} ORDER BY overlay_key DESC LIMIT ?")
            .BindAll([.. values, filter.Limit + 1L]);
        List<Overlay> items = [];
        while (read.Step())
        {
            items.Add(OverlayRecord.Of(read.Blob(0)).ToOverlay() with { UndoneBy = read.Number(1), Instances = read.Number(2) });
        }

        read.Reset();
        long? next = null;
        if (items.Count > filter.Limit)
        {
            items.RemoveAt(items.Count - 1);
            next = items[^1].Number;
        }

        return new OverlayPage(items, next);
    }

    private static string Applies(string condition) => $"""
         AND overlay_key IN (SELECT instance_overlay.overlay_key FROM study JOIN series ON series.study_key = study.study_key
            JOIN instance ON instance.series_key = series.series_key JOIN instance_overlay ON instance_overlay.instance_key = instance.instance_key WHERE {condition})
        """;
}
