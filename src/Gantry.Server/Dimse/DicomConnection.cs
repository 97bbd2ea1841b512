using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Gantry.Dicom.Network;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Gantry.Server.Dimse;

/// <summary>A connection to the DICOM port, as Kestrel sees it: the network library's own transport over the accepted socket.</summary>
internal sealed class DicomConnection : ConnectionContext, IConnectionSocketFeature
{
    private readonly CancellationTokenSource _closed = new();
    private readonly SocketTransport _transport;

    internal DicomConnection(Socket socket, bool isSecured)
    {
        IsSecured = isSecured;
        Socket = socket;
        _transport = new SocketTransport(socket);
        Transport = _transport;
        LocalEndPoint = socket.LocalEndPoint;
        RemoteEndPoint = socket.RemoteEndPoint;
        ConnectionClosed = _closed.Token;
        Features.Set<IConnectionSocketFeature>(this);
    }

    /// <summary>Whether it came to the port for TLS.</summary>
    internal bool IsSecured { get; }

    /// <summary>Secures the connection, before anything is read or written.</summary>
    /// <exception cref="AssociationException">No security was agreed on, or the peer's certificate was refused.</exception>
    internal Task SecureAsync(TlsOptions options, CancellationToken cancellation) => _transport.SecureAsServerAsync(options, cancellation);

    /// <inheritdoc/>
    public Socket Socket { get; }

    /// <inheritdoc/>
    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    /// <inheritdoc/>
    public override IFeatureCollection Features { get; } = new FeatureCollection();

    /// <inheritdoc/>
    public override IDictionary<object, object?> Items { get; set; } = new ConnectionItems();

    /// <inheritdoc/>
    public override IDuplexPipe Transport { get; set; }

    /// <inheritdoc/>
    public override EndPoint? LocalEndPoint { get; set; }

    /// <inheritdoc/>
    public override EndPoint? RemoteEndPoint { get; set; }

    /// <inheritdoc/>
    public override CancellationToken ConnectionClosed { get; set; }

    /// <inheritdoc/>
    public override void Abort(ConnectionAbortedException abortReason)
    {
        // A reset, so that the other end notices at once; whoever reads or writes here gets an exception.
        Socket.Close(0);
        _closed.Cancel();
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _transport.DisposeAsync().ConfigureAwait(false);
        await _closed.CancelAsync().ConfigureAwait(false);
        _closed.Dispose();
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
