using System.Net.Sockets;

namespace Gantry.Dicom.Network;

/// <summary>
/// Quick acknowledgement of what was received. Peers that leave Nagle's algorithm on write a message in small pieces and wait for each to be acknowledged;
/// the usual delay of 40 ms makes them 50 times slower. The system forgets the option, so it is armed again after each read.
/// </summary>
public static class QuickAcknowledgement
{
    private const int TcpLevel = 6;
    private const int TcpQuickAck = 12;
    private static ReadOnlySpan<byte> On => [1, 0, 0, 0];

    /// <summary>Arms quick acknowledgement where the system has it (Linux); elsewhere, or on a socket that is closed, it does nothing.</summary>
    public static void Arm(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            socket.SetRawSocketOption(TcpLevel, TcpQuickAck, On);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The connection is gone; the next read will say so.
            return;
        }
    }
}
