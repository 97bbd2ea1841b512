using System.Text.Json;
using Gantry.Archive;

namespace Gantry.Cli.Tests;

[Trait("Ledger", "R314")]
public sealed class CheckTests
{
    [Fact]
    public async Task AWholeArchiveIsDoneWithNothingOnStandardError()
    {
        using Scratch scratch = new();
        await FillAsync(scratch, 3);
        Run run = await Run.GantryAsync("check", "--data", scratch["data"]);
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldStartWith("3 objects,");
    }

    [Fact]
    public async Task FindingsAreNamedOnStandardErrorAndAsJson()
    {
        using Scratch scratch = new();
        await FillAsync(scratch, 3);
        string blob = Directory.GetFiles(scratch["data/blobs"], "*", SearchOption.AllDirectories)[0];
        File.WriteAllBytes(blob, File.ReadAllBytes(blob)[..^7]);
        Run run = await Run.GantryAsync("check", "--data", scratch["data"], "--quick", "--json");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldStartWith("blob-truncated blobs/");
        run.Lines.Length.ShouldBe(2);
        using JsonDocument finding = JsonDocument.Parse(run.Lines[0]);
        finding.RootElement.GetProperty("kind").GetString().ShouldBe("blob-truncated");
        finding.RootElement.GetProperty("subject").GetString().ShouldBe(Path.GetRelativePath(scratch["data"], blob));
        finding.RootElement.GetProperty("repaired").GetBoolean().ShouldBeFalse();
        using JsonDocument sum = JsonDocument.Parse(run.Lines[1]);
        sum.RootElement.GetProperty("objects").GetInt32().ShouldBe(3);
        sum.RootElement.GetProperty("findings").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task RebuildMakesTheIndexAnewAndFindsWhatTheJournalLacks()
    {
        using Scratch scratch = new();
        await FillAsync(scratch, 4);
        string journal = Directory.GetFiles(scratch["data/journal"]).ShouldHaveSingleItem();
        File.WriteAllLines(journal, File.ReadAllLines(journal)[1..]);
        Run run = await Run.GantryAsync("rebuild", "--data", scratch["data"]);
        run.Lines[0].ShouldBe("The index has 3 instances of 1 studies of 1 patients");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("blob-unknown");
        Directory.GetFiles(scratch["data/aside"], "index.db", SearchOption.AllDirectories).ShouldHaveSingleItem();
        (await Run.GantryAsync("check", "--data", scratch["data"])).Output.ShouldStartWith("4 objects,");
        (await Run.GantryAsync("rebuild", "--data", scratch["data"])).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task AnArchiveInUseIsRefused()
    {
        using Scratch scratch = new();
        await using DicomArchive archive = await DicomArchive.OpenAsync(new ArchiveOptions { DataFolder = scratch["data"] }, cancellationToken: TestContext.Current.CancellationToken);
        foreach (string verb in (string[])["check", "rebuild"])
        {
            Run run = await Run.GantryAsync(verb, "--data", scratch["data"]);
            run.ExitCode.ShouldBe(3);
            run.Error.ShouldContain("in use by another process");
        }
    }

    [Fact]
    public async Task AFolderWithoutAnArchiveStaysEmpty()
    {
        using Scratch scratch = new();
        Run run = await Run.GantryAsync("check", "--data", scratch.Folder);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("no archive");
        Directory.GetFileSystemEntries(scratch.Folder).ShouldBeEmpty();
    }

    private static async Task FillAsync(Scratch scratch, int count)
    {
        await using DicomArchive archive = await DicomArchive.OpenAsync(new ArchiveOptions { DataFolder = scratch["data"] }, cancellationToken: TestContext.Current.CancellationToken);
        for (int i = 1; i <= count; i++)
        {
            await using FileStream file = File.OpenRead(scratch.Instance($"in/{i}.dcm", number: i));
            (await archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), TestContext.Current.CancellationToken)).Outcome.ShouldBe(IngestOutcome.Stored);
        }
    }
}
