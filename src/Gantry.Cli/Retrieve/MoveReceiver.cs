using System.Globalization;
using System.Net;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Receive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary>Receives what <c>gantry move</c> asks for: a store SCP that lives as long as the retrieval.</summary>
internal sealed class MoveReceiver : IAsyncDisposable
{
    // Peers send the last response before they release the association that the instances came on.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);
    private readonly ReceivedFolder _folder;
    private readonly Terminal _terminal;
    private readonly TimeProvider _time;
    private readonly DicomListener _listener;
    private long _received;
    private long _refused;

    private MoveReceiver(ReceivedFolder folder, IReadOnlyList<IPAddress> addresses, int port, TlsOptions? tls, Terminal terminal, TimeProvider time)
    {
        _folder = folder;
        _terminal = terminal;
        _time = time;
        DicomService service = new(new DicomServiceOptions { TimeProvider = time, Logger = new TerminalLogger(terminal, time, isVerbose: false) });
        _listener = ReceiveCommand.Listen(service.MapEcho().MapStore(SopClasses.Storage, StoreAsync), addresses, port, tls);
    }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="UsageException">The port can't be had.</exception>
    internal static MoveReceiver Start(ReceivedFolder folder, IReadOnlyList<IPAddress> addresses, int port, TlsOptions? tls, Terminal terminal, TimeProvider time) =>
        new(folder, addresses, port, tls, terminal, time);

    /// <summary>Waits for the end of the associations that the instances come on.</summary>
    /// <returns>Whether everything that came was kept.</returns>
    internal async Task<bool> CompleteAsync(bool json)
    {
        using (CancellationTokenSource grace = new(s_grace, _time))
        {
            try
            {
                await _listener.CloseAsync(grace.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The peer keeps its association for the next time.
                await _listener.StopAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }

        if (!json)
        {
            _terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_received} received in {_folder.Root}, {_refused} refused"));
        }

        return _refused == 0;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task<StoreResponse> StoreAsync(StoreRequest request, CancellationToken cancellation)
    {
        ReceivedInstance received = await _folder.StoreAsync(request, request.Association.CallingAETitle, cancellation).ConfigureAwait(false);
        if (received.Problem is { } problem)
        {
            Interlocked.Increment(ref _refused);
            _terminal.Report($"{request.AffectedSOPInstanceUID.Value}: {problem}");
        }
        else
        {
            Interlocked.Increment(ref _received);
        }

        return received.Response;
    }
}
