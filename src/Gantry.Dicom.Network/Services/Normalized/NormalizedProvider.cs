using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network;

/// <summary>The DIMSE-N services as they are performed, by either end (PS3.7 §10.1).</summary>
internal static class NormalizedProvider
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A handler's fault is answered with a status.")]
    public static async Task PerformAsync(IncomingRequest request, NormalizedHandlers handlers, DicomLimits limits, ILogger logger)
    {
        AssociationInformation information = request.Exchange.Information;
        NormalizedResponse response;
        IReadOnlyList<EncodedSegment>? data = null;
        try
        {
            Check(request.Command);
            DataSet? dataSet = await ReadAsync(request, limits).ConfigureAwait(false);

            // Handlers may work long before they first wait; the loop that reads must go on meanwhile.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            response = await HandleAsync(request, handlers, dataSet).ConfigureAwait(false);
            data = NormalizedDataSet.Encode(response.DataSet, request.Context.TransferSyntax);
        }
        catch (DimseException exception)
        {
            response = new NSetResponse(exception.Status)
            {
                ErrorComment = exception.Comment,
                ErrorId = exception.ErrorId,
                OffendingElements = exception.OffendingElements,
                AttributeIdentifierList = exception.AttributeIdentifierList,
            };
        }
        catch (AssociationException) when (request.Exchange.IsLost || request.Body?.Fault is not null)
        {
            throw;
        }
        catch (OperationCanceledException exception) when (request.Cancellation.IsCancellationRequested)
        {
            throw new AssociationException("The association ended before the operation was done.", AssociationFault.ConnectionLost, exception);
        }
        catch (Exception exception)
        {
            NetworkLog.HandlerFailed(logger, exception, request.Command.Field, information.CallingAETitle, information.Remote);
            response = new NSetResponse(DimseStatus.ProcessingFailure);
        }

        NetworkLog.Answered(logger, request.Command.Field, information.CallingAETitle, response.Status);
        await request.RespondAsync(ToCommand(request.Command, response), data).ConfigureAwait(false);
        await FollowAsync(request, response.Afterwards, logger).ConfigureAwait(false);
    }

    /// <summary>Refuses what lacks a parameter (PS3.7 annex C).</summary>
    private static void Check(CommandSet command)
    {
        if (command.Missing() is { } missing)
        {
            throw new DimseException(
                missing switch
                {
                    CommandElements.AffectedSOPClassUID or CommandElements.RequestedSOPClassUID => DimseStatus.NoSuchSopClass,
                    CommandElements.AffectedSOPInstanceUID or CommandElements.RequestedSOPInstanceUID => DimseStatus.InvalidSopInstance,
                    _ => DimseStatus.MistypedArgument,
                },
                $"The request has no {CommandElementsTable.Describe(missing)}.");
        }

        if ((command.AffectedSOPInstanceUID ?? command.RequestedSOPInstanceUID) is { IsValid: false })
        {
            throw new DimseException(DimseStatus.InvalidSopInstance, "The SOP Instance UID is no UID.");
        }
    }

    private static async Task<DataSet?> ReadAsync(IncomingRequest request, DicomLimits limits)
    {
        if (request.Body is not { } body)
        {
            return null;
        }

        byte[] bytes = await body.ReadToEndAsync(limits.MaximumAttributeList).ConfigureAwait(false)
            ?? throw new DimseException(DimseStatus.ResourceLimitation, $"The data set is longer than {limits.MaximumAttributeList} bytes.");
        try
        {
            return DataSet.Parse(bytes, request.Context.TransferSyntax);
        }
        catch (DicomException)
        {
            throw new DimseException(DimseStatus.ProcessingFailure, "The data set can't be read.");
        }
    }

    private static async Task<NormalizedResponse> HandleAsync(IncomingRequest request, NormalizedHandlers handlers, DataSet? dataSet)
    {
        CommandSet command = request.Command;
        Association association = AssociationOf(request);
        CancellationToken cancellation = request.Cancellation;
        Uid sopClass = command.SopClassUid!.Value;
        Uid? named = command.AffectedSOPInstanceUID ?? command.RequestedSOPInstanceUID;
        Uid instance = named ?? default;
        Uid context = request.Context.AbstractSyntax;
        switch (command.Field)
        {
            case CommandField.NCreateRequest when handlers.Create is { } create:
                NCreateResponse created = await create(new NCreateRequest(sopClass, named, dataSet) { AbstractSyntax = context }, association, cancellation).ConfigureAwait(false);
                return created.Status.IsFailure || (created.AffectedSOPInstanceUID ?? named) is { IsValid: true }
                    ? created
                    : throw new InvalidOperationException("The request left the SOP Instance UID to the provider, and the handler of N-CREATE gave none, or one that is not valid.");
            case CommandField.NSetRequest when handlers.Set is { } set:
                return await set(new NSetRequest(sopClass, instance, dataSet ?? new DataSet()) { AbstractSyntax = context }, association, cancellation).ConfigureAwait(false);
            case CommandField.NGetRequest when handlers.Get is { } get:
                IReadOnlyList<Tag>? wanted = command.AttributeIdentifierList is { Count: > 0 } list ? list : null;
                return await get(new NGetRequest(sopClass, instance, wanted) { AbstractSyntax = context }, association, cancellation).ConfigureAwait(false);
            case CommandField.NActionRequest when handlers.Action is { } action:
                return await action(new NActionRequest(sopClass, instance, command.ActionTypeId!.Value, dataSet) { AbstractSyntax = context }, association, cancellation).ConfigureAwait(false);
            case CommandField.NDeleteRequest when handlers.Delete is { } delete:
                return await delete(new NDeleteRequest(sopClass, instance) { AbstractSyntax = context }, association, cancellation).ConfigureAwait(false);
            case CommandField.NEventReportRequest when handlers.EventReport is { } report:
                return await report(new NEventReportRequest(sopClass, instance, command.EventTypeId!.Value, dataSet) { AbstractSyntax = context }, association, cancellation).ConfigureAwait(false);
            default:
                throw new DimseException(DimseStatus.UnrecognizedOperation);
        }
    }

    private static Association AssociationOf(IncomingRequest request) => request.Exchange.Association ?? throw new InvalidOperationException("The exchange has no association.");

    private static CommandSet ToCommand(CommandSet request, NormalizedResponse response)
    {
        CommandSet command = request.Respond(response.Status, response.ErrorComment).With(response.OffendingElements, response.AttributeIdentifierList, response.ErrorId);
        return command with
        {
            AffectedSOPClassUID = response.AffectedSOPClassUID ?? command.AffectedSOPClassUID,
            AffectedSOPInstanceUID = response.AffectedSOPInstanceUID ?? command.AffectedSOPInstanceUID,
        };
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The response has been sent: a fault after it is logged.")]
    private static async Task FollowAsync(IncomingRequest request, Func<Association, CancellationToken, Task>? afterwards, ILogger logger)
    {
        if (afterwards is null)
        {
            return;
        }

        AssociationInformation information = request.Exchange.Information;
        request.Exchange.Performed.Follow(request);
        try
        {
            await afterwards(AssociationOf(request), request.Cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AssociationException or OperationCanceledException)
        {
            NetworkLog.NotFollowed(logger, request.Command.Field, information.CallingAETitle, information.Remote, exception.Message);
        }
        catch (Exception exception)
        {
            NetworkLog.HandlerFailed(logger, exception, request.Command.Field, information.CallingAETitle, information.Remote);
        }
    }
}
