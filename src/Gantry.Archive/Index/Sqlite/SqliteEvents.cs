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
}
