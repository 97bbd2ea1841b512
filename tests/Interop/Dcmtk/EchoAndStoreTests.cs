using System.Diagnostics;
using Gantry.Archive;
using Gantry.Dicom;

namespace Gantry.Interop.Dcmtk;

/// <summary>dcmtk's echoscu and storescu against us.</summary>
public sealed class EchoAndStoreTests(ITestOutputHelper report)
{
    [Fact, Trait("Ledger", "R053"), Trait("Ledger", "R082")]
    public async Task EchoscuIsAnswered()
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();

        (await Programs.RunAsync("echoscu", ["-v", "-aet", "ANY", "-aec", "WHATEVER", "127.0.0.1", gantry.Port])).ShouldSucceed();
    }

    [Theory, Trait("Ledger", "R049"), Trait("Ledger", "R083"), Trait("Ledger", "R231")]
    [InlineData("-xe")]
    [InlineData("-xi")]
    [InlineData("-xb")]
    [InlineData("-xd")]
    public async Task WhatStorescuSendsIsKeptWithEqualElements(string proposal)
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        IReadOnlyList<DataSet> sent = Studies.Series(5);
        string folder = gantry.Folder("out");
        await Studies.SaveAsync(folder, sent);

        (await Programs.RunAsync("storescu", ["-v", proposal, "-aec", "GANTRY", "+sd", "127.0.0.1", gantry.Port, folder])).ShouldSucceed();

        await gantry.ShouldHoldAsync(sent);
    }

    [Fact, Trait("Ledger", "R083")]
    public async Task AnInstanceWithoutAStudyIsRefusedAndTheOthersAreKept()
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        IReadOnlyList<DataSet> good = Studies.Series(2);
        DataSet withoutStudy = Studies.Series(1, seed: 9)[0];
        withoutStudy.Remove(Attributes.StudyInstanceUID);
        string folder = gantry.Folder("out");
        await Studies.SaveAsync(folder, [good[0], withoutStudy, good[1]]);

        ProgramResult result = await Programs.RunAsync("storescu", ["-v", "-nh", "-aec", "GANTRY", "+sd", "127.0.0.1", gantry.Port, folder]);

        result.Output.ShouldContain("Error: DataSetDoesNotMatchSOPClass", Case.Insensitive, result.Output);
        (await gantry.Host.Archive.StatisticsAsync(Caller.System, TestContext.Current.CancellationToken)).Instances.ShouldBe(2);
    }

    [Fact, Trait("Ledger", "R253")]
    public async Task WhatIsNotAsTheStandardHasItIsRefusedOrQuarantinedByConfiguration()
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        IReadOnlyList<DataSet> sent = Studies.Series(2);
        sent[1].SetBytes(Attributes.PatientSex, VR.CS, "H "u8.ToArray());
        string folder = gantry.Folder("out");
        await Studies.SaveAsync(folder, sent);
        string[] arguments = ["-v", "-nh", "-aec", "GANTRY", "+sd", "127.0.0.1", gantry.Port, folder];

        gantry.Validate(new { errors = "refuse" });
        ProgramResult refused = await Programs.RunAsync("storescu", arguments);
        refused.Output.ShouldContain("Error: DataSetDoesNotMatchSOPClass", Case.Insensitive, refused.Output);
        (await gantry.Host.Archive.StatisticsAsync(Caller.System, TestContext.Current.CancellationToken)).Instances.ShouldBe(1);

        gantry.Validate(new { errors = "quarantine" });
        ProgramResult quarantined = await Programs.RunAsync("storescu", arguments);
        quarantined.Output.ShouldContain("Warning: DataSetDoesNotMatchSOPClass", Case.Insensitive, quarantined.Output);
        (await gantry.Host.Archive.StatisticsAsync(Caller.System, TestContext.Current.CancellationToken)).Instances.ShouldBe(1);
        (await gantry.Host.Archive.ListQualityItemsAsync(Caller.System, new QualityFilter(), TestContext.Current.CancellationToken)).Items.ShouldHaveSingleItem().State.ShouldBe(QualityState.Quarantined);
    }

    [Fact]
    public async Task StockStorescuIsNotSlowedDownByDelayedAcknowledgements()
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        string first = gantry.Folder("first");
        string second = gantry.Folder("second");
        await Studies.SaveAsync(first, Studies.Series(500, "NAGLE-1", seed: 11));
        await Studies.SaveAsync(second, Studies.Series(500, "NAGLE-2", seed: 12));

        TimeSpan withoutDelay = await SendAsync(gantry, first, stock: false);
        TimeSpan stock = await SendAsync(gantry, second, stock: true);

        report.WriteLine($"500 objects of 9 KB by storescu: {withoutDelay.TotalSeconds:F2} s with TCP_NODELAY=1, {stock.TotalSeconds:F2} s as it comes");
        (await gantry.Host.Archive.StatisticsAsync(Caller.System, TestContext.Current.CancellationToken)).Instances.ShouldBe(1000);
    }

    private static async Task<TimeSpan> SendAsync(RunningGantry gantry, string folder, bool stock)
    {
        long start = Stopwatch.GetTimestamp();
        (await Programs.RunAsync("storescu", ["-aec", "GANTRY", "+sd", "127.0.0.1", gantry.Port, folder], stock)).ShouldSucceed();
        return Stopwatch.GetElapsedTime(start);
    }
}
