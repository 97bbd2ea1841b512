using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Gantry.Dicom.Network.Tests;

/// <summary>A service that listens on a loopback port of the system's choice, or serves one connection in memory.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly DicomService _service;
    private readonly Socket _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _connections = [];
    private readonly Task _accepting;
    private readonly TlsOptions? _tls;
    private readonly Channel<string> _tlsFailures = Channel.CreateUnbounded<string>();

    public RunningService(DicomService service, IPAddress? address = null, TlsOptions? tls = null)
    {
        _service = service;
        _tls = tls;
        address ??= IPAddress.Loopback;
        _listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(new IPEndPoint(address, 0));
        _listener.Listen();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public Peer Peer => new("GANTRY", ((IPEndPoint)_listener.LocalEndPoint!).Address.ToString(), Port);

    /// <summary>Why the next peer was refused before there was an association.</summary>
    public ValueTask<string> TlsFailureAsync() => _tlsFailures.Reader.ReadAsync(TestContext.Current.CancellationToken);

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
        if (_tls is not null)
        {
            try
            {
                await transport.SecureAsServerAsync(_tls, _stopping.Token);
            }
            catch (AssociationException exception)
            {
                _tlsFailures.Writer.TryWrite(exception.Message);
                return;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        await _service.RunAsync(transport, transport.Remote, _stopping.Token);
    }
}
