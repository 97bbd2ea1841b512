using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Gantry.Dicom.Network;

/// <summary>How connections are secured by TLS (PS3.15 annex B), as either end.</summary>
public sealed record TlsOptions
{
    /// <summary>The profile.</summary>
    public TlsProfile Profile { get; init; } = TlsProfile.Bcp195Rfc8996;

    /// <summary>Our certificate with its key, and the certificates between it and its root: <see cref="TlsCertificates.Load"/>. Who accepts connections needs one.</summary>
    public SslStreamCertificateContext? Certificate { get; init; }

    /// <summary>The roots that certificates of peers must lead to, or the certificates of the peers themselves; null for the roots that the system trusts.</summary>
    public X509Certificate2Collection? TrustedCertificates { get; init; }

    /// <summary>Whether those who connect must show a certificate.</summary>
    public ClientCertificates ClientCertificates { get; init; } = ClientCertificates.Required;

    /// <summary>
    /// Whether any certificate of a peer is taken, so that nobody knows who is at the other end: for tests only.
    /// </summary>
    public bool AcceptsAnyCertificate { get; init; }

    /// <summary>What an acceptor of connections needs, with a check that tells why a certificate was refused.</summary>
    internal SslServerAuthenticationOptions ToServer(PeerCertificateCheck check) => new()
    {
        ServerCertificateContext = Certificate ?? throw new InvalidOperationException("Who accepts TLS connections needs a certificate."),
        EnabledSslProtocols = TlsProfileTable.ProtocolsOf(Profile),
        CipherSuitesPolicy = TlsProfileTable.PolicyOf(Profile),
        ClientCertificateRequired = ClientCertificates != ClientCertificates.None,
        CertificateChainPolicy = ChainPolicy(ClientAuthentication),
        RemoteCertificateValidationCallback = check.Validate,
        AllowRenegotiation = false,

        // Each association is checked against the certificates that are trusted now.
        AllowTlsResume = false,
    };

    /// <summary>What a requester of connections needs.</summary>
    internal SslClientAuthenticationOptions ToClient(string host, PeerCertificateCheck check) => new()
    {
        TargetHost = host,
        ClientCertificateContext = Certificate,
        EnabledSslProtocols = TlsProfileTable.ProtocolsOf(Profile),
        CipherSuitesPolicy = TlsProfileTable.PolicyOf(Profile),
        CertificateChainPolicy = ChainPolicy(ServerAuthentication),
        RemoteCertificateValidationCallback = check.Validate,
        AllowRenegotiation = false,
        AllowTlsResume = false,
    };

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private X509ChainPolicy ChainPolicy(string purpose)
    {
        // Hospitals' own authorities seldom publish lists of revoked certificates, and fetching them would leave the network.
        X509ChainPolicy policy = new() { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
        policy.ApplicationPolicy.Add(new System.Security.Cryptography.Oid(purpose));
        if (TrustedCertificates is { } trusted)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.AddRange(trusted);
        }

        return policy;
    }
}

/// <summary>Whether those who connect must show a certificate.</summary>
public enum ClientCertificates
{
    /// <summary>A connection without a certificate is refused.</summary>
    Required,

    /// <summary>A certificate is checked if there is one.</summary>
    Optional,

    /// <summary>None is asked for.</summary>
    None,
}
