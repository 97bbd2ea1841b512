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
    public static Task<Dcmqrscp> StartAsync(RunningGantry gantry) => StartAsync(gantry.Folder("dcmqrscp"), new Peer("GANTRY", "127.0.0.1", gantry.Peer.Port));

    /// <summary>Starts it.</summary>
    /// <param name="folder">Where its files go.</param>
    /// <param name="known">The one peer that it sends to.</param>
    public static async Task<Dcmqrscp> StartAsync(string folder, Peer known)
    {
        Programs.Require("dcmqrscp");
        int port = FreePorts.Next();
        string storage = Directory.CreateDirectory(Path.Combine(folder, "ACME")).FullName;
        string configuration = Path.Combine(folder, "dcmqrscp.cfg");
        await File.WriteAllTextAsync(configuration, string.Create(CultureInfo.InvariantCulture, $"""
            NetworkTCPPort = {port}
            MaxPDUSize = 16384
            MaxAssociations = 16
            HostTable BEGIN
            known = ({known.AETitle}, {known.Host}, {known.Port})
            HostTable END
            VendorTable BEGIN
            VendorTable END
            AETable BEGIN
            ACME {storage} RW (200, 1024mb) ANY
            AETable END
            """), TestContext.Current.CancellationToken);
        BackgroundProgram program = await BackgroundProgram.StartAsync("dcmqrscp", ["-v", "-c", configuration], readyWhenItSays: null, folder);
        await Listening.OnAsync(port);
        return new Dcmqrscp(program, new Peer("ACME", "127.0.0.1", port));
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}
