using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;

namespace Gantry.Server.Dimse;

/// <summary>Decides on each association by the configuration: titles, addresses, SOP classes, transfer syntaxes and roles first, then the limits.</summary>
internal sealed class AssociationPolicy(ConfigurationMonitor configuration, AssociationLimits limits, GantryMetrics metrics)
{
    private (GantryConfiguration Configuration, AcceptancePolicy Policy)? _made;

    /// <summary>Accepts, counting the association until its lease is disposed of, or rejects.</summary>
    internal ValueTask<AssociationDecision> DecideAsync(AssociationCandidate candidate, CancellationToken cancellation)
    {
        AcceptancePolicy policy = Current();
        if (policy.Check(candidate) is { } rejection)
        {
            metrics.RejectedAssociations.Add(1);
            return ValueTask.FromResult(AssociationDecision.Reject(rejection));
        }

        AssociationDecision decision = limits.Decide(candidate);
        return ValueTask.FromResult(decision.Rejection is null ? decision with { Scope = policy.Decide(candidate).Scope } : decision);
    }

    private static AcceptancePolicy PolicyOf(GantryConfiguration configuration) => new()
    {
        CalledAETitles = configuration.CalledAETitles,
        Networks = configuration.Networks,
        Peers = configuration.PeerSettings.ToDictionary(peer => peer.Key, peer => PolicyOf(peer.Value), StringComparer.Ordinal),
        Others = configuration.AcceptUnknownPeers ? new PeerPolicy() : null,
    };

    private static PeerPolicy PolicyOf(PeerSettings peer) => new()
    {
        Networks = peer.Networks,
        Scope = new AssociationScope
        {
            AsUser = peer.MayUse,
            AsProvider = peer.MayProvide,
            TransferSyntaxes = syntax => peer.TransferSyntaxes?.Contains(syntax) != false,
        },
    };

    private AcceptancePolicy Current()
    {
        GantryConfiguration current = configuration.Current;
        if (_made is { } made && ReferenceEquals(made.Configuration, current))
        {
            return made.Policy;
        }

        AcceptancePolicy policy = PolicyOf(current);
        _made = (current, policy);
        return policy;
    }
}
