using System.Net;
using System.Net.Sockets;
using Gantry.Server.Configuration;

namespace Gantry.Server;

/// <summary>
/// The listening sockets, opened before anything else starts: a port in use is found at once and named, and port 0 gets one number for all addresses.
/// </summary>
internal sealed class Listeners : IDisposable
{
    private readonly List<Socket> _sockets = [];

    private Listeners(int dicomPort, int httpPort) => (DicomPort, HttpPort) = (dicomPort, httpPort);

    /// <summary>The DICOM port.</summary>
    internal int DicomPort { get; private set; }

    /// <summary>The HTTP port.</summary>
    internal int HttpPort { get; private set; }

    /// <summary>Where DICOM listens.</summary>
    internal List<IPEndPoint> Dicom { get; } = [];

    /// <summary>Where DICOM over TLS listens; nowhere unless it was asked for.</summary>
    internal List<IPEndPoint> DicomTls { get; } = [];

    /// <summary>Where HTTP listens.</summary>
    internal List<IPEndPoint> Http { get; } = [];

    /// <summary>Opens the sockets.</summary>
    /// <exception cref="ListenException">A port is in use or can't be had.</exception>
    internal static Listeners Open(GantryConfiguration configuration)
    {
        Listeners listeners = new(configuration.DicomPort, configuration.HttpPort);
        try
        {
            listeners.DicomPort = listeners.Open(configuration.Listen, configuration.DicomPort, "DICOM", "--dicom-port", listeners.Dicom);
            if (configuration.Tls?.Port is { } port)
            {
                listeners.Open(configuration.Listen, port, "DICOM over TLS", "--dicom-tls-port", listeners.DicomTls);
            }

            listeners.HttpPort = listeners.Open(configuration.Listen, configuration.HttpPort, "HTTP", "--http-port", listeners.Http);
            return listeners;
        }
        catch
        {
            listeners.Dispose();
            throw;
        }
    }

    /// <summary>Hands the socket of an endpoint over to Kestrel, which closes it.</summary>
    internal Socket Take(EndPoint endpoint)
    {
        Socket socket = _sockets.First(socket => endpoint.Equals(socket.LocalEndPoint));
        _sockets.Remove(socket);
        return socket;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Socket socket in _sockets)
        {
            socket.Dispose();
        }

        _sockets.Clear();
    }

    private int Open(IReadOnlyList<IPAddress> addresses, int port, string what, string option, List<IPEndPoint> endpoints)
    {
        foreach (IPAddress address in addresses)
        {
            try
            {
                Socket socket = new(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                _sockets.Add(socket);
                socket.Bind(new IPEndPoint(address, port));
                socket.Listen(512);
                IPEndPoint endpoint = (IPEndPoint)socket.LocalEndPoint!;
                port = endpoint.Port;
                endpoints.Add(endpoint);
            }
            catch (SocketException exception) when (endpoints.Count > 0 && exception.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
            {
                // A machine without IPv6: localhost is its IPv4 address alone.
            }
            catch (SocketException exception)
            {
                throw new ListenException(exception.SocketErrorCode == SocketError.AddressAlreadyInUse
                    ? $"{what} port {port} is in use on {address}. Stop the program that uses it, or choose another port with {option} (0 lets the system choose)."
                    : $"{what} port {port} on {address} can't be opened: {exception.Message}. Choose another port with {option} or another address with --listen.");
            }
        }

        return port;
    }
}

/// <summary>Thrown when a port can't be listened on; the message names the port and the remedy.</summary>
/// <param name="message">The port and the remedy.</param>
public sealed class ListenException(string message) : Exception(message);
