using System.Net;
using System.Net.Sockets;

namespace Gantry.ForeignPorts;

/// <summary>Ports for programs that can't be told to let the system choose.</summary>
public static class FreePorts
{
    // Below the ports that systems give to outgoing connections (RFC 6335: from 49152; Linux: from 32768): none of those can take it before the program does.
    private const int Lowest = 10240;
    private const int Highest = 32767;

    /// <summary>A port on which nobody listens.</summary>
    public static int Next()
    {
        while (true)
        {
            int port = Random.Shared.Next(Lowest, Highest + 1);
            try
            {
                using TcpListener listener = new(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                // Another one, then.
            }
        }
    }
}
