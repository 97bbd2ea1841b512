using System.Globalization;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Dcmtk;

/// <summary>dcmtk's movescu and getscu against us.</summary>
public sealed class RetrieveTests
{
    [Theory, Trait("Ledger", "R052"), Trait("Ledger", "R230")]
    [InlineData("-S", "STUDY", 6)]
    [InlineData("-S", "SERIES", 6)]
    [InlineData("-S", "IMAGE", 1)]
    [InlineData("-P", "PATIENT", 6)]
    public async Task MovescuGetsWhatItAsksFor(string model, string level, int count)
    {
        int port = FreePorts.Next();
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("MOVESCU", "127.0.0.1", port));
        IReadOnlyList<DataSet> stored = await StoreAsync(gantry);
        string received = gantry.Folder("received");

        ProgramResult result = await Programs.RunAsync("movescu",
            ["-d", model, "-aet", "MOVESCU", "-aem", "MOVESCU", "-aec", "GANTRY", "+P", $"{port}", "-od", received, .. Keys(level, stored[0]), "127.0.0.1", gantry.Port]);

        result.ShouldSucceed();
        result.Output.ShouldContain($"Completed Suboperations       : {count}", Case.Insensitive, result.Output);
        Studies.ShouldBeIn(received, [.. stored.Take(count)]);
    }

    [Theory, Trait("Ledger", "R051"), Trait("Ledger", "R230")]
    [InlineData("-S", "STUDY", 6)]
    [InlineData("-S", "SERIES", 6)]
    [InlineData("-S", "IMAGE", 1)]
    [InlineData("-P", "PATIENT", 6)]
    public async Task GetscuGetsWhatItAsksFor(string model, string level, int count)
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        IReadOnlyList<DataSet> stored = await StoreAsync(gantry);
        string received = gantry.Folder("received");

        ProgramResult result = await Programs.RunAsync("getscu", ["-d", model, "-aec", "GANTRY", "-od", received, .. Keys(level, stored[0]), "127.0.0.1", gantry.Port]);

        result.ShouldSucceed();
        Studies.ShouldBeIn(received, [.. stored.Take(count)]);
    }

    [Fact, Trait("Ledger", "R052")]
    public async Task AnUnknownDestinationIsRefusedWithA801()
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("OTHER", "127.0.0.1", FreePorts.Next()));
        IReadOnlyList<DataSet> stored = await StoreAsync(gantry);

        ProgramResult result = await Programs.RunAsync("movescu", ["-d", "-S", "-aem", "STRANGER", "-aec", "GANTRY", .. Keys("STUDY", stored[0]), "127.0.0.1", gantry.Port]);

        result.Output.ShouldContain("0xa801", Case.Insensitive, result.Output);
    }

    [Fact, Trait("Ledger", "R052"), Trait("Ledger", "R085")]
    public async Task ADestinationThatDoesNotAnswerFailsEverySubOperation()
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("DEAD", "127.0.0.1", FreePorts.Next()));
        IReadOnlyList<DataSet> stored = await StoreAsync(gantry);

        ProgramResult result = await Programs.RunAsync("movescu", ["-d", "-S", "-aem", "DEAD", "-aec", "GANTRY", .. Keys("STUDY", stored[0]), "127.0.0.1", gantry.Port]);

        result.Output.ShouldContain("0xa702", Case.Insensitive, result.Output);
        result.Output.ShouldContain("Failed Suboperations          : 6", Case.Insensitive, result.Output);
        result.Output.ShouldContain(stored[5].Instance());
    }

    [Fact, Trait("Ledger", "R052"), Trait("Ledger", "R085")]
    public async Task AMoveThatIsCancelledBeginsNothingNewAndSaysWhatRemains()
    {
        int port = FreePorts.Next();
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("SLOW", "127.0.0.1", port));
        IReadOnlyList<DataSet> stored = await StoreAsync(gantry);
        string received = gantry.Folder("received");

        // The destination takes a second for each instance and pending responses come five times a second: the cancel comes in the middle.
        await using BackgroundProgram storescp = await BackgroundProgram.StartAsync(
            "storescp", ["--sleep-during", "1", "-aet", "SLOW", "-od", received, $"{port}"], readyWhenItSays: null);
        await Listening.OnAsync(port);

        ProgramResult result = await Programs.RunAsync("movescu",
            ["-d", "-S", "--cancel", "8", "-aem", "SLOW", "-aec", "GANTRY", .. Keys("STUDY", stored[0]), "127.0.0.1", gantry.Port]);

        result.Output.ShouldContain("0xfe00", Case.Insensitive, result.Output);
        string last = result.Output.Split('\n').Last(line => line.Contains("Remaining Suboperations", StringComparison.Ordinal));
        int remaining = int.Parse(last.AsSpan(last.LastIndexOf(' ')), CultureInfo.InvariantCulture);
        remaining.ShouldBeInRange(1, 5, result.Output);
        Directory.GetFiles(received).Length.ShouldBe(6 - remaining);
        (await Programs.RunAsync("echoscu", ["-aec", "GANTRY", "127.0.0.1", gantry.Port])).ShouldSucceed();
    }

    [Theory, Trait("Ledger", "R150"), Trait("Ledger", "R149"), Trait("Ledger", "R151"), Trait("Ledger", "R152")]
    [InlineData("NEWPEER")]
    public async Task APeerAddedToTheFileWorksWithoutARestart(string title)
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        IReadOnlyList<DataSet> stored = await StoreAsync(gantry);
        int port = FreePorts.Next();
        string[] move = ["-d", "-S", "-aet", title, "-aem", title, "-aec", "GANTRY", "+P", $"{port}", "-od", gantry.Folder("received"), .. Keys("STUDY", stored[0]), "127.0.0.1", gantry.Port];
        (await Programs.RunAsync("movescu", move)).Output.ShouldContain("0xa801", Case.Insensitive);

        gantry.WriteConfiguration(new Peer(title, "127.0.0.1", port));
        while (!(await gantry.Http.GetStringAsync("/api/peers", TestContext.Current.CancellationToken)).Contains(title, StringComparison.Ordinal))
        {
            await Task.Yield();
        }

        (await Programs.RunAsync("findscu", ["-S", "-aet", title, "-k", "QueryRetrieveLevel=STUDY", "127.0.0.1", gantry.Port])).ShouldSucceed();
        (await Programs.RunAsync("movescu", move)).ShouldSucceed();
        Studies.ShouldBeIn(gantry.Folder("received"), stored);
    }

    [Fact, Trait("Ledger", "R085")]
    public async Task WhatTheReceiverDoesNotTakeIsEncodedAnewWhereNoCodecIsNeeded()
    {
        int port = FreePorts.Next();
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("IMPLICIT", "127.0.0.1", port));
        IReadOnlyList<DataSet> stored = await StoreAsync(gantry);
        string received = gantry.Folder("received");

        // +xi: the receiver takes implicit VR little endian and nothing else.
        ProgramResult result = await Programs.RunAsync("movescu",
            ["-d", "-S", "+xi", "-aet", "IMPLICIT", "-aem", "IMPLICIT", "-aec", "GANTRY", "+P", $"{port}", "-od", received, .. Keys("STUDY", stored[0]), "127.0.0.1", gantry.Port]);

        result.ShouldSucceed();
        Studies.ShouldBeIn(received, stored);
    }

    [Fact, Trait("Ledger", "R085")]
    public async Task WhatNeedsACodecIsAFailedSubOperation()
    {
        int port = FreePorts.Next();
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("IMPLICIT", "127.0.0.1", port));
        DataSet native = Studies.Series(1, "CODEC-1")[0];
        DataSet compressed = Studies.Series(2, "CODEC-1")[1];
        compressed.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, new byte[64]]);
        await using (Association association = await gantry.AssociateAsync(options => options.ProposeStore(
            [(SopClasses.CTImageStorage, TransferSyntax.RLELossless), (SopClasses.CTImageStorage, TransferSyntax.ExplicitVRLittleEndian)])))
        {
            (await association.StoreAsync(StoreOperation.FromDataSet(native), TestContext.Current.CancellationToken)).Status.IsSuccess.ShouldBeTrue();
            byte[] encoded = compressed.Encode(TransferSyntax.RLELossless).ToArray();
            StoreResponse response = await association.StoreAsync(
                StoreOperation.FromBytes(SopClasses.CTImageStorage, new Uid(compressed.Instance()), TransferSyntax.RLELossless, encoded), TestContext.Current.CancellationToken);
            response.Status.IsSuccess.ShouldBeTrue(response.ToString());
        }

        ProgramResult result = await Programs.RunAsync("movescu",
            ["-d", "-S", "+xi", "-aet", "IMPLICIT", "-aem", "IMPLICIT", "-aec", "GANTRY", "+P", $"{port}", "-od", gantry.Folder("received"), .. Keys("STUDY", native), "127.0.0.1", gantry.Port]);

        result.Output.ShouldContain("0xb000", Case.Insensitive, result.Output);
        result.Output.ShouldContain("Completed Suboperations       : 1", Case.Insensitive, result.Output);
        result.Output.ShouldContain("Failed Suboperations          : 1", Case.Insensitive, result.Output);
        result.Output.ShouldContain(compressed.Instance());
    }

    private static IEnumerable<string> Keys(string level, DataSet image)
    {
        yield return "-k";
        yield return "QueryRetrieveLevel=" + level;
        foreach ((string name, string value, string at) in new[]
        {
            ("PatientID", image.GetString(Attributes.PatientID)!, "PATIENT"),
            ("StudyInstanceUID", image.Study(), "STUDY SERIES IMAGE"),
            ("SeriesInstanceUID", image.SeriesUid(), "SERIES IMAGE"),
            ("SOPInstanceUID", image.Instance(), "IMAGE"),
        })
        {
            if (at.Contains(level, StringComparison.Ordinal))
            {
                yield return "-k";
                yield return $"{name}={value}";
            }
        }
    }

    private static async Task<IReadOnlyList<DataSet>> StoreAsync(RunningGantry gantry)
    {
        IReadOnlyList<DataSet> images = Studies.Series(6, "MOVE-1");
        string folder = gantry.Folder("out");
        await Studies.SaveAsync(folder, [.. images, .. Studies.Series(2, "OTHER", seed: 5)]);
        (await Programs.RunAsync("storescu", ["-aec", "GANTRY", "+sd", "127.0.0.1", gantry.Port, folder])).ShouldSucceed();
        return images;
    }
}
