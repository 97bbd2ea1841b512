using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network;

/// <summary>C-MOVE and C-GET as service class provider (PS3.7 §9.1.3, §9.1.4).</summary>
internal static class RetrieveProvider
{
    public static Task MoveAsync(
        IncomingRequest request,
        Func<MoveRequest, CancellationToken, IAsyncEnumerable<RetrieveProgress>> handler,
        DicomLimits limits,
        ILogger logger) =>
        PerformAsync(
            request,
            limits,
            logger,
            identifier => handler(
                new MoveRequest
                {
                    Association = request.Exchange.Information,
                    PresentationContext = request.Context,
                    MessageId = request.Command.MessageId,
                    Identifier = identifier,
                    Destination = request.Command.MoveDestination ?? throw new DimseException(DimseStatus.MoveDestinationUnknown, "The request names no destination."),
                },
                request.Cancellation));

    public static Task GetAsync(
        IncomingRequest request,
        Func<GetRequest, CancellationToken, IAsyncEnumerable<RetrieveProgress>> handler,
        DicomLimits limits,
        ILogger logger) =>
        PerformAsync(
            request,
            limits,
            logger,
            identifier => handler(
                new GetRequest((operation, cancellationToken) => StoreAsync(request.Exchange, operation, cancellationToken))
                {
                    Association = request.Exchange.Information,
                    PresentationContext = request.Context,
                    MessageId = request.Command.MessageId,
                    Identifier = identifier,
                },
                request.Cancellation));

    private static async Task<StoreResponse> StoreAsync(MessageExchange exchange, StoreOperation operation, CancellationToken cancellationToken)
    {
        try
        {
            return await StoreInvocation.InvokeAsync(exchange, operation, asRequester: false, cancellationToken).ConfigureAwait(false);
        }
        catch (AssociationException exception) when (exception.Fault == AssociationFault.NoPresentationContext)
        {
            return new StoreResponse(DimseStatus.SopClassNotSupported, exception.Message);
        }
        catch (DicomException exception) when (exception is not AssociationException)
        {
            return new StoreResponse(DimseStatus.SopClassNotSupported, exception.Message);
        }
    }

    private static Task PerformAsync(
        IncomingRequest request,
        DicomLimits limits,
        ILogger logger,
        Func<DataSet, IAsyncEnumerable<RetrieveProgress>> perform)
    {
        RetrieveProgress last = new(0, 0, 0, 0);
        return IdentifierProvider.PerformAsync(
            request,
            limits,
            logger,
            perform,
            progress =>
            {
                last = progress;
                return ToResponse(request.Command, progress);
            },
            (status, comment) => ToResponse(
                request.Command,
                last with { Status = status ?? FinalStatus(last), ErrorComment = comment ?? last.ErrorComment }),
            tellsHowFar: true);
    }

    /// <summary>The status that follows from the counts (PS3.4 tables C.4-2 and C.4-3).</summary>
    private static DimseStatus FinalStatus(RetrieveProgress progress) => progress switch
    {
        { Failed: 0, Warning: 0 } => DimseStatus.Success,
        { Completed: 0, Warning: 0 } => DimseStatus.UnableToPerformSubOperations,
        _ => DimseStatus.SubOperationsWithFailures,
    };

    private static (CommandSet Command, DataSet? DataSet) ToResponse(CommandSet request, RetrieveProgress progress)
    {
        bool goesOn = progress.Status.IsPending || progress.Status.IsCancel;
        CommandSet command = request.Respond(progress.Status, progress.ErrorComment) with
        {
            RemainingSubOperations = goesOn ? Count(progress.Remaining) : null,
            CompletedSubOperations = Count(progress.Completed),
            FailedSubOperations = Count(progress.Failed),
            WarningSubOperations = Count(progress.Warning),
        };
        if (progress.Status.IsPending || progress.FailedInstances.Count == 0)
        {
            return (command, null);
        }

        DataSet identifier = new();
        identifier.Set(Attributes.FailedSOPInstanceUIDList, VR.UI, [.. progress.FailedInstances.Select(uid => uid.Value)]);
        return (command, identifier);
    }

    private static ushort Count(int count) => (ushort)Math.Clamp(count, 0, ushort.MaxValue);
}
