using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>Keeps where frames lie, which is found out while reading. What can't be kept is found out again the next time.</summary>
internal sealed partial class SqliteFrameRuns(SqliteIndexReaders readers, SqliteSideWriter writer, ILogger logger)
{
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
        byte[] known = digest.ToArray();
        try
        {
            writer.Write(runs.Count, database =>
            {
                for (int run = 0; run < runs.Count; run++)
                {
                    database.Prepare("INSERT OR REPLACE INTO frame_range (instance_key, run, digest, bytes) VALUES (?1, ?2, ?3, ?4)")
                        .Bind(1, instanceKey).Bind(2, (long)run).Bind(3, known).Bind(4, runs[run]).Run();
                }
            });
        }
        catch (SqliteException exception)
        {
            LogNotKept(logger, exception);
        }
    }

    [LoggerMessage(6, LogLevel.Warning, "Where the frames of an object lie could not be kept in the index; it is found out again when it is needed")]
    private static partial void LogNotKept(ILogger logger, Exception exception);
}
