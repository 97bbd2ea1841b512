using Microsoft.Data.Sqlite;

namespace Gantry.Archive;

/// <content>Overlays take their turn among the batches, one at a time.</content>
internal sealed partial class GroupCommit
{
    private readonly Queue<WaitingOverlay> _overlays = new();

    /// <summary>Makes an overlay: checked against the view as it then is, in the journal, and laid over the view.</summary>
    /// <exception cref="OverlayRefusedException">It is not possible; nothing was changed.</exception>
    /// <exception cref="IngestRefusedException">The archive can't write now.</exception>
    public Task<Overlay> CommitAsync(OverlayRequest request, Caller caller, DateTimeOffset at)
    {
        var waiting = new WaitingOverlay(request, caller, at);
        if (!Enqueue(_overlays, waiting))
        {
            waiting.Done.TrySetException(IngestRefusedException.OutOfResources("The archive is closing: try again later", null));
        }

        return waiting.Done.Task;
    }

    private void CommitOverlay()
    {
        WaitingOverlay? next;
        lock (_gate)
        {
            if (!_overlays.TryDequeue(out next))
            {
                return;
            }
        }

        if (_failure is { } failure)
        {
            next.Done.TrySetException(IngestRefusedException.OutOfResources("The archive has stopped storing after a failure of its disk", failure));
            return;
        }

        bool isInJournal = false;
        try
        {
            next.Done.TrySetResult(_index.Commit(next.Request, next.Caller, next.At, Journal));
        }
        catch (OverlayRefusedException e)
        {
            next.Done.TrySetException(e);
        }
        catch (Exception e)
        {
            // Once the journal names it, only a restart tells what the index has of it.
            string? reason = IngestRefusedException.ReasonOf(e);
            if (isInJournal || (reason is null && (e is IOException || (e is SqliteException failed && IsOfTheDisk(failed)))))
            {
                _failure = e;
                LogFlushFailed(_logger, e);
            }
            else
            {
                LogBatchFailed(_logger, e, 1);
            }

            next.Done.TrySetException(IngestRefusedException.OutOfResources(reason ?? "The change could not be written", e));
        }

        JournalPosition Journal(OverlayRecord record)
        {
            _lines.ResetWrittenCount();
            record.WriteTo(_lines, _scratch);
            if (_lines.WrittenCount > FolderJournal.LineLimit)
            {
                throw new OverlayRefusedException(OverlayFault.Invalid, $"The change is too long for the journal: at most {FolderJournal.LineLimit >> 10} KiB.");
            }

            JournalPosition end = _blobs.Append(_lines.WrittenMemory);
            isInJournal = true;
            return end;
        }
    }

    private sealed record WaitingOverlay(OverlayRequest Request, Caller Caller, DateTimeOffset At)
    {
        public TaskCompletionSource<Overlay> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
