using Gantry.Cli.Tests;
using Gantry.Dicom;

namespace Gantry.Interop.Verbs;

/// <summary>Foreign senders against <c>gantry receive</c>.</summary>
public sealed class ReceiveTests
{
    [Theory, Trait("Ledger", "R049")]
    [InlineData("-xe")]
    [InlineData("-xi")]
    [InlineData("-xb")]
    [InlineData("-xd")]
    [InlineData("-R")]
    public async Task WhatStorescuSendsLiesInFilesWithEqualElements(string proposal)
    {
        using Scratch scratch = new();
        IReadOnlyList<DataSet> sent = await SaveAsync(scratch, 5);
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"], "--once");

        (await Programs.RunAsync("storescu", ["-v", proposal, "+sd", "127.0.0.1", Port(receiver), scratch["out"]])).ShouldSucceed();

        (await receiver.EndedAsync()).ShouldBe(0, receiver.Error);
        Studies.ShouldBeIn(scratch["in"], sent);
    }

    [Fact, Trait("Ledger", "R049"), Trait("Ledger", "R053")]
    public async Task GdcmscuAndOdilAreServedToo()
    {
        Programs.Require("odil");
        using Scratch scratch = new();
        IReadOnlyList<DataSet> sent = await SaveAsync(scratch, 3);
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"]);

        await Programs.RunAsync("gdcmscu", ["--echo", "127.0.0.1", Port(receiver)]);
        await Programs.RunAsync("gdcmscu", ["--store", "127.0.0.1", Port(receiver), "-r", "-i", scratch["out"]]);
        Studies.ShouldBeIn(scratch["in"], sent);

        // odil encodes anew: other bytes, which would be kept beside the first.
        Directory.Delete(scratch["in"], recursive: true);
        Directory.CreateDirectory(scratch["in"]);
        (await Programs.RunAsync("odil", ["echo", "127.0.0.1", Port(receiver), "ODIL", "ANY"])).ShouldSucceed();
        (await Programs.RunAsync("odil", ["store", "127.0.0.1", Port(receiver), "ODIL", "ANY", .. Directory.GetFiles(scratch["out"])])).ShouldSucceed();

        await receiver.InterruptAsync();
        (await receiver.EndedAsync()).ShouldBe(0, receiver.Error);
        Studies.ShouldBeIn(scratch["in"], sent);
    }

    private static string Port(RunningVerb receiver) => receiver.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<DataSet>> SaveAsync(Scratch scratch, int count)
    {
        IReadOnlyList<DataSet> dataSets = Studies.Series(count);
        Directory.CreateDirectory(scratch["out"]);
        await Studies.SaveAsync(scratch["out"], dataSets);
        return dataSets;
    }
}
