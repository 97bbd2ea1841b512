using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>
/// One writer for many doors. Whatever waits is committed together: the names of the batch go into the journal, the blobs get their names, the folders are
/// flushed, one transaction adds all rows, and only then each door hears of it (docs/decisions/0001-group-commit.md).
/// </summary>
internal sealed partial class GroupCommit : IAsyncDisposable
{
    private readonly IBlobStore _blobs;
    private readonly IIndex _index;
    private readonly ILogger _logger;
    private readonly int _maximumBatch;
    private readonly BlockingCollection<Waiting> _queue = [];
    private readonly Queue<Waiting> _postponed = new();
    private readonly List<Waiting> _batch = [];
    private readonly List<IndexEntry> _entries = [];
    private readonly List<(string Staged, BlobKey Key)> _names = [];
    private readonly HashSet<string> _instances = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _lines = new(64 << 10);
    private readonly ArrayBufferWriter<byte> _scratch = new(1024);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Exception? _failure;

    public GroupCommit(IBlobStore blobs, IIndex index, int maximumBatch, ILogger logger)
    {
        _blobs = blobs;
        _index = index;
        _logger = logger;
        _maximumBatch = maximumBatch;
        new Thread(Run) { IsBackground = true, Name = "Archive commit" }.Start();
    }

    /// <summary>Why nothing is stored any more; null when all is well. After a flush that failed only a restart tells what is on the disk.</summary>
    public Exception? Failure => _failure;

    /// <summary>Commits an instance together with others that wait.</summary>
    /// <exception cref="IngestRefusedException">It could not be committed; nothing of it is left.</exception>
    public Task<IngestOutcome> CommitAsync(IndexEntry entry)
    {
        var waiting = new Waiting(entry);
        try
        {
            _queue.Add(waiting);
        }
        catch (InvalidOperationException)
        {
            _blobs.Discard(entry.Record.Staged);
            waiting.Done.SetException(IngestRefusedException.OutOfResources("The archive is closing: send again later"));
        }

        return waiting.Done.Task;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _ended.Task;
        _queue.Dispose();
    }

    [LoggerMessage(1, LogLevel.Error, "A batch of {Count} objects could not be committed")]
    private static partial void LogBatchFailed(ILogger logger, Exception exception, int count);

    [LoggerMessage(2, LogLevel.Critical, "A flush failed: nothing is stored any more until the program is started again and has seen what is on the disk")]
    private static partial void LogFlushFailed(ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "What is left of an object that was not committed could not be removed; it is at the next start")]
    private static partial void LogLeftOver(ILogger logger, Exception exception);

    private void Run()
    {
        try
        {
            while (Collect())
            {
                Commit();
            }
        }
        catch (Exception e)
        {
            _failure = e;
            LogFlushFailed(_logger, e);
            _queue.CompleteAdding();
            _batch.ForEach(waiting => Refuse(waiting, e, "The archive has stopped storing"));
            while (_queue.TryTake(out Waiting? waiting) || _postponed.TryDequeue(out waiting))
            {
                Refuse(waiting, e, "The archive has stopped storing");
            }
        }
        finally
        {
            _ended.SetResult();
        }
    }

    /// <summary>Waits for work and takes all there is.</summary>
    private bool Collect()
    {
        _batch.Clear();
        _instances.Clear();
        for (int i = _postponed.Count; i > 0; i--)
        {
            Take(_postponed.Dequeue());
        }

        if (_batch.Count == 0)
        {
            if (!_queue.TryTake(out Waiting? first, Timeout.Infinite))
            {
                return false;
            }

            Take(first);
        }

        while (_batch.Count < _maximumBatch && _queue.TryTake(out Waiting? next))
        {
            Take(next);
        }

        return true;
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

        foreach (Waiting waiting in _batch)
        {
            JournalRecord record = waiting.Entry.Record;
            KnownInstance known = _index.Find(record.SopInstanceUid, record.TransferSyntax, record.Digest);
            if (known.IsSameVersion)
            {
                waiting.Outcome = IngestOutcome.Duplicate;
                waiting.Entry.Key = known.Key;
                Tidy(() => _blobs.Discard(record.Staged));
                continue;
            }

            waiting.Outcome = known.Key != 0 ? IngestOutcome.Conflict : IngestOutcome.Stored;
            waiting.Entry.VersionOf = known.Key;
            record.WriteTo(_lines, _scratch);
            _names.Add((record.Staged, record.BlobKey));
            _entries.Add(waiting.Entry);
        }

        if (_entries.Count > 0 && !Store())
        {
            return;
        }

        foreach (Waiting waiting in _batch)
        {
            waiting.Done.TrySetResult(waiting.Outcome);
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
            if (IngestRefusedException.IsDiskFull(e) || e is SqliteException && !IsOfTheDisk((SqliteException)e))
            {
                foreach (Waiting waiting in _batch)
                {
                    Withdraw(waiting);
                    Refuse(waiting, e, IngestRefusedException.IsDiskFull(e) ? "The archive's disk is full: make room" : "The object could not be added to the index");
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
            if (waiting.Outcome == IngestOutcome.Duplicate)
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

    private void Withdraw(Waiting waiting)
    {
        if (waiting.Outcome != IngestOutcome.Duplicate)
        {
            Tidy(() => _blobs.Discard(waiting.Entry.Record.Staged));
            Tidy(() => _blobs.Withdraw(waiting.Entry.Record.BlobKey));
        }
    }

    private void Tidy(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogLeftOver(_logger, e);
        }
    }

    private static bool IsOfTheDisk(SqliteException exception) =>
        exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_READONLY;

    private static void Refuse(Waiting waiting, Exception cause, string reason) => waiting.Done.TrySetException(IngestRefusedException.OutOfResources(reason, cause));

    private sealed class Waiting(IndexEntry entry)
    {
        public IndexEntry Entry { get; } = entry;

        public IngestOutcome Outcome { get; set; }

        public TaskCompletionSource<IngestOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
