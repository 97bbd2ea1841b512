using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;

namespace Gantry.Dicom.Network;

/// <summary>
/// An association as its requester has it (PS3.8 §7.1): operations are awaited, results are streamed. Safe to use from many threads. An acceptor has one too
/// (<see cref="DicomServiceOptions.Established"/>, and the handlers of DIMSE-N services), to invoke operations that its requester provides, and notifications.
/// </summary>
public sealed partial class Association : IAsyncDisposable
{
    private static readonly TimeSpan s_abortPatience = TimeSpan.FromSeconds(1);
    private readonly UpperLayerConnection _upperLayer;
    private readonly MessageExchange _exchange;
    private readonly AssociationOptions _options;
    private readonly Task _running;
    private Func<StoreRequest, CancellationToken, Task<StoreResponse>>? _store;
    private int _disposed;

    private Association(UpperLayerConnection upperLayer, AssociationInformation information, AssociationOptions options)
    {
        _upperLayer = upperLayer;
        _options = options;
        _exchange = new MessageExchange(
            upperLayer,
            information,
            isRequester: true,
            options.SeparateCommandAndData,
            options.Limits,
            options.Logger,
            PerformAsync)
        {
            Association = this,
            Transcode = options.Transcode,
        };
        _running = RunAsync();
    }

    /// <summary>As its acceptor has it, beside the service that runs it.</summary>
    internal Association(UpperLayerConnection upperLayer, MessageExchange exchange, DicomServiceOptions options)
    {
        _upperLayer = upperLayer;
        _exchange = exchange;
        _options = new AssociationOptions { Logger = options.Logger, TimeProvider = options.TimeProvider, Limits = options.Limits };
        _running = Task.CompletedTask;
        exchange.Association = this;
    }

    /// <summary>Who is at the other end, and what was negotiated.</summary>
    public AssociationInformation Information => _exchange.Information;

    /// <summary>Whether the association has ended, whoever ended it.</summary>
    public bool HasEnded => _exchange.Ended.IsCancellationRequested;

    internal bool HasPending => _exchange.HasPending;

    internal CancellationToken Ended => _exchange.Ended;

    internal MessageExchange Exchange => _exchange;

    /// <summary>Connects to a peer and requests an association.</summary>
    /// <exception cref="AssociationException">The peer was not reached, rejected the request, or did not answer.</exception>
    public static async Task<Association> RequestAsync(Peer peer, Action<AssociationOptions> configure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(peer);
        AssociationOptions options = Configure(configure);
        AssociateRequest request = AssociationRequester.ToRequest(peer, options);
        ObservedAssociation observed = Observe(options, request);
        SocketTransport transport;
        using CancellationTokenSource timeout = new(options.ConnectTimeout, options.TimeProvider);
        using CancellationTokenSource linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            transport = await ConnectAsync(peer, options, linked.Token).ConfigureAwait(false);
        }
        catch (AssociationException exception)
        {
            observed.EndsWith(exception);
            observed.Complete();
            throw;
        }
        catch (SocketException exception)
        {
            throw Unreachable(observed, $"{peer} could not be reached: {exception.Message}.", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable(observed, $"{peer} could not be reached within {options.ConnectTimeout.TotalSeconds:0} s.", exception);
        }
        catch (OperationCanceledException)
        {
            Unreachable(observed, "Given up before there was a connection.");
            throw;
        }

        observed.Connected(transport.Remote);
        return await RequestAsync(transport, peer, request, options, observed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Requests an association over a transport that is connected already. It is completed when the association ends, and disposed of if it can be.</summary>
    /// <exception cref="AssociationException">The peer rejected the request, or did not answer.</exception>
    public static Task<Association> RequestAsync(IDuplexPipe transport, Peer peer, Action<AssociationOptions> configure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(peer);
        AssociationOptions options = Configure(configure);
        AssociateRequest request = AssociationRequester.ToRequest(peer, options);
        ObservedAssociation observed = Observe(options, request);
        observed.Connected((transport as SocketTransport)?.Remote);
        return RequestAsync(transport, peer, request, options, observed, cancellationToken);
    }

    /// <summary>Whether instances of this class, stored in this syntax, can be sent as they are.</summary>
    public bool Accepts(Uid sopClass, TransferSyntax transferSyntax)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        return StoreInvocation.ContextsOf(Information, sopClass, _exchange.IsRequester).Any(context => context.TransferSyntax.Uid == transferSyntax.Uid);
    }

    /// <summary>Verifies the connection: C-ECHO (PS3.7 §9.1.5).</summary>
    /// <exception cref="AssociationException">Verification was not accepted, or the association ended.</exception>
    public async Task<DimseStatus> EchoAsync(CancellationToken cancellationToken)
    {
        CommandSet command = new() { Field = CommandField.EchoRequest, AffectedSOPClassUID = SopClasses.Verification };
        PendingOperation operation = await _exchange.InvokeAsync(ContextOf(SopClasses.Verification), command, null, capacity: 1, cancellationToken).ConfigureAwait(false);
        return (await operation.ReadAsync(cancellationToken).ConfigureAwait(false)).Status;
    }

    /// <summary>
    /// Sends an instance: C-STORE (PS3.7 §9.1.1). Several may be outstanding at once: calls beyond the negotiated window wait for their turn.
    /// </summary>
    /// <returns>The response, whatever its status.</returns>
    /// <exception cref="AssociationException">No presentation context fits (<see cref="AssociationFault.NoPresentationContext"/>; the association stays usable), or the association ended.</exception>
    /// <exception cref="DicomException">The data set can't be encoded in any accepted transfer syntax; the association stays usable.</exception>
    public Task<StoreResponse> StoreAsync(StoreOperation operation, CancellationToken cancellationToken) =>
        StoreInvocation.InvokeAsync(_exchange, operation, _exchange.IsRequester, cancellationToken);

    /// <summary>Ends the association in order: A-RELEASE (PS3.8 §7.2). Operations that are outstanding must have been awaited.</summary>
    /// <exception cref="InvalidOperationException">Operations are outstanding, or this is the acceptor, which leaves releasing to its requester.</exception>
    /// <exception cref="AssociationException">The association had ended already, or the peer did not answer in time.</exception>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (!_exchange.IsRequester)
        {
            throw new InvalidOperationException("The requester of an association releases it; its acceptor may abort it.");
        }

        if (_exchange.HasPending)
        {
            throw new InvalidOperationException("Operations are outstanding: await them before releasing the association, or abort it.");
        }

        if (_exchange.End is { } end)
        {
            throw end;
        }

        _upperLayer.SetDeadline(_options.AssociationTimeout);
        await _exchange.Writer.WritePduAsync(ReleasePdu.EncodeRequest, UpperLayerEvent.ReleaseRequested).ConfigureAwait(false);
        await _running.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (_exchange.End is { Fault: AssociationFault.TimedOut } silence)
        {
            throw silence;
        }
    }

    /// <summary>Ends the association at once: A-ABORT (PS3.8 §7.3). What is outstanding fails.</summary>
    public async Task AbortAsync()
    {
        await SendAbortAsync().ConfigureAwait(false);
        await DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Releases the association if nothing is outstanding and it still stands, else aborts it; then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_exchange.IsRequester || Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            // An acceptor's connection belongs to its service.
            return;
        }

        if (!_exchange.HasPending && _upperLayer.State == UpperLayerState.Established)
        {
            try
            {
                await ReleaseAsync(CancellationToken.None).ConfigureAwait(false);
            }
            catch (DicomException)
            {
                // It ended otherwise, which is as good here.
                _exchange.Abandon();
            }
        }
        else
        {
            await SendAbortAsync().ConfigureAwait(false);
        }

        await _upperLayer.DisposeAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(false);
        _exchange.Dispose();
    }

    /// <summary>Sends A-ABORT, which a peer that takes nothing of what is being sent can't hold up for long.</summary>
    private async Task SendAbortAsync()
    {
        Task abort = _exchange.AbortAsync(AssociationAbort.User, UpperLayerEvent.AbortRequested);
        if (!abort.IsCompleted && await Task.WhenAny(abort, Task.Delay(s_abortPatience, _options.TimeProvider)).ConfigureAwait(false) != abort)
        {
            _upperLayer.CancelFlush();
        }

        await abort.ConfigureAwait(false);
        _exchange.Abandon();
    }

    /// <summary>Runs until the association ends, and closes the connection then, whether or not anybody disposes of it soon.</summary>
    private async Task RunAsync()
    {
        await _exchange.RunAsync().ConfigureAwait(false);
        await _upperLayer.DisposeAsync().ConfigureAwait(false);
    }

    private static AssociationOptions Configure(Action<AssociationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        AssociationOptions options = new();
        configure(options);
        return options;
    }

    private static async Task<SocketTransport> ConnectAsync(Peer peer, AssociationOptions options, CancellationToken cancellationToken)
    {
        SocketTransport transport = await SocketTransport.ConnectAsync(peer.Host, peer.Port, cancellationToken).ConfigureAwait(false);
        if ((options.Tls ?? (peer.UsesTls ? new TlsOptions() : null)) is not { } tls)
        {
            return transport;
        }

        try
        {
            await transport.SecureAsClientAsync(tls, peer.Host, cancellationToken).ConfigureAwait(false);
            return transport;
        }
        catch (AssociationException exception)
        {
            await transport.DisposeAsync().ConfigureAwait(false);
            throw new AssociationException($"{peer}: {exception.Message}", exception.Fault, exception);
        }
        catch
        {
            await transport.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static ObservedAssociation Observe(AssociationOptions options, AssociateRequest request)
    {
        ObservedAssociation observed = new(options.Telemetry, options.History, options.Logger, options.TimeProvider, AssociationRole.Requester);
        observed.Requested(request);
        return observed;
    }

    private static AssociationException Unreachable(ObservedAssociation observed, string message, Exception? exception = null)
    {
        AssociationException unreachable = exception is null
            ? new AssociationException(message, AssociationFault.Unreachable)
            : new AssociationException(message, AssociationFault.Unreachable, exception);
        observed.EndsWith(unreachable);
        observed.Complete();
        return unreachable;
    }

    private static async Task<Association> RequestAsync(
        IDuplexPipe transport,
        Peer peer,
        AssociateRequest request,
        AssociationOptions options,
        ObservedAssociation observed,
        CancellationToken cancellationToken)
    {
        EndPoint? remote = (transport as SocketTransport)?.Remote;
        TlsInformation? tls = (transport as SocketTransport)?.Tls;
        transport = options.Capture?.Attach(transport, remote, AssociationRole.Requester) ?? transport;
        UpperLayerConnection upperLayer = new(transport, null, isRequester: true, options.TimeProvider, options.ResponseTimeout, observed);
        try
        {
            AssociationInformation information = await AssociationRequester.RequestAsync(upperLayer, remote, peer, request, options, cancellationToken).ConfigureAwait(false);
            return new Association(upperLayer, information with { Tls = tls }, options);
        }
        catch (Exception exception)
        {
            if (exception is AssociationException reason)
            {
                observed.EndsWith(reason);
            }

            observed.Complete();
            await upperLayer.DisposeAsync().ConfigureAwait(false);
            if (tls is not null && exception is AssociationException { Fault: AssociationFault.ConnectionLost } lost)
            {
                // With TLS 1.3 a server refuses a client's certificate only when the client believes that all is well.
                string hint = options.Tls?.Certificate is null ? "We showed no certificate: it may want one." : "It may have refused our certificate.";
                throw new AssociationException($"{lost.Message} {hint}", AssociationFault.NotSecured, lost);
            }

            throw;
        }
    }

    private PresentationContext ContextOf(Uid sopClass) =>
        Information.PresentationContexts.FirstOrDefault(context => context.AbstractSyntax == sopClass && (_exchange.IsRequester ? context.RequesterIsScu : context.RequesterIsScp))
        ?? throw new AssociationException(
            $"The peer accepted no presentation context for {UidRegistry.NameOf(sopClass)}.",
            AssociationFault.NoPresentationContext);

    private Task PerformAsync(IncomingRequest request) =>
        request.Command.Field == CommandField.StoreRequest && Volatile.Read(ref _store) is { } store ? StoreProvider.PerformAsync(request, store, _options.Logger)
        : _options.Provider is { } provider ? provider.PerformAsync(request)
        : request.RespondAsync(request.Command.Respond(DimseStatus.UnrecognizedOperation));
}
