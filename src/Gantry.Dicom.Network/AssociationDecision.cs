namespace Gantry.Dicom.Network;

/// <summary>Whether an association is accepted.</summary>
public sealed class AssociationDecision
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

    /// <summary>Accepts.</summary>
    /// <param name="lease">Disposed of when the association has ended; see <see cref="Lease"/>.</param>
    public static AssociationDecision Accept(IDisposable? lease = null) => new(null, lease);

    /// <summary>Rejects, for example with <see cref="AssociateReject.CalledAETitleNotRecognized"/>.</summary>
    public static AssociationDecision Reject(AssociateReject rejection) => new(rejection, null);
}
