using Gantry.Dicom;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>The archive: what comes in is kept as it came, durable before it is acknowledged, and found again by what its header says.</summary>
public sealed partial class DicomArchive : IAsyncDisposable
{
    // The data set does not match comes nearest of the warnings there are (PS3.4 §B.2.3).
    private const ushort DoesNotMatch = 0xB007;

    private readonly IBlobStore _blobs;
    private readonly IIndex _index;
    private readonly Intake _intake;
    private readonly Admission _admission;
    private readonly GroupCommit _commit;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private int _closed;

    private DicomArchive(ArchiveOptions options, IBlobStore blobs, IIndex index, TimeProvider time, ILogger logger)
    {
        Options = options;
        _blobs = blobs;
        _index = index;
        _logger = logger;
        _time = time;
        _intake = new Intake(blobs, options, time);
        _admission = new Admission(options.Rules.Memory, options.Rules.Patience, time);
        _commit = new GroupCommit(blobs, index, options.MaximumBatch, logger);
    }

    /// <summary>The options it was opened with.</summary>
    public ArchiveOptions Options { get; }

    /// <summary>Opens the archive in its folder, creating it when it is new, and repairs what a crash left behind.</summary>
    /// <exception cref="IOException">The folder cannot be used, or another process holds it.</exception>
    public static Task<DicomArchive> OpenAsync(ArchiveOptions options, ILoggerFactory? loggers = null, TimeProvider? time = null, CancellationToken cancellationToken = default) =>
        OpenAsync(options, progress: null, loggers, time, cancellationToken);

    /// <summary>Makes the index anew from blobs and journal, overlays among it, and opens the archive. The old index is kept in the folder aside.</summary>
    /// <exception cref="ArchiveInUseException">Another process holds the folder.</exception>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    public static async Task<DicomArchive> RebuildAsync(
        ArchiveOptions options, IProgress<IntegrityProgress>? progress = null, ILoggerFactory? loggers = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        using (var store = new FolderBlobStore(options.DataFolder))
        {
            // While the store is held no other process writes the index.
            string path = IndexPath(options);
            CarriedState.IntoNewIndex(path, () => store.SetIndexAside(path, FolderBlobStore.RunOf((time ?? TimeProvider.System).GetUtcNow())));
        }

        return await OpenAsync(options, progress, loggers, time, cancellationToken);
    }

    /// <summary>
    /// Compares blobs, journal and index of an archive that no process uses, and repairs differences if that is asked for. Nothing is deleted: what nobody can use is
    /// moved into the folder aside.
    /// </summary>
    /// <param name="options">The archive.</param>
    /// <param name="how">How thoroughly, and whether it repairs.</param>
    /// <param name="found">Hears of each difference at once, so that nothing is gathered in memory.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="loggers">Where the repair logs.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Stops it; what was repaired stays so.</param>
    /// <exception cref="ArchiveInUseException">Another process holds the folder.</exception>
    /// <exception cref="IOException">The folder cannot be used.</exception>
    public static async Task<IntegrityReport> CheckAsync(
        ArchiveOptions options,
        IntegrityOptions how,
        Action<IntegrityFinding> found,
        IProgress<IntegrityProgress>? progress = null,
        ILoggerFactory? loggers = null,
        TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(how);
        ArgumentNullException.ThrowIfNull(found);
        using var store = new FolderBlobStore(options.DataFolder);
        var context = new IntegrityContext(options, how, store, FolderBlobStore.RunOf((time ?? TimeProvider.System).GetUtcNow()), found, progress, cancellationToken);
        await using var check = new IntegrityCheck(context, (loggers ?? NullLoggerFactory.Instance).CreateLogger<DicomArchive>());
        return await Task.Run(check.RunAsync, cancellationToken);
    }

    /// <summary>
    /// Stores an instance. Returns only after blob, directory, journal and index are durable, or with a refusal after which nothing of it is left.
    /// </summary>
    /// <exception cref="AccessDeniedException">The policy does not let the caller store.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing of the instance is left unless it was already being committed.</exception>
    public async Task<IngestResult> IngestAsync(Caller caller, InstanceToIngest instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        Allow(caller, ArchiveOperation.Ingest, null);
        IngestResult result;
        ConflictPolicy policy = Options.Rules.ConflictPolicy(caller);
        try
        {
            using AdmissionLease memory = await _admission.EnterAsync(Options.HeadLength + AlignedBufferPool.BufferLength, cancellationToken);
            using StagedInstance staged = await _intake.StageAsync(caller, instance, policy, cancellationToken);
            IndexEntry entry = staged.Entry;
            memory.Grow(entry.Header.Length);
            IngestOutcome outcome = await _commit.CommitAsync(entry, policy);
            OverlayRecord? found = entry.Found;
            if (found?.Kind != OverlayKind.Quarantine)
            {
                await FollowRejectionNotesAsync(caller, entry, outcome, cancellationToken);
            }

            result = new IngestResult
            {
                Outcome = outcome,
                DimseStatus = outcome == IngestOutcome.Conflict || found is not null ? DoesNotMatch : (ushort)0,
                Reason = outcome switch
                {
                    IngestOutcome.Conflict => "Other bytes are known under this SOP Instance UID; both are kept, the first stays current",
                    IngestOutcome.Replaced => "Other bytes were known under this SOP Instance UID; both are kept, these are current now",
                    _ => found?.Cause ?? string.Empty,
                },
                Invalid = found is null ? null : found.Kind == OverlayKind.Quarantine ? InvalidInstances.Quarantine : InvalidInstances.Warn,
                SopClassUid = entry.Record.SopClassUid,
                SopInstanceUid = entry.Record.SopInstanceUid,
                StudyInstanceUid = entry.Record.StudyInstanceUid,
                SeriesInstanceUid = entry.SeriesInstanceUid,
                InstanceKey = entry.Key,
                Length = entry.Record.Length,
                Digest = Convert.ToHexStringLower(entry.Record.Digest),
                Findings = entry.DataSet.Findings,
            };
        }
        catch (IngestRefusedException refusal)
        {
            LogRefused(_logger, refusal.DimseStatus, refusal.OffendingElements is [Tag first, ..] ? first : null);
            LogReason(_logger, refusal.Message, refusal.InnerException);
            result = new IngestResult
            {
                Outcome = IngestOutcome.Refused,
                DimseStatus = refusal.DimseStatus,
                HttpStatus = refusal.HttpStatus,
                Reason = refusal.Message,
                OffendingElements = refusal.OffendingElements,
                SopClassUid = refusal.SopClassUid ?? instance.AnnouncedSopClassUid,
                SopInstanceUid = refusal.SopInstanceUid ?? instance.AnnouncedSopInstanceUid,
                StudyInstanceUid = refusal.StudyInstanceUid,
            };
        }

        Options.AuditTrail?.Record(caller, ArchiveOperation.Ingest, true, result.StudyInstanceUid?.Value, result.Outcome.ToString());
        return result;
    }

    /// <summary>Searches. Matches stream; stopping early costs nothing.</summary>
    /// <exception cref="DicomException">A key cannot be understood; the message names it.</exception>
    /// <exception cref="QueryTooBroadException">It was given up, since it cost more than <see cref="ArchiveOptions"/> allow.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller search.</exception>
    public IAsyncEnumerable<QueryMatch> QueryAsync(Caller caller, Query query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        Enter(caller, ArchiveOperation.Query, query.Keys.GetString(Attributes.StudyInstanceUID));
        return _index.QueryAsync(query, cancellationToken);
    }

    /// <summary>Whether a query has keys that can't be matched or returned at its level: they are returned empty and narrow nothing.</summary>
    /// <exception cref="DicomException">A key cannot be understood; the message names it.</exception>
    public bool IgnoresKeys(Query query) => _index.IgnoresKeys(query);

    /// <summary>Chooses stored instances, ordered by study, series, Instance Number and arrival.</summary>
    /// <exception cref="AccessDeniedException">The policy does not let the caller retrieve.</exception>
    public IAsyncEnumerable<StoredInstance> SelectAsync(Caller caller, InstanceSelection selection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(selection);
        Enter(caller, ArchiveOperation.Retrieve, selection.StudyInstanceUids.Count == 1 ? selection.StudyInstanceUids[0].Value : null);
        return _index.SelectAsync(selection, cancellationToken);
    }

    /// <summary>
    /// The header of an instance as it is in the view: the index's copy, with the overlays that apply laid over it, and Original Attributes Sequence (0400,0561)
    /// telling what they changed. Values longer than <see cref="ArchiveOptions.HeaderValueThreshold"/> are read from the blob when asked for; offsets of their
    /// ranges count from the start of the data set. A deflated data set is read from its blob: its long values have no place there that could be pointed at.
    /// So is one whose copy is damaged.
    /// </summary>
    /// <exception cref="DicomException">The copy is damaged, and so is the blob.</exception>
    public DataSet ReadHeader(StoredInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        DataSet header = ReadReceivedHeader(instance);
        if (instance.View != 0)
        {
            OriginalAttributes.LayOver(header, _index.OverlaysOf(instance.Key), Options.ModifyingSystem);
        }

        return header;
    }

    private DataSet ReadReceivedHeader(StoredInstance instance)
    {
        if (instance.TransferSyntax.IsDeflated)
        {
            using DicomFile file = _blobs.Read(instance.BlobKey, new DicomReadOptions { Context = Options.Context });
            return file.DataSet;
        }

        return ReadHeaderCopy(instance, new BlobBulkSource(_blobs, instance.BlobKey, instance.DataSetOffset));
    }

    private DataSet ReadHeaderCopy(StoredInstance instance, IBulkSource bulk)
    {
        try
        {
            return HeaderCopy.Read(instance.Header.IsEmpty ? _index.ReadHeader(instance.Key) : instance.Header, bulk, Options.Context);
        }
        catch (DicomException e)
        {
            LogDamagedHeader(_logger, e, instance.Key);
            using DicomFile file = _blobs.Read(instance.BlobKey, new DicomReadOptions { Context = Options.Context, BulkThreshold = Options.HeaderValueThreshold });
            byte[] copy = HeaderCopy.Make(file.DataSet, file.DataSetOffset, instance.TransferSyntax, Options.HeaderValueThreshold, Options.MaximumHeaderLength);
            return HeaderCopy.Read(copy, bulk, Options.Context);
        }
    }

    /// <summary>
    /// Opens the bytes of an instance, as received. They are what the view shows only where <see cref="StoredInstance.View"/> is 0; else encode what
    /// <see cref="ReadHeader"/> gives.
    /// </summary>
    /// <exception cref="FileNotFoundException">The blob is gone.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller retrieve.</exception>
    public InstanceBlob OpenBlob(Caller caller, StoredInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        Enter(caller, ArchiveOperation.Retrieve, instance.StudyInstanceUid.Value);
        SafeFileHandle handle = _blobs.Open(instance.BlobKey);
        return new InstanceBlob(handle, instance.DataSetOffset + instance.Length, instance.DataSetOffset);
    }

    /// <summary>The events after a sequence number, oldest first, up to the present.</summary>
    public IAsyncEnumerable<ArchiveEvent> ChangesAsync(Caller caller, long after, CancellationToken cancellationToken = default) => ChangesAsync(caller, after, [], cancellationToken);

    /// <summary>
    /// The events of some kinds after a sequence number, oldest first, up to the present. Sequence numbers rise in the order of the commits, so that going on after the
    /// last one misses none.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="after">The sequence number of the last event known; 0 to begin.</param>
    /// <param name="kinds">The kinds; without any, all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public IAsyncEnumerable<ArchiveEvent> ChangesAsync(Caller caller, long after, IReadOnlyCollection<ArchiveEventKind> kinds, CancellationToken cancellationToken = default)
    {
        Enter(caller, ArchiveOperation.Observe, null);
        return _index.EventsAsync(after, kinds, cancellationToken);
    }

    /// <summary>The sequence number of the last event; 0 when there is none.</summary>
    public long LastChange => _index.LastEvent;

    /// <summary>Completes with the next commit. Take it before reading events, and await it when there are none: so none is waited for in vain.</summary>
    public Task NextChange => _index.NextChange;

    /// <summary>The anomalies after a key, oldest first.</summary>
    public IAsyncEnumerable<Anomaly> AnomaliesAsync(Caller caller, long after = 0, CancellationToken cancellationToken = default)
    {
        Enter(caller, ArchiveOperation.Observe, null);
        return _index.AnomaliesAsync(after, cancellationToken);
    }

    /// <summary>How much the archive holds.</summary>
    public Task<ArchiveStatistics> StatisticsAsync(Caller caller, CancellationToken cancellationToken = default)
    {
        Enter(caller, ArchiveOperation.Observe, null);
        return Task.FromResult(_index.Statistics());
    }

    /// <summary>Returns null when the archive can store and answer, else what is wrong.</summary>
    public Task<string?> CheckHealthAsync(CancellationToken cancellationToken = default)
    {
        if (_commit.Failure is { } failure)
        {
            return Task.FromResult<string?>($"Nothing is stored any more: {failure.Message}. Look at the disk, then start the program again.");
        }

        try
        {
            long free = _blobs.FreeSpace();
            using (StagedBlob probe = _blobs.Stage())
            {
                _blobs.Discard(probe.Name);
            }

            _index.Statistics();
            return Task.FromResult(free < Options.Rules.FreeSpace() ? $"The disk has {free >> 20} MiB left, less than the {Options.Rules.FreeSpace() >> 20} MiB that must stay free." : null);
        }
        catch (Exception e) when (e is IOException or Microsoft.Data.Sqlite.SqliteException)
        {
            return Task.FromResult<string?>(IngestRefusedException.ReasonOf(e) ?? $"The index or its disk cannot be used: {e.Message}");
        }
    }

    /// <summary>Finishes what is under way and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
        {
            return;
        }

        await _commit.DisposeAsync();
        await _index.DisposeAsync();
        _blobs.Dispose();
    }

    private static async Task<DicomArchive> OpenAsync(ArchiveOptions options, IProgress<IntegrityProgress>? progress, ILoggerFactory? loggers, TimeProvider? time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ILogger logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<DicomArchive>();
        var blobs = new FolderBlobStore(options.DataFolder);
        try
        {
            var index = new SqliteIndex(IndexPath(options), options, logger);
            return await OpenAsync(options, blobs, index, logger, time, cancellationToken, progress);
        }
        catch
        {
            blobs.Dispose();
            throw;
        }
    }

    /// <summary>Opens the archive over a store and an index.</summary>
    internal static async Task<DicomArchive> OpenAsync(ArchiveOptions options, IBlobStore blobs, IIndex index, ILogger? logger, TimeProvider? time, CancellationToken cancellationToken, IProgress<IntegrityProgress>? progress = null)
    {
        logger ??= NullLogger.Instance;
        try
        {
            await Task.Run(() => new Recovery(blobs, index, options, logger, progress).Run(cancellationToken), cancellationToken);
        }
        catch
        {
            await index.DisposeAsync();
            throw;
        }

        return new DicomArchive(options, blobs, index, time ?? TimeProvider.System, logger);
    }

    /// <summary>Where the index of an archive is.</summary>
    internal static string IndexPath(ArchiveOptions options) => Path.Combine(Path.GetFullPath(options.DataFolder), "index.db");

    [LoggerMessage(4, LogLevel.Warning, "An object was refused with status {Status:X4}, offending element {Element}")]
    private static partial void LogRefused(ILogger logger, ushort status, Tag? element);

    [LoggerMessage(5, LogLevel.Debug, "It was refused because: {Reason}")]
    private static partial void LogReason(ILogger logger, string reason, Exception? exception);

    [LoggerMessage(6, LogLevel.Error, "The header copy of instance {Key} is damaged and was read from its blob; gantry check makes it anew")]
    private static partial void LogDamagedHeader(ILogger logger, Exception exception, long key);

    private void Allow(Caller caller, ArchiveOperation operation, string? study)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (!Options.AccessPolicy.Allows(caller, operation, study))
        {
            Options.AuditTrail?.Record(caller, operation, false, study, "Denied");
            throw new AccessDeniedException($"{caller.Principal} may not do this ({operation}).");
        }
    }

    private void Enter(Caller caller, ArchiveOperation operation, string? study)
    {
        Allow(caller, operation, study);
        Options.AuditTrail?.Record(caller, operation, true, study, "Begun");
    }
}
