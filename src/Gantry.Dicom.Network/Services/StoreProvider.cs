using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network;

/// <summary>C-STORE as service class provider (PS3.7 §9.1.1).</summary>
internal static class StoreProvider
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A handler's fault is answered with a status.")]
    public static async Task PerformAsync(IncomingRequest request, Func<StoreRequest, CancellationToken, Task<StoreResponse>> handler, ILogger logger)
    {
        CommandSet command = request.Command;
        if (request.Body is not { } body || command.AffectedSOPInstanceUID is not { } instance)
        {
            await request.RespondAsync(command.Respond(DimseStatus.DataSetDoesNotMatchSopClass, "No data set, or no Affected SOP Instance UID.")).ConfigureAwait(false);
            return;
        }

        StoreResponse response;
        try
        {
            response = await handler(
                new StoreRequest
                {
                    Association = request.Exchange.Information,
                    MessageId = command.MessageId,
                    AffectedSOPClassUID = request.Context.AbstractSyntax,
                    AffectedSOPInstanceUID = instance,
                    TransferSyntax = request.Context.TransferSyntax,
                    Data = body,
                    MoveOriginatorAETitle = command.MoveOriginatorAETitle,
                    MoveOriginatorMessageId = command.MoveOriginatorMessageId,
                },
                request.Cancellation).ConfigureAwait(false);
        }
        catch (DimseException exception)
        {
            response = new StoreResponse(exception.Status, exception.Comment) { OffendingElements = exception.OffendingElements };
        }
        catch (Exception exception) when (body.Fault is not null || request.Cancellation.IsCancellationRequested)
        {
            throw new AssociationException("The association ended before the instance was stored.", AssociationFault.ConnectionLost, exception);
        }
        catch (Exception exception)
        {
            NetworkLog.HandlerFailed(logger, exception, command.Field, request.Exchange.Information.CallingAETitle, request.Exchange.Information.Remote);
            response = new StoreResponse(DimseStatus.ProcessingFailure);
        }

        NetworkLog.Answered(logger, command.Field, request.Exchange.Information.CallingAETitle, response.Status);
        await request.RespondAsync(command.Respond(response.Status, response.ErrorComment).With(response.OffendingElements, [], null)).ConfigureAwait(false);
    }
}
