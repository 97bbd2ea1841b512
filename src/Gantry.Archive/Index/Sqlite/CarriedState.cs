using Microsoft.Data.Sqlite;

namespace Gantry.Archive;

/// <summary>
/// What the program kept in an index that is made anew: blobs and journal do not have it, so that it is carried over before anything else. Positions of webhooks are left
/// behind: events are numbered anew.
/// </summary>
internal static class CarriedState
{
    /// <summary>Sets an index aside, and begins the new one with what the program kept in the old one, as far as that can be read.</summary>
    public static void IntoNewIndex(string path, Action setAside)
    {
        List<(string Subject, string Name, string Value)> kept = Read(path);
        setAside();
        if (kept.Count == 0)
        {
            return;
        }

        using var database = new SqliteDatabase(path, isWriter: true);
        Migrations.Apply(database);
        database.Prepare("BEGIN IMMEDIATE").Run();
        foreach ((string subject, string name, string value) in kept)
        {
            database.Prepare("INSERT INTO program_state (subject, name, value) VALUES (?1, ?2, ?3)").Bind(1, subject).Bind(2, name).Bind(3, value).Run();
        }

        database.Prepare("COMMIT").Run();
    }

    private static List<(string Subject, string Name, string Value)> Read(string path)
    {
        List<(string, string, string)> kept = [];
        if (!File.Exists(path))
        {
            return kept;
        }

        try
        {
            using var database = new SqliteDatabase(path, isWriter: false);
            SqliteStatement statement = database.Prepare("SELECT subject, name, value FROM program_state WHERE subject <> 'webhook'");
            while (statement.Step())
            {
                kept.Add((statement.Text(0)!, statement.Text(1)!, statement.Text(2)!));
            }

            statement.Reset();
        }
        catch (SqliteException)
        {
            // It is damaged, or of a version that kept nothing: what was read is carried over.
        }

        return kept;
    }
}
