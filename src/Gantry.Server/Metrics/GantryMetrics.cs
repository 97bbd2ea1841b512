using System.Diagnostics.Metrics;

namespace Gantry.Server.Metrics;

/// <summary>What the program counts. The instruments are those of System.Diagnostics.Metrics, so that any collector can listen; <see cref="PrometheusText"/> does for <c>/metrics</c>.</summary>
public sealed class GantryMetrics : IDisposable
{
    private readonly Meter _meter = new("Gantry");
    private long _openAssociations;

    /// <summary>Makes the instruments.</summary>
    public GantryMetrics()
    {
        StoredInstances = _meter.CreateCounter<long>("gantry_stored_instances", "{instance}", "Instances stored durably, by door.");
        StoredBytes = _meter.CreateCounter<long>("gantry_stored_bytes", "By", "Bytes of the data sets stored, by door.");
        RefusedInstances = _meter.CreateCounter<long>("gantry_refused_instances", "{instance}", "Instances refused, by door and status.");
        SentInstances = _meter.CreateCounter<long>("gantry_sent_instances", "{instance}", "Instances sent by C-GET and C-MOVE.");
        FailedSubOperations = _meter.CreateCounter<long>("gantry_failed_suboperations", "{instance}", "Instances that C-GET and C-MOVE could not send.");
        Associations = _meter.CreateCounter<long>("gantry_associations", "{association}", "Associations accepted.");
        RejectedAssociations = _meter.CreateCounter<long>("gantry_rejected_associations", "{association}", "Associations and connections turned away.");
        Queries = _meter.CreateCounter<long>("gantry_queries", "{query}", "Queries answered, by door.");
        FailedQueries = _meter.CreateCounter<long>("gantry_failed_queries", "{query}", "Queries that failed, by door.");
        _meter.CreateObservableGauge("gantry_open_associations", () => Interlocked.Read(ref _openAssociations), "{association}", "Associations open now.");
    }

    /// <summary>The meter all instruments belong to.</summary>
    public Meter Meter => _meter;

    /// <summary>Instances stored durably; tag <c>door</c>.</summary>
    public Counter<long> StoredInstances { get; }

    /// <summary>Bytes stored; tag <c>door</c>.</summary>
    public Counter<long> StoredBytes { get; }

    /// <summary>Instances refused; tags <c>door</c> and <c>status</c>.</summary>
    public Counter<long> RefusedInstances { get; }

    /// <summary>Instances sent by C-GET and C-MOVE.</summary>
    public Counter<long> SentInstances { get; }

    /// <summary>Instances that C-GET and C-MOVE could not send.</summary>
    public Counter<long> FailedSubOperations { get; }

    /// <summary>Associations accepted.</summary>
    public Counter<long> Associations { get; }

    /// <summary>Associations and connections turned away.</summary>
    public Counter<long> RejectedAssociations { get; }

    /// <summary>Queries answered; tag <c>door</c>.</summary>
    public Counter<long> Queries { get; }

    /// <summary>Queries that failed; tag <c>door</c>.</summary>
    public Counter<long> FailedQueries { get; }

    /// <summary>Counts an association that opened (+1) or ended (-1).</summary>
    public void CountOpenAssociation(int change) => Interlocked.Add(ref _openAssociations, change);

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();
}
