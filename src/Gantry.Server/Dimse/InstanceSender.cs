using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Dimse;

/// <summary>
/// Sends stored instances by C-STORE, for C-MOVE, C-GET and jobs: their bytes as stored where the receiver takes the syntax and no overlay changed the view, else moved to one that
/// it takes.
/// </summary>
internal sealed partial class InstanceSender(
    DicomArchive archive, ConfigurationMonitor configuration, GantryMetrics metrics, DicomTls tls, NetworkObservation observation, TimeProvider time, ILogger<InstanceSender> logger)
{
    private const int LargestWindow = 16;

    // How many instances may each break associations with a destination before it is given up.
    private const int MaximumBreaks = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Sends to a peer, over several associations at once where one takes a single operation at a time; a peer that breaks one is tried on another. What comes of it is in
    /// <paramref name="operations"/>.
    /// </summary>
    /// <param name="destination">The peer.</param>
    /// <param name="originator">The C-MOVE that asked for it; null when it is our own doing.</param>
    /// <param name="caller">Who asked.</param>
    /// <param name="instances">What is sent.</param>
    /// <param name="operations">Counts what becomes of each.</param>
    /// <param name="cancellation">Begins nothing new; what is under way may end, for a while.</param>
    internal async Task SendAsync(
        Peer destination, MoveRequest? originator, Caller caller, IReadOnlyList<StoredInstance> instances, SubOperations operations, CancellationToken cancellation)
    {
        using PduCapture? capture = observation.OpenCapture();
        AssociationPoolOptions options = new() { MaximumAssociations = configuration.Current.PeerSettings.GetValueOrDefault(destination.AETitle)?.MoveAssociations ?? 1, MaximumRetries = 1, TimeProvider = time };
        AssociationPool pool = new(destination, association => Configure(association, destination, capture), options);
        await using (pool.ConfigureAwait(false))
        {
            pool.Expect(instances.Select(instance => (instance.SopClassUid, instance.TransferSyntax)));
            Route route = new((operation, ending) => pool.StoreAsync(operation, ending, cancellation), destination, originator);
            await SendAsync(instances, caller, route, LargestWindow, operations, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Sends back on the association of a C-GET.</summary>
    internal Task SendBackAsync(GetRequest request, Caller caller, IReadOnlyList<StoredInstance> instances, SubOperations operations, CancellationToken cancellation) =>
        SendAsync(instances, caller, new Route(request.StoreAsync, null, null), request.Association.MaximumOperationsPerformed, operations, cancellation);

    /// <summary>Verifies that a peer answers.</summary>
    /// <exception cref="AssociationException">It could not be associated with.</exception>
    internal async Task<DimseStatus> EchoAsync(Peer peer, CancellationToken cancellation)
    {
        using PduCapture? capture = observation.OpenCapture();
        Association association = await RequestAsync(peer, options => options.Propose(SopClasses.Verification), capture, cancellation).ConfigureAwait(false);
        await using (association.ConfigureAwait(false))
        {
            DimseStatus status = await association.EchoAsync(cancellation).ConfigureAwait(false);
            await association.ReleaseAsync(cancellation).ConfigureAwait(false);
            return status;
        }
    }

    /// <summary>Associates with a peer as all outgoing associations do.</summary>
    /// <exception cref="AssociationException">It could not be associated with.</exception>
    internal Task<Association> RequestAsync(Peer peer, Action<AssociationOptions> propose, PduCapture? capture, CancellationToken cancellation) => Association.RequestAsync(
        peer,
        options =>
        {
            Configure(options, peer, capture);
            propose(options);
        },
        cancellation);

    private void Configure(AssociationOptions options, Peer destination, PduCapture? capture)
    {
        observation.Observe(options, capture);
        options.CallingAETitle = configuration.Current.AETitle;
        options.Tls = destination.UsesTls ? tls.Current : null;
        options.Logger = logger;
        options.TimeProvider = time;
        options.ResponseTimeout = configuration.Current.StallTimeout;
        options.Transcode = StoreTranscoding.TranscodeAsync;
    }

    // Cancelling begins nothing new; what is under way may end, for a while.
    private async Task SendAsync(
        IReadOnlyList<StoredInstance> instances, Caller caller, Route route, int window, SubOperations operations, CancellationToken cancellation)
    {
        using CancellationTokenSource ending = new();
        using CancellationTokenRegistration registration = cancellation.Register(() => ending.CancelAfter(Patience));
        using CancellationTokenSource lost = new();
        int begun = 0;
        int breaks = 0;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = window is 0 or > LargestWindow ? LargestWindow : window + 1 };
        await Parallel.ForEachAsync(
            instances.TakeWhile(_ => !cancellation.IsCancellationRequested && !lost.IsCancellationRequested).Select(instance => (instance, begun++).instance),
            parallel,
            async (instance, _) =>
            {
                AssociationFault? fault = await SendAsync(instance, caller, route, operations, cancellation, ending.Token).ConfigureAwait(false);
                bool mayGoOn = fault is null or AssociationFault.NoPresentationContext
                    || (route.Destination is not null && fault is AssociationFault.Aborted or AssociationFault.ConnectionLost && Interlocked.Increment(ref breaks) < MaximumBreaks);
                if (!mayGoOn)
                {
                    await lost.CancelAsync().ConfigureAwait(false);
                    await ending.CancelAsync().ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        if (lost.IsCancellationRequested)
        {
            foreach (StoredInstance instance in instances.Skip(begun))
            {
                operations.Fail(instance.SopInstanceUid, "the association ended");
                metrics.FailedSubOperations.Add(1);
            }
        }
    }

    // Returns how the association failed; null when it did not.
    private async Task<AssociationFault?> SendAsync(StoredInstance instance, Caller caller, Route route, SubOperations operations, CancellationToken cancellation, CancellationToken ending)
    {
        try
        {
            using InstanceBlob blob = archive.OpenBlob(caller, instance);
            StoreOperation operation = instance.View != 0 ? StoreOperation.FromDataSet(archive.ReadHeader(instance)) : StoreOperation.FromFile(
                instance.SopClassUid,
                instance.SopInstanceUid,
                instance.TransferSyntax,
                blob.Handle,
                blob.DataSetOffset,
                blob.DataSetLength,
                _ => ValueTask.FromResult(archive.ReadHeader(instance)));
            if (route.Originator is { } originator)
            {
                operation.MoveOriginatorAETitle = originator.Association.CallingAETitle;
                operation.MoveOriginatorMessageId = originator.MessageId;
            }

            StoreResponse response = await route.Store(operation, ending).ConfigureAwait(false);
            operations.Count(instance.SopInstanceUid, response);
            (response.Status.IsFailure ? metrics.FailedSubOperations : metrics.SentInstances).Add(1);
            return null;
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == cancellation && cancellation.IsCancellationRequested)
        {
            // It was never begun, and counts as remaining.
            return null;
        }
        catch (AssociationException exception) when (route.Destination is not null && exception.Fault is AssociationFault.Unreachable or AssociationFault.Rejected or AssociationFault.NotSecured or AssociationFault.TimedOut)
        {
            LogUnreachable(route.Destination!.AETitle, exception.Message);
            operations.Fail(instance.SopInstanceUid, $"{route.Destination.AETitle}: {exception.Rejection?.ToString() ?? exception.Fault.ToString()}");
            metrics.FailedSubOperations.Add(1);
            return exception.Fault;
        }
        catch (Exception exception) when (exception is DicomException or IOException or OperationCanceledException or AccessDeniedException)
        {
            LogNotSent(exception.GetType().Name);
            LogWhyNotSent(exception.Message);
            operations.Fail(instance.SopInstanceUid, exception.Message);
            metrics.FailedSubOperations.Add(1);
            return exception is AssociationException association ? association.Fault : exception is OperationCanceledException ? AssociationFault.TimedOut : null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The destination {Peer} can't be used: {Reason}")]
    private partial void LogUnreachable(string peer, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An instance could not be sent: {Kind}")]
    private partial void LogNotSent(string kind);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Not sent because: {Reason}")]
    private partial void LogWhyNotSent(string reason);

    // Where instances go: to a peer, whose associations can be made again, or back on the association they were asked for on.
    private sealed record Route(Func<StoreOperation, CancellationToken, Task<StoreResponse>> Store, Peer? Destination, MoveRequest? Originator);
}
