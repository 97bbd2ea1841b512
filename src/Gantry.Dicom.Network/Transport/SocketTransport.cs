using System.IO.Pipelines;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;

namespace Gantry.Dicom.Network;

/// <summary>
/// A connected TCP socket as a duplex pipe: read in large blocks by whoever waits for them, without a thread between; no-delay is on, and quick acknowledgement is armed after each read.
/// </summary>
public sealed class SocketTransport : IDuplexPipe, IAsyncDisposable
{
    private const int ReadBlock = 256 << 10;

    /// <summary>How long a peer may take to be told that the secured connection is closed.</summary>
    private static readonly TimeSpan s_parting = TimeSpan.FromSeconds(1);

    private readonly AcknowledgingStream _stream;
    private SslStream? _secured;

    /// <summary>Takes the socket over.</summary>
    public SocketTransport(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        socket.NoDelay = true;
        Remote = socket.RemoteEndPoint;
        _stream = new AcknowledgingStream(socket);
        (Input, Output) = PipesOver(_stream);
    }

    /// <inheritdoc/>
    public PipeReader Input { get; private set; }

    /// <inheritdoc/>
    public PipeWriter Output { get; private set; }

    /// <summary>How the connection is secured; null when it is not.</summary>
    public TlsInformation? Tls { get; private set; }

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

    /// <summary>Secures the connection as the end that was connected to, before anything is read or written.</summary>
    /// <exception cref="AssociationException">No security was agreed on, or the peer's certificate was refused (<see cref="AssociationFault.NotSecured"/>).</exception>
    public Task SecureAsServerAsync(TlsOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        PeerCertificateCheck check = new(options, isServer: true, TimeProvider.System);
        return SecureAsync(stream => stream.AuthenticateAsServerAsync(options.ToServer(check), cancellationToken), check, hasCertificate: true);
    }

    /// <summary>Secures the connection as the end that connected, before anything is read or written.</summary>
    /// <param name="options">The profile and the certificates.</param>
    /// <param name="host">The host the peer's certificate must be for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="AssociationException">No security was agreed on, or the peer's certificate was refused (<see cref="AssociationFault.NotSecured"/>).</exception>
    public Task SecureAsClientAsync(TlsOptions options, string host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        PeerCertificateCheck check = new(options, isServer: false, TimeProvider.System);
        return SecureAsync(stream => stream.AuthenticateAsClientAsync(options.ToClient(host, check), cancellationToken), check, options.Certificate is not null);
    }

    /// <summary>Cuts the connection: reading and writing fail from now on.</summary>
    internal void Cut() => _stream.Dispose();

    /// <summary>Closes the socket.</summary>
    public async ValueTask DisposeAsync()
    {
        await Input.CompleteAsync().ConfigureAwait(false);
        await Output.CompleteAsync().ConfigureAwait(false);
        if (_secured is { } secured)
        {
            try
            {
                await secured.ShutdownAsync().WaitAsync(s_parting).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or InvalidOperationException or NotSupportedException or TimeoutException or CryptographicException)
            {
                // The peer has closed already, or listens no more.
            }

            await secured.DisposeAsync().ConfigureAwait(false);
        }

        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private static (PipeReader Input, PipeWriter Output) PipesOver(Stream stream) => (
        PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: ReadBlock, minimumReadSize: ReadBlock / 4, leaveOpen: true, useZeroByteReads: true)),
        PipeWriter.Create(stream, new StreamPipeWriterOptions(minimumBufferSize: ReadBlock / 4, leaveOpen: true)));

    private async Task SecureAsync(Func<SslStream, Task> authenticate, PeerCertificateCheck check, bool hasCertificate)
    {
        SslStream stream = new(_stream, leaveInnerStreamOpen: true);
        try
        {
            await authenticate(stream).ConfigureAwait(false);
            _secured = stream;
            Tls = new TlsInformation(stream.SslProtocol, stream.NegotiatedCipherSuite, stream.RemoteCertificate?.Subject);
            (Input, Output) = PipesOver(stream);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw new AssociationException("No TLS connection with the peer: " + (check.Refusal is { } refusal ? refusal + "." : Explain(exception, hasCertificate)), AssociationFault.NotSecured, exception);
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static string Explain(Exception exception, bool hasCertificate)
    {
        // OpenSSL says "error:0A000102:SSL routines::unsupported protocol".
        string message = exception.GetBaseException().Message;
        message = message.StartsWith("error:", StringComparison.Ordinal) ? message[(message.LastIndexOf(':') + 1)..] : message;
        return $"{message.TrimEnd('.')}. Is TLS spoken on that port, and of a profile that fits?" + (hasCertificate ? string.Empty : " We showed no certificate: it may want one.");
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
