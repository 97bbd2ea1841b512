using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Reads who refers to something.</summary>
internal static class SqliteReferrers
{
    /// <summary>Reads one page.</summary>
    public static ReferrerPage Read(SqliteDatabase database, Uid target, long after, int limit)
    {
        // Before the rows: what is complete now is in what is read after.
        bool isComplete = !SqliteReferenceBackfill.IsNeeded(database);
        SqliteStatement read = database.Prepare("""
            SELECT reference.instance_key, study.study_uid, series.series_uid, instance.sop_uid, instance.sop_class, series.modality, reference.sequence, reference.is_image
            FROM reference_target CROSS JOIN reference ON reference.target_key = reference_target.target_key
                CROSS JOIN instance ON instance.instance_key = reference.instance_key
                CROSS JOIN series ON series.series_key = instance.series_key CROSS JOIN study ON study.study_key = series.study_key
            WHERE reference_target.uid = ?1 AND reference.instance_key > ?2 AND instance.rejected = 0 ORDER BY reference.instance_key LIMIT ?3
            """).Bind(1, target.Value).Bind(2, after).Bind(3, limit + 1L);
        var items = new List<Referrer>();
        while (read.Step())
        {
            items.Add(new Referrer(
                read.Number(0), new Uid(read.Text(1)!), new Uid(read.Text(2)!), new Uid(read.Text(3)!), new Uid(read.Text(4)!), read.Text(5), new Tag((uint)read.Number(6)), read.Number(7) != 0));
        }

        read.Reset();
        long? next = null;
        if (items.Count > limit)
        {
            items.RemoveAt(limit);
            next = items[^1].Key;
        }

        return new ReferrerPage(items, next, isComplete);
    }
}
