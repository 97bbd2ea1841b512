using System.Net;
using System.Net.Sockets;

namespace Gantry.Dicom.Network.Tests;

/// <summary>A service that listens on a loopback port of the system's choice, or serves one connection in memory.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly DicomService _service;
    private readonly Socket _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _connections = [];
    private readonly Task _accepting;

    public RunningService(DicomService service, IPAddress? address = null)
    {
        _service = service;
        address ??= IPAddress.Loopback;
        _listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(new IPEndPoint(address, 0));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public Peer Peer => new("GANTRY", ((IPEndPoint)_listener.LocalEndPoint!).Address.ToString(), Port);

    public static (DuplexPipe Near, Task Running) InMemory(DicomService service, int pauseThreshold = 256 << 10) =>
        Stoppable(service, pauseThreshold, CancellationToken.None);

    public static (DuplexPipe Near, Task Running) Stoppable(DicomService service, int pauseThreshold, CancellationToken stopping)
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair(pauseThreshold);
        return (near, service.RunAsync(far, new IPEndPoint(IPAddress.Loopback, 1), stopping));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_connections);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptAsync(_stopping.Token);
                _connections.Add(Task.Run(() => ServeAsync(socket)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            return;
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        await using SocketTransport transport = new(socket);
        await _service.RunAsync(transport, transport.Remote, _stopping.Token);
    }
}
