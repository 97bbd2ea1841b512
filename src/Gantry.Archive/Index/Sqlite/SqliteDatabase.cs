using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Gantry.Archive;

/// <summary>A connection to the index file, with the statements prepared on it. One thread uses it at a time.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const int KeptStatements = 200;
    private const int InstructionsBetweenLooks = 2_000;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private (string Words, NameKey Key) _wanted = (string.Empty, new NameKey([], []));

    public SqliteDatabase(string path, bool isWriter)
    {
        SqliteEngine.EnsureLoaded();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = isWriter ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ToString());
        _connection.Open();
        _connection.CreateFunction("name_like", (string? alphabetic, string? ideographic, string? phonetic, string words) => Wanted(words).IsLike(alphabetic, ideographic, phonetic), isDeterministic: true);

        // The file is not mapped into memory: a disk that can't give a mapped page ends the process, where reading it is an error; and what is mapped counts as ours.
        Execute("PRAGMA busy_timeout = 10000; PRAGMA case_sensitive_like = ON; PRAGMA temp_store = MEMORY;");
        Execute(isWriter
            ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -32768;"
            : "PRAGMA query_only = ON; PRAGMA cache_size = -4096;");
    }

    /// <summary>The raw handle.</summary>
    public sqlite3 Handle => _connection.Handle!;

    /// <summary>Runs statements that are not kept.</summary>
    public void Execute(string sql)
    {
        using SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // Only migrations and pragmas of this assembly come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>A prepared statement, kept for the next time.</summary>
    public SqliteStatement Prepare(string sql)
    {
        if (_statements.TryGetValue(sql, out SqliteStatement? statement))
        {
            return statement;
        }

        if (_statements.Count >= KeptStatements)
        {
            foreach (SqliteStatement old in _statements.Values)
            {
                old.Dispose();
            }

            _statements.Clear();
        }

        statement = new SqliteStatement(Handle, sql);
        _statements.Add(sql, statement);
        return statement;
    }

    /// <summary>The number in the first column of the first row; 0 when there is none.</summary>
    public long Number(string sql, params IReadOnlyList<object> values)
    {
        SqliteStatement statement = Prepare(sql).BindAll(values);
        long number = statement.Step() ? statement.Number(0) : 0;
        statement.Reset();
        return number;
    }

    /// <summary>The numbers in the first column.</summary>
    public List<long> Numbers(string sql, params IReadOnlyList<object> values)
    {
        SqliteStatement statement = Prepare(sql).BindAll(values);
        List<long> numbers = [];
        while (statement.Step())
        {
            numbers.Add(statement.Number(0));
        }

        statement.Reset();
        return numbers;
    }

    /// <summary>Copies what the WAL holds into the index file, as far as readers allow.</summary>
    /// <returns>How many pages the WAL has, and how many of them are copied.</returns>
    public (int Pages, int Copied) Checkpoint()
    {
        Check(raw.sqlite3_wal_checkpoint_v2(Handle, null, raw.SQLITE_CHECKPOINT_PASSIVE, out int pages, out int copied), Handle);
        return (pages, copied);
    }

    /// <summary>Lets what runs on this connection end early.</summary>
    /// <param name="mustEnd">Asked now and then; when it says so, the statement fails as interrupted.</param>
    public void Watch(Func<bool>? mustEnd) => raw.sqlite3_progress_handler(Handle, mustEnd is null ? 0 : InstructionsBetweenLooks, mustEnd is null ? null : _ => mustEnd() ? 1 : 0, null);

    public static void Check(int result, sqlite3 database)
    {
        if (result != raw.SQLITE_OK)
        {
            throw Failure(result, database);
        }
    }

    public static SqliteException Failure(int result, sqlite3 database) =>
        new($"SQLite: {raw.sqlite3_errmsg(database).utf8_to_string()}", result, raw.sqlite3_extended_errcode(database));

    private NameKey Wanted(string words)
    {
        if (_wanted.Words != words)
        {
            _wanted = (words, NameKey.Parse(words, fuzzy: true));
        }

        return _wanted.Key;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (SqliteStatement statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }
}
