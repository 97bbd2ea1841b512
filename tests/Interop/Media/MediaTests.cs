using Gantry.Cli.Tests;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Interop.Media;

/// <summary>File-sets and images of discs of ours, as dcmtk, dicom3tools and genisoimage's isoinfo read them; and a DICOMDIR of dcmtk's as we do.</summary>
public sealed class MediaTests
{
    private static readonly CancellationToken s_cancellation = TestContext.Current.CancellationToken;

    private static void Give(Scratch scratch)
    {
        for (int i = 1; i <= 5; i++)
        {
            scratch.Instance($"in/Slice {i}.dcm", number: i);
        }
    }

    [Fact, Trait("Ledger", "R142"), Trait("Ledger", "R084")]
    public async Task DcmtkAndDicom3toolsReadOurDirectory()
    {
        using Scratch scratch = new();
        Give(scratch);
        (await Run.GantryAsync("export", scratch["in"], "--out", scratch["disc"], "--file-set")).ExitCode.ShouldBe(0);
        string dump = (await Programs.RunAsync("dcmdump", [scratch["disc/DICOMDIR"]])).ShouldSucceed().Output;
        dump.ShouldNotContain("W:");
        dump.Split("\"Directory Record\" IMAGE").Length.ShouldBe(6);

        // It follows the offsets, and names the file of each record.
        string followed = (await Programs.RunAsync("dcdirdmp", [scratch["disc/DICOMDIR"]])).ShouldSucceed().Output;
        followed.Split("-> DICOM\\PA000001\\ST000001\\SE000001\\IM00000").Length.ShouldBe(6);
        followed.ShouldNotContain("Error");

        // dcmtk adds to it: it has to understand it for that.
        string added = scratch.Instance("disc/NEW", number: 9);
        (await Programs.RunAsync("dcmmkdir", ["--append", "--general-purpose", "--output-file", scratch["disc/DICOMDIR"], "--input-directory", scratch["disc"], Path.GetFileName(added)], folder: scratch["disc"])).ShouldSucceed();
        Run check = await Run.GantryAsync("dicomdir", scratch["disc"], "--check");
        check.ExitCode.ShouldBe(0, check.Error);
        check.Output.ShouldStartWith("6 files");
    }

    [Fact, Trait("Ledger", "R084")]
    public async Task ADirectoryOfDcmtksIsReadAndUpdated()
    {
        using Scratch scratch = new();
        Give(scratch);
        (await Run.GantryAsync("export", scratch["in"], "--out", scratch["disc"], "--file-set")).ExitCode.ShouldBe(0);
        File.Delete(scratch["disc/DICOMDIR"]);
        (await Programs.RunAsync("dcmmkdir", ["--recurse", "--general-purpose", "--output-file", scratch["disc/DICOMDIR"], "--input-directory", scratch["disc"], "DICOM"], folder: scratch["disc"])).ShouldSucceed();
        Run check = await Run.GantryAsync("dicomdir", scratch["disc"], "--check", "--profile", "STD-GEN-CD");
        check.ExitCode.ShouldBe(0, check.Error);
        File.Delete(scratch["disc/DICOM/PA000001/ST000001/SE000001/IM000002"]);
        (await Run.GantryAsync("dicomdir", scratch["disc"])).ExitCode.ShouldBe(0);
        (await Programs.RunAsync("dcmdump", [scratch["disc/DICOMDIR"]])).ShouldSucceed().Output.Split("\"Directory Record\" IMAGE").Length.ShouldBe(5);
    }

    [Fact, Trait("Ledger", "R142")]
    public async Task IsoinfoReadsOurImageByBothOfItsDirectories()
    {
        using Scratch scratch = new();
        Give(scratch);
        (await Run.GantryAsync("export", scratch["in"], "--iso", scratch["disc.iso"], "--viewer", "--id", "DISC 7")).ExitCode.ShouldBe(0);
        string description = (await Programs.RunAsync("isoinfo", ["-d", "-i", scratch["disc.iso"]])).ShouldSucceed().Output;
        description.ShouldContain("Volume id: DISC_7");
        description.ShouldContain("Joliet with UCS level 3 found");
        string[] primary = [.. Names(await Programs.RunAsync("isoinfo", ["-f", "-i", scratch["disc.iso"]])).Select(name => name.Replace(";1", string.Empty, StringComparison.Ordinal).TrimEnd('.'))];
        primary.ShouldBe(Names(await Programs.RunAsync("isoinfo", ["-f", "-J", "-i", scratch["disc.iso"]])));
        primary.ShouldContain("/VIEWER/VIEWER.HTM");

        FileId id = new("DICOM/PA000001/ST000001/SE000001/IM000001");
        foreach (string[] directory in (string[][])[["-x", $"/{id}.;1"], ["-J", "-x", $"/{id}"]])
        {
            using System.Diagnostics.Process process = Programs.Start("isoinfo", ["-i", scratch["disc.iso"], .. directory]);
            using MemoryStream file = new();
            await process.StandardOutput.BaseStream.CopyToAsync(file, s_cancellation);
            await process.WaitForExitAsync(s_cancellation);
            file.ToArray().ShouldBe(await File.ReadAllBytesAsync(scratch["in/Slice 1.dcm"], s_cancellation));
        }
    }

    [Theory, Trait("Ledger", "R144")]
    [InlineData("-R", "-J")]
    [InlineData("-iso-level", "3")]
    public async Task AnImageOfGenisoimagesIsImported(params string[] options)
    {
        using Scratch scratch = new();
        Give(scratch);
        (await Programs.RunAsync("genisoimage", ["-quiet", .. options, "-o", scratch["disc.iso"], scratch["in"]])).ShouldSucceed();
        Run run = await Run.GantryAsync("import", scratch["disc.iso"], "--data", scratch["data"]);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("5 stored");
    }

    private static string[] Names(ProgramResult listing) => [.. listing.ShouldSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}
