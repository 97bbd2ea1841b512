using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Receive;

/// <summary>One run of <c>gantry receive</c>.</summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="options">How it behaves.</param>
internal sealed class Receiving(Terminal terminal, TimeProvider time, ReceiveOptions options) : IDisposable
{
    // How long what is under way may take once the program is told to end.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(20);
    private readonly ReceiveReport _report = new(terminal, options);
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Progress _progress = new(terminal, time);
    private readonly AcceptancePolicy _policy = new()
    {
        CalledAETitles = options.IsStrict ? new HashSet<string>(StringComparer.Ordinal) { options.AETitle } : null,
        Peers = options.From.ToDictionary(title => title, _ => new PeerPolicy(), StringComparer.Ordinal),
        Others = options.From.Count > 0 ? null : new PeerPolicy(),
    };

    private int _open;

    /// <summary>Receives until it is enough, or until it is cancelled; both end in order.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(CancellationToken cancellation)
    {
        DicomListener listener = Listen();
        await using (listener.ConfigureAwait(false))
        {
            _report.Listening(listener.EndPoints);
            try
            {
                await _enough.Task.WaitAsync(cancellation).ConfigureAwait(false);
                await listener.CloseAsync(cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                using CancellationTokenSource grace = new(s_grace, time);
                await listener.StopAsync(grace.Token).ConfigureAwait(false);
            }
        }

        _progress.Dispose();
        return _report.Ended();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _progress.Dispose();
        options.Capture?.Dispose();
    }

    private DicomListener Listen()
    {
        DicomService service = new(new DicomServiceOptions
        {
            Policy = DecideAsync,
            AcceptsAnyTransferSyntax = options.AcceptsAny,
            Limits = DicomLimits.Default with { MaximumPdu = options.MaximumPdu },
            IdleTimeout = options.IdleTimeout,
            TimeProvider = time,
            Capture = options.Capture,
            Logger = new TerminalLogger(terminal, time, options.IsVerbose),
        });
        service.MapEcho().MapStore(SopClasses.Storage, StoreAsync);
        if (options.AcceptsAny)
        {
            service.MapStore(sopClass => !UidRegistry.TryGet(sopClass, out _), StoreAsync);
        }

        return ReceiveCommand.Listen(service, options.Addresses, options.Port, options.Tls);
    }

    private ValueTask<AssociationDecision> DecideAsync(AssociationCandidate candidate, CancellationToken cancellation)
    {
        AssociateReject? rejection = _policy.Check(candidate);
        if (rejection is null && Interlocked.Increment(ref _open) > options.MaximumAssociations)
        {
            Interlocked.Decrement(ref _open);
            rejection = AssociateReject.LocalLimitExceeded;
        }

        if (rejection is not null)
        {
            return ValueTask.FromResult(AssociationDecision.Reject(rejection));
        }

        AssociationTally tally = new(candidate, time.GetTimestamp(), End);
        _report.Begin(tally);
        return ValueTask.FromResult(AssociationDecision.Accept(tally));
    }

    private void End(AssociationTally tally)
    {
        Interlocked.Decrement(ref _open);
        _progress.Clear();
        _report.End(tally, time.GetElapsedTime(tally.Start));
        if (options.IsOnce)
        {
            _enough.TrySetResult();
        }
    }

    private async Task<StoreResponse> StoreAsync(StoreRequest request, CancellationToken cancellation)
    {
        ReceivedInstance received = options.Folder is { } folder
            ? await folder.StoreAsync(request, request.Association.CallingAETitle, cancellation).ConfigureAwait(false)
            : await DiscardAsync(request, cancellation).ConfigureAwait(false);
        long count = _report.Received(request, received);
        _progress.Show(string.Create(CultureInfo.InvariantCulture, $"received {count} objects"));
        if (count >= options.Count)
        {
            _enough.TrySetResult();
        }

        return received.Response;
    }

    private static async Task<ReceivedInstance> DiscardAsync(StoreRequest request, CancellationToken cancellation)
    {
        long length = 0;
        while (true)
        {
            System.IO.Pipelines.ReadResult result = await request.Data.ReadAsync(cancellation).ConfigureAwait(false);
            length += result.Buffer.Length;
            request.Data.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                return new ReceivedInstance(DimseStatus.Success, null, length, false, null);
            }
        }
    }
}
