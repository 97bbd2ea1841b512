using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.KeyObjects;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Cli.Tests;

public sealed class ValidateTests
{
    private static readonly string[] s_members = ["file", "severity", "path", "rule", "source", "message", "remedy"];

    [Fact, Trait("Ledger", "R038")]
    public async Task What_is_valid_gives_no_error_and_exit_code_0()
    {
        using Scratch scratch = new();
        string path = Image(scratch, "a.dcm", _ => { });

        Run run = await Run.GantryAsync("validate", path);

        // Nobody can tell from an image whether a contrast agent was given (R185).
        (run.ExitCode, run.Error).ShouldBe((0, ""));
        run.Lines.ShouldHaveSingleItem().ShouldContain("[condition-unknown, PS3.3 §C.7.6.4]");
        (await Run.GantryAsync("validate", path, "--level", "error")).Output.ShouldBeEmpty();
    }

    [Fact, Trait("Ledger", "R038")]
    public async Task Errors_are_named_and_exit_code_is_1()
    {
        using Scratch scratch = new();
        string path = Image(scratch, "a.dcm", dataSet =>
        {
            dataSet.Remove(Attributes.PatientID);
            dataSet.Set(Attributes.PatientSex, "H");
        });

        Run run = await Run.GantryAsync("validate", path, "--level", "error");

        run.ExitCode.ShouldBe(1);
        run.Lines.Length.ShouldBe(2);
        run.Output.ShouldContain($"{path}: error: PatientID (0010,0020): Patient ID, type 2, is missing [type-2-missing, PS3.3 §C.7.1.1]; add it");
    }

    [Fact, Trait("Ledger", "R022")]
    public async Task The_content_of_a_report_is_held_against_its_template_and_evidence()
    {
        using Scratch scratch = new();
        DataSet image = SyntheticInstance.Create(new SyntheticInstanceOptions());
        DataSet document = new KeyObjectSelection { Title = CodeDictionary.Concept("113000") }.ToDataSets([image], new DocumentOptions { Time = DateTimeOffset.UnixEpoch })[0];
        document.Items(Attributes.ContentSequence)[0].Items(Attributes.ReferencedSOPSequence)[0].Set(Attributes.ReferencedSOPInstanceUID, Uid.New());
        string path = scratch["ko.dcm"];
        await File.WriteAllBytesAsync(path, new DicomFile(document).ToArray(TransferSyntax.ExplicitVRLittleEndian), TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("validate", path);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("[sr-evidence-missing");
        run.Output.ShouldContain("[ko-evidence-unused");
    }

    [Fact, Trait("Ledger", "R520")]
    public async Task A_key_object_selection_is_held_against_a_profile()
    {
        using Scratch scratch = new();
        DataSet image = SyntheticInstance.Create(new SyntheticInstanceOptions());
        DataSet document = new KeyObjectSelection { Title = CodeDictionary.Concept("113030") }.ToDataSets([image], new DocumentOptions { Time = DateTimeOffset.UnixEpoch })[0];
        string path = scratch["ko.dcm"];
        await File.WriteAllBytesAsync(path, new DicomFile(document).ToArray(TransferSyntax.ExplicitVRLittleEndian), TestContext.Current.CancellationToken);

        (await Run.GantryAsync("validate", path)).ExitCode.ShouldBe(0);
        Run run = await Run.GantryAsync("validate", path, Image(scratch, "a.dcm", _ => { }), "--profile", "xds-i", "--level", "error");
        run.ExitCode.ShouldBe(1);
        run.Lines.Length.ShouldBe(2);
        run.Output.ShouldContain("[xds-i-retrieve-ae-title, IHE RAD TF-2 §4.68, stricter than DICOM]");
        run.Output.ShouldContain("[xds-i-retrieve-location, ");
        (await Run.GantryAsync("validate", path, "--profile", "maincare-kos")).Output.ShouldContain("[ideolink-R574, ");
        (await Run.GantryAsync("validate", path, "--profile", "mado")).Output.ShouldContain("[mado-library, ");
        (await Run.GantryAsync("validate", path, "--profile", "other")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Programs_get_one_array_over_all_files()
    {
        using Scratch scratch = new();
        Image(scratch, "a.dcm", dataSet => dataSet.Remove(Attributes.PatientID));
        Image(scratch, "b.dcm", dataSet => dataSet.Set(Attributes.PatientSex, "H"));
        await File.WriteAllTextAsync(scratch["c.dcm"], "no image", TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("validate", scratch.Folder, Path.Combine(scratch.Folder, "c.dcm"), "--json", "--level", "error");

        run.ExitCode.ShouldBe(1);
        JsonElement[] findings = [.. JsonDocument.Parse(run.Output).RootElement.EnumerateArray()];
        findings.ShouldAllBe(finding => finding.EnumerateObject().Select(member => member.Name).SequenceEqual(s_members));
        findings.Select(finding => $"{Path.GetFileName(finding.GetProperty("file").GetString())} {finding.GetProperty("rule").GetString()}")
            .ShouldBe(["a.dcm type-2-missing", "b.dcm enumerated-value", "c.dcm unreadable"]);
    }

    [Fact]
    public async Task Files_of_one_study_are_held_against_each_other()
    {
        using Scratch scratch = new();
        string first = Image(scratch, "a.dcm", _ => { }), again = Image(scratch, "a.dcm", dataSet => dataSet.Set(Attributes.StudyDescription, "Abdomen"), "again.dcm");

        Run run = await Run.GantryAsync("validate", first, again, "--level", "error");

        run.ExitCode.ShouldBe(1);
        run.Lines.Length.ShouldBe(2);
        run.Output.ShouldContain($"{again}: error: StudyDescription (0008,1030): Study Description of the study differs from that in {first}: 'Abdomen', there 'Chest' [entity-value-differs, PS3.3 §C.7.2.1]");
        run.Output.ShouldContain("[instance-twice, PS3.3 §C.12.1]");
        (await Run.GantryAsync("validate", again)).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task The_policy_decides_what_an_error_is()
    {
        using Scratch scratch = new();
        string path = Image(scratch, "a.dcm", dataSet => dataSet.Set(Attributes.PatientSex, "H"));

        (await Run.GantryAsync("validate", path)).ExitCode.ShouldBe(1);
        Run tolerant = await Run.GantryAsync("validate", path, "--policy", "tolerant");
        tolerant.ExitCode.ShouldBe(0);
        tolerant.Output.ShouldContain("warning: PatientSex (0010,0040)");
        (await Run.GantryAsync("validate", path, "--policy", "none")).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("validate")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_whose_meta_information_says_otherwise_is_found()
    {
        using Scratch scratch = new();
        string path = Image(scratch, "a.dcm", _ => { });
        byte[] bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        int uid = bytes.AsSpan().IndexOf("1.2.840.10008.5.1.4.1.1.1"u8);
        bytes[uid + 24] = (byte)'2';
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);

        (await Run.GantryAsync("validate", path)).Output.ShouldContain("[file-meta-information, PS3.10 §7.1]");
    }

    private static string Image(Scratch scratch, string name, Action<DataSet> change, string? file = null)
    {
        PhantomStudy study = new(DemoStudies.Unicode, "validate/" + name, new DateOnly(2026, 1, 5), new TimeOnly(9, 0), "Chest");
        DataSet dataSet = ChestCr.Create(new PhantomSeries(study, 1, "CR", "PA") { BodyPart = "CHEST" });
        change(dataSet);
        string path = Path.Combine(scratch.Folder, file ?? name);
        new DicomFile(dataSet).Save(path, TransferSyntax.ExplicitVRLittleEndian);
        return path;
    }
}
