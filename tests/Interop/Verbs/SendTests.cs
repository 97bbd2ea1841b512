using Gantry.Cli.Tests;
using Gantry.Dicom;

namespace Gantry.Interop.Verbs;

/// <summary><c>gantry send</c> to dcmtk's storescp, well behaved and not.</summary>
public sealed class SendTests
{
    [Fact, Trait("Ledger", "R049")]
    public async Task WhatIsSentLiesInFilesWithEqualElements()
    {
        using Scratch scratch = new();
        IReadOnlyList<DataSet> sent = await SaveAsync(scratch, 5);

        Run run = await SendAsync(scratch, "+B", "-od", Directory.CreateDirectory(scratch["in"]).FullName);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("5 stored");
        Studies.ShouldBeIn(scratch["in"], sent);
    }

    [Fact, Trait("Ledger", "R049"), Trait("Ledger", "R073")]
    public async Task CompressedPixelsAreDecodedForAPeerThatTakesNoneOfThem()
    {
        using Scratch scratch = new();
        IReadOnlyList<DataSet> sent = await SaveAsync(scratch, 2);
        (await Run.GantryAsync("convert", scratch["out"], scratch["out"], "--to", "rle")).ExitCode.ShouldBe(0);

        // Without options storescp accepts the uncompressed syntaxes alone.
        Run run = await SendAsync(scratch, "-od", Directory.CreateDirectory(scratch["in"]).FullName);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("2 stored");
        Studies.ShouldBeIn(scratch["in"], sent);
    }

    [Theory, Trait("Ledger", "R049")]
    [InlineData("--abort-after")]
    [InlineData("--abort-during")]
    public async Task APeerThatAbortsIsAskedAgainForEachAloneAndEachIsNamed(string fault)
    {
        using Scratch scratch = new();
        await SaveAsync(scratch, 2);

        Run run = await SendAsync(scratch, fault, "-od", Directory.CreateDirectory(scratch["in"]).FullName);

        run.ExitCode.ShouldBe(1, run.Output);
        run.Error.ShouldContain("0001.dcm: ");
        run.Error.ShouldContain("0002.dcm: ");
        run.Output.ShouldStartWith("0 stored");
    }

    [Fact, Trait("Ledger", "R049"), Trait("Ledger", "R063")]
    public async Task APeerThatRefusesTheAssociationIsNotReached()
    {
        using Scratch scratch = new();
        await SaveAsync(scratch, 2);

        Run run = await SendAsync(scratch, "--refuse");

        run.ExitCode.ShouldBe(3, run.Output);
        run.Error.ShouldContain("rejected");
        run.Error.ShouldContain("2 instances were not sent");
    }

    private static async Task<Run> SendAsync(Scratch scratch, params string[] arguments)
    {
        int port = FreePorts.Next();
        await using BackgroundProgram storescp = await BackgroundProgram.StartAsync("storescp", ["-v", .. arguments, $"{port}"], readyWhenItSays: null);
        await Listening.OnAsync(port);
        return await Run.GantryAsync("send", $"STORESCP@127.0.0.1:{port}", scratch["out"], "--timeout", "60");
    }

    private static async Task<IReadOnlyList<DataSet>> SaveAsync(Scratch scratch, int count)
    {
        IReadOnlyList<DataSet> dataSets = Studies.Series(count);
        Directory.CreateDirectory(scratch["out"]);
        await Studies.SaveAsync(scratch["out"], dataSets);
        return dataSets;
    }
}
