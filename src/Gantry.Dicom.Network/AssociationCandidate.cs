using System.Net;

namespace Gantry.Dicom.Network;

/// <summary>A request for an association that waits for a decision.</summary>
/// <param name="CallingAETitle">The AE title of the requester.</param>
/// <param name="CalledAETitle">The AE title it asks for.</param>
/// <param name="Remote">Its address; null when the transport has none.</param>
/// <param name="Request">The whole request.</param>
public sealed record AssociationCandidate(string CallingAETitle, string CalledAETitle, EndPoint? Remote, AssociateRequest Request)
{
    /// <summary>How the connection is secured, and whose certificate it showed; null when it is not.</summary>
    public TlsInformation? Tls { get; init; }

    /// <summary>What the requester says about its user (PS3.7 §D.3.3.7), for the policy to check; null when nothing.</summary>
    public UserIdentity? UserIdentity => Request.UserInformation.UserIdentity;
}
