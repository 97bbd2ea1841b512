using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gantry.Dicom.Network;

/// <summary>How the acceptor of associations behaves.</summary>
public sealed class DicomServiceOptions
{
    /// <summary>Decides on each request for an association before it is answered. By default every AE title is accepted.</summary>
    public Func<AssociationCandidate, CancellationToken, ValueTask<AssociationDecision>> Policy { get; set; } =
        static (_, _) => ValueTask.FromResult(AssociationDecision.Accept());

    /// <summary>Limits on what a peer may send.</summary>
    public DicomLimits Limits { get; set; } = DicomLimits.Default;

    /// <summary>How many operations a requester may have outstanding if it asks for it (PS3.7 §D.3.3.3).</summary>
    public int MaximumOperationsPerformed { get; set; } = 16;

    /// <summary>How many operations and sub-operations we have outstanding with a requester that performs them, if it allows as many (PS3.7 §D.3.3.3).</summary>
    public int MaximumOperationsInvoked { get; set; } = 16;

    /// <summary>The SOP classes that a requester may be service class provider of, beside the storage classes for C-GET (PS3.7 §D.3.3.4): those that <see cref="Established"/> uses.</summary>
    public Func<Uid, bool> ProviderRoles { get; set; } = static _ => false;

    /// <summary>Runs beside each association that was accepted and may invoke operations on its requester, as far as the roles allow. The token is cancelled when the association ends.</summary>
    public Func<Association, CancellationToken, Task>? Established { get; set; }

    /// <summary>Whether a SOP class that is not offered is taken as the more general one that the requester relates it to (PS3.7 §D.3.3.6).</summary>
    public bool AcceptsSpecializedSopClasses { get; set; }

    /// <summary>Transfer syntaxes accepted for storage beside those of PS3.6: private ones that shall be kept as received.</summary>
    public IReadOnlyCollection<Uid> PrivateTransferSyntaxes { get; set; } = [];

    /// <summary>Whether any transfer syntax is accepted for storage, for those who keep what they receive as it is and need not understand it.</summary>
    public bool AcceptsAnyTransferSyntax { get; set; }

    /// <summary>Asked when a requester takes an instance of its C-GET in none of the syntaxes it can be sent in; see <see cref="AssociationOptions.Transcode"/>.</summary>
    public Func<StoreOperation, IReadOnlyList<TransferSyntax>, CancellationToken, ValueTask<StoreOperation?>>? Transcode { get; set; }

    /// <summary>The ARTIM timer: how long a connection may take to send its request, and to close after the end (PS3.8 §9.1.5).</summary>
    public TimeSpan ArtimTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a peer may be silent in the middle of a message, or without anything under way. It counts from the last byte.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Spans and metrics.</summary>
    public NetworkTelemetry Telemetry { get; set; } = NetworkTelemetry.Shared;

    /// <summary>Where a record of each association is kept; null for nowhere.</summary>
    public AssociationHistory? History { get; set; }

    /// <summary>Where what is sent and received is written down, patient data included; null for nowhere.</summary>
    public PduCapture? Capture { get; set; }

    /// <summary>Where events are logged.</summary>
    public ILogger Logger { get; set; } = NullLogger.Instance;

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
