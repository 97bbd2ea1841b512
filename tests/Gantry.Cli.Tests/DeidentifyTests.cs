using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Cli.Tests;

public sealed class DeidentifyTests
{
    private const string Name = "Xylander^Philomena";

    [Fact]
    [Trait("Ledger", "R244")]
    [Trait("Ledger", "R249")]
    public async Task A_folder_becomes_a_tree_that_names_nobody_with_a_report_of_every_change()
    {
        using Scratch scratch = new();
        for (int i = 1; i <= 5; i++)
        {
            scratch.Instance($"in/Xylander/{i}.dcm", Identify, number: i);
        }

        await File.WriteAllTextAsync(scratch["in/notes.txt"], "not DICOM", TestContext.Current.CancellationToken);
        Run run = await Run.GantryAsync("deidentify", scratch["in"], scratch["out"], "--report", scratch["report.json"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("5 files de-identified");
        string[] written = Directory.GetFiles(scratch["out"], "*", SearchOption.AllDirectories);
        written.Length.ShouldBe(5);
        foreach (string path in written)
        {
            path[scratch.Folder.Length..].ShouldNotContain("Xylander");
            byte[] bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            bytes.AsSpan().IndexOf("Xylander"u8).ShouldBe(-1);
            bytes.AsSpan().IndexOf("PID-77"u8).ShouldBe(-1);
            bytes.AsSpan(0, 128).ContainsAnyExcept((byte)0).ShouldBeFalse();
            using DicomFile file = DicomFile.Open(path);
            file.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID).ShouldBe(file.DataSet.GetString(Attributes.SOPInstanceUID));
            file.FileMetaInformation.Contains(Attributes.SourceApplicationEntityTitle).ShouldBeFalse();
        }

        using JsonDocument report = JsonDocument.Parse(await File.ReadAllTextAsync(scratch["report.json"], TestContext.Current.CancellationToken));
        JsonElement[] files = [.. report.RootElement.GetProperty("files").EnumerateArray()];
        files.Length.ShouldBe(5);
        files.ShouldAllBe(file => file.GetProperty("changes").EnumerateArray().Any(change => change.GetProperty("keyword").GetString() == "PatientName" && change.GetProperty("action").GetString() == "replaced"));
        files.ShouldAllBe(file => file.GetProperty("residues").GetArrayLength() == 0);
        string changes = string.Concat(files.Select(file => file.GetProperty("changes").GetRawText()));
        changes.ShouldNotContain("Xylander");
        changes.ShouldNotContain("PID-77");
    }

    [Fact]
    public async Task The_same_key_makes_the_same_files()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", Identify);
        await File.WriteAllTextAsync(scratch["key"], "a secret of some length\n", TestContext.Current.CancellationToken);
        foreach (string output in (string[])["one", "two"])
        {
            (await Run.GantryAsync("deidentify", path, scratch[output], "--profile", "research", "--key", scratch["key"])).ExitCode.ShouldBe(0);
        }

        (await Run.GantryAsync("deidentify", path, scratch["three"], "--profile", "research")).ExitCode.ShouldBe(0);
        string one = Only(scratch["one"]), two = Only(scratch["two"]);
        Path.GetRelativePath(scratch["two"], two).ShouldBe(Path.GetRelativePath(scratch["one"], one));
        (await File.ReadAllBytesAsync(two, TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(one, TestContext.Current.CancellationToken));
        Path.GetFileName(Only(scratch["three"])).ShouldNotBe(Path.GetFileName(one));
    }

    [Fact]
    [Trait("Ledger", "R243")]
    public async Task What_may_not_be_released_is_named_and_not_written()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("echo.dcm", dataSet => dataSet.Set(Attributes.Modality, "US"));

        Run refused = await Run.GantryAsync("deidentify", path, scratch["out"], "--profile", "public-release", "--report", scratch["report.json"]);
        Run acknowledged = await Run.GantryAsync("deidentify", path, scratch["out"], "--profile", "public-release", "--acknowledge-pixels");

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("echo.dcm");
        refused.Error.ShouldContain("burned into");
        (await File.ReadAllTextAsync(scratch["report.json"], TestContext.Current.CancellationToken)).ShouldContain("failure");
        acknowledged.ExitCode.ShouldBe(0, acknowledged.Error);
        Only(scratch["out"]).ShouldEndWith(".dcm");
    }

    [Fact]
    [Trait("Ledger", "R242")]
    public async Task Instances_are_exported_de_identified()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", Identify);
        Run run = await Run.GantryAsync("export", path, "--out", scratch["out"], "--deidentify", "teaching", "--tree", "study");
        run.ExitCode.ShouldBe(0, run.Error);
        using DicomFile file = DicomFile.Open(Only(scratch["out"]));
        file.DataSet.GetString(Attributes.PatientIdentityRemoved).ShouldBe("YES");
        file.DataSet.GetString(Attributes.PatientSex).ShouldBe("O");
    }

    [Fact]
    public async Task Originals_come_back_from_a_vault_and_from_the_objects()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", Identify);
        await File.WriteAllBytesAsync(scratch["key"], RandomNumberGenerator.GetBytes(32), TestContext.Current.CancellationToken);
        using RSA rsa = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=trustee", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        await File.WriteAllTextAsync(scratch["cert.pem"], certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(scratch["private.pem"], rsa.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);

        Run there = await Run.GantryAsync("deidentify", path, scratch["out"], "--key", scratch["key"], "--vault", scratch["vault"], "--recipient", scratch["cert.pem"]);
        Run byVault = await Run.GantryAsync("reidentify", scratch["out"], scratch["vaulted"], "--vault", scratch["vault"], "--key", scratch["key"]);
        Run byEnvelope = await Run.GantryAsync("reidentify", scratch["out"], scratch["opened"], "--certificate", scratch["cert.pem"], "--private-key", scratch["private.pem"]);

        there.ExitCode.ShouldBe(0, there.Error);
        byVault.ExitCode.ShouldBe(0, byVault.Error);
        byEnvelope.ExitCode.ShouldBe(0, byEnvelope.Error);
        using DicomFile original = DicomFile.Open(path);
        foreach (string folder in (string[])["vaulted", "opened"])
        {
            using DicomFile back = DicomFile.Open(Only(scratch[folder]));
            Encoding.UTF8.GetString(DicomJson.ToArray(back.DataSet)).ShouldBe(Encoding.UTF8.GetString(DicomJson.ToArray(original.DataSet)));
        }

        (await Run.GantryAsync("reidentify", scratch["out"], scratch["x"], "--vault", scratch["vault"])).ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("--profile", "no-such-preset")]
    [InlineData("--option", "retain-everything")]
    [InlineData("--key", "/no/such/key")]
    [InlineData("--vault", "vault")]
    [InlineData("--recipient", "/no/such/certificate")]
    [InlineData("--tree", "year")]
    public async Task What_cannot_be_understood_is_wrong_usage(string option, string value)
    {
        using Scratch scratch = new();
        Run run = await Run.GantryAsync("deidentify", scratch.Instance("a.dcm"), scratch["out"], option, value);
        run.ExitCode.ShouldBe(2, run.Error);
        Directory.Exists(scratch["out"]).ShouldBeFalse();
    }

    private static string Only(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldHaveSingleItem();

    private static void Identify(DataSet dataSet)
    {
        dataSet.Set(Attributes.PatientName, new PersonName(Name));
        dataSet.Set(Attributes.PatientID, "PID-77");
        dataSet.Set(Attributes.PatientSex, "O");
        dataSet.Set(Attributes.ImageComments, "for Philomena");
    }
}
