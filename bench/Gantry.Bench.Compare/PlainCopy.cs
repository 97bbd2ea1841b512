using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Gantry.Bench.Compare;

/// <summary>The floor under any sender and receiver here: files read, sent over TCP with their lengths before them, and written to files, nothing understood and nothing flushed.</summary>
internal static class PlainCopy
{
    private const int Block = 256 << 10;

    /// <summary>Copies a folder's files over several connections at once.</summary>
    /// <returns>Files a second.</returns>
    public static async Task<double> RunAsync(string folder, string scratch, int connections)
    {
        string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        string target = Directory.CreateDirectory(Path.Combine(scratch, "copy-" + Guid.NewGuid().ToString("N"))).FullName;
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Stopwatch watch = Stopwatch.StartNew();
        IEnumerable<Task> copies = Enumerable.Range(0, connections).Select(async connection =>
        {
            using Socket sender = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            Task<Socket> accepting = listener.AcceptSocketAsync();
            await sender.ConnectAsync(IPAddress.Loopback, port);
            using Socket receiver = await accepting;
            await Task.WhenAll(
                Task.Run(() => Send(sender, files.Where((_, i) => i % connections == connection))),
                Task.Run(() => Receive(receiver, Path.Combine(target, connection.ToString(CultureInfo.InvariantCulture)))));
        });
        await Task.WhenAll(copies.ToArray());
        return files.Length / watch.Elapsed.TotalSeconds;
    }

    private static void Send(Socket socket, IEnumerable<string> files)
    {
        byte[] buffer = new byte[Block];
        foreach (string path in files)
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
            BinaryPrimitives.WriteInt64LittleEndian(buffer, file.Length);
            int gathered = 8;
            int count;
            while ((count = file.Read(buffer, gathered, buffer.Length - gathered)) > 0 || gathered > 0)
            {
                SendAll(socket, buffer.AsSpan(0, gathered + count));
                gathered = 0;
            }
        }

        socket.Shutdown(SocketShutdown.Send);
    }

    private static void SendAll(Socket socket, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    private static void Receive(Socket socket, string prefix)
    {
        byte[] buffer = new byte[Block];
        int begin = 0;
        int end = 0;
        for (int number = 0; Fill(8); number++)
        {
            long left = BinaryPrimitives.ReadInt64LittleEndian(buffer.AsSpan(begin));
            begin += 8;
            using FileStream file = new(string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
            while (left > 0 && Fill(1))
            {
                int count = (int)Math.Min(left, end - begin);
                file.Write(buffer, begin, count);
                begin += count;
                left -= count;
            }
        }

        bool Fill(int least)
        {
            if (end - begin >= least)
            {
                return true;
            }

            buffer.AsSpan(begin, end - begin).CopyTo(buffer);
            end -= begin;
            begin = 0;
            while (end < least)
            {
                int count = socket.Receive(buffer.AsSpan(end));
                if (count == 0)
                {
                    return false;
                }

                end += count;
            }

            return true;
        }
    }
}
