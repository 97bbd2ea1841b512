using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>
/// The way back: before an index with instances is migrated it is copied to a file beside it, index.db.before-NNNN, where NNNN is the first migration that it has not.
/// Put in the place of the index, the version of the program that wrote it takes it, and adds from the journal what was stored since. The copy before it is removed.
/// </summary>
internal static partial class CopyBeforeMigration
{
    private const string Ending = ".before-";

    /// <summary>Makes the copy when it is needed. Nobody else has the index open.</summary>
    /// <param name="path">The index's file.</param>
    /// <param name="logger">Where it is told.</param>
    public static void Make(string path, ILogger logger)
    {
        if (!File.Exists(path) || FirstPending(path) is not { } pending)
        {
            return;
        }

        string copy = path + Ending + pending.ToString("D4", CultureInfo.InvariantCulture);
        string part = copy + ".part";
        long length = new FileInfo(path).Length;
        if (new DriveInfo(path).AvailableFreeSpace < 2 * length)
        {
            LogNoRoom(logger, length >> 20);
            return;
        }

        Stopwatch watch = Stopwatch.StartNew();
        File.Copy(path, part, overwrite: true);
        using (FileStream file = File.Open(part, FileMode.Open))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(part, copy, overwrite: true);
        foreach (string older in Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + Ending + "*").Where(file => file != copy))
        {
            File.Delete(older);
        }

        LogCopied(logger, Path.GetFileName(copy), watch.Elapsed.TotalSeconds);
    }

    [LoggerMessage(1, LogLevel.Information, "The index was copied to {Name} in {Seconds:0.0} s before it is migrated; it can be removed once this version is kept")]
    private static partial void LogCopied(ILogger logger, string name, double seconds);

    [LoggerMessage(2, LogLevel.Warning, "There is no room for a copy of the index ({Megabytes} MiB): it is migrated without. The way back is to rebuild it with the version before")]
    private static partial void LogNoRoom(ILogger logger, long megabytes);

    /// <summary>The first migration that an index with instances has not; null when it has all, or none. Closing copies the write-ahead log into the file.</summary>
    private static long? FirstPending(string path)
    {
        using var database = new SqliteDatabase(path, isWriter: true);
        IReadOnlyList<long> pending = Migrations.Pending(database);
        return pending.Count > 0 && HasInstances(database) ? pending[0] : null;
    }

    private static bool HasInstances(SqliteDatabase database)
    {
        SqliteStatement table = database.Prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'instance'");
        bool exists = table.Step();
        table.Reset();
        if (!exists)
        {
            return false;
        }

        SqliteStatement any = database.Prepare("SELECT 1 FROM instance LIMIT 1");
        bool has = any.Step();
        any.Reset();
        return has;
    }
}
