using Gantry.Dicom;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <content>Rejection notes that come in (IHE RAD, Imaging Object Change Management).</content>
public sealed partial class DicomArchive
{
    private const int OverlaysAtOnce = 1000;

    /// <summary>Rejects what a note names, before its sender hears that it is kept. Who heard nothing sends it again; a note that was followed is not followed twice.</summary>
    /// <exception cref="IngestRefusedException">The rejection can't be written now.</exception>
    private async Task FollowRejectionNoteAsync(Caller caller, IndexEntry entry, IngestOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome == IngestOutcome.Conflict || entry.Record.SopClassUid != SopClasses.KeyObjectSelectionDocumentStorage || !Options.Rules.FollowsRejectionNotes(caller)
            || RejectionNote.Of(entry.DataSet) is not { } note)
        {
            return;
        }

        string cause = $"Rejection note {entry.Record.SopInstanceUid}";
        foreach (Uid[] named in note.Rejected.Chunk(OverlayRequest.MaximumTargets))
        {
            List<StoredInstance> here = await _index.SelectAsync(new InstanceSelection { SopInstanceUids = named }, cancellationToken).ToListAsync(cancellationToken);
            if (here.Count == 0 || (outcome == IngestOutcome.Duplicate && await WasFollowedAsync(cause, cancellationToken)))
            {
                continue;
            }

            try
            {
                await RejectAsync(caller, [.. here.Select(instance => OverlayTarget.Instance(instance.SopInstanceUid))], note.Reason, cause, cancellationToken);
            }
            catch (OverlayRefusedException refusal) when (refusal.Fault == OverlayFault.Unavailable)
            {
                throw IngestRefusedException.OutOfResources(refusal.Message, refusal);
            }
            catch (OverlayRefusedException refusal)
            {
                LogNoteNotFollowed(_logger, refusal);
            }
        }
    }

    private async Task<bool> WasFollowedAsync(string cause, CancellationToken cancellationToken)
    {
        var filter = new OverlayFilter { Limit = OverlaysAtOnce };
        while (true)
        {
            OverlayPage page = await _index.ListOverlaysAsync(filter, cancellationToken);
            bool isThere = page.Items.Any(overlay => overlay.Cause == cause);
            if (isThere || page.Next is null)
            {
                return isThere;
            }

            filter = filter with { Cursor = page.Next };
        }
    }

    [LoggerMessage(7, LogLevel.Warning, "What a rejection note names could not be rejected; the note is kept")]
    private static partial void LogNoteNotFollowed(ILogger logger, Exception exception);
}
