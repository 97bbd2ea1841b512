using System.IO.Compression;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server;

namespace Gantry.Cli.Tests;

/// <summary>Files go into a stopped archive and into a running server, through the same door.</summary>
[Trait("Ledger", "R307")]
public sealed class ImportTests
{
    [Fact]
    public async Task FilesFoldersAndZipsGoIntoAStoppedArchive()
    {
        using Scratch scratch = new();
        string[] expected = Sources(scratch);
        Run run = await Run.GantryAsync("import", scratch["folder"], scratch["some.zip"], scratch["bare.dcm"], "--data", scratch["data"], "--json");
        run.ExitCode.ShouldBe(0, run.Error);
        using JsonDocument sum = JsonDocument.Parse(run.Output);
        sum.RootElement.GetProperty("stored").GetInt32().ShouldBe(4);
        sum.RootElement.GetProperty("passedOver").GetInt32().ShouldBe(2);
        (await StoredAsync(scratch["data"])).ShouldBe(expected, ignoreOrder: true);

        // Again: nothing is added, nothing fails.
        (await Run.GantryAsync("import", scratch["folder"], "--data", scratch["data"])).ExitCode.ShouldBe(0);
        (await StoredAsync(scratch["data"])).Count.ShouldBe(4);
        (await Run.GantryAsync("check", "--data", scratch["data"])).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task TheSameGoIntoARunningServer()
    {
        using Scratch scratch = new();
        string[] expected = Sources(scratch);
        await using (GantryHost host = await GantryHost.StartAsync(new ServeOptions { Data = scratch["data"], DicomPort = 0, HttpPort = 0 }, TestContext.Current.CancellationToken))
        {
            Run locked = await Run.GantryAsync("import", scratch["folder"], "--data", scratch["data"]);
            locked.ExitCode.ShouldBe(3);
            locked.Error.ShouldContain("--to http://");
            Run run = await Run.GantryAsync("import", scratch["folder"], scratch["some.zip"], scratch["bare.dcm"], "--to", host.Http.ToString());
            run.ExitCode.ShouldBe(0, run.Error);
            run.Output.ShouldStartWith("4 stored (0 with a warning), 0 failed, 2 other files passed over");
            (await Run.GantryAsync("import", scratch["bare.dcm"], "--to", new Uri(host.Http, "/dicomweb").ToString())).ExitCode.ShouldBe(0);
        }

        (await StoredAsync(scratch["data"])).ShouldBe(expected, ignoreOrder: true);
    }

    [Theory, Trait("Ledger", "R253")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FilesAreValidatedAsTheConfigurationSays(bool toServer)
    {
        using Scratch scratch = new();
        scratch.Instance("folder/1.dcm");
        scratch.Instance("folder/2.dcm", dataSet => dataSet.SetBytes(Attributes.PatientSex, VR.CS, "H "u8.ToArray()), number: 2);
        Directory.CreateDirectory(scratch["data"]);
        await File.WriteAllTextAsync(Path.Combine(scratch["data"], "gantry.json"), """{ "validation": { "errors": "refuse" } }""", TestContext.Current.CancellationToken);
        await using GantryHost? host = toServer ? await GantryHost.StartAsync(new ServeOptions { Data = scratch["data"], DicomPort = 0, HttpPort = 0 }, TestContext.Current.CancellationToken) : null;
        Run run = host is null
            ? await Run.GantryAsync("import", scratch["folder"], "--data", scratch["data"])
            : await Run.GantryAsync("import", scratch["folder"], "--to", host.Http.ToString());
        run.ExitCode.ShouldBe(1, run.Error);
        run.Error.ShouldContain("2.dcm");
        run.Error.ShouldContain("PatientSex (0010,0040)");
        run.Output.ShouldStartWith("1 stored");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatIsRefusedIsNamedAndTheOthersAreStored(bool toServer)
    {
        using Scratch scratch = new();
        scratch.Instance("folder/1.dcm");
        scratch.Instance("folder/2.dcm", dataSet => dataSet.Remove(Attributes.StudyInstanceUID), number: 2);
        await using GantryHost? host = toServer ? await GantryHost.StartAsync(new ServeOptions { Data = scratch["data"], DicomPort = 0, HttpPort = 0 }, TestContext.Current.CancellationToken) : null;
        Run run = host is null
            ? await Run.GantryAsync("import", scratch["folder"], "--data", scratch["data"])
            : await Run.GantryAsync("import", scratch["folder"], "--to", host.Http.ToString());
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldStartWith("1 stored (0 with a warning), 1 failed");
        run.Error.ShouldContain("2.dcm");
        run.Error.ShouldContain("Study Instance UID");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ExternalImagesGetThePatientAndTheOrderTheyBelongToHere(bool isRunning)
    {
        using Scratch scratch = new();
        string[] expected = Sources(scratch);
        GantryHost? host = isRunning ? await GantryHost.StartAsync(new ServeOptions { Data = scratch["data"], DicomPort = 0, HttpPort = 0 }, TestContext.Current.CancellationToken) : null;
        string[] target = host is null ? ["--data", scratch["data"]] : ["--to", host.Http.ToString()];
        string[] identifiers = ["--patient-id", "4711", "--issuer", "HOSPITAL", "--accession", "A-99", "--set", "PatientName=Müller^Jane"];
        Run run = await Run.GantryAsync(["import", scratch["folder"], .. target, .. identifiers]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("2 stored (0 with a warning), 0 failed");
        if (host is not null)
        {
            // Again: nothing is added. What can't be rewritten is refused, by name.
            (await Run.GantryAsync(["import", scratch["folder"], .. target, .. identifiers])).ExitCode.ShouldBe(0);
            Run refused = await Run.GantryAsync(["import", scratch["bare.dcm"], .. target, "--set", "StudyInstanceUID=1.2.3"]);
            refused.ExitCode.ShouldBe(1);
            refused.Error.ShouldContain("bare.dcm: ");
            refused.Error.ShouldContain("answers 409 Conflict: ");
            (await Run.GantryAsync(["import", scratch["bare.dcm"], "--to", "http://127.0.0.1:1", .. identifiers])).ExitCode.ShouldBe(3);
            await host.DisposeAsync();
        }

        await using (DicomArchive archive = await DicomArchive.OpenAsync(new ArchiveOptions { DataFolder = scratch["data"] }, cancellationToken: TestContext.Current.CancellationToken))
        {
            DataSet keys = new();
            keys.Set(Attributes.PatientID, "4711");
            keys.Set(Attributes.AccessionNumber, "A-99");
            List<QueryMatch> found = [];
            await foreach (QueryMatch match in archive.QueryAsync(Caller.System, new Query { Level = QueryLevel.Instance, Keys = keys, IncludeAll = true }, TestContext.Current.CancellationToken))
            {
                found.Add(match);
            }

            found.Count.ShouldBe(2);
            found[0].DataSet.GetString(Attributes.IssuerOfPatientID).ShouldBe("HOSPITAL");
            found[0].DataSet.GetString(Attributes.PatientName).ShouldBe("Müller^Jane");
        }

        // What came in stays as it came.
        string blob = Directory.GetFiles(scratch["data/blobs"], expected[0] + "*", SearchOption.AllDirectories).ShouldHaveSingleItem();
        using (DicomFile kept = DicomFile.Open(blob))
        {
            kept.DataSet.GetString(Attributes.PatientID).ShouldNotBe("4711");
        }

        (await Run.GantryAsync("check", "--data", scratch["data"])).ExitCode.ShouldBe(0);
        (await Run.GantryAsync("import", scratch["folder"], "--data", scratch["data"], "--set", "StudyInstanceUID=1.2.3")).ExitCode.ShouldBe(1);
        (await Run.GantryAsync("import", scratch["folder"], "--data", scratch["data"], "--set", "PatientBirthDate=tomorrow")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task AServerThatIsNotThereIsToldFromOneThatRefuses()
    {
        using Scratch scratch = new();
        scratch.Instance("1.dcm");
        (await Run.GantryAsync("import", scratch["1.dcm"], "--to", "http://127.0.0.1:1")).ExitCode.ShouldBe(3);
        (await Run.GantryAsync("import", scratch["1.dcm"], "--to", "nowhere")).ExitCode.ShouldBe(2);
        File.WriteAllText(scratch["text.txt"], "no DICOM");
        Directory.CreateDirectory(scratch["empty"]);
        (await Run.GantryAsync("import", scratch["empty"], "--data", scratch["data"])).ExitCode.ShouldBe(2);
    }

    private static string[] Sources(Scratch scratch)
    {
        string[] files = [scratch.Instance("folder/1.dcm"), scratch.Instance("folder/deep/2.dcm", number: 2), scratch.Instance("zipped/3.dcm", number: 3), scratch.Instance("4.dcm", number: 4)];
        File.WriteAllText(scratch["folder/notes.txt"], "no DICOM");
        File.WriteAllText(scratch["zipped/notes.txt"], "no DICOM");
        ZipFile.CreateFromDirectory(scratch["zipped"], scratch["some.zip"]);

        // A data set alone, without preamble and File Meta Information.
        using (DicomFile file = DicomFile.Open(files[3]))
        {
            File.WriteAllBytes(scratch["bare.dcm"], file.DataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray());
        }

        return [.. files.Select(path =>
        {
            using DicomFile file = DicomFile.Open(path);
            return file.DataSet.GetString(Attributes.SOPInstanceUID)!;
        })];
    }

    private static async Task<List<string>> StoredAsync(string data)
    {
        List<string> stored = [];
        await using DicomArchive archive = await DicomArchive.OpenAsync(new ArchiveOptions { DataFolder = data }, cancellationToken: TestContext.Current.CancellationToken);
        await foreach (StoredInstance instance in archive.SelectAsync(Caller.System, new InstanceSelection(), TestContext.Current.CancellationToken))
        {
            stored.Add(instance.SopInstanceUid.Value);
        }

        return stored;
    }
}
