using Gantry.Dicom;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>The one connection that writes. One thread uses it.</summary>
internal sealed partial class SqliteIndexWriter : IAsyncDisposable
{
    private static readonly string s_insertInstance = $"""
        INSERT INTO instance ({TypedColumns.Instance.List}, instance_key, series_key, sop_uid, sop_class, transfer_syntax, length, data_set_offset, received_at, sender, received_series, view, digest)
        VALUES ({TypedColumns.Instance.Places(1)}, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)
        """;

    private readonly SqliteDatabase _database;
    private readonly ArchiveOptions _options;
    private readonly ILogger _logger;
    private readonly SqliteLog _log;
    private readonly SqliteSeriesRows _series;
    private readonly SqliteHeaderWriter _headers;
    private readonly SqliteEvents _events;
    private readonly SqliteHierarchy _hierarchy;
    private readonly SqliteOverlays _overlays;
    private readonly SqliteOverlayWriter _overlayWriter;
    private readonly SqliteReferenceWriter _references;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _backfill = Task.CompletedTask;
    private bool _isAnyOverlaid;
    private long _nextInstance;

    public SqliteIndexWriter(string path, ArchiveOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
        CopyBeforeMigration.Make(path, logger);
        _database = new SqliteDatabase(path, isWriter: true);
        Migrations.Apply(_database);
        _log = new SqliteLog(_database, path, logger);
        _headers = new SqliteHeaderWriter(_database, options.MaximumHeaderLength);
        _references = new SqliteReferenceWriter(_database);
        _events = new SqliteEvents(_database);
        _hierarchy = new SqliteHierarchy(_database, options, _events);
        _series = new SqliteSeriesRows(_database, _hierarchy);
        _overlays = new SqliteOverlays(_database, options.DefaultIssuerOfPatientId);
        _overlayWriter = new SqliteOverlayWriter(_database, options, _hierarchy, _events, _overlays);
        _isAnyOverlaid = _overlayWriter.IsAnyInForce();
        _nextInstance = _database.Number("SELECT COALESCE(MAX(instance_key), 0) + 1 FROM instance");
        Position = new JournalPosition(
            _database.Number("SELECT value FROM state WHERE name = 'journal_segment'"), _database.Number("SELECT value FROM state WHERE name = 'journal_offset'"));
        if (SqliteReferenceBackfill.IsNeeded(_database))
        {
            _backfill = Task.Factory.StartNew(
                () => new SqliteReferenceBackfill(path, options, logger).Run(_closing.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
    }

    /// <summary>Up to where the journal is in the index.</summary>
    public JournalPosition Position { get; private set; }

    /// <summary>The number of the next overlay.</summary>
    public long NextOverlay => _overlayWriter.NextNumber;

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
        Transact(() =>
        {
            long bytes = 0;
            for (int i = 0; i < entries.Count; i++)
            {
                Add(entries[i]);
                bytes += entries[i].IsHealed || entries[i].IsRefused ? 0 : entries[i].Record.Length;
            }

            _series.Count();
            return (position, bytes);
        });
        _log.Grew(40_000 + (entries.Count * 10_000L));
    }

    /// <summary>Makes an overlay of a request: it is in the journal before the transaction that lays it over the view is durable.</summary>
    /// <exception cref="OverlayRefusedException">It is not possible; nothing was written.</exception>
    public Overlay Commit(OverlayRequest request, Caller caller, DateTimeOffset at, Func<OverlayRecord, JournalPosition> journal)
    {
        OverlayRecord? record = null;
        int instances = 0;
        Transact(() =>
        {
            record = new SqliteOverlayPreparation(_database, _hierarchy, _overlayWriter, _options.DefaultIssuerOfPatientId).Make(request, caller, at);
            instances = _overlayWriter.Apply(record);
            return (journal(record), 0);
        });
        AfterOverlay(instances);
        return record!.ToOverlay() with { Instances = instances };
    }

    /// <summary>Lays an overlay of the journal over the view.</summary>
    public void Commit(OverlayRecord record, JournalPosition position)
    {
        int instances = 0;
        Transact(() =>
        {
            instances = _overlays.Read(record.Number) is null ? _overlayWriter.Apply(record) : 0;
            return (position, 0);
        });
        AfterOverlay(instances);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _backfill.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_backfill.Exception is { } failure)
        {
            LogBackfillFailed(_logger, failure);
        }

        await _log.DisposeAsync();
        _closing.Dispose();
        _database.Dispose();
    }

    [LoggerMessage(2, LogLevel.Error, "Looking through the instances of an earlier version for references failed; it goes on at the next start")]
    private static partial void LogBackfillFailed(ILogger logger, Exception exception);

    private void Transact(Func<(JournalPosition Position, long Bytes)> work)
    {
        long nextInstance = _nextInstance;
        JournalPosition position;
        _series.Trim();
        _database.Prepare("BEGIN IMMEDIATE").Run();
        try
        {
            (position, long bytes) = work();
            _database.Prepare("UPDATE state SET value = CASE name WHEN 'journal_segment' THEN ?1 WHEN 'journal_offset' THEN ?2 ELSE value + ?3 END")
                .Bind(1, position.Segment).Bind(2, position.Offset).Bind(3, bytes).Run();
            _database.Prepare("COMMIT").Run();
        }
        catch
        {
            _nextInstance = nextInstance;
            _series.Forget();
            _headers.Forget();
            _references.Forget();
            _overlays.Forget();
            Rollback();
            _events.Reload();
            throw;
        }

        Position = position;
    }

    private void AfterOverlay(int instances)
    {
        _series.Forget();
        _isAnyOverlaid = _overlayWriter.IsAnyInForce();
        _log.Grew(80_000 + (instances * 500L));
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
            AddOther(entry);
            return;
        }

        long key = _nextInstance++;
        CompositeContext received = CompositeContext.Of(entry, _options.DefaultIssuerOfPatientId);
        (CompositeContext context, List<OverlayRecord> overlays) = ViewOf(entry, received, key);
        SeriesRow series = _series.Of(context, key);
        DataSet dataSet = context.DataSet;
        _database.Prepare(s_insertInstance)
            .BindAll([
                .. TypedColumns.OfInstance(dataSet), key, series.Key, record.SopInstanceUid.Value, record.SopClassUid.Value, record.TransferSyntax.Uid.Value,
                record.Length, record.DataSetOffset, record.At.ToUnixTimeMilliseconds(), record.Caller.AETitle ?? record.Caller.Principal,
                context.Placement == received.Placement ? null : _hierarchy.RowsOf(received, 0).Series, overlays.Count == 0 ? 0L : overlays[^1].Number,
            ])
            .Bind(23, record.Digest).Run();
        foreach (OverlayRecord overlay in overlays)
        {
            _overlayWriter.NoteApplied(key, overlay.Number);
        }

        _headers.Write(key, series.Key, series.Instances == 0, entry.Header);
        _references.Write(key, series.Key, dataSet);
        entry.Key = key;
        _series.Add(series, record);
        if (entry.Found is { Kind: OverlayKind.Quarantine } quarantine)
        {
            // The rows above are made anew from what is in the index, so that nothing may be pending.
            _series.Count();
            _series.Forget();
            _overlayWriter.Apply(quarantine);
            _isAnyOverlaid = true;
            return;
        }

        _events.Add(ArchiveEventKind.InstanceStored, record.At, key);
        if (entry.Found is { } found)
        {
            _overlayWriter.Apply(found);
        }
    }

    /// <summary>The view of an instance that comes in: overlays in force may be about it already.</summary>
    private (CompositeContext Context, List<OverlayRecord> Overlays) ViewOf(IndexEntry entry, CompositeContext received, long key)
    {
        if (entry.Overlays.FirstOrDefault(overlay => overlay.Kind == OverlayKind.Coercion) is { } coercion)
        {
            _overlayWriter.Insert(coercion);
            _isAnyOverlaid = true;
        }
        else if (!_isAnyOverlaid)
        {
            return (received, []);
        }

        (Placement placement, List<AppliedOverlay> followed) = _overlays.Follow(received.Placement, entry.Record.SopInstanceUid.Value);
        List<OverlayRecord> overlays = [.. followed.Where(overlay => overlay.IsAbout(key)).Select(overlay => overlay.Record)];
        return overlays.Count == 0 ? (received, overlays) : (CompositeContext.Of(placement, received.DataSet.Clone(), overlays, received.ReceivedAt), overlays);
    }
}
