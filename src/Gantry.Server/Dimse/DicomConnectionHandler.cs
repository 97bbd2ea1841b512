using System.IO.Pipelines;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Dimse;

/// <summary>Takes Kestrel's raw connections of the DICOM ports, secures those of the port for TLS, and gives them to the services of the program.</summary>
internal sealed partial class DicomConnectionHandler : ConnectionHandler
{
    private const int ConnectionsBeyondAssociations = 100;
    private readonly ConfigurationMonitor _configuration;
    private readonly GantryMetrics _metrics;
    private readonly NetworkObservation _observation;
    private readonly DicomTls _tls;
    private readonly TimeProvider _time;
    private readonly ILogger<DicomConnectionHandler> _logger;
    private readonly DicomService _service;
    private int _connections;

    public DicomConnectionHandler(
        ConfigurationMonitor configuration,
        AssociationPolicy policy,
        StoreHandler store,
        FindHandler find,
        RetrieveHandler retrieve,
        GantryMetrics metrics,
        NetworkObservation observation,
        DicomTls tls,
        TimeProvider time,
        ILogger<DicomConnectionHandler> logger)
    {
        _configuration = configuration;
        _metrics = metrics;
        _observation = observation;
        _tls = tls;
        _time = time;
        _logger = logger;
        DicomServiceOptions options = new()
        {
            Policy = policy.DecideAsync,
            ArtimTimeout = configuration.Current.ArtimTimeout,
            IdleTimeout = configuration.Current.IdleTimeout,
            Logger = logger,
            TimeProvider = time,
            Telemetry = observation.Telemetry,
            History = observation.History,
            Transcode = StoreTranscoding.TranscodeAsync,
        };
        _service = DimseServices.Map(new DicomService(options), store.Accepts, store.StoreAsync, find.FindAsync, retrieve.MoveAsync, retrieve.GetAsync);
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
            if (connection.Features.Get<IConnectionSocketFeature>() is DicomConnection { IsSecured: true } plain && !await SecureAsync(plain, stopping).ConfigureAwait(false))
            {
                return;
            }

            using PduCapture? capture = _observation.OpenCapture();
            IDuplexPipe transport = capture?.Attach(connection.Transport, connection.RemoteEndPoint, AssociationRole.Acceptor) ?? connection.Transport;
            await _service.RunAsync(transport, connection.RemoteEndPoint, stopping).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
        }
    }

    private async Task<bool> SecureAsync(DicomConnection connection, CancellationToken stopping)
    {
        using CancellationTokenSource artim = new(_configuration.Current.ArtimTimeout, _time);
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(artim.Token, stopping);
        try
        {
            await connection.SecureAsync(_tls.Current, ending.Token).ConfigureAwait(false);
            return true;
        }
        catch (AssociationException exception)
        {
            LogNotSecured(connection.RemoteEndPoint, exception.Message);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            LogNotSecured(connection.RemoteEndPoint, "The peer took too long.");
        }
        catch (OperationCanceledException)
        {
            // The program stops.
            return false;
        }

        _metrics.RejectedAssociations.Add(1);
        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Connection from {Remote} refused: {Reason}")]
    private partial void LogNotSecured(System.Net.EndPoint? remote, string reason);
}
