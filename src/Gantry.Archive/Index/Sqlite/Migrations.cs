using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Gantry.Archive;

/// <summary>The numbered .sql files of this assembly. Each is applied once, in order, in a transaction of its own; the file's user_version says how far it is.</summary>
internal static class Migrations
{
    private const string Prefix = "Migrations/";

    /// <summary>Brings the index file up to date.</summary>
    /// <exception cref="IOException">The file comes from a later version of the program.</exception>
    public static void Apply(SqliteDatabase database)
    {
        Assembly assembly = typeof(Migrations).Assembly;
        string[] names = [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        SqliteStatement version = database.Prepare("PRAGMA user_version");
        version.Step();
        long applied = version.Number(0);
        version.Reset();
        if (applied > names.Length)
        {
            throw new IOException($"The index is at version {applied}, this program knows {names.Length}: it was written by a later version. Use that, or rebuild the index.");
        }

        for (int i = (int)applied; i < names.Length; i++)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(names[i])!);
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            try
            {
                database.Execute($"BEGIN IMMEDIATE; {reader.ReadToEnd()} PRAGMA user_version = {number}; COMMIT;");
            }
            catch (SqliteException)
            {
                database.Execute("ROLLBACK;");
                throw;
            }
        }
    }
}
