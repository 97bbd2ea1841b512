using System.Security.Cryptography.X509Certificates;
using FsCheck;
using FsCheck.Fluent;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.Signatures;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Signatures;

/// <summary>Signing, verifying and removing; changes of every kind; signatures that nobody can verify.</summary>
[Trait("Ledger", "R103")]
public sealed class SignatureTests : IDisposable
{
    private readonly TestSigner _signer = new();

    public void Dispose() => _signer.Dispose();

    [Fact]
    public void Every_change_to_what_is_signed_is_found_and_no_other()
    {
        DataSet signed = Signed(new SigningOptions { Profile = DigitalSignatureProfile.Creator });
        HashSet<Tag> covered = [.. DigitalSignatures.Verify(signed).Single().Signature.Elements];
        DataElement[] elements = [.. signed.Where(element => !element.IsSequence && element.Tag.Group is >= 8 and < 0xFFFA)];

        Prop.ForAll(Gen.Elements(elements).ToArbitrary(), Gen.Choose(0, 2).ToArbitrary(), (element, kind) =>
        {
            DataSet changed = signed.Clone();
            switch (kind)
            {
                case 0:
                    changed.Remove(element.Tag);
                    break;
                case 1 when !element.IsEmpty:
                    byte[] value = element.Bytes.ToArray();
                    value[^1] ^= 1;
                    changed.SetBytes(element.Tag, element.VR, value);
                    break;
                default:
                    changed.SetBytes(element.Tag, element.VR == VR.LO ? VR.SH : VR.LO, "other "u8.ToArray());
                    break;
            }

            return (DigitalSignatures.Verify(changed).Single().Status == SignatureStatus.Valid) == !covered.Contains(element.Tag);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("ReferencedImageSequence[0].ReferencedSOPInstanceUID")]
    [InlineData("ReferencedImageSequence[1].PurposeOfReferenceCodeSequence[0].CodeMeaning")]
    public void Changes_within_items_are_found(string path)
    {
        DataSet signed = Signed();
        AttributeLocation place = AttributePath.Parse(path).Find(signed).Single();
        place.DataSet.Remove(place.Tag);

        DigitalSignatures.Verify(signed).Single().Status.ShouldBe(SignatureStatus.Invalid);
    }

    [Fact]
    public void Items_that_trade_places_or_move_between_sequences_are_found()
    {
        DataSet signed = Signed();
        DataSet turned = signed.Clone();
        turned.SetItems(Attributes.ReferencedImageSequence, turned.Items(Attributes.ReferencedImageSequence).Reverse());
        DataSet fewer = signed.Clone();
        fewer.SetItems(Attributes.ReferencedImageSequence, fewer.Items(Attributes.ReferencedImageSequence).Take(1));

        DigitalSignatures.Verify(turned).Single().Status.ShouldBe(SignatureStatus.Invalid);
        DigitalSignatures.Verify(fewer).Single().Status.ShouldBe(SignatureStatus.Invalid);
    }

    [Fact]
    public void What_the_signature_says_of_itself_is_signed_too()
    {
        foreach (Action<DataSet> change in (Action<DataSet>[])
        [
            item => item.Set(Attributes.DigitalSignatureUID, Uid.New()), item => item.Set(Attributes.DigitalSignatureDateTime, DicomDateTime.Parse("20260101")), item => item.SetCodes(Attributes.DigitalSignaturePurposeCodeSequence, SignaturePurpose.Consent.ToConcept()),
            item => item.Set(Attributes.CertificateType, "OTHER"),
        ])
        {
            DataSet signed = Signed(new SigningOptions { Purpose = SignaturePurpose.Author });
            change(signed.Items(Attributes.DigitalSignaturesSequence)[0]);

            DigitalSignatures.Verify(signed).Single().Status.ShouldBe(SignatureStatus.Invalid);
        }
    }

    [Fact]
    public void A_removed_element_is_named()
    {
        DataSet signed = Signed();
        signed.Remove(Attributes.PatientID);

        ValidationFinding finding = DigitalSignatures.Verify(signed).Single().Findings.Single();

        (finding.Severity, finding.Rule).ShouldBe((FindingSeverity.Error, "signature-invalid"));
        finding.Message.ShouldContain("(0010,0020) is gone");
        finding.Path.ShouldBe("DigitalSignaturesSequence (FFFA,FFFA)[0].Signature (0400,0120)");
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2"), InlineData("1.2.840.10008.1.2.1"), InlineData("1.2.840.10008.1.2.2"), InlineData("1.2.840.10008.1.2.1.99")]
    public void A_signature_holds_in_every_encoding_without_pixels_being_touched(string syntax)
    {
        TransferSyntax target = TransferSyntax.Of(new Uid(syntax));
        DataSet signed = Signed(isPrivate: false);

        DataSet read = DicomFile.Parse(new DicomFile(signed, target).ToArray(target, new DicomWriteOptions { Lengths = LengthEncoding.Undefined })).DataSet;

        DigitalSignatures.Verify(read).Single().Status.ShouldBe(SignatureStatus.Valid);
    }

    [Fact]
    public void Private_elements_without_a_value_representation_are_not_signed()
    {
        DataSet implicitly = DicomFile.Parse(new DicomFile(Instance(true)).ToArray(TransferSyntax.ImplicitVRLittleEndian)).DataSet;
        new DigitalSigner(_signer.Certificate).Sign(implicitly);

        DigitalSignatures.Verify(implicitly).Single().Signature.Elements.ShouldNotContain(tag => tag.IsPrivate);
        Should.Throw<DicomException>(() => new DigitalSigner(_signer.Certificate, new SigningOptions { Attributes = [new Tag(0x00091000)] }).Sign(implicitly)).Message.ShouldContain("(0009,1000)");
    }

    [Fact]
    public void Signatures_are_added_to_and_removed_from_each_other()
    {
        DataSet dataSet = Instance(true);
        DigitalSigner signer = new(_signer.Certificate);
        Uid first = signer.Sign(dataSet), second = signer.Sign(dataSet);
        Uid inner = signer.Sign(dataSet, AttributePath.Parse("ReferencedImageSequence[1]"));

        DigitalSignatures.Verify(dataSet).Select(verification => (verification.Signature.Uid, verification.Status)).ShouldBe([(first, SignatureStatus.Valid), (second, SignatureStatus.Valid), (inner, SignatureStatus.Valid)]);
        DigitalSignatures.Remove(dataSet, first).ShouldBeTrue();
        DigitalSignatures.Remove(dataSet, first).ShouldBeFalse();
        dataSet.Items(Attributes.MACParametersSequence).Count.ShouldBe(1);
        DigitalSignatures.Verify(dataSet).Select(verification => verification.Status).ShouldBe([SignatureStatus.Valid, SignatureStatus.Valid]);
        DigitalSignatures.RemoveAll(dataSet).ShouldBe(2);
        DigitalSignatures.IsSigned(dataSet).ShouldBeFalse();
        dataSet.ShouldNotContain(element => element.Tag == Attributes.MACParametersSequence.Tag);
        DigitalSignatures.Verify(dataSet).ShouldBeEmpty();
    }

    [Fact]
    public void Signatures_of_what_the_data_set_was_are_left_alone()
    {
        DataSet original = Signed();
        original.Remove(Attributes.PixelData);
        DataSet modified = new();
        modified.SetItems(Attributes.ModifiedAttributesSequence, original);
        DataSet dataSet = Instance(true);
        dataSet.SetItems(Attributes.OriginalAttributesSequence, modified);

        DigitalSignatures.Verify(dataSet).ShouldBeEmpty();
    }

    [Fact]
    public void Profiles_want_certain_attributes_and_keys()
    {
        DataSet dataSet = Instance(true);
        dataSet.Remove(Attributes.StudyInstanceUID);
        using TestSigner curve = new(isCurve: true);
        using TestSigner small = new(bits: 1024);
        using TestSigner other = new(usage: X509KeyUsageFlags.KeyEncipherment);
        using TestSigner old = new(from: TimeProvider.System.GetUtcNow().AddDays(-90));
        using X509Certificate2 open = X509CertificateLoader.LoadCertificate(_signer.Certificate.RawData);

        Should.Throw<DicomException>(() => new DigitalSigner(_signer.Certificate, new SigningOptions { Profile = DigitalSignatureProfile.Creator }).Sign(dataSet)).Message.ShouldContain("(0020,000D)");
        Should.Throw<DicomException>(() => new DigitalSigner(_signer.Certificate, new SigningOptions { Profile = DigitalSignatureProfile.StructuredReport }).Sign(dataSet)).Message.ShouldContain("report");
        Should.Throw<DicomException>(() => new DigitalSigner(_signer.Certificate, new SigningOptions { Attributes = [Attributes.StudyInstanceUID] }).Sign(dataSet)).Message.ShouldContain("not there");
        Should.Throw<DicomException>(() => new DigitalSigner(_signer.Certificate).Sign(dataSet, AttributePath.Parse("ReferencedImageSequence[7]"))).Message.ShouldContain("ReferencedImageSequence[7]");
        Should.Throw<DicomException>(() => new DigitalSigner(_signer.Certificate).Sign(dataSet, AttributePath.Parse("PatientID"))).Message.ShouldContain("PatientID");
        Should.Throw<DicomException>(() => new DigitalSigner(old.Certificate).Sign(dataSet)).Message.ShouldContain("valid");
        Should.Throw<ArgumentException>(() => new DigitalSigner(curve.Certificate)).Message.ShouldContain("RSA");
        Should.Throw<ArgumentException>(() => new DigitalSigner(small.Certificate)).Message.ShouldContain("1024");
        Should.Throw<ArgumentException>(() => new DigitalSigner(other.Certificate)).Message.ShouldContain("key usage");
        Should.Throw<ArgumentException>(() => new DigitalSigner(open)).Message.ShouldContain("private key");
        Should.Throw<ArgumentException>(() => new DigitalSigner(_signer.Certificate, new SigningOptions { MacAlgorithm = "SHA1" })).Message.ShouldContain("SHA256");
    }

    [Fact]
    public void A_signature_is_of_the_profiles_whose_attributes_it_covers()
    {
        DigitalSignatures.Verify(Signed()).Single().Profiles.ShouldBe([DigitalSignatureProfile.Base, DigitalSignatureProfile.Creator, DigitalSignatureProfile.Authorization]);
        DigitalSignatures.Verify(Signed(new SigningOptions { Profile = DigitalSignatureProfile.Authorization })).Single().Profiles.ShouldBe([DigitalSignatureProfile.Base, DigitalSignatureProfile.Authorization]);
        DigitalSignatures.Verify(Signed(new SigningOptions { Attributes = [Attributes.PatientID] })).Single().Profiles.ShouldBe([DigitalSignatureProfile.Base]);
    }

    [Fact]
    public void Who_signed_is_trusted_or_not()
    {
        DataSet signed = Signed();
        using TestSigner stranger = new("Stranger");

        DigitalSignatures.Verify(signed).Single().IsTrusted.ShouldBeNull();
        DigitalSignatures.Verify(signed, new VerificationOptions { Trusted = [_signer.Certificate] }).Single().IsTrusted.ShouldBe(true);
        SignatureVerification verification = DigitalSignatures.Verify(signed, new VerificationOptions { Trusted = [stranger.Certificate] }).Single();
        (verification.Status, verification.IsTrusted, verification.Findings.Single().Rule).ShouldBe((SignatureStatus.Valid, false, "signature-untrusted"));
    }

    [Fact]
    public void A_certificate_that_was_not_valid_when_it_was_signed_is_found()
    {
        DataSet signed = Instance(true);
        new DigitalSigner(_signer.Certificate).Sign(signed);
        using TestSigner later = new(from: TimeProvider.System.GetUtcNow().AddDays(1));
        signed.Items(Attributes.DigitalSignaturesSequence)[0].Set(Attributes.CertificateOfSigner, later.Certificate.RawData);

        DigitalSignatures.Verify(signed).Single().Findings.Select(finding => finding.Rule).ShouldBe(["signature-invalid", "signature-time"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("CertificateOfSigner", "signature-certificate"), InlineData("Signature", "signature-invalid"), InlineData("MACIDNumber", "signature-unverifiable"), InlineData("DigitalSignatureDateTime", "signature-time")]
    public void A_signature_without_one_of_its_parts_is_not_valid(string keyword, string rule)
    {
        DataSet signed = Signed();
        signed.Items(Attributes.DigitalSignaturesSequence)[0].Remove(AttributePath.Parse(keyword).Tag!.Value);

        SignatureVerification verification = DigitalSignatures.Verify(signed).Single();

        verification.Status.ShouldNotBe(SignatureStatus.Valid);
        verification.Findings.Select(finding => finding.Rule).ShouldContain(rule);
    }

    [Fact]
    public void Hostile_signatures_are_told_to_be_so()
    {
        Action<DataSet, DataSet>[] attacks =
        [
            (parameters, _) => parameters.Set(Attributes.MACAlgorithm, "CRC32"),
            (parameters, _) => parameters.Remove(Attributes.MACAlgorithm),
            (parameters, _) => parameters.Set(Attributes.MACCalculationTransferSyntaxUID, TransferSyntax.ImplicitVRLittleEndian.Uid),
            (parameters, _) => parameters.Set(Attributes.MACCalculationTransferSyntaxUID, new Uid("1.2.3")),
            (parameters, _) => parameters.Remove(Attributes.DataElementsSigned),
            (parameters, _) => parameters.SetValues(Attributes.DataElementsSigned, Attributes.DigitalSignaturesSequence.Tag),
            (parameters, _) => parameters.SetValues(Attributes.DataElementsSigned, [.. Enumerable.Range(0, DigitalSignatures.MaximumElements + 1).Select(i => new Tag((uint)(0x00080000 + i)))]),
            (_, signature) => signature.Set(Attributes.CertificateOfSigner, new byte[16]),
            (_, signature) => signature.Set(Attributes.CertificateOfSigner, (byte[])[0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF, 0, 0]),
            (_, signature) => signature.Set(Attributes.CertificateOfSigner, new byte[1 << 20]),
            (_, signature) => signature.Set(Attributes.CertificateOfSigner, WithBrokenKey(_signer.Certificate)),
            (_, signature) => signature.Set(Attributes.DigitalSignatureDateTime, DicomDateTime.Parse("00010101000000+1400")),
            (_, signature) => signature.Set(Attributes.Signature, new byte[1 << 20]),
            (_, signature) => signature.Set(Attributes.Signature, new byte[2]),
        ];
        foreach (Action<DataSet, DataSet> attack in attacks)
        {
            DataSet signed = Signed();
            attack(signed.Items(Attributes.MACParametersSequence)[0], signed.Items(Attributes.DigitalSignaturesSequence)[0]);

            SignatureVerification verification = DigitalSignatures.Verify(signed, new VerificationOptions { Trusted = [_signer.Certificate] }).Single();

            verification.Status.ShouldNotBe(SignatureStatus.Valid);
            verification.Findings.ShouldContain(finding => finding.Severity == FindingSeverity.Error);
        }

        DataSet many = Signed();
        many.SetItems(Attributes.DigitalSignaturesSequence, Enumerable.Repeat(many.Items(Attributes.DigitalSignaturesSequence)[0].Clone(), 1000));
        DigitalSignatures.Verify(many).Count.ShouldBe(DigitalSignatures.MaximumSignatures);
    }

    [Fact]
    public async Task Pixels_in_another_transfer_syntax_leave_no_signature_that_is_wrong()
    {
        DataSet signed = Instance(true);
        new DigitalSigner(_signer.Certificate).Sign(signed);
        new DigitalSigner(_signer.Certificate, new SigningOptions { Attributes = [Attributes.PatientID, Attributes.StudyInstanceUID] }).Sign(signed);

        using TranscodedDataSet moved = await Transcoder.TranscodeAsync(signed, TransferSyntax.RLELossless, cancellationToken: TestContext.Current.CancellationToken);
        DataSet read = DicomFile.Parse(new DicomFile(moved.DataSet, TransferSyntax.RLELossless).ToArray(TransferSyntax.RLELossless)).DataSet;

        SignatureVerification left = DigitalSignatures.Verify(read).Single();
        left.Status.ShouldBe(SignatureStatus.Valid);
        left.Signature.Elements.ShouldBe([Attributes.PatientID.Tag, Attributes.StudyInstanceUID.Tag]);
        DigitalSignatures.Verify(signed).Count.ShouldBe(2);

        new DigitalSigner(_signer.Certificate).Sign(read);
        using TranscodedDataSet back = await Transcoder.TranscodeAsync(read, TransferSyntax.ExplicitVRLittleEndian, cancellationToken: TestContext.Current.CancellationToken);
        DigitalSignatures.Verify(back.DataSet).Single().Status.ShouldBe(SignatureStatus.Valid);
    }

    [Fact]
    public async Task Deidentification_leaves_no_signature()
    {
        DataSet signed = Instance(true);
        new DigitalSigner(_signer.Certificate).Sign(signed, AttributePath.Parse("ReferencedImageSequence[0]"));
        new DigitalSigner(_signer.Certificate).Sign(signed);

        using DeidentifiedDataSet result = await new Deidentifier(DeidentificationProfile.Basic with { AcknowledgesPixels = true }, DeidentificationKey.CreateRandom()).DeidentifyAsync(signed, TransferSyntax.ExplicitVRLittleEndian, TestContext.Current.CancellationToken);

        DataSet read = DicomFile.Parse(result.ToFile().ToArray(result.TransferSyntax)).DataSet;
        DigitalSignatures.IsSigned(read).ShouldBeFalse();
        AttributePath.Parse("**.MACParametersSequence").Find(read).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_timestamp_says_when_a_signature_was_seen()
    {
        DataSet signed = Instance(true);
        Uid uid = new DigitalSigner(_signer.Certificate).Sign(signed);
        using TestTimestampAuthority authority = new();
        var request = DigitalSigner.RequestTimestamp(signed, uid);
        DigitalSigner.AddTimestamp(signed, uid, request, await authority.AnswerAsync(request.Encode()));

        SignatureVerification verification = DigitalSignatures.Verify(signed, new VerificationOptions { Trusted = [_signer.Certificate, authority.Certificate] }).Single();

        verification.Status.ShouldBe(SignatureStatus.Valid, string.Join('\n', verification.Findings));
        verification.CertifiedTime.ShouldNotBeNull().ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(2));
        verification.Findings.ShouldBeEmpty();
        (int exitCode, string output) = await Dcmsign.VerifyAsync(_signer.Folder, signed, TransferSyntax.ExplicitVRLittleEndian, "+cf", _signer.CertificateFile, "+cf", authority.CertificateFile, "--require-ts");
        exitCode.ShouldBe(0, output);

        DigitalSignatures.Verify(signed, new VerificationOptions { Trusted = [_signer.Certificate] }).Single().Findings.Single().Rule.ShouldBe("signature-timestamp");
        Uid second = new DigitalSigner(_signer.Certificate).Sign(signed);
        byte[] other = await authority.AnswerAsync(request.Encode());
        Should.Throw<DicomException>(() => DigitalSigner.AddTimestamp(signed, second, DigitalSigner.RequestTimestamp(signed, second), other));
        signed.Items(Attributes.DigitalSignaturesSequence)[1].Set(Attributes.CertifiedTimestampType, "CMS_TSP");
        signed.Items(Attributes.DigitalSignaturesSequence)[1].Set(Attributes.CertifiedTimestamp, signed.Items(Attributes.DigitalSignaturesSequence)[0].GetBytes(Attributes.CertifiedTimestamp));
        SignatureVerification borrowed = DigitalSignatures.Verify(signed)[1];
        (borrowed.CertifiedTime, borrowed.Findings.Single().Rule).ShouldBe((null, "signature-timestamp"));
    }

    // Its key begins with a string of bytes where a number belongs.
    private static byte[] WithBrokenKey(X509Certificate2 certificate)
    {
        byte[] bytes = certificate.RawData;
        bytes[bytes.AsSpan().IndexOf((byte[])[0x02, 0x82, 0x01, 0x01, 0x00])] = 0x04;
        return bytes;
    }

    private static DataSet Instance(bool isPrivate)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16 });
        if (isPrivate)
        {
            dataSet.Set(new Tag(0x00090010), VR.LO, "GANTRY TEST");
            dataSet.Set(new Tag(0x00091000), VR.LO, "private");
        }

        DataSet reference = new();
        reference.Set(Attributes.ReferencedSOPClassUID, SopClasses.CTImageStorage);
        reference.Set(Attributes.ReferencedSOPInstanceUID, new Uid("1.2.3"));
        DataSet other = reference.Clone();
        other.SetItems(Attributes.PurposeOfReferenceCodeSequence, new CodedConcept("121322", "DCM", "Source").ToItem());
        dataSet.SetItems(Attributes.ReferencedImageSequence, reference, other);
        return DicomFile.Parse(new DicomFile(dataSet).ToArray(TransferSyntax.ExplicitVRLittleEndian)).DataSet;
    }

    // Signed, written and read.
    private DataSet Signed(SigningOptions? options = null, bool isPrivate = true)
    {
        DataSet dataSet = Instance(isPrivate);
        new DigitalSigner(_signer.Certificate, options).Sign(dataSet);
        return DicomFile.Parse(new DicomFile(dataSet).ToArray(TransferSyntax.ExplicitVRLittleEndian)).DataSet;
    }
}
