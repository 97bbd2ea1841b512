using System.Globalization;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Dcmtk;

/// <summary>dcmtk's dcmqrscp, a small archive, called ACME.</summary>
internal sealed class Dcmqrscp : IAsyncDisposable
{
    private readonly BackgroundProgram _program;

    private Dcmqrscp(BackgroundProgram program, Peer peer) => (_program, Peer) = (program, peer);

    public Peer Peer { get; }

    public string Output => _program.Output;

    /// <summary>Starts it with its files in the folder of the test. It knows the program as GANTRY.</summary>
    public static async Task<Dcmqrscp> StartAsync(RunningGantry gantry)
    {
        Programs.Require("dcmqrscp");
        int port = Ports.Free();
        string folder = gantry.Folder("dcmqrscp");
        string storage = gantry.Folder("dcmqrscp/ACME");
        string configuration = Path.Combine(folder, "dcmqrscp.cfg");
        await File.WriteAllTextAsync(configuration, string.Create(CultureInfo.InvariantCulture, $"""
            NetworkTCPPort = {port}
            MaxPDUSize = 16384
            MaxAssociations = 16
            HostTable BEGIN
            gantry = (GANTRY, 127.0.0.1, {gantry.Peer.Port})
            HostTable END
            VendorTable BEGIN
            VendorTable END
            AETable BEGIN
            ACME {storage} RW (200, 1024mb) ANY
            AETable END
            """), TestContext.Current.CancellationToken);
        BackgroundProgram program = await BackgroundProgram.StartAsync("dcmqrscp", ["-v", "-c", configuration], readyWhenItSays: null, folder);
        await Ports.UntilListeningAsync(port);
        return new Dcmqrscp(program, new Peer("ACME", "127.0.0.1", port));
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}
