using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gantry.Dicom.Network;

/// <summary>Checks the certificate of one peer, and remembers why it was refused.</summary>
internal sealed class PeerCertificateCheck(TlsOptions options, bool isServer, TimeProvider time)
{
    private const int SmallestRsaKey = 2048;
    private const int SmallestEllipticCurveKey = 256;

    /// <summary>Why the certificate was refused; null when it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Judges a certificate, as <see cref="RemoteCertificateValidationCallback"/>.</summary>
    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Refusal = Judge(certificate as X509Certificate2, chain, errors);
        return Refusal is null;
    }

    private string? Judge(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return isServer && options.ClientCertificates != ClientCertificates.Required ? null : "it showed no certificate";
        }

        if (options.AcceptsAnyCertificate)
        {
            return null;
        }

        // What a peer calls itself must not disturb a log.
        string name = $"its certificate, {string.Concat(certificate.Subject.Select(c => char.IsControl(c) ? '?' : c))}, ";
        using RSA? rsa = certificate.GetRSAPublicKey();
        using ECDsa? curve = certificate.GetECDsaPublicKey();
        if (rsa?.KeySize < SmallestRsaKey || curve?.KeySize < SmallestEllipticCurveKey)
        {
            return name + $"has a key of {rsa?.KeySize ?? curve?.KeySize} bits; RSA needs {SmallestRsaKey}, elliptic curves {SmallestEllipticCurveKey} (RFC 9325 §4.5)";
        }

        if (options.TrustedCertificates?.Any(trusted => trusted.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span)) == true)
        {
            // It is itself among the trusted ones, so neither issuer nor name add anything.
            DateTime now = time.GetUtcNow().UtcDateTime;
            return now < certificate.NotBefore.ToUniversalTime() || now > certificate.NotAfter.ToUniversalTime() ? name + $"is valid from {certificate.NotBefore:u} to {certificate.NotAfter:u} only" : null;
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
        {
            string reasons = string.Join(" ", (chain?.ChainStatus ?? []).Select(status => status.StatusInformation.Trim()).Distinct());
            return name + "is not trusted: " + (reasons.Length > 0 ? reasons : "no chain to a trusted root");
        }

        // Those who connect have no name to compare with: who they are is decided by the policy, from the association request.
        return !isServer && errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? name + "is for another host" : null;
    }
}
