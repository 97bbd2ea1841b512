using Gantry.Dicom;

namespace Gantry.Archive;

/// <content>What refers to what.</content>
public sealed partial class DicomArchive
{
    /// <summary>The instances that refer to an instance, a series or a study, in the order of arrival.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="target">The UID of what is referred to; it need not be in the archive.</param>
    /// <param name="after">The <see cref="ReferrerPage.Next"/> of the page before; 0 to begin.</param>
    /// <param name="limit">The most in the page, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AccessDeniedException">The policy does not let the caller search.</exception>
    public Task<ReferrerPage> ListReferrersAsync(Caller caller, Uid target, long after, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        Enter(caller, ArchiveOperation.Query, null);
        return _index.ListReferrersAsync(target, after, limit, cancellationToken);
    }
}
