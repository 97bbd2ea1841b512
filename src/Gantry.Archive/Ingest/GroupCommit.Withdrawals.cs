using System.Diagnostics.CodeAnalysis;

namespace Gantry.Archive;

/// <content>
/// Taking back what the journal names and the index did not take. While that can't be written, nothing else is committed: the same object may be sent again, and its blob
/// must not be taken from under it later.
/// </content>
internal sealed partial class GroupCommit
{
    private readonly List<JournalRecord> _toWithdraw = [];

    private void Withdraw(Waiting waiting)
    {
        if (waiting.Outcome is not (IngestOutcome.Duplicate or IngestOutcome.Refused))
        {
            JournalRecord record = waiting.Entry.Record;
            Tidy(() => _blobs.Discard(record.Staged));
            _toWithdraw.Add(record);
            TryWithdraw(out _);
        }
    }

    /// <summary>Takes back all that is to be taken back.</summary>
    private bool TryWithdraw([NotNullWhen(false)] out Exception? cause)
    {
        cause = null;
        while (_toWithdraw.Count > 0)
        {
            JournalRecord record = _toWithdraw[^1];
            try
            {
                _blobs.Withdraw(record.BlobKey);
                _lines.ResetWrittenCount();
                (record with { IsWithdrawn = true }).WriteTo(_lines, _scratch);
                _blobs.Append(_lines.WrittenMemory);
                _toWithdraw.RemoveAt(_toWithdraw.Count - 1);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                LogLeftOver(_logger, e);
                cause = e;
                return false;
            }
        }

        return true;
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
}
