using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;

namespace Gantry.Dicom.Network;

/// <summary>
/// The acceptor of associations: SOP classes are mapped to handlers, as minimal APIs map routes; each connection is then run with <see cref="RunAsync(IDuplexPipe, EndPoint?, CancellationToken)"/>.
/// Map first, then run: mapping is not safe beside running connections.
/// </summary>
public sealed class DicomService
{
    private readonly DicomServiceOptions _options;
    private readonly ServiceMap _services;

    /// <summary>Makes a service that offers nothing yet.</summary>
    public DicomService(DicomServiceOptions? options = null)
    {
        _options = options ?? new DicomServiceOptions();
        _services = new ServiceMap(_options);
    }

    /// <summary>How it behaves.</summary>
    internal DicomServiceOptions Options => _options;

    /// <summary>Offers verification: C-ECHO (PS3.4 §A).</summary>
    /// <param name="handler">Answers; null stands for success.</param>
    public DicomService MapEcho(Func<AssociationInformation, CancellationToken, Task<DimseStatus>>? handler = null)
    {
        _services.Add(SopClasses.Verification, new MappedService(CommandField.EchoRequest, request => EchoAsync(request, handler)));
        return this;
    }

    /// <summary>Offers storage of these SOP classes: C-STORE (PS3.4 §B). Handlers of one association overlap as far as the asynchronous operations window allows.</summary>
    public DicomService MapStore(IEnumerable<Uid> sopClasses, Func<StoreRequest, CancellationToken, Task<StoreResponse>> handler)
    {
        ArgumentNullException.ThrowIfNull(sopClasses);
        MappedService service = Store(handler);
        foreach (Uid sopClass in sopClasses)
        {
            _services.Add(sopClass, service);
        }

        return this;
    }

    /// <summary>Offers storage of whatever SOP class the predicate takes; it is asked for classes that are not mapped otherwise.</summary>
    public DicomService MapStore(Func<Uid, bool> accepts, Func<StoreRequest, CancellationToken, Task<StoreResponse>> handler)
    {
        _services.Add(accepts, Store(handler));
        return this;
    }

    /// <summary>Offers a query: C-FIND (PS3.4 §C.4.1). The token is cancelled by C-CANCEL and by the end of the association.</summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="handler">Yields the matches. A <see cref="DimseException"/> ends the query with its status.</param>
    /// <param name="options">What the handler supports of the options that are negotiated.</param>
    public DicomService MapFind(
        Uid sopClass,
        Func<FindRequest, CancellationToken, IAsyncEnumerable<DataSet>> handler,
        QueryRetrieveOptions options = QueryRetrieveOptions.None)
    {
        _services.Add(sopClass, new MappedService(
            CommandField.FindRequest,
            request => FindProvider.PerformAsync(request, handler, _options.Limits, _options.Logger),
            options));
        return this;
    }

    /// <summary>Offers retrieval to a third application entity: C-MOVE (PS3.4 §C.4.2). The token is cancelled by C-CANCEL and by the end of the association.</summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="handler">Yields progress. A <see cref="DimseException"/> ends the retrieval with its status, for example A801.</param>
    /// <param name="options">What the handler supports of the options that are negotiated.</param>
    public DicomService MapMove(
        Uid sopClass,
        Func<MoveRequest, CancellationToken, IAsyncEnumerable<RetrieveProgress>> handler,
        QueryRetrieveOptions options = QueryRetrieveOptions.None)
    {
        _services.Add(sopClass, new MappedService(
            CommandField.MoveRequest,
            request => RetrieveProvider.MoveAsync(request, handler, _options.Limits, _options.Logger),
            options));
        return this;
    }

    /// <summary>Offers retrieval on the same association: C-GET (PS3.4 §C.4.3). Storage classes are then accepted in the role the requester asks for.</summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="handler">Sends instances with <see cref="GetRequest.StoreAsync"/> and yields progress.</param>
    /// <param name="options">What the handler supports of the options that are negotiated.</param>
    public DicomService MapGet(
        Uid sopClass,
        Func<GetRequest, CancellationToken, IAsyncEnumerable<RetrieveProgress>> handler,
        QueryRetrieveOptions options = QueryRetrieveOptions.None)
    {
        _services.Add(sopClass, new MappedService(
            CommandField.GetRequest,
            request => RetrieveProvider.GetAsync(request, handler, _options.Limits, _options.Logger),
            options));
        return this;
    }

    /// <summary>
    /// Offers DIMSE-N services of a SOP class (PS3.7 §10). With handlers of operations this end is its provider; with one of <see cref="NormalizedHandlers.EventReport"/> its user,
    /// so that a peer may ask for the provider's role. Requests that its presentation contexts carry for another SOP class (UPS Push in one for UPS Pull) come here too.
    /// </summary>
    /// <param name="sopClass">The SOP class.</param>
    /// <param name="handlers">What performs its services. Those without a handler are refused with 0211.</param>
    /// <exception cref="InvalidOperationException">The standard does not give the class one of these services, or they are mapped already.</exception>
    public DicomService MapNormalized(Uid sopClass, NormalizedHandlers handlers)
    {
        Dictionary<Uid, NormalizedHandlers> handlersOf = new() { [sopClass] = handlers };
        if (ServiceGroups.TryGet(sopClass, out ServiceGroup? group) && !group.IsMeta)
        {
            foreach (Uid carried in group.Carries)
            {
                handlersOf[carried] = handlers;
            }
        }

        _services.Add(sopClass, handlersOf);
        return this;
    }

    /// <summary>Offers a meta SOP class, such as Basic Grayscale Print Management, whose presentation context carries the requests of several SOP classes (PS3.4 §H.3.2).</summary>
    /// <param name="metaSopClass">The meta SOP class.</param>
    /// <param name="handlers">What performs the services of each SOP class it is made of.</param>
    /// <exception cref="InvalidOperationException">
    /// The standard does not give a class one of these services, a class that belongs to the meta SOP class has no handlers, or they are mapped already.
    /// </exception>
    public DicomService MapNormalized(Uid metaSopClass, IReadOnlyDictionary<Uid, NormalizedHandlers> handlers)
    {
        ArgumentNullException.ThrowIfNull(handlers);
        _services.Add(metaSopClass, handlers);
        return this;
    }

    /// <summary>The transfer syntaxes that a presentation context of a SOP class is accepted with when this is its provider, whoever asks; empty when it is not.</summary>
    public IReadOnlyList<Uid> TransferSyntaxesOf(Uid sopClass) => new AssociationAcceptor(_services, _options).SyntaxesOf(sopClass);

    /// <summary>Serves one connection until it ends. A peer's faults never throw: they are answered as PS3.8 says, and logged.</summary>
    /// <param name="transport">The connection. It is completed at the end; closing what is below it is the caller's.</param>
    /// <param name="remote">The peer's address.</param>
    /// <param name="stopping">Ends the association as soon as what is under way is done.</param>
    public Task RunAsync(IDuplexPipe transport, EndPoint? remote, CancellationToken stopping) => RunAsync(transport, remote, null, stopping);

    /// <summary>Serves one connection until it ends.</summary>
    /// <param name="transport">The connection.</param>
    /// <param name="remote">The peer's address.</param>
    /// <param name="socket">The socket below the transport, on which quick acknowledgement is armed after each read; null when there is none, or when the transport does so itself.</param>
    /// <param name="stopping">Ends the association as soon as what is under way is done.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "One connection's fault must not reach the host.")]
    public async Task RunAsync(IDuplexPipe transport, EndPoint? remote, Socket? socket, CancellationToken stopping)
    {
        ObservedAssociation observed = new(_options.Telemetry, _options.History, _options.Logger, _options.TimeProvider, AssociationRole.Acceptor);
        observed.Connected(remote);
        TlsInformation? tls = (transport as SocketTransport)?.Tls;
        transport = _options.Capture?.Attach(transport, remote, AssociationRole.Acceptor) ?? transport;
        UpperLayerConnection upperLayer = new(transport, socket, isRequester: false, _options.TimeProvider, _options.IdleTimeout, observed);
        IDisposable? lease = null;
        try
        {
            upperLayer.Happen(UpperLayerEvent.TransportAccepted);
            upperLayer.SetDeadline(_options.ArtimTimeout);
            (AssociationInformation? information, lease) = await new AssociationEstablishment(upperLayer, remote, tls, _services, _options).RunAsync(stopping).ConfigureAwait(false);
            if (information is not null)
            {
                await ExchangeAsync(upperLayer, information, GiveBack, stopping).ConfigureAwait(false);
            }

            if (upperLayer.State == UpperLayerState.AwaitingTransportClose)
            {
                await upperLayer.AwaitCloseAsync(_options.ArtimTimeout, stopping).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            NetworkLog.UnexpectedFault(_options.Logger, exception, remote);
        }
        finally
        {
            observed.Complete();
            GiveBack();
            await upperLayer.DisposeAsync().ConfigureAwait(false);
        }

        // A peer that got its release may ask for the next association before it has closed this connection: by then this one must not count any more.
        void GiveBack() => Interlocked.Exchange(ref lease, null)?.Dispose();
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A handler's fault is answered with a status.")]
    private async Task EchoAsync(IncomingRequest request, Func<AssociationInformation, CancellationToken, Task<DimseStatus>>? handler)
    {
        DimseStatus status = DimseStatus.Success;
        try
        {
            status = handler is null ? status : await handler(request.Exchange.Information, request.Cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            NetworkLog.HandlerFailed(_options.Logger, exception, request.Command.Field, request.Exchange.Information.CallingAETitle, request.Exchange.Information.Remote);
            status = exception is DimseException refusal ? refusal.Status : DimseStatus.ProcessingFailure;
        }

        await request.RespondAsync(request.Command.Respond(status)).ConfigureAwait(false);
    }

    private MappedService Store(Func<StoreRequest, CancellationToken, Task<StoreResponse>> handler) =>
        new(CommandField.StoreRequest, request => StoreProvider.PerformAsync(request, handler, _options.Logger));

    /// <summary>Performs a request on an association whose requester uses this service as provider.</summary>
    internal Task PerformAsync(IncomingRequest request) => _services.PerformAsync(request);

    private async Task ExchangeAsync(UpperLayerConnection upperLayer, AssociationInformation information, Action releasing, CancellationToken stopping)
    {
        using MessageExchange exchange = new(upperLayer, information, isRequester: false, separate: false, _options.Limits, _options.Logger, _services.PerformAsync)
        {
            Releasing = releasing,
            Transcode = _options.Transcode,
        };
        using CancellationTokenRegistration registration = stopping.Register(exchange.Stop);
        Association association = new(upperLayer, exchange, _options);
        Task running = exchange.RunAsync();
        await EstablishedAsync(association).ConfigureAwait(false);
        await running.ConfigureAwait(false);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A fault beside the association must not end it.")]
    private async Task EstablishedAsync(Association association)
    {
        if (_options.Established is not { } established)
        {
            return;
        }

        try
        {
            await established(association, association.Ended).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AssociationException or OperationCanceledException && association.Ended.IsCancellationRequested)
        {
            // It ended with its association.
        }
        catch (Exception exception)
        {
            NetworkLog.EstablishedFailed(_options.Logger, exception, association.Information.CallingAETitle, association.Information.Remote);
        }
    }
}
