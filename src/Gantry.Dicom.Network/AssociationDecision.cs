namespace Gantry.Dicom.Network;

/// <summary>Whether an association is accepted, and on which terms.</summary>
public sealed record AssociationDecision
{
    private AssociationDecision(AssociateReject? rejection, IDisposable? lease)
    {
        Rejection = rejection;
        Lease = lease;
    }

    /// <summary>Why not; null when it is accepted.</summary>
    public AssociateReject? Rejection { get; }

    /// <summary>Disposed of when the association has ended, for example to count it down: before a release is answered, else when the connection has ended.</summary>
    public IDisposable? Lease { get; }

    /// <summary>What the association may be used for.</summary>
    public AssociationScope Scope { get; init; } = AssociationScope.Everything;

    /// <summary>
    /// Says that the requester's identity was accepted, for those who asked to be told (PS3.7 §D.3.3.7.2): the server's ticket, response or token, or nothing for names.
    /// Null, for a policy that does not look at identities, says nothing.
    /// </summary>
    public ReadOnlyMemory<byte>? UserIdentityResponse { get; init; }

    /// <summary>Accepts.</summary>
    /// <param name="lease">Disposed of when the association has ended; see <see cref="Lease"/>.</param>
    public static AssociationDecision Accept(IDisposable? lease = null) => new(null, lease);

    /// <summary>Rejects, for example with <see cref="AssociateReject.CalledAETitleNotRecognized"/>.</summary>
    public static AssociationDecision Reject(AssociateReject rejection) => new(rejection, null);
}
