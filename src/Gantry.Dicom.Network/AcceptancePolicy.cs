using System.Net;

namespace Gantry.Dicom.Network;

/// <summary>
/// Which associations are accepted: by called AE title, calling AE title and address; and what for, by abstract and transfer syntax. Use <see cref="Decide"/> as, or in,
/// <see cref="DicomServiceOptions.Policy"/>.
/// </summary>
public sealed record AcceptancePolicy
{
    /// <summary>The titles that are answered to; null for any. Others are rejected: called AE title not recognized.</summary>
    public IReadOnlySet<string>? CalledAETitles { get; init; }

    /// <summary>The networks that anybody may connect from; null for any. Others are rejected without a reason.</summary>
    public IReadOnlyCollection<IPNetwork>? Networks { get; init; }

    /// <summary>Calling application entities by title.</summary>
    public IReadOnlyDictionary<string, PeerPolicy> Peers { get; init; } = new Dictionary<string, PeerPolicy>(StringComparer.Ordinal);

    /// <summary>What is accepted from application entities that are not among the peers; null rejects them: calling AE title not recognized.</summary>
    public PeerPolicy? Others { get; init; } = new();

    /// <summary>Why an association is not accepted (PS3.8 table 9-21); null when it is.</summary>
    public AssociateReject? Check(AssociationCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        if (Networks is not null && !PeerPolicy.Contains(Networks, candidate.Remote))
        {
            return AssociateReject.NoReason;
        }

        if (CalledAETitles?.Contains(candidate.CalledAETitle) == false)
        {
            return AssociateReject.CalledAETitleNotRecognized;
        }

        // A known title from an address that is not its own is not that application entity.
        return PolicyOf(candidate.CallingAETitle)?.Allows(candidate.Remote) == true ? null : AssociateReject.CallingAETitleNotRecognized;
    }

    /// <summary>Accepts within the peer's scope, or rejects.</summary>
    /// <param name="candidate">The request.</param>
    /// <param name="lease">Disposed of when the association has ended, or at once when it is rejected.</param>
    public AssociationDecision Decide(AssociationCandidate candidate, IDisposable? lease = null)
    {
        if (Check(candidate) is not { } rejection)
        {
            return AssociationDecision.Accept(lease) with { Scope = PolicyOf(candidate.CallingAETitle)?.Scope ?? AssociationScope.Everything };
        }

        lease?.Dispose();
        return AssociationDecision.Reject(rejection);
    }

    private PeerPolicy? PolicyOf(string callingAETitle) => Peers.TryGetValue(callingAETitle, out PeerPolicy? peer) ? peer : Others;
}
