using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Dimse;

/// <summary>
/// Counts associations: so many in all, so many for each calling application entity; beyond that the rejection is transient, local limit exceeded (PS3.8 §9.3.4).
/// </summary>
internal sealed partial class AssociationLimits(ConfigurationMonitor configuration, GantryMetrics metrics, ILogger<AssociationLimits> logger)
{
    private readonly Lock _counting = new();
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Accepts, counting the association until its lease is disposed of, or rejects.</summary>
    internal AssociationDecision Decide(AssociationCandidate candidate)
    {
        GantryConfiguration current = configuration.Current;
        int most = current.PeerSettings.GetValueOrDefault(candidate.CallingAETitle)?.Associations ?? current.AssociationsPerPeer;
        lock (_counting)
        {
            int ofPeer = _open.GetValueOrDefault(candidate.CallingAETitle);
            if (_all >= current.Associations || ofPeer >= most)
            {
                metrics.RejectedAssociations.Add(1);
                LogRejected(candidate.CallingAETitle, ofPeer, _all);
                return AssociationDecision.Reject(AssociateReject.LocalLimitExceeded);
            }

            _all++;
            _open[candidate.CallingAETitle] = ofPeer + 1;
        }

        metrics.Associations.Add(1);
        metrics.CountOpenAssociation(+1);
        return AssociationDecision.Accept(new Lease(this, candidate.CallingAETitle));
    }

    private void Release(string callingAETitle)
    {
        lock (_counting)
        {
            _all--;
            if (--_open[callingAETitle] == 0)
            {
                _open.Remove(callingAETitle);
            }
        }

        metrics.CountOpenAssociation(-1);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Association of {CallingAETitle} rejected, local limit exceeded: it has {Open}, {All} are open in all (limits.associationsPerPeer or peers[].associations, limits.associations)")]
    private partial void LogRejected(string callingAETitle, int open, int all);

    private sealed class Lease(AssociationLimits limits, string callingAETitle) : IDisposable
    {
        private int _released;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                limits.Release(callingAETitle);
            }
        }
    }
}
