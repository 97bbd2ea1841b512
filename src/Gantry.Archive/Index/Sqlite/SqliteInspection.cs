using System.Globalization;
using Gantry.Dicom;
using Microsoft.Data.Sqlite;

namespace Gantry.Archive;

/// <summary>Reads the index for the check of integrity: page by page, and without trusting it.</summary>
internal sealed class SqliteInspection : IDisposable
{
    private const int PageRows = 500;
    private const int MostMessages = 100;

    private const string Columns = CurrentColumns + "instance.series_key";
    private const string MovedColumns = CurrentColumns + "instance.received_series";

    private const string CurrentColumns = """
        SELECT instance.instance_key, 0, instance.sop_uid, study.study_uid, instance.sop_class, instance.transfer_syntax, instance.digest, instance.length,
            instance.data_set_offset, instance.received_at, instance.sender,
            EXISTS (SELECT 1 FROM other_version WHERE other_version.instance_key = instance.instance_key)
        FROM study JOIN series ON series.study_key = study.study_key JOIN instance ON series.series_key = 
        """;

    private const string VersionColumns = """
        SELECT instance.instance_key, version.version_key, instance.sop_uid, version.study_uid, version.sop_class, version.transfer_syntax, version.digest, version.length,
            version.data_set_offset, version.received_at, version.sender, 0
        FROM other_version AS version JOIN instance ON instance.instance_key = version.instance_key
        """;

    private static readonly (string Table, string Key, string Above)[] s_rowsAbove =
    [
        ("instance", "instance_key", "series"), ("series", "series_key", "study"), ("study", "study_key", "patient"), ("header", "instance_key", "instance"),
        ("other_version", "version_key", "instance"),
    ];

    private readonly SqliteDatabase _database;
    private readonly SqliteHeaders _headers;

    public SqliteInspection(string path, int maximumHeader)
    {
        _database = new SqliteDatabase(path, isWriter: false);
        _headers = new SqliteHeaders(_database, maximumHeader);
    }

    /// <summary>What SQLite says of the file's pages; empty when all is well.</summary>
    public static IReadOnlyList<string> Damages(string path, bool isQuick)
    {
        try
        {
            using var database = new SqliteDatabase(path, isWriter: false);
            SqliteStatement check = database.Prepare(string.Create(CultureInfo.InvariantCulture, $"PRAGMA {(isQuick ? "quick_check" : "integrity_check")}({MostMessages})"));
            var messages = new List<string>();
            while (check.Step())
            {
                messages.Add(check.Text(0) ?? string.Empty);
            }

            check.Reset();
            return messages is ["ok"] ? [] : messages;
        }
        catch (SqliteException e)
        {
            return [e.Message];
        }
    }

    /// <summary>Up to where the journal is in the index.</summary>
    public JournalPosition Position => new(_database.Number("SELECT value FROM state WHERE name = 'journal_segment'"), _database.Number("SELECT value FROM state WHERE name = 'journal_offset'"));

    /// <summary>The highest keys of instances and of other versions.</summary>
    public (long Instance, long Version) LastKeys => (_database.Number("SELECT COALESCE(MAX(instance_key), 0) FROM instance"), _database.Number("SELECT COALESCE(MAX(version_key), 0) FROM other_version"));

    /// <summary>The versions whose blobs lie in the folder of a study: those received in it, wherever they are in the view.</summary>
    public List<IndexedBlob> InStudy(string study)
    {
        List<IndexedBlob> blobs = [];
        Read(_database.Prepare(Columns + " WHERE study.study_uid = ?1 AND instance.received_series IS NULL").Bind(1, study), blobs);
        Read(_database.Prepare(MovedColumns + " WHERE study.study_uid = ?1").Bind(1, study), blobs);
        Read(_database.Prepare(VersionColumns + " WHERE version.study_uid = ?1").Bind(1, study), blobs);
        return blobs;
    }

    /// <summary>The UIDs of all studies that have blobs, some of them twice.</summary>
    public IEnumerable<string> Studies() =>
        Texts("SELECT study_key, study_uid FROM study WHERE study_key > ?1 ORDER BY study_key LIMIT ?2")
            .Concat(Texts("SELECT version_key, study_uid FROM other_version WHERE version_key > ?1 ORDER BY version_key LIMIT ?2"));

    /// <summary>A version by its keys, null when there is none.</summary>
    public IndexedBlob? Find(long instance, long version)
    {
        List<IndexedBlob> found = [];
        if (version == 0)
        {
            Read(_database.Prepare(MovedColumns + " WHERE instance.instance_key = ?1").Bind(1, instance), found);
            Read(_database.Prepare(Columns + " WHERE instance.instance_key = ?1").Bind(1, instance), found);
        }
        else
        {
            Read(_database.Prepare(VersionColumns + " WHERE version.version_key = ?1").Bind(1, version), found);
        }

        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>The version that a line of the journal names, null when the index has no row of it.</summary>
    public (long Instance, long Version)? Find(JournalRecord record)
    {
        SqliteStatement find = _database.Prepare("SELECT instance_key, transfer_syntax, digest FROM instance WHERE sop_uid = ?1").Bind(1, record.SopInstanceUid.Value);
        (long Key, bool IsSame)? current = find.Step() ? (find.Number(0), find.Text(1) == record.TransferSyntax.Uid.Value && find.Blob(2).SequenceEqual(record.Digest)) : null;
        find.Reset();
        if (current is not { IsSame: false } known)
        {
            return current is null ? null : (current.Value.Key, 0);
        }

        SqliteStatement other = _database.Prepare("SELECT version_key FROM other_version WHERE instance_key = ?1 AND transfer_syntax = ?2 AND digest = ?3")
            .Bind(1, known.Key).Bind(2, record.TransferSyntax.Uid.Value).Bind(3, record.Digest);
        (long, long)? version = other.Step() ? (known.Key, other.Number(0)) : null;
        other.Reset();
        return version;
    }

    /// <summary>The highest number of an overlay.</summary>
    public long LastOverlay => _database.Number("SELECT COALESCE(MAX(overlay_key), 0) FROM overlay");

    /// <summary>An overlay, null when there is none of this number.</summary>
    public OverlayRecord? Overlay(long number)
    {
        SqliteStatement read = _database.Prepare("SELECT record FROM overlay WHERE overlay_key = ?1").Bind(1, number);
        OverlayRecord? overlay = read.Step() ? OverlayRecord.Of(read.Blob(0)) : null;
        read.Reset();
        return overlay;
    }

    /// <summary>The copy of a header; empty when there is none, or it is damaged.</summary>
    public byte[] Header(IndexedBlob blob)
    {
        if (blob.Version == 0)
        {
            try
            {
                return _headers.Read(blob.Instance);
            }
            catch (DicomException)
            {
                return [];
            }
        }

        SqliteStatement read = _database.Prepare("SELECT header FROM other_version WHERE version_key = ?1").Bind(1, blob.Version);
        byte[] header = read.Step() ? read.Blob(0).ToArray() : [];
        read.Reset();
        return header;
    }

    /// <summary>Copies of headers were written anew.</summary>
    public void ForgetHeaders() => _headers.Forget();

    /// <summary>Rows without the row above them.</summary>
    public IEnumerable<(string Row, string Message)> Orphans()
    {
        foreach ((string table, string key, string above) in s_rowsAbove)
        {
            SqliteStatement find = _database.Prepare($"SELECT {key} FROM {table} AS below WHERE NOT EXISTS (SELECT 1 FROM {above} WHERE {above}.{above}_key = below.{above}_key) LIMIT {MostMessages}");
            var keys = new List<long>();
            while (find.Step())
            {
                keys.Add(find.Number(0));
            }

            find.Reset();
            foreach (long orphan in keys)
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"{table} {orphan}"), $"The {table} has no {above}");
            }
        }
    }

    /// <summary>Counts that are not the number of their rows.</summary>
    public List<(string Row, string Message)> WrongCounts()
    {
        var wrong = new List<(string, string)>();
        foreach ((string row, string sql) in SqliteCounts.Differences)
        {
            SqliteStatement find = _database.Prepare(sql);
            while (find.Step() && wrong.Count < MostMessages)
            {
                wrong.Add((string.Create(CultureInfo.InvariantCulture, $"{row} {find.Number(0)}"), string.Create(CultureInfo.InvariantCulture, $"It says {find.Number(1)}, there are {find.Number(2)}")));
            }

            find.Reset();
        }

        return wrong;
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private static void Read(SqliteStatement statement, List<IndexedBlob> into)
    {
        while (statement.Step())
        {
            into.Add(new IndexedBlob(statement.Number(0), statement.Number(1), new JournalRecord
            {
                At = DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(9)),
                Caller = new Caller(statement.Text(10) ?? string.Empty, null, null, "store"),
                StudyInstanceUid = new Uid(statement.Text(3) ?? string.Empty),
                SopInstanceUid = new Uid(statement.Text(2) ?? string.Empty),
                SopClassUid = new Uid(statement.Text(4) ?? string.Empty),
                TransferSyntax = TransferSyntax.Of(new Uid(statement.Text(5) ?? string.Empty)),
                Digest = statement.Blob(6).ToArray(),
                Length = statement.Number(7),
                DataSetOffset = statement.Number(8),
                Staged = string.Empty,

                // A line that is written after those of other versions must still be of the current one.
                Replaces = statement.Number(11) != 0,
            }));
        }

        statement.Reset();
    }

    private IEnumerable<string> Texts(string sql)
    {
        var page = new List<string>(PageRows);
        long after = long.MinValue;
        do
        {
            page.Clear();
            SqliteStatement statement = _database.Prepare(sql).Bind(1, after).Bind(2, (long)PageRows);
            while (statement.Step())
            {
                after = statement.Number(0);
                page.Add(statement.Text(1) ?? string.Empty);
            }

            statement.Reset();
            foreach (string text in page)
            {
                yield return text;
            }
        }
        while (page.Count == PageRows);
    }
}
