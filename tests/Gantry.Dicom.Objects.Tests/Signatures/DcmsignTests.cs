using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.KeyObjects;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.Signatures;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Dicom.Objects.Tests.Signatures;

/// <summary>What dcmtk's dcmsign says of our signatures, and we of its.</summary>
[Trait("Ledger", "R103")]
public sealed class DcmsignTests
{
    public static TheoryData<string, DigitalSignatureProfile> Written => new()
    {
        { "1.2.840.10008.1.2.1", DigitalSignatureProfile.Base },
        { "1.2.840.10008.1.2.1", DigitalSignatureProfile.Creator },
        { "1.2.840.10008.1.2.1", DigitalSignatureProfile.Authorization },
        { "1.2.840.10008.1.2", DigitalSignatureProfile.Base },
        { "1.2.840.10008.1.2.2", DigitalSignatureProfile.Creator },
        { "1.2.840.10008.1.2.1.99", DigitalSignatureProfile.Base },
        { "1.2.840.10008.1.2.5", DigitalSignatureProfile.Base },
        { "1.2.840.10008.1.2.5", DigitalSignatureProfile.Creator },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public async Task Dcmsign_verifies_what_was_signed_here(string syntax, DigitalSignatureProfile profile)
    {
        using TestSigner signer = new();
        TransferSyntax target = TransferSyntax.Of(new Uid(syntax));
        DataSet dataSet = await Instance(target);
        new DigitalSigner(signer.Certificate, new SigningOptions { Profile = profile, Purpose = SignaturePurpose.Source }).Sign(dataSet);
        string required = profile switch { DigitalSignatureProfile.Creator => "--require-creator", DigitalSignatureProfile.Authorization => "--require-auth", _ => "--require-sig" };

        (int exitCode, string output) = await Dcmsign.VerifyAsync(signer.Folder, dataSet, target, "+cf", signer.CertificateFile, required);

        exitCode.ShouldBe(0, output);
        dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
        (await Dcmsign.VerifyAsync(signer.Folder, dataSet, target, "+cf", signer.CertificateFile)).ExitCode.ShouldNotBe(0);
    }

    [Theory]
    [InlineData("SHA256"), InlineData("SHA384"), InlineData("SHA512")]
    public async Task Dcmsign_knows_the_hashes(string algorithm)
    {
        using TestSigner signer = new(bits: 3072);
        DataSet dataSet = await Instance(TransferSyntax.ExplicitVRLittleEndian);
        new DigitalSigner(signer.Certificate, new SigningOptions { MacAlgorithm = algorithm }).Sign(dataSet);

        (int exitCode, string output) = await Dcmsign.VerifyAsync(signer.Folder, dataSet, TransferSyntax.ExplicitVRLittleEndian, "+cf", signer.CertificateFile);

        exitCode.ShouldBe(0, output);
        output.ShouldContain(algorithm);
    }

    [Theory]
    [InlineData(""), InlineData("--mac-ripemd160"), InlineData("--mac-sha1"), InlineData("--mac-md5"), InlineData("--mac-sha256"), InlineData("--mac-sha384"), InlineData("--mac-sha512")]
    [InlineData("--profile-base"), InlineData("--profile-creator"), InlineData("--profile-auth")]
    public async Task What_dcmsign_signed_is_verified_and_changes_are_found(string option)
    {
        using TestSigner signer = new();
        DataSet dataSet = await Dcmsign.SignAsync(signer, await Instance(TransferSyntax.ExplicitVRLittleEndian), TransferSyntax.ExplicitVRLittleEndian, [.. option.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--sig-purpose", "14"]);

        SignatureVerification verification = DigitalSignatures.Verify(dataSet, new VerificationOptions { Trusted = [signer.Certificate] }).Single();

        verification.Status.ShouldBe(SignatureStatus.Valid, string.Join('\n', verification.Findings));
        verification.IsTrusted.ShouldBe(true);
        verification.Signature.Purpose!.Value.ShouldBe("14");
        bool isWeak = verification.Signature.MacAlgorithm is "RIPEMD160" or "SHA1" or "MD5";
        verification.Findings.Select(finding => finding.Rule).ShouldBe(isWeak ? ["signature-weak"] : []);
        if (option.Contains("creator", StringComparison.Ordinal) || option.Contains("auth", StringComparison.Ordinal))
        {
            verification.Profiles.ShouldContain(option.Contains("creator", StringComparison.Ordinal) ? DigitalSignatureProfile.Creator : DigitalSignatureProfile.Authorization);
        }

        dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
        DigitalSignatures.Verify(dataSet).Single().Status.ShouldBe(SignatureStatus.Invalid);
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2"), InlineData("1.2.840.10008.1.2.2"), InlineData("1.2.840.10008.1.2.5")]
    public async Task What_dcmsign_signed_is_verified_in_other_transfer_syntaxes(string uid)
    {
        using TestSigner signer = new();
        TransferSyntax syntax = TransferSyntax.Of(new Uid(uid));
        DataSet dataSet = await Dcmsign.SignAsync(signer, await Instance(syntax), syntax, "--mac-sha256");

        SignatureVerification verification = DigitalSignatures.Verify(dataSet).Single();

        verification.Status.ShouldBe(SignatureStatus.Valid, string.Join('\n', verification.Findings));
    }

    [Fact]
    public async Task What_is_written_oddly_is_hashed_as_it_should_be()
    {
        using TestSigner signer = new();
        byte[] bytes = (await Instance(TransferSyntax.RLELossless)).Encode(TransferSyntax.RLELossless).ToArray();

        // Encapsulated pixel data that call themselves OW, and elements out of order.
        int pixels = bytes.AsSpan().LastIndexOf((byte[])[0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'B']);
        bytes[pixels + 5] = (byte)'W';
        byte[] early = [0x08, 0x00, 0x60, 0x00, (byte)'C', (byte)'S', 2, 0, (byte)'C', (byte)'T'];
        int modality = bytes.AsSpan().IndexOf(early);
        byte[] turned = [.. early, .. bytes.AsSpan(0, modality), .. bytes.AsSpan(modality + early.Length)];
        DataSet dataSet = DataSet.Parse(turned, TransferSyntax.RLELossless);
        new DigitalSigner(signer.Certificate).Sign(dataSet);

        DigitalSignatures.Verify(dataSet).Single().Status.ShouldBe(SignatureStatus.Valid);
        (int exitCode, string output) = await Dcmsign.VerifyAsync(signer.Folder, dataSet, TransferSyntax.RLELossless, "+cf", signer.CertificateFile);
        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public async Task Items_and_reports_are_signed_here_and_verified_there()
    {
        using TestSigner signer = new();
        DataSet document = Document();
        AttributePath item = AttributePath.Parse("CurrentRequestedProcedureEvidenceSequence[0].ReferencedSeriesSequence[0]");
        new DigitalSigner(signer.Certificate).Sign(document, item);
        new DigitalSigner(signer.Certificate, new SigningOptions { Profile = DigitalSignatureProfile.StructuredReport }).Sign(document);

        DigitalSignatures.Verify(document).Select(verification => (verification.Status, verification.Signature.Path.Length > 0)).ShouldBe([(SignatureStatus.Valid, false), (SignatureStatus.Valid, true)]);
        (int exitCode, string output) = await Dcmsign.VerifyAsync(signer.Folder, document, TransferSyntax.ExplicitVRLittleEndian, "+cf", signer.CertificateFile, "--require-sr");
        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public async Task Items_are_signed_there_and_verified_here()
    {
        using TestSigner signer = new();
        DataSet document = await Dcmsign.SignAsync(signer, Document(), TransferSyntax.ExplicitVRLittleEndian, "--sign-item", "CurrentRequestedProcedureEvidenceSequence[0].ReferencedSeriesSequence[0]", "--mac-sha256");

        SignatureVerification verification = DigitalSignatures.Verify(document).Single();

        verification.Status.ShouldBe(SignatureStatus.Valid, string.Join('\n', verification.Findings));
        verification.Signature.Path.ShouldBe("CurrentRequestedProcedureEvidenceSequence (0040,A375)[0].ReferencedSeriesSequence (0008,1115)[0]");
    }

    [Fact]
    public async Task Signatures_of_both_stand_side_by_side()
    {
        using TestSigner signer = new();
        DataSet dataSet = await Dcmsign.SignAsync(signer, await Instance(TransferSyntax.ExplicitVRLittleEndian), TransferSyntax.ExplicitVRLittleEndian, "--mac-sha256");
        new DigitalSigner(signer.Certificate, new SigningOptions { Profile = DigitalSignatureProfile.Creator }).Sign(dataSet);

        DigitalSignatures.Verify(dataSet).Select(verification => verification.Status).ShouldBe([SignatureStatus.Valid, SignatureStatus.Valid]);
        (int exitCode, string output) = await Dcmsign.VerifyAsync(signer.Folder, dataSet, TransferSyntax.ExplicitVRLittleEndian, "+cf", signer.CertificateFile);
        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public async Task Keys_on_elliptic_curves_are_understood_by_both()
    {
        using TestSigner signer = new(isCurve: true);
        DataSet theirs = await Dcmsign.SignAsync(signer, await Instance(TransferSyntax.ExplicitVRLittleEndian), TransferSyntax.ExplicitVRLittleEndian, "--mac-sha256");
        DataSet ours = await Instance(TransferSyntax.ExplicitVRLittleEndian);
        new DigitalSigner(signer.Certificate, new SigningOptions { Profile = DigitalSignatureProfile.None }).Sign(ours);

        DigitalSignatures.Verify(theirs).Single().Status.ShouldBe(SignatureStatus.Valid);
        (int exitCode, string output) = await Dcmsign.VerifyAsync(signer.Folder, ours, TransferSyntax.ExplicitVRLittleEndian, "+cf", signer.CertificateFile);
        exitCode.ShouldBe(0, output);
    }

    private static DataSet Document() =>
        new KeyObjectSelection { Title = CodeDictionary.Concept("113000"), Description = "Größe" }.ToDataSets([SyntheticInstance.Create()], new DocumentOptions { Time = DateTimeOffset.UnixEpoch })[0];

    // With private elements, text beyond ASCII, nested and empty sequences, and values of all sizes.
    internal static async Task<DataSet> Instance(TransferSyntax syntax)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 40, Columns = 48 });
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        dataSet.Set(Attributes.InstitutionName, "Hôpital");
        dataSet.Set(new Tag(0x00091000), VR.LO, "private");
        dataSet.Set(new Tag(0x00090010), VR.LO, "GANTRY TEST");
        DataSet empty = new();
        DataSet reference = new();
        reference.Set(Attributes.ReferencedSOPClassUID, SopClasses.CTImageStorage);
        reference.Set(Attributes.ReferencedSOPInstanceUID, new Uid("1.2.3"));
        reference.SetItems(Attributes.PurposeOfReferenceCodeSequence, new CodedConcept("121322", "DCM", "Source").ToItem());
        dataSet.SetItems(Attributes.SourceImageSequence, reference, reference.Clone());
        dataSet.SetItems(Attributes.ReferencedImageSequence);
        dataSet.SetItems(Attributes.ReferencedPerformedProcedureStepSequence, empty);
        dataSet.SetBytes(new Tag(0x60003000), VR.OW, new byte[40 * 6]);
        using TranscodedDataSet moved = await Transcoder.TranscodeAsync(dataSet, syntax, cancellationToken: TestContext.Current.CancellationToken);
        return DicomFile.Parse(new DicomFile(moved.DataSet, syntax).ToArray(syntax)).DataSet;
    }
}
