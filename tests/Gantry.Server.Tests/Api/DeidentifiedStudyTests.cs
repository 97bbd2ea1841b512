using System.IO.Compression;
using System.Net;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Server.Configuration;
using Gantry.Server.Tests.Hosting;

namespace Gantry.Server.Tests.Api;

/// <summary>A study as a zip archive that names nobody.</summary>
public sealed class DeidentifiedStudyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R242"), Trait("Ledger", "R243")]
    public async Task AStudyIsExportedWithoutItsPatientAndWhatIsARiskIsLeftOut()
    {
        await using TestHost test = await TestHost.StartAsync();
        DataSet[] instances = [.. Enumerable.Range(1, 3).Select(number => SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 64, Columns = 64, InstanceNumber = number, PatientName = new PersonName("Xylander^Philomena"), PatientId = "PID-77" }))];
        instances[2].Set(Attributes.BurnedInAnnotation, "YES");
        foreach (DataSet instance in instances)
        {
            using MemoryStream file = new(new DicomFile(instance).ToArray(TransferSyntax.ExplicitVRLittleEndian));
            await test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), Cancellation);
        }

        string path = $"/api/studies/{instances[0].GetString(Attributes.StudyInstanceUID)}/deidentified";
        using HttpResponseMessage answer = await test.Http.GetAsync(path + "?profile=public-release", Cancellation);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using ZipArchive zip = new(await answer.Content.ReadAsStreamAsync(Cancellation));
        zip.Entries.Count(entry => entry.Name.EndsWith(".dcm", StringComparison.Ordinal)).ShouldBe(2);
        using StreamReader refused = new(zip.GetEntry("refused.txt")!.Open());
        (await refused.ReadToEndAsync(Cancellation)).ShouldStartWith("1 left out");
        foreach (ZipArchiveEntry entry in zip.Entries.Where(entry => entry.Name != "refused.txt"))
        {
            using MemoryStream bytes = new();
            using (Stream stream = entry.Open())
            {
                await stream.CopyToAsync(bytes, Cancellation);
            }

            bytes.ToArray().AsSpan().IndexOf("Xylander"u8).ShouldBe(-1);
            DataSet dataSet = DicomFile.Parse(bytes.ToArray()).DataSet;
            dataSet.GetString(Attributes.PatientIdentityRemoved).ShouldBe("YES");
            dataSet.GetBytes(Attributes.PixelData).Length.ShouldBe(64 * 64 * 2);
            entry.FullName.ShouldEndWith($"{dataSet.GetString(Attributes.SOPInstanceUID)}.dcm");
        }

        // Without a key of the configuration everything is new in every answer.
        (await test.Http.GetByteArrayAsync(path, Cancellation)).ShouldNotBe(await test.Http.GetByteArrayAsync(path, Cancellation));
        (await test.Http.GetAsync(path + "?profile=secret", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await test.Http.GetAsync("/api/studies/1.2.3/deidentified", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Trait("Ledger", "R249")]
    public async Task TheSameStudyAndKeyGiveTheSameArchive()
    {
        const string Secret = "a secret that nobody guesses";
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Secret + "\n", Cancellation);
            DataSet instance = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16, PatientId = "PID-78" });
            string path = $"/api/studies/{instance.GetString(Attributes.StudyInstanceUID)}/deidentified?profile=research";
            List<byte[]> archives = [];
            foreach (string secret in (string[])[Secret, Secret, "another secret of another place"])
            {
                await File.WriteAllTextAsync(file, secret + "\n", Cancellation);
                await using TestHost test = await TestHost.StartAsync(new { deidentification = new { key = file } });
                using MemoryStream stored = new(new DicomFile(instance).ToArray(TransferSyntax.ExplicitVRLittleEndian));
                await test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(stored), Cancellation);
                archives.Add(await test.Http.GetByteArrayAsync(path, Cancellation));
                (await test.Http.GetByteArrayAsync(path, Cancellation)).ShouldBe(archives[^1]);
            }

            archives[1].ShouldBe(archives[0]);
            archives[2].ShouldNotBe(archives[0]);
            using ZipArchive zip = new(new MemoryStream(archives[0]));
            string name = zip.Entries.ShouldHaveSingleItem().FullName;
            name.ShouldNotContain("PID-78");
            name.ShouldEndWith($"{new Gantry.Dicom.Objects.Deidentification.DeidentificationKey("a secret that nobody guesses"u8).Uids.Map(new Uid(instance.GetString(Attributes.SOPInstanceUID)!))}.dcm");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void AKeyThatIsTooShortIsNamedAndNotShown()
    {
        string folder = Directory.CreateTempSubdirectory("gantry-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "short.key"), "geheim");
            File.WriteAllText(Path.Combine(folder, "gantry.json"), """{ "deidentification": { "key": "short.key" } }""");

            ConfigurationException exception = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Data = folder }));

            exception.Message.ShouldContain("short.key");
            exception.Message.ShouldNotContain("geheim");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
