using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network;

/// <summary>What C-FIND, C-MOVE and C-GET have in common as service class provider: an identifier, a stream of pending responses, a final one, and C-CANCEL (PS3.7 §9.1.2 to §9.1.4).</summary>
internal static class IdentifierProvider
{
    /// <summary>How many responses may share a write. The first leaves at once.</summary>
    private const int ResponsesPerWrite = 32;

    /// <summary>Reads the identifier, sends a pending response for each thing the handler yields, and then the final one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limits">Limits on the identifier.</param>
    /// <param name="logger">Where events are logged.</param>
    /// <param name="perform">Makes the stream of what the handler yields.</param>
    /// <param name="respond">Makes the response to one of them; one whose status is not pending ends the operation.</param>
    /// <param name="finish">Makes the final response, if none of the others was.</param>
    /// <param name="tellsHowFar">Whether a handler that was cancelled is heard to its end, since the final response says how far it came.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A handler's fault is answered with a status.")]
    public static async Task PerformAsync<T>(
        IncomingRequest request,
        DicomLimits limits,
        ILogger logger,
        Func<DataSet, IAsyncEnumerable<T>> perform,
        Func<T, (CommandSet Command, DataSet? DataSet)> respond,
        Func<DimseStatus?, string?, (CommandSet Command, DataSet? DataSet)> finish,
        bool tellsHowFar = false)
    {
        (CommandSet Command, DataSet? DataSet)? final = null;
        try
        {
            DataSet identifier = await request.ReadIdentifierAsync(limits).ConfigureAwait(false);

            // Handlers may work long before they first wait; the loop that reads must go on meanwhile.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            final = await StreamAsync(request, perform(identifier), respond, tellsHowFar).ConfigureAwait(false) ?? finish(null, null);
        }
        catch (DimseException exception)
        {
            (CommandSet response, DataSet? identifier) = finish(exception.Status, exception.Comment);
            final = (response.With(exception.OffendingElements, exception.AttributeIdentifierList, exception.ErrorId), identifier);
        }
        catch (AssociationException) when (request.Exchange.IsLost || request.Body?.Fault is not null)
        {
            throw;
        }
        catch (OperationCanceledException) when (request.Cancellation.IsCancellationRequested)
        {
            final = finish(DimseStatus.Cancel, null);
        }
        catch (Exception exception)
        {
            NetworkLog.HandlerFailed(logger, exception, request.Command.Field, request.Exchange.Information.CallingAETitle, request.Exchange.Information.Remote);
            final = finish(DimseStatus.CannotUnderstand, "The request could not be processed.");
        }

        (CommandSet command, DataSet? dataSet) = request.IsCancelled && final.Value.Command.Status is { IsFailure: false } ? finish(DimseStatus.Cancel, null) : final.Value;
        NetworkLog.Answered(logger, request.Command.Field, request.Exchange.Information.CallingAETitle, command.Status ?? DimseStatus.ProcessingFailure);
        await request.RespondAsync(command, dataSet?.Encode(request.Context.TransferSyntax).Segments).ConfigureAwait(false);
    }

    private static async Task<(CommandSet Command, DataSet? DataSet)?> StreamAsync<T>(
        IncomingRequest request,
        IAsyncEnumerable<T> results,
        Func<T, (CommandSet Command, DataSet? DataSet)> respond,
        bool tellsHowFar)
    {
        IAsyncEnumerator<T> enumerator = results.GetAsyncEnumerator(request.Cancellation);
        await using (enumerator.ConfigureAwait(false))
        {
            for (int sent = 0; ; sent++)
            {
                Task<bool> next = enumerator.MoveNextAsync().AsTask();
                if (!next.IsCompleted)
                {
                    // Nothing more at once: what was found so far leaves now.
                    await Task.WhenAll(next, request.Exchange.Writer.FlushDeferredAsync()).ConfigureAwait(false);
                }

                if (!await next.ConfigureAwait(false))
                {
                    return null;
                }

                (CommandSet command, DataSet? dataSet) = respond(enumerator.Current);
                if (command.Status is not { IsPending: true })
                {
                    return (command, dataSet);
                }

                if (request.IsCancelled)
                {
                    if (!tellsHowFar)
                    {
                        return null;
                    }

                    continue;
                }

                await request.RespondAsync(command, dataSet?.Encode(request.Context.TransferSyntax).Segments, isMoreToCome: sent % ResponsesPerWrite != 0).ConfigureAwait(false);
            }
        }
    }
}
