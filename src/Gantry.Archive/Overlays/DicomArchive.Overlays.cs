namespace Gantry.Archive;

/// <content>Overlays: corrections, moves, merges, splits, rejections, and their undo.</content>
public sealed partial class DicomArchive
{
    /// <summary>Lays an overlay over what was received, or undoes one. It is durable, and the view shows it, when this returns.</summary>
    /// <returns>The overlay, or the undo.</returns>
    /// <exception cref="OverlayRefusedException">It is not possible; nothing was changed.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller correct.</exception>
    public async Task<Overlay> OverlayAsync(Caller caller, OverlayRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        string? study = request.Targets.Count == 1 ? request.Targets[0].StudyInstanceUid?.Value : null;
        Allow(caller, ArchiveOperation.Correct, study);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            Overlay overlay = await _commit.CommitAsync(request, caller, _time.GetUtcNow());
            Options.AuditTrail?.Record(caller, ArchiveOperation.Correct, true, study, overlay.Kind.ToString());
            return overlay;
        }
        catch (IngestRefusedException e)
        {
            Options.AuditTrail?.Record(caller, ArchiveOperation.Correct, true, study, "Failed");
            throw new OverlayRefusedException(OverlayFault.Unavailable, e.Message, e);
        }
        catch (OverlayRefusedException)
        {
            Options.AuditTrail?.Record(caller, ArchiveOperation.Correct, true, study, "Refused");
            throw;
        }
    }

    /// <summary>Rejects patients, studies, series or instances: they are hidden from the view, and kept.</summary>
    /// <exception cref="OverlayRefusedException">It is not possible; nothing was changed.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller correct.</exception>
    public Task<Overlay> RejectAsync(Caller caller, IReadOnlyList<OverlayTarget> targets, RejectionReason reason, string cause, CancellationToken cancellationToken = default) =>
        OverlayAsync(caller, OverlayRequest.Reject(targets, reason, cause), cancellationToken);

    /// <summary>Undoes an overlay: the view becomes what the other overlays alone make of it.</summary>
    /// <exception cref="OverlayRefusedException">There is no such overlay in force.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller correct.</exception>
    public Task<Overlay> UndoAsync(Caller caller, long number, string cause, CancellationToken cancellationToken = default) =>
        OverlayAsync(caller, OverlayRequest.Undo(number, cause), cancellationToken);

    /// <summary>The overlays that were made, those undone among them, the newest first.</summary>
    /// <exception cref="AccessDeniedException">The policy does not let the caller search.</exception>
    public Task<OverlayPage> ListOverlaysAsync(Caller caller, OverlayFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Enter(caller, ArchiveOperation.Query, filter.StudyInstanceUid?.Value);
        return _index.ListOverlaysAsync(filter, cancellationToken);
    }
}
