using System.Net.Security;
using System.Security.Authentication;

namespace Gantry.Dicom.Network;

/// <summary>How a connection is secured.</summary>
/// <param name="Protocol">The version of TLS.</param>
/// <param name="CipherSuite">The cipher suite.</param>
/// <param name="PeerCertificateSubject">The subject of the peer's certificate; null when it showed none.</param>
public sealed record TlsInformation(SslProtocols Protocol, TlsCipherSuite CipherSuite, string? PeerCertificateSubject);
