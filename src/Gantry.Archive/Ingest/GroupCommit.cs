using System.Buffers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>
/// One writer for many doors. Whatever waits is committed together: the names of the batch go into the journal, the blobs get their names, the folders are
/// flushed, one transaction adds all rows, and only then each door hears of it (docs/decisions/0001-group-commit.md). The door that finds nobody writing
/// writes itself, for all that wait by then; so a single sender pays no change of thread.
/// </summary>
internal sealed partial class GroupCommit : IAsyncDisposable
{
    private readonly IBlobStore _blobs;
    private readonly IIndex _index;
    private readonly ILogger _logger;
    private readonly int _maximumBatch;
    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _queue = new();
    private readonly Queue<Waiting> _postponed = new();
    private readonly List<Waiting> _batch = [];
    private readonly List<IndexEntry> _entries = [];
    private readonly List<(string Staged, BlobKey Key)> _names = [];
    private readonly HashSet<string> _instances = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _lines = new(64 << 10);
    private readonly ArrayBufferWriter<byte> _scratch = new(1024);
    private TaskCompletionSource? _closing;
    private bool _isWriting;
    private volatile Exception? _failure;

    public GroupCommit(IBlobStore blobs, IIndex index, int maximumBatch, ILogger logger)
    {
        _blobs = blobs;
        _index = index;
        _logger = logger;
        _maximumBatch = maximumBatch;
    }

    /// <summary>Why nothing is stored any more; null when all is well. After a flush that failed only a restart tells what is on the disk.</summary>
    public Exception? Failure => _failure;

    /// <summary>How many instances wait for their turn, those that are being written left out.</summary>
    public int InstancesWaiting
    {
        get
        {
            lock (_gate)
            {
                return _queue.Count;
            }
        }
    }

    /// <summary>Commits an instance together with others that wait.</summary>
    /// <exception cref="IngestRefusedException">It could not be committed; nothing of it is left.</exception>
    public Task<IngestOutcome> CommitAsync(IndexEntry entry, ConflictPolicy policy)
    {
        var waiting = new Waiting(entry, policy);
        if (!Enqueue(_queue, waiting))
        {
            Tidy(() => _blobs.Discard(entry.Record.Staged));
            Refuse(waiting, null, "The archive is closing: send again later");
        }

        return waiting.Done.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Task idle;
        lock (_gate)
        {
            _closing ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_isWriting)
            {
                _closing.TrySetResult();
            }

            idle = _closing.Task;
        }

        await idle;
    }

    [LoggerMessage(1, LogLevel.Error, "A batch of {Count} objects could not be committed")]
    private static partial void LogBatchFailed(ILogger logger, Exception exception, int count);

    [LoggerMessage(2, LogLevel.Critical, "A flush failed: nothing is stored any more until the program is started again and has seen what is on the disk")]
    private static partial void LogFlushFailed(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "What is left of an object that was not committed could not be removed; it is at the next start")]
    private static partial void LogLeftOver(ILogger logger, Exception exception);

    /// <summary>Has something committed, here when nobody is writing.</summary>
    /// <returns>False when the archive is closing.</returns>
    private bool Enqueue<T>(Queue<T> queue, T waiting)
    {
        lock (_gate)
        {
            if (_closing is not null)
            {
                return false;
            }

            queue.Enqueue(waiting);
            if (_isWriting)
            {
                return true;
            }

            _isWriting = true;
        }

        Write();
        return true;
    }

    /// <summary>Commits what waits, and leaves what came meanwhile to another thread, so that no door works for others longer than for itself.</summary>
    private void Write()
    {
        Collect();
        try
        {
            Commit();
            CommitOverlay();
        }
        catch (Exception e)
        {
            _failure = e;
            LogFlushFailed(_logger, e);
            _batch.ForEach(waiting => Refuse(waiting, e, "The archive has stopped storing"));
        }

        lock (_gate)
        {
            if (_queue.Count == 0 && _postponed.Count == 0 && _overlays.Count == 0)
            {
                _isWriting = false;
                _closing?.TrySetResult();
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(static commit => commit.Write(), this, preferLocal: false);
    }

    /// <summary>Takes all that waits.</summary>
    private void Collect()
    {
        _batch.Clear();
        _instances.Clear();
        for (int i = _postponed.Count; i > 0; i--)
        {
            Take(_postponed.Dequeue());
        }

        lock (_gate)
        {
            while (_batch.Count < _maximumBatch && _queue.TryDequeue(out Waiting? next))
            {
                Take(next);
            }
        }
    }

    private void Take(Waiting waiting)
    {
        // Two objects of one name are not committed together: the second is compared with the first when that is in the index.
        if (_instances.Add(waiting.Entry.Record.SopInstanceUid.Value))
        {
            _batch.Add(waiting);
        }
        else
        {
            _postponed.Enqueue(waiting);
        }
    }

    private void Commit()
    {
        _entries.Clear();
        _names.Clear();
        _lines.ResetWrittenCount();
        if (_failure is { } failure)
        {
            _batch.ForEach(waiting => Refuse(waiting, failure, "The archive has stopped storing after a failure of its disk"));
            return;
        }

        if (!TryWithdraw(out Exception? cause))
        {
            _batch.ForEach(waiting => Refuse(waiting, cause, "The archive's disk can't be written"));
            return;
        }

        long nextOverlay = _batch.Exists(waiting => waiting.Entry.Overlays.Count > 0) ? _index.NextOverlay : 0;
        foreach (Waiting waiting in _batch)
        {
            JournalRecord record = waiting.Entry.Record;
            KnownInstance known = _index.Find(record.SopInstanceUid, record.TransferSyntax, record.Digest);
            waiting.Outcome = known.IsSameVersion ? IngestOutcome.Duplicate : known.Key != 0 ? IngestOutcome.Conflict : IngestOutcome.Stored;
            if (known.IsSameVersion && _blobs.LengthOf(record.BlobKey) == known.DataSetOffset + record.Length)
            {
                waiting.Entry.Key = known.Key;
                Tidy(() => _blobs.Discard(record.Staged));
                continue;
            }

            // A version whose blob was lost or cut short is whole again by being sent again.
            waiting.Entry.IsHealed = known.IsSameVersion;
            waiting.Entry.VersionOf = known.Key;
            if (waiting is { Outcome: IngestOutcome.Conflict, Policy: ConflictPolicy.Refuse })
            {
                waiting.Outcome = IngestOutcome.Refused;
                waiting.Entry.IsRefused = true;
                (record with { IsRefused = true }).WriteTo(_lines, _scratch);
                _entries.Add(waiting.Entry);
                Tidy(() => _blobs.Discard(record.Staged));
                continue;
            }

            record.WriteTo(_lines, _scratch);
            waiting.Entry.Overlays = known.Key != 0 || waiting.Entry.Overlays.Count == 0 ? [] : [.. waiting.Entry.Overlays.Select(overlay => overlay with { Number = nextOverlay++ })];
            foreach (OverlayRecord overlay in waiting.Entry.Overlays)
            {
                overlay.WriteTo(_lines, _scratch);
            }

            _names.Add((record.Staged, record.BlobKey));
            _entries.Add(waiting.Entry);
        }

        if (_entries.Count > 0 && !Store())
        {
            return;
        }

        foreach (Waiting waiting in _batch)
        {
            if (waiting.Outcome == IngestOutcome.Refused)
            {
                Refuse(waiting, IngestRefusedException.KnownInstance());
            }
            else
            {
                waiting.Done.TrySetResult(waiting.Entry.HasReplaced ? IngestOutcome.Replaced : waiting.Outcome);
            }
        }
    }

    /// <summary>Makes the batch durable.</summary>
    /// <returns>False when that failed as a whole and every door was told.</returns>
    private bool Store()
    {
        try
        {
            JournalPosition end = _blobs.Append(_lines.WrittenMemory);
            _blobs.Publish(_names);
            try
            {
                _index.Commit(_entries, end);
            }
            catch (SqliteException e) when (_entries.Count > 1 && !IsOfTheDisk(e))
            {
                LogBatchFailed(_logger, e, _entries.Count);
                StoreOneByOne(end);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException)
        {
            LogBatchFailed(_logger, e, _entries.Count);
            string? reason = IngestRefusedException.ReasonOf(e);
            if (reason is not null || e is SqliteException && !IsOfTheDisk((SqliteException)e))
            {
                foreach (Waiting waiting in _batch)
                {
                    Withdraw(waiting);
                    Refuse(waiting, e, reason ?? "The object could not be added to the index");
                }
            }
            else
            {
                // What a failed flush left on the disk is not known: nothing is touched any more, and the next start sorts it out.
                _failure = e;
                LogFlushFailed(_logger, e);
                _batch.ForEach(waiting => Refuse(waiting, e, "The archive's disk failed"));
            }

            return false;
        }
    }

    private void StoreOneByOne(JournalPosition end)
    {
        JournalPosition before = _index.Position;
        foreach (Waiting waiting in _batch)
        {
            if (waiting is { Outcome: IngestOutcome.Duplicate, Entry.IsHealed: false })
            {
                continue;
            }

            try
            {
                _index.Commit([waiting.Entry], before);
            }
            catch (SqliteException e) when (!IsOfTheDisk(e) && !IngestRefusedException.IsDiskFull(e))
            {
                Withdraw(waiting);
                Refuse(waiting, e, "The object could not be added to the index");
            }
        }

        _index.Commit([], end);
    }

    private static bool IsOfTheDisk(SqliteException exception) =>
        exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY;

    private static void Refuse(Waiting waiting, Exception? cause, string reason) => Refuse(waiting, IngestRefusedException.OutOfResources(reason, cause));

    private static void Refuse(Waiting waiting, IngestRefusedException refusal)
    {
        JournalRecord record = waiting.Entry.Record;
        refusal.SopClassUid = record.SopClassUid;
        refusal.SopInstanceUid = record.SopInstanceUid;
        refusal.StudyInstanceUid = record.StudyInstanceUid;
        waiting.Done.TrySetException(refusal);
    }

    private sealed class Waiting(IndexEntry entry, ConflictPolicy policy)
    {
        public IndexEntry Entry { get; } = entry;

        public ConflictPolicy Policy { get; } = policy;

        public IngestOutcome Outcome { get; set; }

        public TaskCompletionSource<IngestOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
