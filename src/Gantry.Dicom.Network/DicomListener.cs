using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Gantry.Dicom.Network;

/// <summary>
/// Listens on TCP and serves every connection with a <see cref="DicomService"/>: what a program needs that has no host such as Kestrel.
/// Connections beyond a limit wait in the system's queue until one ends.
/// </summary>
public sealed class DicomListener : IAsyncDisposable
{
    private const int Backlog = 512;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);
    private readonly DicomService _service;
    private readonly List<Socket> _listening = [];
    private readonly ConcurrentDictionary<SocketTransport, Task> _connections = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _room;
    private readonly TlsOptions? _tls;
    private Task _accepting = Task.CompletedTask;
    private int _disposed;

    private DicomListener(DicomService service, int maximumConnections, TlsOptions? tls)
    {
        _service = service;
        _tls = tls;
        _room = new SemaphoreSlim(maximumConnections);
    }

    /// <summary>The addresses and the port it listens on.</summary>
    public IReadOnlyList<IPEndPoint> EndPoints => [.. _listening.Select(socket => (IPEndPoint)socket.LocalEndPoint!)];

    /// <summary>Begins to listen.</summary>
    /// <param name="service">Serves each connection.</param>
    /// <param name="addresses">The addresses. Those after the first are left out where the machine does not have them.</param>
    /// <param name="port">The port; 0 lets the system choose one for all addresses.</param>
    /// <param name="maximumConnections">How many connections are served at once.</param>
    /// <param name="tls">Secures each connection; null for plain TCP.</param>
    /// <exception cref="SocketException">The port is in use, or can't be had.</exception>
    public static DicomListener Start(DicomService service, IReadOnlyList<IPAddress> addresses, int port, int maximumConnections = 1000, TlsOptions? tls = null)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(addresses);
        DicomListener listener = new(service, maximumConnections, tls);
        try
        {
            foreach (IPAddress address in addresses)
            {
                port = listener.Open(address, port);
            }
        }
        catch
        {
            listener.CloseSockets();
            throw;
        }

        listener._accepting = Task.WhenAll(listener._listening.Select(listener.AcceptAsync));
        return listener;
    }

    /// <summary>Takes no more connections, and waits until those that are open have ended by themselves.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(false);
        CloseSockets();
        await Task.WhenAll(_connections.Values).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes no more connections, and ends each association as soon as the operations under way on it are done.</summary>
    /// <param name="abandon">Stops the waiting for them: connections that are left are cut.</param>
    public async Task StopAsync(CancellationToken abandon)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        try
        {
            await CloseAsync(abandon).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            foreach (SocketTransport transport in _connections.Keys)
            {
                transport.Cut();
            }

            await CloseAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Stops at once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _closing.Dispose();
        _stopping.Dispose();
        _room.Dispose();
    }

    private int Open(IPAddress address, int port)
    {
        Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            socket.Listen(Backlog);
            _listening.Add(socket);
            return ((IPEndPoint)socket.LocalEndPoint!).Port;
        }
        catch (SocketException exception) when (_listening.Count > 0 && exception.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            // A machine without IPv6: localhost is its IPv4 address alone.
            socket.Dispose();
            return port;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task AcceptAsync(Socket listening)
    {
        try
        {
            while (true)
            {
                await _room.WaitAsync(_closing.Token).ConfigureAwait(false);
                await AcceptOneAsync(listening).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // No more connections are wanted.
            return;
        }
    }

    private async Task AcceptOneAsync(Socket listening)
    {
        SocketTransport transport;
        try
        {
            transport = new SocketTransport(await listening.AcceptAsync(_closing.Token).ConfigureAwait(false));
        }
        catch (SocketException)
        {
            // The peer has gone again, or the process has no file descriptor left: one connection's trouble is not the listener's.
            _room.Release();
            await Task.Delay(s_pause, _closing.Token).ConfigureAwait(false);
            return;
        }
        catch
        {
            _room.Release();
            throw;
        }

        TaskCompletionSource known = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _connections[transport] = ServeAsync(transport, known.Task);
        known.SetResult();
    }

    private async Task ServeAsync(SocketTransport transport, Task known)
    {
        await known.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await using (transport.ConfigureAwait(false))
        {
            if (_tls is null || await SecureAsync(transport, _tls).ConfigureAwait(false))
            {
                await _service.RunAsync(transport, transport.Remote, _stopping.Token).ConfigureAwait(false);
            }
        }

        _room.Release();
        _connections.TryRemove(transport, out _);
    }

    // What a peer that does not get that far sends or fails to send is its own trouble, and takes no longer than a request for an association may.
    private async Task<bool> SecureAsync(SocketTransport transport, TlsOptions tls)
    {
        using CancellationTokenSource patience = new(_service.Options.ArtimTimeout, _service.Options.TimeProvider);
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _stopping.Token);
        try
        {
            await transport.SecureAsServerAsync(tls, ended.Token).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is AssociationException or OperationCanceledException or ObjectDisposedException)
        {
            NetworkLog.NotSecured(_service.Options.Logger, transport.Remote, exception.Message);
            return false;
        }
    }

    private void CloseSockets()
    {
        foreach (Socket socket in _listening)
        {
            socket.Dispose();
        }
    }
}
