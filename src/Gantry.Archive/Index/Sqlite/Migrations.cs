using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Gantry.Archive;

/// <summary>
/// The numbered .sql files of this assembly. Each is applied once, in the order of its number and in a transaction of its own. The table migration says
/// which are applied, so that numbers may be left out, and used later.
/// </summary>
internal static class Migrations
{
    private const string Prefix = "Migrations/";

    /// <summary>The numbers of the migrations this program knows, in order.</summary>
    public static IReadOnlyList<long> Known { get; } = [.. typeof(Migrations).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => long.Parse(Path.GetFileNameWithoutExtension(name[Prefix.Length..]), NumberStyles.None, CultureInfo.InvariantCulture))
        .Order()];

    /// <summary>Brings the index file up to date.</summary>
    /// <exception cref="IOException">The file comes from a later version of the program.</exception>
    public static void Apply(SqliteDatabase database) => Apply(database, Known);

    /// <summary>Those that an index file has not, in order.</summary>
    public static IReadOnlyList<long> Pending(SqliteDatabase database)
    {
        HashSet<long> applied = Applied(database);
        return [.. Known.Where(number => !applied.Contains(number))];
    }

    /// <summary>Applies those of the migrations that are not applied yet.</summary>
    /// <exception cref="IOException">The file comes from a later version of the program.</exception>
    internal static void Apply(SqliteDatabase database, IReadOnlyList<long> numbers)
    {
        HashSet<long> applied = Applied(database);
        if (applied.Where(number => !numbers.Contains(number)).DefaultIfEmpty().Max() is > 0 and var unknown)
        {
            throw new IOException($"The index is at version {unknown}, which this program does not know: it was written by a later version. Use that, or rebuild the index.");
        }

        foreach (long number in numbers.Where(number => !applied.Contains(number)))
        {
            using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream($"{Prefix}{number:D4}.sql")!);
            string version = number.ToString(CultureInfo.InvariantCulture);
            try
            {
                database.Execute($"BEGIN IMMEDIATE; {reader.ReadToEnd()} INSERT INTO migration (number) VALUES ({version}); COMMIT;");
            }
            catch (SqliteException)
            {
                database.Execute("ROLLBACK;");
                throw;
            }
        }
    }

    private static HashSet<long> Applied(SqliteDatabase database)
    {
        // Before there was a table, user_version counted the migrations, which had no gaps.
        database.Execute("""
            CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY);
            WITH RECURSIVE counted (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < (SELECT user_version FROM pragma_user_version))
            INSERT INTO migration (number) SELECT number FROM counted WHERE number <= (SELECT user_version FROM pragma_user_version) ON CONFLICT DO NOTHING;
            """);
        SqliteStatement read = database.Prepare("SELECT number FROM migration");
        HashSet<long> applied = [];
        while (read.Step())
        {
            applied.Add(read.Number(0));
        }

        read.Reset();
        return applied;
    }
}
