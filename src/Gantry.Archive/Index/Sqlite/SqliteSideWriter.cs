using Microsoft.Data.Sqlite;

namespace Gantry.Archive;

/// <summary>
/// Writes what belongs to no commit on a connection of its own: the thread that commits has other things to do. The connection is opened when it is needed, and dropped
/// when writing fails.
/// </summary>
internal sealed class SqliteSideWriter(string path) : IDisposable
{
    private const int RowsBetweenCheckpoints = 256;
    private readonly Lock _writing = new();
    private SqliteDatabase? _database;
    private int _rows;

    /// <summary>Writes rows in one durable transaction.</summary>
    /// <param name="rows">How many there are.</param>
    /// <param name="write">Writes them.</param>
    /// <exception cref="SqliteException">Nothing was written.</exception>
    public void Write(int rows, Action<SqliteDatabase> write)
    {
        lock (_writing)
        {
            try
            {
                _database ??= new SqliteDatabase(path, isWriter: true);
                _database.Prepare("BEGIN IMMEDIATE").Run();
                write(_database);
                _database.Prepare("COMMIT").Run();
                _rows += rows;
                if (_rows >= RowsBetweenCheckpoints)
                {
                    _rows = 0;
                    _database.Checkpoint();
                }
            }
            catch (SqliteException)
            {
                _database?.Dispose();
                _database = null;
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_writing)
        {
            _database?.Dispose();
        }
    }
}
