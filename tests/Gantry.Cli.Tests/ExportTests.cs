using Gantry.Dicom;

namespace Gantry.Cli.Tests;

[Trait("Ledger", "R178")]
public sealed class ExportTests
{
    private static void Name(DataSet dataSet, string patient = "4711", string study = "1.2.3", string series = "1.2.3.4", string instance = "1.2.3.4.5")
    {
        dataSet.Set(Attributes.PatientID, patient);
        dataSet.Remove(Attributes.IssuerOfPatientID);
        dataSet.Set(Attributes.StudyDate, new DateOnly(2026, 1, 31));
        dataSet.Set(Attributes.StudyInstanceUID, new Uid(study));
        dataSet.Set(Attributes.Modality, "CT");
        dataSet.Set(Attributes.SeriesNumber, 2);
        dataSet.Set(Attributes.SeriesInstanceUID, new Uid(series));
        dataSet.Set(Attributes.SOPInstanceUID, new Uid(instance));
    }

    private static string[] Tree(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Instances_are_copied_byte_for_byte_into_patient_study_and_series()
    {
        using Scratch scratch = new();
        string one = scratch.Instance("in/x", dataSet => Name(dataSet));
        scratch.Instance("in/y", dataSet => Name(dataSet, instance: "1.2.3.4.6"));
        await File.WriteAllTextAsync(scratch["in/readme.txt"], "not DICOM", TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("export", scratch["in"], "--out", scratch["out"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("2 instances exported, 0 were there already\n");
        Tree(scratch["out"]).ShouldBe(["4711/20260131-1.2.3/002-CT-1.2.3.4/1.2.3.4.5.dcm", "4711/20260131-1.2.3/002-CT-1.2.3.4/1.2.3.4.6.dcm"]);
        (await File.ReadAllBytesAsync(scratch["out/4711/20260131-1.2.3/002-CT-1.2.3.4/1.2.3.4.5.dcm"], TestContext.Current.CancellationToken))
            .ShouldBe(await File.ReadAllBytesAsync(one, TestContext.Current.CancellationToken));

        run = await Run.GantryAsync("export", scratch["in"], "--out", scratch["out"]);
        run.Output.ShouldBe("0 instances exported, 2 were there already\n");
        Tree(scratch["out"]).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Other_bytes_under_a_known_UID_are_kept_apart()
    {
        using Scratch scratch = new();
        scratch.Instance("in/1", dataSet => Name(dataSet));
        scratch.Instance("in/2", dataSet => { Name(dataSet); dataSet.Set(Attributes.ImageComments, "other"); });

        for (int i = 0; i < 2; i++)
        {
            Run run = await Run.GantryAsync("export", scratch["in"], "--out", scratch["out"], "--tree", "study");
            run.ExitCode.ShouldBe(1);
            run.Error.ShouldContain("other bytes");
            string[] tree = Tree(scratch["out"]);
            tree.Length.ShouldBe(2);
            tree.ShouldContain("20260131-1.2.3/1.2.3.4.5.dcm");
            tree.ShouldContain(name => name.StartsWith("20260131-1.2.3/1.2.3.4.5-", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_has_no_name_is_told_and_the_rest_is_exported()
    {
        using Scratch scratch = new();
        scratch.Instance("in/1", dataSet => Name(dataSet));
        scratch.Instance("in/2", dataSet => dataSet.Remove(Attributes.SOPInstanceUID));

        Run run = await Run.GantryAsync("export", scratch["in"], "--out", scratch["out"], "--tree", "");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("no SOP Instance UID");
        Tree(scratch["out"]).ShouldBe(["1.2.3.4.5.dcm"]);
    }

    [Theory]
    [InlineData("--out", "in/out")]
    [InlineData("--out", "out", "--tree", "patient/patient")]
    [InlineData("--out", "out", "--tree", "patient/2")]
    [InlineData("--tree", "patient")]
    public async Task A_wrong_tree_is_refused(params string[] arguments)
    {
        using Scratch scratch = new();
        scratch.Instance("in/1", dataSet => Name(dataSet));

        Run run = await Run.GantryAsync(["export", scratch["in"], .. arguments.Select((argument, i) => i > 0 && arguments[i - 1] == "--out" ? scratch[argument] : argument)]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotBeEmpty();
        Directory.Exists(scratch["out"]).ShouldBeFalse();
    }
}
