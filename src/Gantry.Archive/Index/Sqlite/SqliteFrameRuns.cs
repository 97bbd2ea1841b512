using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>
/// Keeps where frames lie, on a connection of its own: they are found out while reading, when the thread that commits has other things to do. What can't be
/// kept is found out again the next time.
/// </summary>
internal sealed partial class SqliteFrameRuns(string path, SqliteIndexReaders readers, ILogger logger) : IDisposable
{
    private readonly Lock _writing = new();
    private SqliteDatabase? _database;

    /// <summary>A run of frames; empty when it is not kept, or was of other bytes.</summary>
    public byte[] Read(long instanceKey, ReadOnlySpan<byte> digest, int run)
    {
        byte[] known = digest.ToArray();
        return readers.Read(database =>
        {
            SqliteStatement statement = database.Prepare("SELECT digest, bytes FROM frame_range WHERE instance_key = ?1 AND run = ?2").Bind(1, instanceKey).Bind(2, (long)run);
            byte[] bytes = statement.Step() && statement.Blob(0).SequenceEqual(known) ? statement.Blob(1).ToArray() : [];
            statement.Reset();
            return bytes;
        });
    }

    /// <summary>Keeps all runs of an instance.</summary>
    public void Keep(long instanceKey, ReadOnlySpan<byte> digest, IReadOnlyList<byte[]> runs)
    {
        lock (_writing)
        {
            try
            {
                _database ??= new SqliteDatabase(path, isWriter: true);
                _database.Prepare("BEGIN IMMEDIATE").Run();
                for (int run = 0; run < runs.Count; run++)
                {
                    _database.Prepare("INSERT OR REPLACE INTO frame_range (instance_key, run, digest, bytes) VALUES (?1, ?2, ?3, ?4)")
                        .Bind(1, instanceKey).Bind(2, (long)run).Bind(3, digest).Bind(4, runs[run]).Run();
                }

                _database.Prepare("COMMIT").Run();
            }
            catch (SqliteException exception)
            {
                LogNotKept(logger, exception);
                _database?.Dispose();
                _database = null;
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

    [LoggerMessage(6, LogLevel.Warning, "Where the frames of an object lie could not be kept in the index; it is found out again when it is needed")]
    private static partial void LogNotKept(ILogger logger, Exception exception);
}
