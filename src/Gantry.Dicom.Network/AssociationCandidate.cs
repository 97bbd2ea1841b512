using System.Net;

namespace Gantry.Dicom.Network;

/// <summary>A request for an association that waits for a decision.</summary>
/// <param name="CallingAETitle">The AE title of the requester.</param>
/// <param name="CalledAETitle">The AE title it asks for.</param>
/// <param name="Remote">Its address; null when the transport has none.</param>
/// <param name="Request">The whole request.</param>
public sealed record AssociationCandidate(string CallingAETitle, string CalledAETitle, EndPoint? Remote, AssociateRequest Request);
