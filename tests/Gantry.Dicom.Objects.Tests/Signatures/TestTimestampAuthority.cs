using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gantry.Dicom.Objects.Tests.Signatures;

/// <summary>A timestamp authority of a test, played by openssl; a test that needs it skips visibly where that is absent.</summary>
internal sealed class TestTimestampAuthority : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gantry-tsa-").FullName;
    private readonly RSA _key = RSA.Create(2048);

    public TestTimestampAuthority()
    {
        CertificateRequest request = new("CN=Test Timestamp Authority", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.8")], critical: true));
        Certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-2), TimeProvider.System.GetUtcNow().AddDays(60));
        File.WriteAllText(CertificateFile, Certificate.ExportCertificatePem());
        File.WriteAllText(In("tsa.key"), _key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(In("serial"), "01\n");
        File.WriteAllText(In("tsa.conf"), $"""
            [tsa]
            serial = {In("serial")}
            crypto_device = builtin
            signer_cert = {CertificateFile}
            signer_key = {In("tsa.key")}
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256, sha384, sha512
            accuracy = secs:1
            ess_cert_id_alg = sha256
            """);
    }

    public X509Certificate2 Certificate { get; }

    public string CertificateFile => In("tsa.pem");

    /// <summary>The answer to a query.</summary>
    public async Task<byte[]> AnswerAsync(byte[] query)
    {
        await File.WriteAllBytesAsync(In("query"), query, TestContext.Current.CancellationToken);
        (int exitCode, string output) = await Judge.ExecuteAsync("openssl", _folder, ["ts", "-reply", "-config", In("tsa.conf"), "-section", "tsa", "-queryfile", In("query"), "-out", In("answer")]);
        exitCode.ShouldBe(0, output);
        return await File.ReadAllBytesAsync(In("answer"), TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        Certificate.Dispose();
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string In(string name) => Path.Combine(_folder, name);
}
