using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Reads quality items, the newest first.</summary>
internal sealed class SqliteQualityItems(QualityFilter filter)
{
    /// <summary>Reads the page.</summary>
    public QualityPage Read(SqliteDatabase database)
    {
        List<object> values = [];
        string where = "1 = 1";
        if (filter.Number is { } number)
        {
            where = "quality_item.overlay_key = ?";
            values.Add(number);
        }

        if (filter.StudyInstanceUid is { } study)
        {
            where += " AND study.study_uid = ?";
            values.Add(study.Value);
        }

        if (filter.IsOpen is { } open)
        {
            where += open ? " AND quality_item.resolved = 0" : " AND quality_item.resolved = 1";
        }

        if (filter.Cursor is { } cursor)
        {
            where += " AND quality_item.overlay_key < ?";
            values.Add(cursor);
        }

        SqliteStatement read = database.Prepare($"""
            SELECT overlay.record, study.study_uid, series.series_uid, instance.sop_uid, undo.record
            FROM quality_item JOIN overlay ON overlay.overlay_key = quality_item.overlay_key JOIN instance ON instance.instance_key = quality_item.instance_key
                JOIN series ON series.series_key = instance.series_key JOIN study ON study.study_key = series.study_key
                LEFT JOIN overlay AS undo ON undo.overlay_key = overlay.undone_by
            WHERE {where} ORDER BY quality_item.overlay_key DESC LIMIT ?
            """).BindAll([.. values, filter.Limit + 1L]);
        List<QualityItem> items = [];
        while (read.Step())
        {
            items.Add(Item(
                OverlayRecord.Of(read.Blob(0)), read.IsNull(4) ? null : OverlayRecord.Of(read.Blob(4)), new Uid(read.Text(1)!), new Uid(read.Text(2)!), new Uid(read.Text(3)!)));
        }

        read.Reset();
        long? next = null;
        if (items.Count > filter.Limit)
        {
            items.RemoveAt(items.Count - 1);
            next = items[^1].Number;
        }

        return new QualityPage(items, next);
    }

    private static QualityItem Item(OverlayRecord found, OverlayRecord? undo, Uid study, Uid series, Uid instance) => new()
    {
        Number = found.Number,
        State = (undo, found.Kind) switch
        {
            (null, OverlayKind.Quarantine) => QualityState.Quarantined,
            (null, _) => QualityState.Open,
            ({ Reason: not null }, _) => QualityState.Rejected,
            (_, OverlayKind.Quarantine) => QualityState.Released,
            _ => QualityState.Acknowledged,
        },
        StudyInstanceUid = study,
        SeriesInstanceUid = series,
        SopInstanceUid = instance,
        Sender = found.Caller.AETitle ?? found.Caller.Principal,
        At = found.At,
        Errors = found.Errors,
        Findings = found.Findings,
        Resolution = undo is null ? null : new QualityResolution(undo.Caller.Principal, undo.At, undo.Cause),
    };
}
