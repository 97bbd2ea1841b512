using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Tests;

/// <summary>A peer on loopback for the verbs to speak to.</summary>
public sealed class ListeningPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly DicomService _service;
    private readonly Task _accepting;
    private int _connections;

    /// <summary>Starts listening.</summary>
    public ListeningPeer(DicomService service)
    {
        _service = service;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Its address, as the command line writes it.</summary>
    public string Address => $"PEER@127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>How many connections there were.</summary>
    public int Connections => _connections;

    /// <summary>The sockets of the connections, newest last.</summary>
    public List<Socket> Sockets { get; } = [];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                Socket socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                lock (Sockets)
                {
                    Sockets.Add(socket);
                }

                connections.Add(ServeAsync(socket));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        EndPoint? remote = socket.RemoteEndPoint;
        using NetworkStream stream = new(socket, ownsSocket: true);
        await _service.RunAsync(new StreamPipe(stream), remote, _stop.Token);
    }

    private sealed class StreamPipe(Stream stream) : IDuplexPipe
    {
        public PipeReader Input { get; } = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));

        public PipeWriter Output { get; } = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
    }
}
