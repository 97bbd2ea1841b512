using Microsoft.Data.Sqlite;

namespace Gantry.Archive;

/// <summary>What the program keeps for itself.</summary>
internal sealed class SqliteProgramState(SqliteIndexReaders readers, SqliteSideWriter writer)
{
    /// <summary>The records of a subject, in the order of their names.</summary>
    public IReadOnlyList<StateRecord> Read(string subject, string? after, int limit, bool descending) => readers.Read(database =>
    {
        (string sign, string order) = descending ? ("<", "DESC") : (">", "ASC");
        SqliteStatement statement = database.Prepare($"SELECT name, value FROM program_state WHERE subject = ?1 AND (?2 IS NULL OR name {sign} ?2) ORDER BY name {order} LIMIT ?3")
            .Bind(1, subject).Bind(2, after).Bind(3, (long)limit);
        List<StateRecord> records = [];
        while (statement.Step())
        {
            records.Add(new StateRecord(statement.Text(0)!, statement.Text(1)!));
        }

        statement.Reset();
        return records;
    });

    /// <summary>One record.</summary>
    public StateRecord? Find(string subject, string name) => readers.Read(database =>
    {
        SqliteStatement statement = database.Prepare("SELECT value FROM program_state WHERE subject = ?1 AND name = ?2").Bind(1, subject).Bind(2, name);
        StateRecord? found = statement.Step() ? new StateRecord(name, statement.Text(0)!) : null;
        statement.Reset();
        return found;
    });

    /// <summary>Keeps a record durably, or forgets it when there is no value.</summary>
    public void Write(string subject, string name, string? value)
    {
        try
        {
            writer.Write(1, database => (value is null
                ? database.Prepare("DELETE FROM program_state WHERE subject = ?1 AND name = ?2")
                : database.Prepare("INSERT OR REPLACE INTO program_state (subject, name, value) VALUES (?1, ?2, ?3)").Bind(3, value))
                .Bind(1, subject).Bind(2, name).Run());
        }
        catch (SqliteException exception)
        {
            throw new IOException("The index cannot be written: " + exception.Message, exception);
        }
    }
}
