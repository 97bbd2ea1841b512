using System.Runtime.CompilerServices;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Odil;

/// <summary>odil's tool and library against us.</summary>
public sealed class OdilTests
{
    [Fact, Trait("Ledger", "R147"), Trait("Ledger", "R044"), Trait("Ledger", "R049"), Trait("Ledger", "R050"), Trait("Ledger", "R051"), Trait("Ledger", "R053")]
    public async Task ItEchoesStoresFindsAndGets()
    {
        Programs.Require("odil");
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        IReadOnlyList<DataSet> images = Studies.Series(3, "ODIL-1");
        IReadOnlyList<string> files = await Studies.SaveAsync(gantry.Folder("out"), images);
        string received = gantry.Folder("received");
        string[] peer = ["127.0.0.1", gantry.Port, "ODIL", "GANTRY"];

        (await Programs.RunAsync("odil", ["echo", .. peer])).ShouldSucceed();
        (await Programs.RunAsync("odil", ["store", .. peer, .. files])).ShouldSucceed();
        ProgramResult found = await Programs.RunAsync("odil", ["find", .. peer, "study", "QueryRetrieveLevel=STUDY", "PatientID=ODIL-*", "StudyInstanceUID="]);
        found.ShouldSucceed().Output.ShouldContain("1 answer");
        found.Output.ShouldContain(images[0].Study());
        (await Programs.RunAsync("odil", ["get", "-d", received, .. peer, "study", "QueryRetrieveLevel=STUDY", $"StudyInstanceUID={images[0].Study()}"])).ShouldSucceed();

        await gantry.ShouldHoldAsync(images);
        Studies.ShouldBeIn(received, images);
    }

    [Fact, Trait("Ledger", "R147"), Trait("Ledger", "R052"), Trait("Ledger", "R085")]
    public async Task ItHasAStudyMovedToAThird()
    {
        Programs.Require("odil");
        await using RunningGantry third = await RunningGantry.StartAsync();
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("THIRD", "127.0.0.1", third.Peer.Port));
        IReadOnlyList<DataSet> images = Studies.Series(3, "ODIL-2");
        IReadOnlyList<string> files = await Studies.SaveAsync(gantry.Folder("out"), images);
        (await Programs.RunAsync("odil", ["store", "127.0.0.1", gantry.Port, "ODIL", "GANTRY", .. files])).ShouldSucceed();

        // Not to itself: odil asks first and listens later. The library is Debian's, and so is the Python that sees it.
        (await Programs.RunAsync("/usr/bin/python3", [Script(), "127.0.0.1", gantry.Port, "ODIL", "GANTRY", "THIRD", images[0].Study()])).ShouldSucceed();

        await third.ShouldHoldAsync(images);
    }

    private static string Script([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "move.py");
}
