using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gantry.Dicom.Objects.Tests.Signatures;

/// <summary>A signer of a test, who vouches for himself, and the files of certificate and key.</summary>
internal sealed class TestSigner : IDisposable
{
    private readonly AsymmetricAlgorithm _key;

    public TestSigner(string name = "Test Signer", int bits = 2048, bool isCurve = false, DateTimeOffset? from = null, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature)
    {
        Folder = Directory.CreateTempSubdirectory("gantry-sign-").FullName;
        _key = isCurve ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : RSA.Create(bits);
        CertificateRequest request = _key is ECDsa curve ? new($"CN={name}", curve, HashAlgorithmName.SHA256) : new($"CN={name}", (RSA)_key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        DateTimeOffset start = from ?? TimeProvider.System.GetUtcNow().AddDays(-2);
        Certificate = request.CreateSelfSigned(start, start.AddDays(60));
        File.WriteAllText(CertificateFile, Certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile, _key.ExportPkcs8PrivateKeyPem());
    }

    public string Folder { get; }

    public X509Certificate2 Certificate { get; }

    public string CertificateFile => Path.Combine(Folder, "signer.pem");

    public string KeyFile => Path.Combine(Folder, "signer.key");

    public void Dispose()
    {
        Certificate.Dispose();
        _key.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
