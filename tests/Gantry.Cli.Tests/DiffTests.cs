using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Cli.Tests;

public sealed class DiffTests
{
    [Fact]
    public async Task Encodings_make_no_difference_unless_they_are_asked_for()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
            dataSet.Set(Attributes.PatientName, new PersonName("Fantôme^Crâne"));
            dataSet.SetItems(Attributes.ReferencedImageSequence, new DataSet());
        });
        foreach (string syntax in (string[])["implicit", "explicit-big", "deflated"])
        {
            (await Run.GantryAsync("convert", path, scratch["b.dcm"], "--to", syntax, "--lengths", "undefined", "--group-lengths", "added", "--character-set", "utf8")).ExitCode.ShouldBe(0);

            Run same = await Run.GantryAsync("diff", path, scratch["b.dcm"]);
            same.ExitCode.ShouldBe(0, same.Output + same.Error);
            same.Output.ShouldBeEmpty();

            Run other = await Run.GantryAsync("diff", path, scratch["b.dcm"], "--encoding");
            other.ExitCode.ShouldBe(1);
            other.Output.ShouldContain("Transfer syntax\n  - Explicit VR Little Endian\n");
            other.Output.ShouldContain("(0008,0005) SpecificCharacterSet\n  - ISO_IR 100\n  + ISO_IR 192\n");
        }
    }

    [Fact]
    public async Task Differences_are_shown_with_place_name_and_both_values()
    {
        using Scratch scratch = new();
        string left = scratch.Instance("a.dcm", dataSet => Fill(dataSet, "1.2.3", 2));
        string right = scratch.Instance("b.dcm", dataSet =>
        {
            Fill(dataSet, "1.2.4", 1);
            dataSet.Set(Attributes.PatientID, "other");
            dataSet.Remove(Attributes.AccessionNumber);
            dataSet.SetEmpty(Attributes.StudyID);
            dataSet.Set(new Tag(0x0009, 0x0010), VR.LO, "ACME");
            dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[512]);
        });

        Run run = await Run.GantryAsync("diff", left, right);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldStartWith($"--- {left}\n+++ {right}\n");
        run.Output.ShouldContain("(0008,1140)[0].(0008,1155) ReferencedSOPInstanceUID\n  - 1.2.3\n  + 1.2.4\n");
        run.Output.ShouldContain("(0008,1140)[1] ReferencedImageSequence\n  - item of 1 element\n");
        run.Output.ShouldContain("(0010,0020) PatientID\n  - ");
        run.Output.ShouldContain("  + other\n");
        run.Output.ShouldContain("(0008,0050) AccessionNumber\n  - ");
        run.Output.ShouldContain("(0009,0010) PrivateCreator\n  + ACME\n");
        run.Output.ShouldContain("+ 512 bytes: ");
        run.Error.ShouldBeEmpty();

        Run json = await Run.GantryAsync("diff", left, right, "--json");
        json.ExitCode.ShouldBe(1);
        JsonElement[] lines = [.. json.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
        JsonElement instance = lines.Single(line => line.GetProperty("path").GetString() == "(0008,1140)[0].(0008,1155)");
        instance.GetProperty("left").GetString().ShouldBe("1.2.3");
        instance.GetProperty("right").GetString().ShouldBe("1.2.4");
        lines.Single(line => line.GetProperty("name").GetString() == "PrivateCreator").GetProperty("left").ValueKind.ShouldBe(JsonValueKind.Null);

        Run ignoring = await Run.GantryAsync(
            "diff", left, right, "--ignore-private", "--ignore", "PatientID,ReferencedImageSequence[*].ReferencedSOPInstanceUID", "--ignore", "ReferencedImageSequence[1]",
            "--ignore", "AccessionNumber,StudyID,PixelData");
        ignoring.ExitCode.ShouldBe(0, ignoring.Output);
    }

    [Fact]
    public async Task Meta_information_is_compared_as_far_as_it_says_something_of_its_own()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        (await Run.GantryAsync("edit", path, "--out", scratch["b.dcm"], "--set", "SourceApplicationEntityTitle=ME")).ExitCode.ShouldBe(0);

        (await Run.GantryAsync("diff", path, scratch["b.dcm"])).Output.ShouldContain("(0002,0016) SourceApplicationEntityTitle\n  + ME\n");
        (await Run.GantryAsync("diff", path, scratch["b.dcm"], "--ignore-meta")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Folders_are_matched_by_instance()
    {
        using Scratch scratch = new();
        scratch.Instance("a/1.dcm", dataSet => dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.1")), number: 1);
        scratch.Instance("a/2.dcm", dataSet => dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.2")), number: 2);
        scratch.Instance("b/x/other-name", dataSet => dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.1")), TransferSyntax.ImplicitVRLittleEndian, number: 1);
        scratch.Instance("b/3.dcm", dataSet => dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.3")), number: 3);

        Run run = await Run.GantryAsync("diff", scratch["a"], scratch["b"]);

        run.ExitCode.ShouldBe(1);
        run.Lines.ShouldBe([$"- {scratch["a/2.dcm"]} has no counterpart", $"+ {scratch["b/3.dcm"]} has no counterpart"]);
        (await Run.GantryAsync("diff", scratch["a/1.dcm"], scratch["b"])).Lines.ShouldBe([$"+ {scratch["b/3.dcm"]} has no counterpart"]);
    }

    [Fact]
    public async Task What_cannot_be_compared_is_named()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        await File.WriteAllTextAsync(scratch["b.dcm"], "not DICOM at all", TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("diff", path, scratch["b.dcm"]);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldNotBeEmpty();
        (await Run.GantryAsync("diff", path, scratch["nowhere"])).Error.ShouldContain("nowhere: there is no such file");
        (await Run.GantryAsync("diff", path, path, "--ignore", "PatientIdd")).ExitCode.ShouldBe(2);
    }

    private static void Fill(DataSet dataSet, string uid, int items)
    {
        for (int i = 0; i < items; i++)
        {
            DataSet item = new();
            item.Set(Attributes.ReferencedSOPInstanceUID, new Uid(uid));
            dataSet.AddItem(Attributes.ReferencedImageSequence, item);
        }
    }
}
