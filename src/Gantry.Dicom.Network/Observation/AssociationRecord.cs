using System.Net;

namespace Gantry.Dicom.Network;

/// <summary>What an administrator wants to know of one association: who, when, what was negotiated and done, how it ended. A snapshot; nothing in it identifies a patient.</summary>
public sealed record AssociationRecord
{
    /// <summary>A number that later associations of the same history have higher.</summary>
    public required long Number { get; init; }

    /// <summary>Which end this program is.</summary>
    public required AssociationRole Role { get; init; }

    /// <summary>The AE title of the requester.</summary>
    public required string CallingAETitle { get; init; }

    /// <summary>The AE title of the acceptor.</summary>
    public required string CalledAETitle { get; init; }

    /// <summary>The address of the other end; null when the transport has none.</summary>
    public EndPoint? Remote { get; init; }

    /// <summary>Implementation Class UID of the other end (PS3.7 §D.3.3.2); empty until it said so.</summary>
    public Uid ImplementationClassUid { get; init; }

    /// <summary>Implementation Version Name of the other end; empty when not given.</summary>
    public string ImplementationVersionName { get; init; } = string.Empty;

    /// <summary>How the requester's user was named, without what was said: 1 user name, 2 user name and passcode, 3 Kerberos, 4 SAML, 5 JSON Web Token (PS3.7 §D.3.3.7.1); null when not at all.</summary>
    public UserIdentityType? UserIdentityType { get; init; }

    /// <summary>When the association was requested.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Whether it was accepted.</summary>
    public bool IsEstablished { get; init; }

    /// <summary>How long it has taken so far, or took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The presentation contexts proposed, and the result of each.</summary>
    public IReadOnlyList<PresentationContextRecord> PresentationContexts { get; init; } = [];

    /// <summary>The operations that are over, by service and status.</summary>
    public IReadOnlyList<OperationCount> Operations { get; init; } = [];

    /// <summary>How many operations are under way.</summary>
    public int OperationsUnderWay { get; init; }

    /// <summary>Bytes received, with all headers.</summary>
    public long BytesReceived { get; init; }

    /// <summary>Bytes sent, with all headers.</summary>
    public long BytesSent { get; init; }

    /// <summary>PDUs received.</summary>
    public long PdusReceived { get; init; }

    /// <summary>PDUs sent.</summary>
    public long PdusSent { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public AssociationEnd? End { get; init; }
}
