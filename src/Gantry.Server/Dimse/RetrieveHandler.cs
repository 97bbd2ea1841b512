using System.Runtime.CompilerServices;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Dimse;

/// <summary>C-MOVE and C-GET: chosen instances go out by C-STORE, their bytes as stored where the receiver takes the syntax (PS3.4 §C.4.2, §C.4.3).</summary>
internal sealed partial class RetrieveHandler(
    DicomArchive archive, ConfigurationMonitor configuration, GantryMetrics metrics, DicomTls tls, NetworkObservation observation, TimeProvider time, ILogger<RetrieveHandler> logger)
{
    private const int LargestWindow = 16;

    // How many instances may each break associations with a destination before it is given up.
    private const int MaximumBreaks = 3;
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private delegate Task<StoreResponse> Store(StoreOperation operation, CancellationToken cancellation);

    /// <summary>What can be negotiated for retrieval.</summary>
    internal static QueryRetrieveOptions Supported => QueryRetrieveOptions.Relational;

    /// <summary>Sends what was asked for to a peer that is known by its title.</summary>
    internal async IAsyncEnumerable<RetrieveProgress> MoveAsync(MoveRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Peer destination = configuration.Current.FindPeer(request.Destination)
            ?? throw new DimseException(DimseStatus.MoveDestinationUnknown, $"{request.Destination} is not among the known peers");
        if (configuration.Current.PeerSettings.GetValueOrDefault(destination.AETitle)?.Scp is { } services && !services.Contains("store", StringComparer.OrdinalIgnoreCase))
        {
            throw new DimseException(DimseStatus.MoveDestinationUnknown, $"{destination.AETitle} is not among those that take instances");
        }

        Caller caller = DimseCaller.From(request.Association, "move");
        List<StoredInstance> instances = await SelectAsync(caller, request, cancellation).ConfigureAwait(false);
        SubOperations operations = new(instances.Count);
        Task sending = MoveAsync(request, destination, caller, instances, operations, cancellation);
        await foreach (RetrieveProgress progress in ReportAsync(sending, operations).ConfigureAwait(false))
        {
            yield return progress;
        }
    }

    /// <summary>Sends what was asked for back on the association it was asked on.</summary>
    internal async IAsyncEnumerable<RetrieveProgress> GetAsync(GetRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Caller caller = DimseCaller.From(request.Association, "get");
        List<StoredInstance> instances = await SelectAsync(caller, request, cancellation).ConfigureAwait(false);
        SubOperations operations = new(instances.Count);
        Task sending = SendAsync(instances, caller, request.StoreAsync, null, request.Association.MaximumOperationsPerformed, operations, cancellation);
        await foreach (RetrieveProgress progress in ReportAsync(sending, operations).ConfigureAwait(false))
        {
            yield return progress;
        }
    }

    private async Task<List<StoredInstance>> SelectAsync(Caller caller, IdentifierRequest request, CancellationToken cancellation)
    {
        InstanceSelection selection = InformationModel.Of(request.SopClassUid).SelectionOf(request.Identifier, request.Options.HasFlag(QueryRetrieveOptions.Relational));
        try
        {
            return await archive.SelectAsync(caller, selection, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        }
        catch (AccessDeniedException exception)
        {
            throw new DimseException(DimseStatus.NotAuthorized, exception.Message);
        }
    }

    private async IAsyncEnumerable<RetrieveProgress> ReportAsync(Task sending, SubOperations operations)
    {
        try
        {
            while (await Task.WhenAny(sending, Task.Delay(ProgressInterval, time)).ConfigureAwait(false) != sending)
            {
                yield return operations.Progress;
            }
        }
        finally
        {
            await sending.ConfigureAwait(false);
        }

        yield return operations.Final;
    }

    // Over several associations at once where one takes a single operation at a time; a peer that breaks one is tried on another.
    private async Task MoveAsync(
        MoveRequest request, Peer destination, Caller caller, IReadOnlyList<StoredInstance> instances, SubOperations operations, CancellationToken cancellation)
    {
        using PduCapture? capture = observation.OpenCapture();
        AssociationPoolOptions options = new() { MaximumAssociations = configuration.Current.PeerSettings.GetValueOrDefault(destination.AETitle)?.MoveAssociations ?? 1, MaximumRetries = 1, TimeProvider = time };
        AssociationPool pool = new(destination, association => Configure(association, destination, capture), options);
        await using (pool.ConfigureAwait(false))
        {
            pool.Expect(instances.Select(instance => (instance.SopClassUid, instance.TransferSyntax)));
            await SendAsync(instances, caller, (operation, ending) => pool.StoreAsync(operation, ending, cancellation), request, LargestWindow, operations, cancellation).ConfigureAwait(false);
        }
    }

    private void Configure(AssociationOptions options, Peer destination, PduCapture? capture)
    {
        observation.Observe(options, capture);
        options.CallingAETitle = configuration.Current.AETitle;
        options.Tls = destination.UsesTls ? tls.Current : null;
        options.Logger = logger;
        options.TimeProvider = time;
        options.ResponseTimeout = configuration.Current.StallTimeout;
    }

    // Cancelling begins nothing new; what is under way may end, for a while.
    private async Task SendAsync(
        IReadOnlyList<StoredInstance> instances, Caller caller, Store store, MoveRequest? originator, int window, SubOperations operations, CancellationToken cancellation)
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
                AssociationFault? fault = await SendAsync(instance, caller, store, originator, operations, cancellation, ending.Token).ConfigureAwait(false);
                bool mayGoOn = fault is null or AssociationFault.NoPresentationContext
                    || (originator is not null && fault is AssociationFault.Aborted or AssociationFault.ConnectionLost && Interlocked.Increment(ref breaks) < MaximumBreaks);
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
    private async Task<AssociationFault?> SendAsync(StoredInstance instance, Caller caller, Store store, MoveRequest? originator, SubOperations operations, CancellationToken cancellation, CancellationToken ending)
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
            if (originator is not null)
            {
                operation.MoveOriginatorAETitle = originator.Association.CallingAETitle;
                operation.MoveOriginatorMessageId = originator.MessageId;
            }

            StoreResponse response = await store(operation, ending).ConfigureAwait(false);
            operations.Count(instance.SopInstanceUid, response);
            (response.Status.IsFailure ? metrics.FailedSubOperations : metrics.SentInstances).Add(1);
            return null;
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == cancellation && cancellation.IsCancellationRequested)
        {
            // It was never begun, and counts as remaining.
            return null;
        }
        catch (AssociationException exception) when (originator is not null && exception.Fault is AssociationFault.Unreachable or AssociationFault.Rejected or AssociationFault.NotSecured or AssociationFault.TimedOut)
        {
            LogUnreachable(originator!.Destination, exception.Message);
            operations.Fail(instance.SopInstanceUid, $"{originator.Destination}: {exception.Rejection?.ToString() ?? exception.Fault.ToString()}");
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The move destination {Peer} can't be used: {Reason}")]
    private partial void LogUnreachable(string peer, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An instance could not be sent: {Kind}")]
    private partial void LogNotSent(string kind);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Not sent because: {Reason}")]
    private partial void LogWhyNotSent(string reason);
}
