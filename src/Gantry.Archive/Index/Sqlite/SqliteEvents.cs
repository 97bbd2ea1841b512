using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Writes the outbox and the anomalies, in the transaction of what they tell.</summary>
internal sealed class SqliteEvents
{
    private readonly SqliteDatabase _database;
    private long _next;

    public SqliteEvents(SqliteDatabase database)
    {
        _database = database;
        Reload();
    }

    /// <summary>Reads where the numbers stand: at the beginning, and after a transaction was taken back.</summary>
    public void Reload() => _next = _database.Number("SELECT COALESCE(MAX(sequence), 0) + 1 FROM event");

    /// <summary>Adds an event.</summary>
    public void Add(ArchiveEventKind kind, DateTimeOffset at, long instance, long? overlay = null) =>
        _database.Prepare("INSERT INTO event (sequence, kind, at, instance_key, overlay_key) VALUES (?1, ?2, ?3, ?4, ?5)")
            .Bind(1, _next++).Bind(2, (long)kind).Bind(3, at.ToUnixTimeMilliseconds()).Bind(4, instance).Bind(5, overlay).Run();

    /// <summary>Adds an anomaly, and the event of it.</summary>
    public void AddAnomaly(string code, DateTimeOffset at, long? study, long instance, string message)
    {
        _database.Prepare("INSERT INTO anomaly (code, at, study_key, instance_key, message) VALUES (?1, ?2, ?3, ?4, ?5)")
            .Bind(1, code).Bind(2, at.ToUnixTimeMilliseconds()).Bind(3, study).Bind(4, instance).Bind(5, message).Run();
        Add(ArchiveEventKind.AnomalyRaised, at, instance);
    }

    /// <summary>Reads events in their order. One connection writes them, and their numbers rise from one commit to the next: who has read one has missed none before it.</summary>
    public static List<ArchiveEvent> Read(SqliteDatabase database, long after, IReadOnlyCollection<ArchiveEventKind> kinds, int limit)
    {
        string chosen = kinds.Count == 0 ? string.Empty : $" AND event.kind IN ({string.Join(", ", kinds.Select(kind => (int)kind).Distinct().Order())})";

        // The index of what is rare is of use only where the query says so in its own words.
        string rare = kinds.Count == 0 || kinds.Contains(ArchiveEventKind.InstanceStored) ? string.Empty : " AND event.kind <> 1";
        SqliteStatement statement = database.Prepare($"""
            SELECT event.sequence, event.kind, event.at, event.instance_key, study.study_uid, series.series_uid, instance.sop_uid, event.overlay_key
            FROM event JOIN instance ON instance.instance_key = event.instance_key
                JOIN series ON series.series_key = instance.series_key JOIN study ON study.study_key = series.study_key
            WHERE event.sequence > ?1{chosen}{rare} ORDER BY event.sequence LIMIT ?2
            """).Bind(1, after).Bind(2, (long)limit);
        var events = new List<ArchiveEvent>();
        while (statement.Step())
        {
            events.Add(new ArchiveEvent(
                statement.Number(0),
                (ArchiveEventKind)statement.Number(1),
                DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(2)),
                statement.Number(3),
                new Uid(statement.Text(4)!),
                new Uid(statement.Text(5)!),
                new Uid(statement.Text(6)!))
            {
                Overlay = statement.IsNull(7) ? null : statement.Number(7),
            });
        }

        statement.Reset();
        return events;
    }
}
