using Gantry.Cli.Tests;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Interop.Dcmtk;

namespace Gantry.Interop.Verbs;

/// <summary>Our verbs against dcmtk's dcmqrscp.</summary>
public sealed class QueryRetrieveTests
{
    [Fact, Trait("Ledger", "R049"), Trait("Ledger", "R050"), Trait("Ledger", "R051"), Trait("Ledger", "R052"), Trait("Ledger", "R053"), Trait("Ledger", "R078")]
    public async Task DcmqrscpIsAskedForEverything()
    {
        using Scratch scratch = new();
        int ours = FreePorts.Next();
        await using Dcmqrscp dcmqrscp = await Dcmqrscp.StartAsync(scratch["dcmqrscp"], new Peer("WS1", "127.0.0.1", ours));
        string peer = $"ACME@127.0.0.1:{dcmqrscp.Peer.Port}";
        IReadOnlyList<DataSet> images = Studies.Series(3, "VERBS-1");
        Directory.CreateDirectory(scratch["out"]);
        await Studies.SaveAsync(scratch["out"], images);
        string study = $"StudyInstanceUID={images[0].Study()}";

        (await RunAsync("echo", peer, "--count", "2")).Output.ShouldContain("2 asked, 2 answered with success");
        // One association: dcmqrscp forgets what two of its processes write into its index at once, though it answers success.
        (await RunAsync("send", peer, scratch["out"])).Output.ShouldStartWith("3 stored");
        (await RunAsync("find", peer, "--model", "patient", "--level", "patient", "-k", "PatientID=VERBS-*", "--csv")).Output.ShouldContain("VERBS-1");
        (await RunAsync("find", peer, "--level", "series", "-k", study, "-k", "Modality")).Output.ShouldContain("1 match");
        (await RunAsync("get", peer, "-k", study, "--out", scratch["got"])).Output.ShouldStartWith("3 transferred");
        (await RunAsync("move", peer, "-k", study, "--calling", "WS1", "--receive", scratch["moved"], "--port", $"{ours}")).Output.ShouldContain("3 received in");

        Studies.ShouldBeIn(scratch["got"], images);
        Studies.ShouldBeIn(scratch["moved"], images);

        (await RunAsync("find", peer, "--level", "image", "-k", study, "-k", $"SeriesInstanceUID={images[0].SeriesUid()}", "--limit", "1", "--json")).Lines.Length.ShouldBe(1);
        Run nobody = await Run.GantryAsync("move", peer, "-k", study, "--to", "NOBODY");
        (nobody.ExitCode, nobody.Error.Contains("A801", StringComparison.Ordinal)).ShouldBe((1, true), nobody.Error);
        Run stranger = await Run.GantryAsync("find", $"NOSUCH@127.0.0.1:{dcmqrscp.Peer.Port}", "-k", study);
        stranger.ExitCode.ShouldBe(3, stranger.Output);
        await dcmqrscp.DisposeAsync();
        (await Run.GantryAsync("echo", peer)).ExitCode.ShouldBe(3);
    }

    private static async Task<Run> RunAsync(params string[] arguments)
    {
        Run run = await Run.GantryAsync(arguments);
        run.ExitCode.ShouldBe(0, run.Error);
        return run;
    }
}
