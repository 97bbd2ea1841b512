using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.Data.Sqlite;

namespace Gantry.Cli.Extract;

/// <summary>A table as an SQLite database with one table, <c>extract</c>; several values of a cell joined by a backslash, absent attributes NULL, numbers as numbers.</summary>
internal sealed class SqliteTable : ITableWriter
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _insert;

    /// <summary>Begins the table.</summary>
    /// <param name="path">The database file; it must not be there yet.</param>
    /// <param name="columns">The columns.</param>
    internal SqliteTable(string path, IReadOnlyList<AttributeColumn> columns)
    {
        SqliteEngine.EnsureLoaded();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        string names = string.Join(", ", columns.Select(column => $"{Quote(column.Name)} {(column.IsNumeric ? "NUMERIC" : "TEXT")}").Prepend("file TEXT NOT NULL").Append("findings TEXT NOT NULL"));
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        Execute($"CREATE TABLE extract ({names});");
        _transaction = _connection.BeginTransaction();
        _insert = _connection.CreateCommand();
        _insert.Transaction = _transaction;
#pragma warning disable CA2100 // Nothing but numbered parameters.
        _insert.CommandText = $"INSERT INTO extract VALUES ({string.Join(", ", Enumerable.Range(0, columns.Count + 2).Select(i => "$" + i))})";
#pragma warning restore CA2100
        for (int i = 0; i < columns.Count + 2; i++)
        {
            _insert.Parameters.Add(new SqliteParameter("$" + i, SqliteType.Text));
        }
    }

    /// <inheritdoc/>
    public void Write(string file, AttributeRow row)
    {
        _insert.Parameters[0].Value = file;
        for (int i = 0; i < row.Cells.Count; i++)
        {
            _insert.Parameters[i + 1].Value = row.Cells[i] is { } values ? string.Join('\\', values) : DBNull.Value;
        }

        _insert.Parameters[^1].Value = TableColumns.Text(row.Findings);
        _insert.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Complete() => _transaction.Commit();

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // Names of columns are quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
