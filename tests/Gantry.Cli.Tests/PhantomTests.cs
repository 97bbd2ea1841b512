using Gantry.Dicom;

namespace Gantry.Cli.Tests;

public sealed class PhantomTests
{
    [Fact]
    public async Task Small_images_are_written_by_studies_and_are_the_same_again()
    {
        using Scratch scratch = new();

        Run run = await Run.GantryAsync("phantom", "--out", scratch["first"], "--kind", "ct", "--studies", "2", "--count", "3", "--size", "16", "--date", "2026-01-31");
        await Run.GantryAsync("phantom", "--out", scratch["again"], "--kind", "ct", "--studies", "2", "--count", "3", "--size", "16", "--date", "2026-01-31");

        run.ExitCode.ShouldBe(0, run.Error);
        string[] files = Directory.GetFiles(scratch["first"], "*.dcm", SearchOption.AllDirectories);
        files.Length.ShouldBe(6);
        Directory.GetDirectories(scratch["first"]).Length.ShouldBe(2);
        foreach (string file in files)
        {
            (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken))
                .ShouldBe(await File.ReadAllBytesAsync(scratch["again" + file[scratch["first"].Length..]], TestContext.Current.CancellationToken));
            using DicomFile read = await DicomFile.OpenAsync(file, TestContext.Current.CancellationToken);
            read.Findings.ShouldBeEmpty();
            read.DataSet.GetString(Attributes.Rows).ShouldBe("16");
        }
    }

    [Fact]
    public async Task An_object_of_each_class_is_valid()
    {
        using Scratch scratch = new();

        Run run = await Run.GantryAsync("phantom", "--out", scratch["classes"], "--kind", "classes", "--date", "2026-01-31");

        run.ExitCode.ShouldBe(0, run.Error);
        string[] files = Directory.GetFiles(scratch["classes"], "*.dcm", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(25);
        files.Select(file => DicomFile.Open(file).DataSet.GetString(Attributes.SOPClassUID)).Distinct().Count().ShouldBe(files.Length);
        Run validated = await Run.GantryAsync(["validate", "--level", "error", .. files]);
        validated.ExitCode.ShouldBe(0, validated.Output);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_a_usage_error()
    {
        using Scratch scratch = new();
        string file = scratch.Instance("a.dcm");

        Run run = await Run.GantryAsync("phantom", "--kind", "ct", "--count", "1", "--out", Path.Combine(file, "below"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--out");
    }
}
