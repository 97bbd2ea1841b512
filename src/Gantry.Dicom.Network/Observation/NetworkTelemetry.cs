using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gantry.Dicom.Network;

/// <summary>
/// Spans and instruments of the network, for OpenTelemetry or any other listener of System.Diagnostics. While nobody listens they cost next to nothing.
/// Nothing in them identifies a patient, and every label has few values, whatever peers send.
/// </summary>
public sealed class NetworkTelemetry : IDisposable
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Gantry.Dicom.Network";

    /// <summary>Makes a source and a meter of their own; most programs use <see cref="Shared"/>.</summary>
    public NetworkTelemetry()
    {
        Connections = Meter.CreateCounter<long>("dicom.connections", "{connection}", "Transport connections, by role.");
        Open = Meter.CreateUpDownCounter<long>("dicom.associations.open", "{association}", "Associations open now, by role.");
        Accepted = Meter.CreateCounter<long>("dicom.associations.accepted", "{association}", "Associations accepted, by role.");
        Rejected = Meter.CreateCounter<long>("dicom.associations.rejected", "{association}", "Associations rejected, by role and reason.");
        Ended = Meter.CreateCounter<long>("dicom.associations.ended", "{association}", "Associations that ended, by role, how, and reason.");
        AssociationDuration = Meter.CreateHistogram("dicom.association.duration", "s", "How long associations were open, by role.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800, 7200] });
        Operations = Meter.CreateCounter<long>("dicom.operations", "{operation}", "DIMSE operations, by service, role and final status.");
        OperationDuration = Meter.CreateHistogram("dicom.operation.duration", "s", "How long DIMSE operations took, by service and role.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600] });
        Bytes = Meter.CreateCounter<long>("dicom.network.io", "By", "Bytes on the transport, by direction.");
        Pdus = Meter.CreateCounter<long>("dicom.pdus", "{pdu}", "PDUs, by direction.");
    }

    /// <summary>The one that is used when nothing else is said.</summary>
    public static NetworkTelemetry Shared { get; } = new();

    /// <summary>Where spans come from.</summary>
    public ActivitySource Source { get; } = new(Name);

    /// <summary>The meter all instruments belong to.</summary>
    public Meter Meter { get; } = new(Name);

    internal Counter<long> Connections { get; }

    internal UpDownCounter<long> Open { get; }

    internal Counter<long> Accepted { get; }

    internal Counter<long> Rejected { get; }

    internal Counter<long> Ended { get; }

    internal Histogram<double> AssociationDuration { get; }

    internal Counter<long> Operations { get; }

    internal Histogram<double> OperationDuration { get; }

    internal Counter<long> Bytes { get; }

    internal Counter<long> Pdus { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Source.Dispose();
        Meter.Dispose();
    }
}
