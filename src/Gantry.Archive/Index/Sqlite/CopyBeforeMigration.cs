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

    /// <summary>Makes the copy when it is needed.</summary>
    /// <param name="database">The index.</param>
    /// <param name="path">Its file.</param>
    /// <param name="pending">The migrations about to be applied, in order.</param>
    /// <param name="logger">Where it is told.</param>
    public static void Make(SqliteDatabase database, string path, IReadOnlyList<long> pending, ILogger logger)
    {
        if (pending.Count == 0 || !HasInstances(database))
        {
            return;
        }

        string copy = path + Ending + pending[0].ToString("D4", CultureInfo.InvariantCulture);
        string part = copy + ".part";
        long length = new FileInfo(path).Length;
        if (new DriveInfo(path).AvailableFreeSpace < 2 * length)
        {
            LogNoRoom(logger, length >> 20);
            return;
        }

        Stopwatch watch = Stopwatch.StartNew();
        File.Delete(part);
        SqliteStatement vacuum = database.Prepare("VACUUM INTO ?1").Bind(1, part);
        vacuum.Run();
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
