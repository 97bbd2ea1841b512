using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Interop.Deidentification;

/// <summary>Foreign programs on de-identified objects: dicom3tools' dciodvfy says whether they are still what their SOP class demands, gdcm's gdcmanon does the same work.</summary>
public sealed class DeidentificationTests : IDisposable
{
    private static readonly Lazy<DataSet[]> s_objects = new(() => [.. DemoStudies.All(new DemoOptions { ReferenceDate = new DateOnly(2026, 5, 4) }).DistinctBy(dataSet => dataSet.GetString(Attributes.SeriesInstanceUID))]);
    private readonly string _folder = Directory.CreateTempSubdirectory("gantry-deidentification-").FullName;

    public static TheoryData<string> Presets => [.. DeidentificationProfile.Presets.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Presets))]
    [Trait("Ledger", "R245"), Trait("Ledger", "R246"), Trait("Ledger", "R247"), Trait("Ledger", "R248")]
    public async Task ObjectsStayWhatTheirSopClassDemands(string name)
    {
        Programs.Require("dciodvfy");
        Deidentifier deidentifier = new(DeidentificationProfileFile.Preset(name)! with { AcknowledgesPixels = true }, DeidentificationKey.CreateRandom());
        List<string> errors = [];
        foreach (DataSet source in s_objects.Value)
        {
            using DeidentifiedDataSet result = await deidentifier.DeidentifyAsync(source, cancellationToken: TestContext.Current.CancellationToken);
            string path = Path.Combine(_folder, "object.dcm");
            await result.ToFile().SaveAsync(path, result.TransferSyntax, Deidentifier.WriteOptions, TestContext.Current.CancellationToken);
            string said = (await Programs.RunAsync("dciodvfy", [path], folder: _folder)).Output;
            said.ShouldContain("Image");
            errors.AddRange(said.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)));
        }

        s_objects.Value.Length.ShouldBeGreaterThan(10);
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatGdcmanonTakesAwayIsTakenAwayHereToo()
    {
        (string certificate, _) = Keys();
        Deidentifier deidentifier = new(DeidentificationProfile.Basic, DeidentificationKey.CreateRandom());
        foreach (DataSet source in s_objects.Value)
        {
            string path = await SaveAsync(source), theirs = Path.Combine(_folder, "theirs.dcm");
            (await Programs.RunAsync("gdcmanon", ["-e", "-c", certificate, path, theirs])).ShouldSucceed();
            using DicomFile first = DicomFile.Open(path), other = DicomFile.Open(theirs);
            using DeidentifiedDataSet ours = await deidentifier.DeidentifyAsync(first.DataSet, cancellationToken: TestContext.Current.CancellationToken);
            string[] missed = [.. first.DataSet.Where(element => !element.IsSequence && !element.IsEncapsulated && element.Length < 1000 && IsOther(other.DataSet, element) && !IsOther(ours.DataSet, element)).Select(element => element.Tag.ToString())];
            missed.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task EnvelopesAreOpenedByGdcmanonAndItsOwnHere()
    {
        (string certificate, string key) = Keys();
        using X509Certificate2 recipient = X509Certificate2.CreateFromPemFile(certificate, key);
        DataSet source = s_objects.Value[0];
        string path = await SaveAsync(source), sealedPath = Path.Combine(_folder, "sealed.dcm"), opened = Path.Combine(_folder, "opened.dcm"), theirs = Path.Combine(_folder, "theirs.dcm");
        using DicomFile first = DicomFile.Open(path);

        using DeidentifiedDataSet ours = await new Deidentifier(DeidentificationProfile.Basic, DeidentificationKey.CreateRandom()).DeidentifyAsync(first.DataSet, cancellationToken: TestContext.Current.CancellationToken);
        EncryptedAttributes.Seal(ours.DataSet, OriginalAttributes.Of(first.DataSet, ours), [recipient]);
        await ours.ToFile().SaveAsync(sealedPath, ours.TransferSyntax, Deidentifier.WriteOptions, TestContext.Current.CancellationToken);
        (await Programs.RunAsync("gdcmanon", ["-d", "-k", key, sealedPath, opened])).ShouldSucceed();
        (await Programs.RunAsync("gdcmanon", ["-e", "-c", certificate, path, theirs])).ShouldSucceed();

        using DicomFile back = DicomFile.Open(opened), sealedByThem = DicomFile.Open(theirs);
        DataSet originals = EncryptedAttributes.Open(sealedByThem.DataSet, recipient).ShouldNotBeNull();
        foreach (Tag tag in (Tag[])[Attributes.PatientID, Attributes.StudyInstanceUID, Attributes.SOPInstanceUID, Attributes.PatientName, Attributes.StudyDate])
        {
            back.DataSet.GetString(tag).ShouldBe(first.DataSet.GetString(tag), tag.ToString());
            if (originals.Contains(tag))
            {
                originals.GetString(tag).ShouldBe(first.DataSet.GetString(tag), tag.ToString());
            }
        }

        originals.Contains(Attributes.PatientID).ShouldBeTrue();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsOther(DataSet dataSet, DataElement element) => !dataSet.TryGetElement(element.Tag, out DataElement now) || !now.GetStrings().SequenceEqual(element.GetStrings());

    private async Task<string> SaveAsync(DataSet source)
    {
        string path = Path.Combine(_folder, "source.dcm");
        await new DicomFile(source).SaveAsync(path, TestContext.Current.CancellationToken);
        return path;
    }

    private (string Certificate, string Key) Keys()
    {
        Programs.Require("gdcmanon");
        using RSA rsa = RSA.Create(2048);
        using X509Certificate2 made = new CertificateRequest("CN=trustee", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        string certificate = Path.Combine(_folder, "certificate.pem"), key = Path.Combine(_folder, "key.pem");
        File.WriteAllText(certificate, made.ExportCertificatePem());
        File.WriteAllText(key, rsa.ExportPkcs8PrivateKeyPem());
        return (certificate, key);
    }
}
