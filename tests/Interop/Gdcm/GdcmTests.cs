using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Gdcm;

/// <summary>
/// gdcm's gdcmscu against us. Version 3.0.21 aborts whenever an association was released (dcmtk's programs see the same): its exit code tells nothing, and what it
/// found is not printed. What it received and what it traced before is judged.
/// </summary>
public sealed class GdcmTests
{
    private const string Success = "(0000,0900) ?? (US) 0 ";
    private const string Pending = "(0000,0900) ?? (US) 65280 ";

    [Fact, Trait("Ledger", "R147"), Trait("Ledger", "R049"), Trait("Ledger", "R050"), Trait("Ledger", "R052"), Trait("Ledger", "R053"), Trait("Ledger", "R085")]
    public async Task ItEchoesStoresFindsAndHasAStudyMovedToItself()
    {
        int port = FreePorts.Next();
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("GDCM", "127.0.0.1", port));
        IReadOnlyList<DataSet> images = Studies.Series(3, "GDCM-1");
        string folder = gantry.Folder("out");
        await Studies.SaveAsync(folder, images);
        string received = gantry.Folder("received");

        (await RunAsync(gantry, "--echo")).ShouldContain(Success);
        (await RunAsync(gantry, "--store", "-r", "-i", folder)).ShouldContain(Success);
        await gantry.ShouldHoldAsync(images);

        string found = await RunAsync(gantry, "--find", "--studyroot", "--study", "--key", "10,20=GDCM-1", "--key", "20,d=");
        found.ShouldContain(Pending);
        found.ShouldContain(Success);
        (await RunAsync(gantry, "--find", "--studyroot", "--study", "--key", "10,20=NOBODY", "--key", "20,d=")).ShouldNotContain(Pending);

        await RunAsync(gantry, "--move", "--studyroot", "--study", "--port-scp", $"{port}", "-o", received, "--key", $"20,d={images[0].Study()}");
        Studies.ShouldBeIn(received, images);
    }

    private static async Task<string> RunAsync(RunningGantry gantry, string operation, params string[] arguments) =>
        (await Programs.RunAsync("gdcmscu", ["-D", operation, "127.0.0.1", gantry.Port, "--aetitle", "GDCM", "--call", "GANTRY", .. arguments])).Output;
}
