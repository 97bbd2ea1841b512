using System.IO.Pipelines;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Dimse;

/// <summary>Takes Kestrel's raw connections of the DICOM port and gives them to the services of the program.</summary>
internal sealed class DicomConnectionHandler : ConnectionHandler
{
    private const int ConnectionsBeyondAssociations = 100;
    private readonly ConfigurationMonitor _configuration;
    private readonly GantryMetrics _metrics;
    private readonly NetworkObservation _observation;
    private readonly DicomService _service;
    private int _connections;

    public DicomConnectionHandler(
        ConfigurationMonitor configuration,
        AssociationLimits limits,
        StoreHandler store,
        FindHandler find,
        RetrieveHandler retrieve,
        GantryMetrics metrics,
        NetworkObservation observation,
        TimeProvider time,
        ILogger<DicomConnectionHandler> logger)
    {
        _configuration = configuration;
        _metrics = metrics;
        _observation = observation;
        _service = new DicomService(new DicomServiceOptions { Policy = limits.DecideAsync, Logger = logger, TimeProvider = time, Telemetry = observation.Telemetry, History = observation.History })
            .MapEcho()
            .MapStore(SopClasses.Storage, store.StoreAsync)
            .MapStore(store.Accepts, store.StoreAsync);
        foreach (InformationModel model in InformationModel.All)
        {
            _service.MapFind(model.Find, find.FindAsync, FindHandler.Supported)
                .MapMove(model.Move, retrieve.MoveAsync, RetrieveHandler.Supported)
                .MapGet(model.Get, retrieve.GetAsync, RetrieveHandler.Supported);
        }
    }

    /// <inheritdoc/>
    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        // Connections that never ask for an association end with the ARTIM timer; until then there are only so many of them.
        if (Interlocked.Increment(ref _connections) > _configuration.Current.Associations + ConnectionsBeyondAssociations)
        {
            Interlocked.Decrement(ref _connections);
            _metrics.RejectedAssociations.Add(1);
            connection.Abort();
            return;
        }

        try
        {
            CancellationToken stopping = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? CancellationToken.None;
            using PduCapture? capture = _observation.OpenCapture();
            IDuplexPipe transport = capture?.Attach(connection.Transport, connection.RemoteEndPoint, AssociationRole.Acceptor) ?? connection.Transport;
            await _service.RunAsync(transport, connection.RemoteEndPoint, stopping).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }
}
