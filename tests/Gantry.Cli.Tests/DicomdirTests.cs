using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Tests;

/// <summary>The DICOMDIR of a folder is made, kept up to date and checked.</summary>
public sealed class DicomdirTests
{
    private static readonly CancellationToken s_cancellation = TestContext.Current.CancellationToken;

    private static void Give(Scratch scratch, string name, int number = 1) => scratch.Instance(name, number: number);

    private static string[] Files(FileSetDirectory directory) => [.. directory.All.Select(record => record.FileId?.Text).OfType<string>().Order(StringComparer.Ordinal)];

    private static FileSetDirectory Open(Scratch scratch) => FileSetDirectory.Open(scratch["disc/DICOMDIR"]);

    [Fact]
    public async Task WhatIsNewGetsRecordsAndWhatIsGoneLosesThem()
    {
        using Scratch scratch = new();
        Give(scratch, "disc/A/ONE");
        Give(scratch, "disc/A/TWO", 2);
        Run run = await Run.GantryAsync("dicomdir", scratch["disc"], "--id", "DISC 1");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("2 files in the file-set, 0 findings\n");
        FileSetDirectory first = Open(scratch);
        first.FileSetId.ShouldBe("DISC 1");
        first.Findings.ShouldBeEmpty();
        Files(first).ShouldBe(["A/ONE", "A/TWO"]);
        first.Records.ShouldHaveSingleItem().Type.ShouldBe("PATIENT");

        File.Delete(scratch["disc/A/ONE"]);
        Give(scratch, "disc/B/THREE", 3);
        (await Run.GantryAsync("dicomdir", scratch["disc"])).ExitCode.ShouldBe(0);
        FileSetDirectory second = Open(scratch);
        Files(second).ShouldBe(["A/TWO", "B/THREE"]);
        (second.FileSetId, second.Uid).ShouldBe((first.FileSetId, first.Uid));
    }

    [Fact, Trait("Ledger", "R145")]
    public async Task InstancesOfAnyNameAreAddedUnderValidFileIdsAndTakenAwayAgain()
    {
        using Scratch scratch = new();
        Give(scratch, "disc/A/ONE");
        Give(scratch, "in/Bild 0001 (Kopie).dicom", 2);
        await Run.GantryAsync("dicomdir", scratch["disc"]);
        Run run = await Run.GantryAsync("dicomdir", scratch["disc"], "--add", scratch["in"]);
        run.ExitCode.ShouldBe(0, run.Error);
        FileSetDirectory directory = Open(scratch);
        directory.All.Count(record => record.FileId is { IsValid: true }).ShouldBe(2);
        directory.Records.Count.ShouldBe(1, "the second instance is of the same series");
        DirectoryRecord added = directory.All.Single(record => record.FileId is { } id && id.Text != "A/ONE");
        string path = added.FileId!.Value.PathIn(scratch["disc"]);
        (await File.ReadAllBytesAsync(path, s_cancellation)).ShouldBe(await File.ReadAllBytesAsync(scratch["in/Bild 0001 (Kopie).dicom"], s_cancellation));

        (await Run.GantryAsync("dicomdir", scratch["disc"], "--remove", added.SopInstanceUid!)).ExitCode.ShouldBe(0);
        File.Exists(path).ShouldBeFalse();
        Files(Open(scratch)).ShouldBe(["A/ONE"]);
        (await Run.GantryAsync("dicomdir", scratch["disc"], "--remove", "1.2.3")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task EachFaultOfAFileSetIsFoundByItsName()
    {
        using Scratch scratch = new();
        for (int i = 1; i <= 3; i++)
        {
            Give(scratch, $"disc/A/IM{i}", i);
        }

        await Run.GantryAsync("dicomdir", scratch["disc"]);
        File.Delete(scratch["disc/A/IM1"]);
        File.Copy(scratch["disc/A/IM3"], scratch["disc/A/IM2"], overwrite: true);
        scratch.Instance("disc/OTHER/not a File ID.dcm", number: 4);
        await File.WriteAllTextAsync(scratch["disc/README.TXT"], "not DICOM", s_cancellation);

        Run run = await Run.GantryAsync("dicomdir", scratch["disc"], "--check", "--json");
        run.ExitCode.ShouldBe(1);
        using JsonDocument findings = JsonDocument.Parse(run.Output);
        findings.RootElement.EnumerateArray().Select(finding => $"{finding.GetProperty("file").GetString()} {finding.GetProperty("code").GetString()}")
            .ShouldBe(["A/IM1 file-missing", "A/IM2 file-instance", "A/IM3 instance-twice", "OTHER/NOT A FILE ID.DCM file-unreferenced"], ignoreOrder: true);
    }

    [Fact]
    public async Task AProfileRefusesSyntaxesAndClassesThatItHasNot()
    {
        using Scratch scratch = new();
        scratch.Instance("disc/A/IM1", syntax: TransferSyntax.ImplicitVRLittleEndian);
        Run run = await Run.GantryAsync("dicomdir", scratch["disc"], "--profile", "std-gen-cd");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("A/IM1: profile-syntax: STD-GEN-CD takes no file in Implicit VR Little Endian");
        run = await Run.GantryAsync("dicomdir", scratch["disc"], "--check", "--profile", "STD-XABC-CD");
        run.Error.ShouldContain("profile-class");
        (await Run.GantryAsync("dicomdir", scratch["disc"], "--check", "--profile", "STD-GEN-MIME")).ExitCode.ShouldBe(0);
        (await Run.GantryAsync("dicomdir", scratch["disc"], "--profile", "NONE")).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("dicomdir", scratch["disc"], "--check", "--id", "X")).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("dicomdir", scratch["nowhere"])).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task NamesInTheCharacterSetOfTheInstanceStayReadable()
    {
        using Scratch scratch = new();
        scratch.Instance("disc/IM1", dataSet =>
        {
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
            dataSet.Set(Attributes.PatientName, new PersonName("Müller^Zoë"));
        });
        (await Run.GantryAsync("dicomdir", scratch["disc"])).ExitCode.ShouldBe(0);
        DirectoryRecord patient = Open(scratch).Records[0];
        patient.DataSet.GetString(Attributes.SpecificCharacterSet).ShouldBe("ISO_IR 100");
        patient.DataSet.GetString(Attributes.PatientName).ShouldBe("Müller^Zoë");
    }

    [Fact]
    public async Task WhatARecordNeedsAndTheInstanceLacksIsFilledIn()
    {
        using Scratch scratch = new();
        scratch.Instance("disc/IM1", dataSet =>
        {
            foreach (Tag tag in (Tag[])[Attributes.PatientID, Attributes.StudyID, Attributes.StudyDate, Attributes.SeriesNumber, Attributes.InstanceNumber])
            {
                dataSet.Remove(tag);
            }
        });
        (await Run.GantryAsync("dicomdir", scratch["disc"])).ExitCode.ShouldBe(0, "what was filled in makes the records whole");
        Open(scratch).Records[0].DataSet.GetString(Attributes.PatientID).ShouldBe("NO-ID-1");
    }
}
