using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Pixelmed;

/// <summary>pixelmed's user side against us, and its storage provider as our destination.</summary>
public sealed class PixelmedTests
{
    private const string Library = "/usr/share/java/pixelmed.jar";

    // The only query that its command line can ask.
    private static readonly Uid s_study = new("1.2.840.113619.2.5.1762386977.1328.985934491.590");
    private static readonly Uid s_series = new("1.2.840.113619.2.5.1762386977.1328.985934491.643");

    [Fact, Trait("Ledger", "R147"), Trait("Ledger", "R049"), Trait("Ledger", "R050"), Trait("Ledger", "R052"), Trait("Ledger", "R053"), Trait("Ledger", "R085")]
    public async Task ItEchoesStoresFindsAndReceivesAStudyItHadMoved()
    {
        Assert.SkipUnless(File.Exists(Library), "pixelmed is not installed here.");
        int port = FreePorts.Next();
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("PIXELMED", "127.0.0.1", port));
        IReadOnlyList<DataSet> images = Studies.Series(2, "PIXELMED-1");
        foreach (DataSet image in images)
        {
            image.Set(Attributes.StudyInstanceUID, s_study);
            image.Set(Attributes.SeriesInstanceUID, s_series);
        }

        string received = gantry.Folder("received");
        string[] peer = ["127.0.0.1", gantry.Port, "GANTRY", "PIXELMED"];
        await using BackgroundProgram provider = await BackgroundProgram.StartAsync("java", Arguments("StorageSOPClassSCPDispatcher", $"{port}", "PIXELMED", received), readyWhenItSays: null);

        (await RunAsync("VerificationSOPClassSCU", "127.0.0.1", gantry.Port, "PIXELMED", "GANTRY", "NONSECURE")).ShouldSucceed().Output.ShouldContain("was successful");
        foreach (string file in await Studies.SaveAsync(gantry.Folder("out"), images))
        {
            (await RunAsync("StorageSOPClassSCU", [.. peer, file])).ShouldSucceed();
        }

        await gantry.ShouldHoldAsync(images);
        string found = (await RunAsync("FindSOPClassSCU", peer)).ShouldSucceed().Output;
        foreach (DataSet image in images)
        {
            found.ShouldContain(image.Instance());
        }

        await Listening.OnAsync(port);
        (await RunAsync("MoveSOPClassSCU", [.. peer, "PIXELMED", "STUDY", s_study.Value])).ShouldSucceed().Output.ShouldContain("final status = 0x0");
        Studies.ShouldBeIn(received, images);
    }

    private static IEnumerable<string> Arguments(string name, params string[] arguments) => ["-cp", Library, $"com.pixelmed.network.{name}", .. arguments];

    private static Task<ProgramResult> RunAsync(string name, params string[] arguments) => Programs.RunAsync("java", Arguments(name, arguments));
}
