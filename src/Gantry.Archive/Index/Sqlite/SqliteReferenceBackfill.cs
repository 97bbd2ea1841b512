using Gantry.Dicom;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>
/// Looks through the headers that were in the index before it had a table of references, in small transactions of a connection of its own, while the archive works. What a
/// crash takes back is done again.
/// </summary>
internal sealed partial class SqliteReferenceBackfill(string path, ArchiveOptions options, ILogger logger)
{
    private const int BatchSize = 200;
    private const int BatchesBetweenCheckpoints = 50;

    /// <summary>Whether there is anything to do.</summary>
    public static bool IsNeeded(SqliteDatabase database)
    {
        SqliteStatement read = database.Prepare("SELECT 1 FROM reference_backfill WHERE next_instance <= last_instance");
        bool needed = read.Step();
        read.Reset();
        return needed;
    }

    /// <summary>Does it all.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        using var database = new SqliteDatabase(path, isWriter: true);
        database.Execute("PRAGMA synchronous = NORMAL;");
        var headers = new SqliteHeaders(database, options.MaximumHeaderLength);
        var writer = new SqliteReferenceWriter(database);
        long looked = 0;
        for (int batch = 1; !cancellationToken.IsCancellationRequested && IsNeeded(database); batch++)
        {
            looked += Batch(database, headers, writer);
            if (batch % BatchesBetweenCheckpoints == 0)
            {
                database.Checkpoint();
            }
        }

        LogDone(logger, looked, cancellationToken.IsCancellationRequested ? "to go on at the next start" : "all of them");
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} instances were looked through for references, {Extent}")]
    private static partial void LogDone(ILogger logger, long count, string extent);

    private int Batch(SqliteDatabase database, SqliteHeaders headers, SqliteReferenceWriter writer)
    {
        int count = 0;
        long next = 0;
        database.Prepare("BEGIN IMMEDIATE").Run();
        try
        {
            SqliteStatement read = database.Prepare("""
                SELECT instance.instance_key, instance.series_key, header.bytes
                FROM instance LEFT JOIN header ON header.instance_key = instance.instance_key
                WHERE instance.instance_key >= (SELECT next_instance FROM reference_backfill) AND instance.instance_key <= (SELECT last_instance FROM reference_backfill)
                ORDER BY instance.instance_key LIMIT ?1
                """).Bind(1, (long)BatchSize);
            while (read.Step())
            {
                count++;
                next = read.Number(0) + 1;
                if (headers.TryRead(read, 2, out byte[]? copy) && copy.Length > 0 && TryParse(copy) is { } dataSet)
                {
                    writer.Write(read.Number(0), read.Number(1), dataSet);
                }
            }

            read.Reset();
            database.Prepare("UPDATE reference_backfill SET next_instance = CASE WHEN ?1 = 0 THEN last_instance + 1 ELSE ?1 END").Bind(1, next).Run();
            database.Prepare("COMMIT").Run();
            return count;
        }
        catch
        {
            writer.Forget();
            database.Prepare("ROLLBACK").Run();
            throw;
        }
    }

    /// <summary>The header; null when its copy is damaged, which <c>gantry check</c> tells.</summary>
    private DataSet? TryParse(byte[] copy)
    {
        try
        {
            return HeaderCopy.Read(copy, null, options.Context);
        }
        catch (DicomException)
        {
            return null;
        }
    }
}
