using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gantry.Dicom.Network;

/// <summary>What the requester of an association proposes, and how long it waits.</summary>
public sealed class AssociationOptions
{
    private static readonly TransferSyntax[] s_uncompressed = [TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian];
    private readonly List<(Uid AbstractSyntax, TransferSyntax[] TransferSyntaxes)> _proposals = [];
    private readonly Dictionary<Uid, (bool Scu, bool Scp)> _roles = [];
    private readonly Dictionary<Uid, QueryRetrieveOptions> _extended = [];
    private readonly List<SopClassCommonExtendedNegotiation> _common = [];

    /// <summary>Our AE title.</summary>
    public string CallingAETitle { get; set; } = "GANTRY";

    /// <summary>How many operations we ask to have outstanding at once (PS3.7 §D.3.3.3).</summary>
    public int MaximumOperationsInvoked { get; set; } = 16;

    /// <summary>How many operations and sub-operations of the acceptor we perform at once (PS3.7 §D.3.3.3).</summary>
    public int MaximumOperationsPerformed { get; set; } = 16;

    /// <summary>
    /// Performs what the acceptor asks of us: notifications about SOP classes that we use (<see cref="NormalizedHandlers.EventReport"/>), and operations on those that we are
    /// service class provider of (<see cref="SelectRole"/>); null when we provide nothing but storage for C-GET.
    /// </summary>
    public DicomService? Provider { get; set; }

    /// <summary>Limits on what the peer may send.</summary>
    public DicomLimits Limits { get; set; } = DicomLimits.Default;

    /// <summary>How long the connection may take.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the peer may take to answer the request for an association, or its release.</summary>
    public TimeSpan AssociationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the peer may be silent while a response is due. It counts from the last byte, not from the request.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Secures the connection by TLS; null for plain TCP, unless the peer uses TLS (<see cref="Peer.UsesTls"/>), for which the roots that the system trusts are taken then.</summary>
    public TlsOptions? Tls { get; set; }

    /// <summary>How long the peer may take to end an operation after C-CANCEL; then the association is aborted.</summary>
    public TimeSpan CancelTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Asked when the peer takes an instance neither as it is stored nor in a syntax it can be encoded in without a codec: given the instance and the transfer syntaxes that were accepted for its class, it makes
    /// another one of it, or gives null when it can't. Null for nobody.
    /// </summary>
    public Func<StoreOperation, IReadOnlyList<TransferSyntax>, CancellationToken, ValueTask<StoreOperation?>>? Transcode { get; set; }

    /// <summary>Sends command and data set in separate writes, for peers that can't take them together.</summary>
    public bool SeparateCommandAndData { get; set; }

    /// <summary>What the requester says about its user; null for nothing.</summary>
    public UserIdentity? UserIdentity { get; set; }

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

    internal IReadOnlyList<(Uid AbstractSyntax, TransferSyntax[] TransferSyntaxes)> Proposals => _proposals;

    internal IReadOnlyDictionary<Uid, (bool Scu, bool Scp)> Roles => _roles;

    internal IReadOnlyDictionary<Uid, QueryRetrieveOptions> Extended => _extended;

    internal IReadOnlyList<SopClassCommonExtendedNegotiation> CommonExtended => _common;

    /// <summary>Proposes a presentation context.</summary>
    /// <param name="abstractSyntax">The SOP class.</param>
    /// <param name="transferSyntaxes">The transfer syntaxes, the preferred one first; none stands for explicit and implicit VR little endian.</param>
    /// <exception cref="InvalidOperationException">There are 128 presentation contexts already.</exception>
    public AssociationOptions Propose(Uid abstractSyntax, params TransferSyntax[] transferSyntaxes)
    {
        ArgumentNullException.ThrowIfNull(transferSyntaxes);
        if (_proposals.Count >= 128)
        {
            throw new InvalidOperationException("An association has at most 128 presentation contexts (PS3.8 §9.3.2.2): send the rest on another one.");
        }

        _proposals.Add((abstractSyntax, transferSyntaxes.Length > 0 ? transferSyntaxes : s_uncompressed));
        return this;
    }

    /// <summary>
    /// Proposes what is needed to send instances by C-STORE: for each SOP class one context for each syntax instances are stored in, so that the peer can take each as it is,
    /// and one for the uncompressed syntaxes that every peer has to take.
    /// </summary>
    /// <param name="instances">SOP class and transfer syntax of the instances; repetitions are left out.</param>
    public AssociationOptions ProposeStore(IEnumerable<(Uid SopClass, TransferSyntax TransferSyntax)> instances)
    {
        foreach (IGrouping<Uid, TransferSyntax> sopClass in instances.GroupBy(instance => instance.SopClass, instance => instance.TransferSyntax))
        {
            TransferSyntax[] stored = [.. sopClass.Distinct()];

            // Some peers (gdcm 3.0) read everything in the syntax of the last context: it must not be one that is there only in case.
            if (!stored.Contains(TransferSyntax.ImplicitVRLittleEndian))
            {
                Propose(sopClass.Key, [.. s_uncompressed.Except(stored)]);
            }

            foreach (TransferSyntax syntax in stored)
            {
                Propose(sopClass.Key, syntax);
            }
        }

        return this;
    }

    /// <summary>Proposes to be service class provider for a SOP class, beside user or instead of it (PS3.7 §D.3.3.4); C-GET needs it for storage classes.</summary>
    public AssociationOptions SelectRole(Uid abstractSyntax, bool scu, bool scp)
    {
        _roles[abstractSyntax] = (scu, scp);
        return this;
    }

    /// <summary>Asks for options of query and retrieve (PS3.4 §C.5).</summary>
    public AssociationOptions Negotiate(Uid abstractSyntax, QueryRetrieveOptions options)
    {
        _extended[abstractSyntax] = options;
        return this;
    }

    /// <summary>Describes a SOP class that the acceptor may not know: its service class, and more general classes to take it for (PS3.7 §D.3.3.6).</summary>
    public AssociationOptions Describe(Uid sopClass, Uid serviceClass, params Uid[] relatedGeneralSopClasses)
    {
        _common.Add(new SopClassCommonExtendedNegotiation(sopClass, serviceClass, relatedGeneralSopClasses));
        return this;
    }
}
