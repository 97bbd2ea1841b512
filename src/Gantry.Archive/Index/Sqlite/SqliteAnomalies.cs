using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Reads anomalies, the oldest first.</summary>
internal static class SqliteAnomalies
{
    private const string Columns = """
        SELECT anomaly.anomaly_key, anomaly.code, anomaly.at, study.study_uid, instance.sop_uid, anomaly.message
        FROM anomaly JOIN instance ON instance.instance_key = anomaly.instance_key
            JOIN series ON series.series_key = instance.series_key JOIN study ON study.study_key = series.study_key
        """;

    /// <summary>Those after a key.</summary>
    public static List<Anomaly> After(SqliteDatabase database, long after, int limit) =>
        Read(database.Prepare(Columns + " WHERE anomaly.anomaly_key > ?1 ORDER BY anomaly.anomaly_key LIMIT ?2").Bind(1, after).Bind(2, (long)limit));

    /// <summary>Those of a study.</summary>
    public static List<Anomaly> Of(SqliteDatabase database, Uid study, int limit) =>
        Read(database.Prepare(Columns + " WHERE study.study_uid = ?1 ORDER BY anomaly.anomaly_key LIMIT ?2").Bind(1, study.Value).Bind(2, (long)limit));

    private static List<Anomaly> Read(SqliteStatement statement)
    {
        var anomalies = new List<Anomaly>();
        while (statement.Step())
        {
            anomalies.Add(new Anomaly(
                statement.Number(0),
                statement.Text(1)!,
                DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(2)),
                new Uid(statement.Text(3)!),
                new Uid(statement.Text(4)!),
                statement.Text(5)!));
        }

        statement.Reset();
        return anomalies;
    }
}
