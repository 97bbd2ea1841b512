using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;

namespace Gantry.Cli.Tests;

/// <summary>A connection that holds back what is sent after so many bytes, until it is let go.</summary>
public sealed class HeldTransport : IDuplexPipe, IAsyncDisposable
{
    private readonly HeldStream _stream;

    private HeldTransport(Socket socket, long holdAfter)
    {
        _stream = new HeldStream(socket, holdAfter);
        Input = PipeReader.Create(_stream, new StreamPipeReaderOptions(leaveOpen: true));
        Output = PipeWriter.Create(_stream, new StreamPipeWriterOptions(leaveOpen: true));
    }

    /// <inheritdoc/>
    public PipeReader Input { get; }

    /// <inheritdoc/>
    public PipeWriter Output { get; }

    /// <summary>Ends when something is held back.</summary>
    public Task Held => _stream.Held;

    /// <summary>Connects.</summary>
    public static async Task<HeldTransport> ConnectAsync(int port, long holdAfter)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        return new HeldTransport(socket, holdAfter);
    }

    /// <summary>Lets it go.</summary>
    public void LetGo() => _stream.LetGo();

    /// <summary>Cuts the connection.</summary>
    public void Cut()
    {
        _stream.Dispose();
        _stream.LetGo();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private sealed class HeldStream(Socket socket, long holdAfter) : NetworkStream(socket, ownsSocket: true)
    {
        private readonly TaskCompletionSource _held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private long _sent;

        public Task Held => _held.Task;

        public void LetGo() => _letGo.TrySetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int first = (int)Math.Clamp(holdAfter - _sent, 0, buffer.Length);
            await base.WriteAsync(buffer[..first], cancellationToken);
            if (first < buffer.Length)
            {
                _held.TrySetResult();
                await _letGo.Task;
                await base.WriteAsync(buffer[first..], cancellationToken);
            }

            _sent += buffer.Length;
        }
    }
}
