using Gantry.Dicom;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>The one connection that writes. One thread uses it.</summary>
internal sealed partial class SqliteIndexWriter : IAsyncDisposable
{
    private const int RememberedSeries = 10_000;
    private const long LogLimit = 16 << 20;

    private readonly SqliteDatabase _database;
    private readonly ArchiveOptions _options;
    private readonly ILogger _logger;
    private readonly string _path;
    private readonly Dictionary<(string PatientId, string Issuer, string Study, string Series), SeriesRow> _series = [];
    private readonly HashSet<SeriesRow> _changed = [];
    private readonly SqliteHeaderWriter _headers;
    private long _nextInstance;
    private long _nextEvent;
    private long _logged;
    private Task? _checkpoint;

    public SqliteIndexWriter(string path, ArchiveOptions options, ILogger logger)
    {
        _path = path;
        _options = options;
        _logger = logger;
        _database = new SqliteDatabase(path, isWriter: true);
        Migrations.Apply(_database);
        _headers = new SqliteHeaderWriter(_database, options.MaximumHeaderLength);
        _nextInstance = Scalar("SELECT COALESCE(MAX(instance_key), 0) + 1 FROM instance");
        _nextEvent = Scalar("SELECT COALESCE(MAX(sequence), 0) + 1 FROM event");
        Position = new JournalPosition(Scalar("SELECT value FROM state WHERE name = 'journal_segment'"), Scalar("SELECT value FROM state WHERE name = 'journal_offset'"));
    }

    /// <summary>Up to where the journal is in the index.</summary>
    public JournalPosition Position { get; private set; }

    /// <summary>Finds what is known under a SOP Instance UID.</summary>
    public KnownInstance Find(Uid sopInstanceUid, TransferSyntax transferSyntax, ReadOnlySpan<byte> digest)
    {
        SqliteStatement find = _database.Prepare("SELECT instance_key, transfer_syntax, digest, data_set_offset FROM instance WHERE sop_uid = ?1").Bind(1, sopInstanceUid.Value);
        if (!find.Step())
        {
            find.Reset();
            return default;
        }

        long key = find.Number(0);
        var known = new KnownInstance(key, find.Text(1) == transferSyntax.Uid.Value && find.Blob(2).SequenceEqual(digest), find.Number(3));
        find.Reset();
        if (!known.IsSameVersion)
        {
            SqliteStatement other = _database.Prepare("SELECT data_set_offset, version_key FROM other_version WHERE instance_key = ?1 AND transfer_syntax = ?2 AND digest = ?3")
                .Bind(1, key).Bind(2, transferSyntax.Uid.Value).Bind(3, digest);
            known = other.Step() ? new KnownInstance(key, true, other.Number(0), other.Number(1)) : new KnownInstance(key, false);
            other.Reset();
        }

        return known;
    }

    /// <summary>Adds instances in one durable transaction.</summary>
    public void Commit(IReadOnlyList<IndexEntry> entries, JournalPosition position)
    {
        long nextInstance = _nextInstance;
        long nextEvent = _nextEvent;
        if (_series.Count >= RememberedSeries)
        {
            _series.Clear();
        }

        _database.Prepare("BEGIN IMMEDIATE").Run();
        try
        {
            long bytes = 0;
            for (int i = 0; i < entries.Count; i++)
            {
                Add(entries[i]);
                bytes += entries[i].IsHealed ? 0 : entries[i].Record.Length;
            }

            foreach (SeriesRow series in _changed)
            {
                WriteCounts(series);
            }

            _changed.Clear();
            _database.Prepare("UPDATE state SET value = CASE name WHEN 'journal_segment' THEN ?1 WHEN 'journal_offset' THEN ?2 ELSE value + ?3 END")
                .Bind(1, position.Segment).Bind(2, position.Offset).Bind(3, bytes).Run();
            _database.Prepare("COMMIT").Run();
        }
        catch
        {
            _nextInstance = nextInstance;
            _nextEvent = nextEvent;
            _series.Clear();
            _changed.Clear();
            _headers.Forget();
            Rollback();
            throw;
        }

        Position = position;
        _logged += 40_000 + (entries.Count * 10_000L);
        KeepLogShort();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_checkpoint is not null)
        {
            await _checkpoint.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _database.Dispose();
    }

    [LoggerMessage(1, LogLevel.Warning, "Copying the write-ahead log into the index failed; it is tried again later")]
    private static partial void LogCheckpointFailed(ILogger logger, Exception exception);

    private static string? Text(DataSet dataSet, Tag tag)
    {
        string[] values = dataSet.GetStrings(tag);
        return values.Length switch
        {
            0 => null,
            1 => values[0].Length > 0 ? values[0] : null,
            _ => string.Join('\\', values),
        };
    }

    private void Rollback()
    {
        try
        {
            _database.Prepare("ROLLBACK").Run();
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // A full disk may have rolled back already.
        }
    }

    private void Add(IndexEntry entry)
    {
        JournalRecord record = entry.Record;
        if (entry.IsHealed)
        {
            Heal(entry);
            return;
        }

        if (entry.VersionOf != 0)
        {
            AddVersion(entry);
            return;
        }

        long key = _nextInstance++;
        SeriesRow series = SeriesOf(entry, key);
        DataSet dataSet = entry.DataSet;
        string? contentDate = Text(dataSet, Attributes.ContentDate);
        string? contentTime = Text(dataSet, Attributes.ContentTime);
        string? number = Text(dataSet, Attributes.InstanceNumber);
        string? frames = Text(dataSet, Attributes.NumberOfFrames);
        ushort? rows = dataSet.Get(Attributes.Rows);
        _database.Prepare("""
            INSERT INTO instance (instance_key, series_key, sop_uid, sop_class, transfer_syntax, instance_number, instance_number_value, content_date, content_date_value,
                content_time, content_clock, frames, frame_count, image_rows, image_columns, bits_allocated, digest, length, data_set_offset, received_at, sender)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)
            """)
            .Bind(1, key).Bind(2, series.Key).Bind(3, record.SopInstanceUid.Value).Bind(4, record.SopClassUid.Value).Bind(5, record.TransferSyntax.Uid.Value)
            .Bind(6, number).Bind(7, MatchingValues.Number(number)).Bind(8, contentDate).Bind(9, MatchingValues.Date(contentDate))
            .Bind(10, contentTime).Bind(11, MatchingValues.Clock(contentTime)).Bind(12, frames)
            .Bind(13, rows is null ? 0 : Math.Clamp(MatchingValues.Number(frames), 1, int.MaxValue))
            .Bind(14, rows).Bind(15, dataSet.Get(Attributes.Columns)).Bind(16, dataSet.Get(Attributes.BitsAllocated))
            .Bind(17, record.Digest).Bind(18, record.Length).Bind(19, record.DataSetOffset).Bind(20, record.At.ToUnixTimeMilliseconds())
            .Bind(21, record.Caller.AETitle ?? record.Caller.Principal)
            .Run();
        _headers.Write(key, series.Key, series.Instances == 0, entry.Header);
        AddEvent(ArchiveEventKind.InstanceStored, record.At, key);
        entry.Key = key;
        series.Instances++;
        series.NewInstances++;
        series.ChangedAt = record.At;
        series.Note(record.SopClassUid.Value);
        _changed.Add(series);
    }

    // The File Meta Information names the sender, so that the data set may begin elsewhere in the new blob.
    private void Heal(IndexEntry entry)
    {
        JournalRecord record = entry.Record;
        entry.Key = entry.VersionOf;
        _database.Prepare("UPDATE instance SET data_set_offset = ?4 WHERE instance_key = ?1 AND transfer_syntax = ?2 AND digest = ?3")
            .Bind(1, entry.Key).Bind(2, record.TransferSyntax.Uid.Value).Bind(3, record.Digest).Bind(4, record.DataSetOffset).Run();
        _database.Prepare("UPDATE other_version SET data_set_offset = ?4 WHERE instance_key = ?1 AND transfer_syntax = ?2 AND digest = ?3")
            .Bind(1, entry.Key).Bind(2, record.TransferSyntax.Uid.Value).Bind(3, record.Digest).Bind(4, record.DataSetOffset).Run();
    }

    private void AddVersion(IndexEntry entry)
    {
        JournalRecord record = entry.Record;
        entry.Key = entry.VersionOf;
        _database.Prepare("""
            INSERT INTO other_version (instance_key, study_uid, series_uid, sop_class, transfer_syntax, digest, length, data_set_offset, received_at, sender, header)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """)
            .Bind(1, entry.VersionOf).Bind(2, record.StudyInstanceUid.Value).Bind(3, entry.SeriesInstanceUid.Value).Bind(4, record.SopClassUid.Value)
            .Bind(5, record.TransferSyntax.Uid.Value).Bind(6, record.Digest).Bind(7, record.Length).Bind(8, record.DataSetOffset)
            .Bind(9, record.At.ToUnixTimeMilliseconds()).Bind(10, record.Caller.AETitle ?? record.Caller.Principal).Bind(11, entry.Header)
            .Run();
        AddEvent(ArchiveEventKind.VersionKept, record.At, entry.VersionOf);
        AddAnomaly("other-bytes", record.At, null, entry.VersionOf, "Other bytes came under a SOP Instance UID that is known; they are kept as another version, the first stays current");
    }

    private void AddEvent(ArchiveEventKind kind, DateTimeOffset at, long instance) =>
        _database.Prepare("INSERT INTO event (sequence, kind, at, instance_key) VALUES (?1, ?2, ?3, ?4)")
            .Bind(1, _nextEvent++).Bind(2, (long)kind).Bind(3, at.ToUnixTimeMilliseconds()).Bind(4, instance).Run();

    private void AddAnomaly(string code, DateTimeOffset at, long? study, long instance, string message)
    {
        _database.Prepare("INSERT INTO anomaly (code, at, study_key, instance_key, message) VALUES (?1, ?2, ?3, ?4, ?5)")
            .Bind(1, code).Bind(2, at.ToUnixTimeMilliseconds()).Bind(3, study).Bind(4, instance).Bind(5, message).Run();
        AddEvent(ArchiveEventKind.AnomalyRaised, at, instance);
    }

    private void WriteCounts(SeriesRow series)
    {
        _database.Prepare("UPDATE series SET instances = instances + ?2, sop_classes = ?3 WHERE series_key = ?1")
            .Bind(1, series.Key).Bind(2, series.NewInstances).Bind(3, series.SopClasses).Run();
        _database.Prepare("UPDATE study SET instances = instances + ?2, series = series + ?3, changed_at = ?4 WHERE study_key = ?1")
            .Bind(1, series.Study).Bind(2, series.NewInstances).Bind(3, series.IsNew ? 1 : 0).Bind(4, series.ChangedAt.ToUnixTimeMilliseconds()).Run();
        if (series.IsNew || series.HasNewClass)
        {
            WriteLists(series);
        }

        _database.Prepare("UPDATE patient SET instances = instances + ?2, series = series + ?3 WHERE patient_key = ?1")
            .Bind(1, series.Patient).Bind(2, series.NewInstances).Bind(3, series.IsNew ? 1 : 0).Run();
        series.NewInstances = 0;
        series.IsNew = false;
        series.HasNewClass = false;
    }

    // Lists are \-separated, with one at both ends, so that a value is found by \value\.
    private void WriteLists(SeriesRow series)
    {
        SqliteStatement read = _database.Prepare("SELECT modalities, sop_classes FROM study WHERE study_key = ?1").Bind(1, series.Study);
        read.Step();
        string modalities = read.Text(0) ?? string.Empty;
        string classes = read.Text(1) ?? string.Empty;
        read.Reset();
        modalities = Listed(modalities, series.Modality);
        foreach (string sopClass in series.SopClasses.Split('\\', StringSplitOptions.RemoveEmptyEntries))
        {
            classes = Listed(classes, sopClass);
        }

        _database.Prepare("UPDATE study SET modalities = ?2, sop_classes = ?3 WHERE study_key = ?1").Bind(1, series.Study).Bind(2, modalities).Bind(3, classes).Run();

        static string Listed(string list, string? value) =>
            string.IsNullOrEmpty(value) || list.Contains($"\\{value}\\", StringComparison.Ordinal) ? list : list.Length == 0 ? $"\\{value}\\" : $"{list}{value}\\";
    }

    private SeriesRow SeriesOf(IndexEntry entry, long instance)
    {
        // Patients without an ID are never merged: the key of the study stands in for theirs.
        (string, string, string, string) identity = (entry.PatientId, entry.Issuer, entry.Record.StudyInstanceUid.Value, entry.SeriesInstanceUid.Value);
        if (_series.TryGetValue(identity, out SeriesRow? known))
        {
            return known;
        }

        (long study, long patient) = StudyOf(entry, instance);
        SqliteStatement find = _database.Prepare("SELECT series_key, modality, sop_classes, instances FROM series WHERE study_key = ?1 AND series_uid = ?2")
            .Bind(1, study).Bind(2, entry.SeriesInstanceUid.Value);
        SeriesRow? row = find.Step() ? new SeriesRow(find.Number(0), study, patient, find.Text(1), find.Text(2) ?? string.Empty, find.Number(3)) : null;
        find.Reset();
        row ??= AddSeries(entry, study, patient, instance);
        _series.Add(identity, row);
        return row;
    }

    private void KeepLogShort()
    {
        if (_checkpoint is null)
        {
            if (_logged > LogLimit)
            {
                _logged = 0;

                // The bulk is copied beside the work of this thread.
                _checkpoint = Task.Run(() =>
                {
                    using var database = new SqliteDatabase(_path, isWriter: true);
                    database.Checkpoint();
                });
            }
        }
        else if (_checkpoint.IsCompleted)
        {
            if (_checkpoint.Exception is { } failure)
            {
                LogCheckpointFailed(_logger, failure);
            }
            else
            {
                // The little that was written meanwhile; after it the log starts again from its beginning.
                _database.Checkpoint();
            }

            _checkpoint = null;
        }
    }

    private long Scalar(string sql)
    {
        SqliteStatement statement = _database.Prepare(sql);
        statement.Step();
        long value = statement.Number(0);
        statement.Reset();
        return value;
    }

    private sealed class SeriesRow(long key, long study, long patient, string? modality, string sopClasses, long instances)
    {
        public long Key { get; } = key;

        public long Study { get; } = study;

        public long Patient { get; } = patient;

        public string? Modality { get; } = modality;

        public string SopClasses { get; private set; } = sopClasses;

        public long Instances { get; set; } = instances;

        public long NewInstances { get; set; }

        public bool IsNew { get; set; }

        public bool HasNewClass { get; set; }

        public DateTimeOffset ChangedAt { get; set; }

        public void Note(string sopClass)
        {
            if (!SopClasses.Contains($"\\{sopClass}\\", StringComparison.Ordinal))
            {
                SopClasses = SopClasses.Length == 0 ? $"\\{sopClass}\\" : $"{SopClasses}{sopClass}\\";
                HasNewClass = true;
            }
        }
    }
}
