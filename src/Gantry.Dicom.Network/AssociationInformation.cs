using System.Net;

namespace Gantry.Dicom.Network;

/// <summary>Who is at the two ends of an association, and what was negotiated.</summary>
/// <param name="CallingAETitle">The AE title of the requester, without padding.</param>
/// <param name="CalledAETitle">The AE title of the acceptor, without padding.</param>
/// <param name="Remote">The address of the other end; null when the transport has none.</param>
public sealed record AssociationInformation(string CallingAETitle, string CalledAETitle, EndPoint? Remote)
{
    /// <summary>Implementation Class UID of the other end (PS3.7 §D.3.3.2).</summary>
    public Uid ImplementationClassUid { get; init; }

    /// <summary>Implementation Version Name of the other end; empty when not given.</summary>
    public string ImplementationVersionName { get; init; } = string.Empty;

    /// <summary>How the connection is secured; null when it is not.</summary>
    public TlsInformation? Tls { get; init; }

    /// <summary>What the requester said about its user (PS3.7 §D.3.3.7); null when nothing. It is not checked here.</summary>
    public UserIdentity? UserIdentity { get; init; }

    /// <summary>The acceptor's answer to the user identity: its ticket, response or token, or nothing for names; null when it did not say that it accepted it (PS3.7 §D.3.3.7.2).</summary>
    public ReadOnlyMemory<byte>? UserIdentityResponse { get; init; }

    /// <summary>The longest P-DATA-TF PDU, in bytes, that the other end takes; 0 means unlimited (PS3.8 §D.1).</summary>
    public uint MaximumLength { get; init; }

    /// <summary>How many operations the requester may have outstanding; 0 means unlimited (PS3.7 §D.3.3.3).</summary>
    public int MaximumOperationsInvoked { get; init; } = 1;

    /// <summary>How many operations the acceptor may have outstanding; 0 means unlimited (PS3.7 §D.3.3.3).</summary>
    public int MaximumOperationsPerformed { get; init; } = 1;

    /// <summary>The presentation contexts that were accepted.</summary>
    public IReadOnlyList<PresentationContext> PresentationContexts { get; init; } = [];
}
