using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Gantry.Server.Dimse;

/// <summary>Marks the addresses of the DICOM ports, so that Kestrel takes them to <see cref="DicomListenerFactory"/>.</summary>
internal sealed class DicomEndPoint(IPEndPoint endpoint, bool isSecured) : IPEndPoint(endpoint.Address, endpoint.Port)
{
    /// <summary>Whether TLS is spoken there.</summary>
    internal bool IsSecured => isSecured;
}

/// <summary>
/// Kestrel's transport for the DICOM port. Its own one reads in blocks of 4 KiB, made for requests of web pages; images come in by the megabyte.
/// Limits and graceful shutdown stay Kestrel's; TLS lies below the same large blocks.
/// </summary>
internal sealed class DicomListenerFactory(Listeners listeners) : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    /// <inheritdoc/>
    public bool CanBind(EndPoint endpoint) => endpoint is DicomEndPoint;

    /// <inheritdoc/>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IConnectionListener>(new DicomListener(listeners.Take(endpoint), ((DicomEndPoint)endpoint).IsSecured));

    private sealed class DicomListener(Socket socket, bool isSecured) : IConnectionListener
    {
        public EndPoint EndPoint { get; } = socket.LocalEndPoint!;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (true)
            {
                try
                {
                    return new DicomConnection(await socket.AcceptAsync(cancellationToken).ConfigureAwait(false), isSecured);
                }
                catch (Exception exception) when (exception is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
                {
                    // Unbound: there will be no more connections.
                    return null;
                }
                catch (SocketException)
                {
                    // The peer was gone before it was accepted; the next one waits.
                    continue;
                }
            }
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default)
        {
            socket.Dispose();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            socket.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
