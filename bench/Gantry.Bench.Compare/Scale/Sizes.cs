using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Gantry.Bench.Compare.Scale;

/// <summary>How much room the index takes, table by table (SQLite's dbstat, which reads every page).</summary>
internal static class Sizes
{
    /// <summary>Prints bytes an instance, the header copies apart.</summary>
    public static void Print(string indexPath, long instances)
    {
        Gantry.Archive.SqliteEngine.EnsureLoaded();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = indexPath, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name, COUNT(*) * (SELECT page_size FROM pragma_page_size), SUM(payload) FROM dbstat GROUP BY name ORDER BY 2 DESC";
        using SqliteDataReader reader = command.ExecuteReader();
        double headers = 0, rest = 0;
        while (reader.Read())
        {
            double bytes = (double)reader.GetInt64(1) / instances;
            bool isHeader = reader.GetString(0).StartsWith("header", StringComparison.Ordinal);
            headers += isHeader ? bytes : 0;
            rest += isHeader ? 0 : bytes;
            if (bytes >= 0.1)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reader.GetString(0),-28} {bytes,8:0.0} bytes an instance, of which payload {(double)reader.GetInt64(2) / instances:0.0}"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  index {rest:0} bytes an instance, header copies {headers:0} bytes an instance"));
    }
}
