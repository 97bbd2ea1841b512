using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gantry.Dicom.Network;

namespace Gantry.Certificates;

/// <summary>A certification authority of a test, and the PEM files of what it issued.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gantry-tls-");
    private readonly X509Certificate2 _root;

    public TestAuthority(string name = "Test Authority")
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _root = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-2), TimeProvider.System.GetUtcNow().AddDays(90));
        File.WriteAllText(TrustFile, _root.ExportCertificatePem());
    }

    public string TrustFile => Path.Combine(_folder.FullName, "trusted.pem");

    public X509Certificate2Collection Trusted => [_root];

    public string CertificateFile(string name) => Path.Combine(_folder.FullName, name + ".pem");

    public string KeyFile(string name) => Path.Combine(_folder.FullName, name + ".key");

    /// <summary>Issues a certificate, with a key on an elliptic curve unless one of RSA is wanted, and writes both into files.</summary>
    public SslStreamCertificateContext Issue(string name, string host = "127.0.0.1", bool expired = false, int rsaBits = 0)
    {
        using AsymmetricAlgorithm key = rsaBits == 0 ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : RSA.Create(rsaBits);
        CertificateRequest request = key is ECDsa elliptic
            ? new CertificateRequest($"CN={name}", elliptic, HashAlgorithmName.SHA256)
            : new CertificateRequest($"CN={name}", (RSA)key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        if (IPAddress.TryParse(host, out IPAddress? address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(host);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(_root, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 issued = request.Create(
            _root.SubjectName,
            X509SignatureGenerator.CreateForECDsa(_root.GetECDsaPrivateKey()!),
            now.AddDays(-1),
            expired ? now.AddHours(-1) : now.AddDays(60),
            RandomNumberGenerator.GetBytes(8));
        Write(CertificateFile(name), issued.ExportCertificatePem());
        Write(KeyFile(name), key.ExportPkcs8PrivateKeyPem());
        return TlsCertificates.Load(CertificateFile(name), KeyFile(name));
    }

    public void Dispose()
    {
        _root.Dispose();
        _folder.Delete(recursive: true);
    }

    // As an administrator's tool does: never half a file.
    private static void Write(string path, string text)
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }
}
