using System.Net;
using System.Net.Sockets;

namespace Gantry.Interop;

/// <summary>Waits for programs to listen.</summary>
public static class Listening
{
    /// <summary>Connects until somebody listens, for programs that do not say when they are ready.</summary>
    public static async Task OnAsync(int port)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            try
            {
                using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Yield();
            }
        }
    }
}
