using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;

namespace Gantry.Dicom.Network;

/// <summary>
/// A connected TCP socket as a duplex pipe: read in large blocks by whoever waits for them, without a thread between; no-delay is on, and quick acknowledgement is armed after each read.
/// </summary>
public sealed class SocketTransport : IDuplexPipe, IAsyncDisposable
{
    private const int ReadBlock = 256 << 10;
    private readonly AcknowledgingStream _stream;

    /// <summary>Takes the socket over.</summary>
    public SocketTransport(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        socket.NoDelay = true;
        Remote = socket.RemoteEndPoint;
        _stream = new AcknowledgingStream(socket);
        Input = PipeReader.Create(_stream, new StreamPipeReaderOptions(bufferSize: ReadBlock, minimumReadSize: ReadBlock / 4, leaveOpen: true, useZeroByteReads: true));
        Output = PipeWriter.Create(_stream, new StreamPipeWriterOptions(minimumBufferSize: ReadBlock / 4, leaveOpen: true));
    }

    /// <inheritdoc/>
    public PipeReader Input { get; }

    /// <inheritdoc/>
    public PipeWriter Output { get; }

    /// <summary>The address of the other end.</summary>
    public EndPoint? Remote { get; }

    /// <summary>Connects to a host over IPv4 or IPv6, whichever answers.</summary>
    /// <exception cref="SocketException">Nobody answers there.</exception>
    public static async Task<SocketTransport> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
            return new SocketTransport(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Cuts the connection: reading and writing fail from now on.</summary>
    internal void Cut() => _stream.Dispose();

    /// <summary>Closes the socket.</summary>
    public async ValueTask DisposeAsync()
    {
        await Input.CompleteAsync().ConfigureAwait(false);
        await Output.CompleteAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private sealed class AcknowledgingStream(Socket socket) : NetworkStream(socket, ownsSocket: true)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int count = await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count > 0)
            {
                QuickAcknowledgement.Arm(Socket);
            }

            return count;
        }
    }
}
