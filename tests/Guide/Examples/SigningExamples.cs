using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Signatures;

namespace Gantry.Guide;

public sealed class SigningExamples : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing()
    {
        string path = await Sample.WriteAsync(Path.Combine(_folder.Path, "ct.dcm"), cancellation);
        string written = Path.Combine(_folder.Path, "signed.dcm");
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=CT 1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        X509Certificate2 authority = certificate;

        var signer = new DigitalSigner(certificate, new SigningOptions { Profile = DigitalSignatureProfile.Creator, Purpose = SignaturePurpose.Source });
        using DicomFile file = await DicomFile.OpenAsync(path, cancellation);
        Uid signature = signer.Sign(file.DataSet);
        await file.SaveAsync(written, cancellation);

        using DicomFile signed = await DicomFile.OpenAsync(written, cancellation);
        foreach (SignatureVerification verification in DigitalSignatures.Verify(signed.DataSet, new VerificationOptions { Trusted = [authority] }))
        {
            Console.WriteLine($"{verification.Status}: {verification.Signature.Signer}, trusted: {verification.IsTrusted}");
        }

        SignatureVerification only = DigitalSignatures.Verify(signed.DataSet, new VerificationOptions { Trusted = [authority] }).Single();
        (only.Signature.Uid, only.Status, only.IsTrusted).ShouldBe((signature, SignatureStatus.Valid, true));
    }

    public void Dispose() => _folder.Dispose();
}
