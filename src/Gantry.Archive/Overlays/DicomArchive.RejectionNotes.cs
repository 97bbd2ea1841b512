using Gantry.Dicom;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <content>Rejection notes that come in (IHE RAD, Imaging Object Change Management).</content>
public sealed partial class DicomArchive
{
    private const int OverlaysAtOnce = 1000;

    /// <summary>
    /// Rejects what a note names, and what a note that came earlier names, before its sender hears that it is kept. Who heard nothing sends it again; a note that was followed
    /// is not followed twice.
    /// </summary>
    /// <exception cref="IngestRefusedException">The rejection can't be written now.</exception>
    private async Task FollowRejectionNotesAsync(Caller caller, IndexEntry entry, IngestOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome == IngestOutcome.Conflict || !Options.Rules.FollowsRejectionNotes(caller))
        {
            return;
        }

        if (RejectionNote.Of(entry.DataSet) is { } note)
        {
            foreach (Uid[] named in note.Rejected.Chunk(OverlayRequest.MaximumTargets))
            {
                await FollowRejectionNoteAsync(caller, entry.Record.SopInstanceUid, note.Reason, named, outcome == IngestOutcome.Duplicate, cancellationToken);
            }
        }

        await FollowEarlierNotesAsync(caller, entry.Record.SopInstanceUid, outcome == IngestOutcome.Duplicate, cancellationToken);
    }

    private async Task FollowEarlierNotesAsync(Caller caller, Uid instance, bool mayBeFollowed, CancellationToken cancellationToken)
    {
        long? after = 0;
        while (after is { } from)
        {
            ReferrerPage page = await _index.ListReferrersAsync(instance, from, OverlaysAtOnce, cancellationToken);
            Uid[] documents = [.. page.Items.Where(referrer => referrer.SopClassUid == SopClasses.KeyObjectSelectionDocumentStorage).Select(referrer => referrer.SopInstanceUid)];
            var inView = documents.Length > 0 ? _index.SelectAsync(new InstanceSelection { SopInstanceUids = documents }, cancellationToken) : AsyncEnumerable.Empty<StoredInstance>();
            await foreach (StoredInstance document in inView)
            {
                if (RejectionNote.Of(ReadHeader(document)) is { } note && note.Rejected.Contains(instance))
                {
                    await FollowRejectionNoteAsync(caller, document.SopInstanceUid, note.Reason, [instance], mayBeFollowed, cancellationToken);
                }
            }

            after = page.Next;
        }
    }

    /// <summary>Rejects those that a note names and that are here and in view.</summary>
    private async Task FollowRejectionNoteAsync(Caller caller, Uid note, RejectionReason reason, IReadOnlyList<Uid> named, bool mayBeFollowed, CancellationToken cancellationToken)
    {
        string cause = $"Rejection note {note}";
        List<StoredInstance> here = await _index.SelectAsync(new InstanceSelection { SopInstanceUids = named }, cancellationToken).ToListAsync(cancellationToken);
        if (here.Count == 0 || (mayBeFollowed && await WasFollowedAsync(cause, cancellationToken)))
        {
            return;
        }

        try
        {
            await RejectAsync(caller, [.. here.Select(instance => OverlayTarget.Instance(instance.SopInstanceUid))], reason, cause, cancellationToken);
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
