namespace Gantry.Archive;

/// <content>Quality items: what validation found in what came in.</content>
public sealed partial class DicomArchive
{
    /// <summary>The quality items, the newest first.</summary>
    /// <exception cref="AccessDeniedException">The policy does not let the caller search.</exception>
    public Task<QualityPage> ListQualityItemsAsync(Caller caller, QualityFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Enter(caller, ArchiveOperation.Query, filter.StudyInstanceUid?.Value);
        return _index.ListQualityItemsAsync(filter, cancellationToken);
    }

    /// <summary>Notes that somebody has looked at an item whose instance is seen.</summary>
    /// <exception cref="OverlayRefusedException">There is no such item, or it does not stand so.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller correct.</exception>
    public Task<QualityItem> AcknowledgeAsync(Caller caller, long number, string cause, CancellationToken cancellationToken = default) =>
        ResolveAsync(caller, number, QualityState.Open, null, cause, cancellationToken);

    /// <summary>Lets an instance be seen that was quarantined.</summary>
    /// <exception cref="OverlayRefusedException">There is no such item, or it does not stand so.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller correct.</exception>
    public Task<QualityItem> ReleaseAsync(Caller caller, long number, string cause, CancellationToken cancellationToken = default) =>
        ResolveAsync(caller, number, QualityState.Quarantined, null, cause, cancellationToken);

    /// <summary>Rejects the instance of an item, quarantined or seen. The rejection can be undone as any other.</summary>
    /// <exception cref="OverlayRefusedException">There is no such item, or somebody has resolved it.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller correct.</exception>
    public Task<QualityItem> RejectQualityItemAsync(Caller caller, long number, RejectionReason reason, string cause, CancellationToken cancellationToken = default) =>
        ResolveAsync(caller, number, null, reason, cause, cancellationToken);

    private async Task<QualityItem> ResolveAsync(Caller caller, long number, QualityState? expected, RejectionReason? rejection, string cause, CancellationToken cancellationToken)
    {
        QualityItem item = await FindQualityItemAsync(caller, number, cancellationToken);
        if (item.Resolution is not null || (expected is { } state && item.State != state))
        {
            throw new OverlayRefusedException(OverlayFault.Conflict, item.Resolution is not null
                ? $"The quality item {number} is resolved already."
                : item.State == QualityState.Open ? "Its instance is not quarantined: acknowledge or reject the item." : "Its instance is quarantined: release or reject it.");
        }

        if (rejection is { } reason)
        {
            try
            {
                await RejectAsync(caller, [OverlayTarget.Instance(item.SopInstanceUid)], reason, cause, cancellationToken);
            }
            catch (OverlayRefusedException refusal) when (refusal.Fault == OverlayFault.Unknown)
            {
                // It is rejected already.
            }
        }

        await OverlayAsync(caller, OverlayRequest.Undo(number, cause) with { Reason = rejection }, cancellationToken);
        return await FindQualityItemAsync(caller, number, cancellationToken);
    }

    private async Task<QualityItem> FindQualityItemAsync(Caller caller, long number, CancellationToken cancellationToken)
    {
        QualityPage page = await ListQualityItemsAsync(caller, new QualityFilter { Number = number, Limit = 1 }, cancellationToken);
        return page.Items is [{ } item] ? item : throw new OverlayRefusedException(OverlayFault.Unknown, $"There is no quality item {number}.");
    }
}
