namespace Gantry.Dicom.Network;

/// <summary>C-STORE as service class user, for the requester of an association and for the C-GET sub-operations of its acceptor.</summary>
internal static class StoreInvocation
{
    /// <summary>Sends an instance in the first context that takes it as stored, else in one it can be encoded for.</summary>
    /// <exception cref="AssociationException">No presentation context fits, or the association ended.</exception>
    /// <exception cref="DicomException">The data set can't be encoded in any accepted transfer syntax.</exception>
    public static async Task<StoreResponse> InvokeAsync(MessageExchange exchange, StoreOperation operation, bool asRequester, CancellationToken cancellationToken)
    {
        PresentationContext[] contexts = [.. ContextsOf(exchange.Information, operation.SopClassUid, asRequester)];
        StoreOperation asked = operation;
        PresentationContext context;
        IReadOnlyList<EncodedSegment> data;
        try
        {
            (context, data) = await ChooseAsync(contexts, operation, cancellationToken).ConfigureAwait(false);
        }
        catch (DicomException) when (contexts.Length > 0 && exchange.Transcode is not null)
        {
            if (await exchange.Transcode(operation, [.. contexts.Select(accepted => accepted.TransferSyntax)], cancellationToken).ConfigureAwait(false) is not { } transcoded)
            {
                throw;
            }

            // An instance that lost something has another SOP instance.
            operation = transcoded;
            contexts = [.. ContextsOf(exchange.Information, operation.SopClassUid, asRequester)];
            (context, data) = await ChooseAsync(contexts, operation, cancellationToken).ConfigureAwait(false);
        }

        using IDisposable? owned = operation.Owned;
        CommandSet command = new()
        {
            Field = CommandField.StoreRequest,
            AffectedSOPClassUID = operation.SopClassUid,
            AffectedSOPInstanceUID = operation.SopInstanceUid,
            Priority = 0,
            MoveOriginatorAETitle = asked.MoveOriginatorAETitle,
            MoveOriginatorMessageId = asked.MoveOriginatorAETitle is null ? null : asked.MoveOriginatorMessageId,
        };
        PendingOperation pending = await exchange.InvokeAsync(context, command, data, capacity: 1, cancellationToken).ConfigureAwait(false);
        Response response = await pending.ReadAsync(cancellationToken).ConfigureAwait(false);
        return new StoreResponse(response.Status, response.Command.ErrorComment) { OffendingElements = response.Command.OffendingElement ?? [] };
    }

    /// <summary>The contexts in which instances of a class can be sent.</summary>
    public static IEnumerable<PresentationContext> ContextsOf(AssociationInformation information, Uid sopClass, bool asRequester) =>
        information.PresentationContexts.Where(context => context.AbstractSyntax == sopClass && (asRequester ? context.RequesterIsScu : context.RequesterIsScp));

    private static async ValueTask<(PresentationContext Context, IReadOnlyList<EncodedSegment> Data)> ChooseAsync(
        PresentationContext[] contexts,
        StoreOperation operation,
        CancellationToken cancellationToken)
    {
        PresentationContext? asStored = contexts.FirstOrDefault(context => context.TransferSyntax.Uid == operation.TransferSyntax.Uid);
        if (asStored is not null && operation.Stored is { } stored)
        {
            return (asStored, stored);
        }

        if (contexts.Length == 0 || operation.Open is not { } open)
        {
            throw NoContext(operation);
        }

        DataSet dataSet = await open(cancellationToken).ConfigureAwait(false);
        DicomException? reason = null;
        foreach (PresentationContext context in contexts.OrderByDescending(context => context == asStored))
        {
            try
            {
                return (context, dataSet.Encode(context.TransferSyntax).Segments);
            }
            catch (DicomException exception)
            {
                reason = exception;
            }
        }

        throw new DicomException(
            $"The instance is stored in {operation.TransferSyntax} and can't be encoded in {string.Join(" or ", contexts.Select(context => context.TransferSyntax))}, which the peer accepted.",
            reason!);
    }

    private static AssociationException NoContext(StoreOperation operation) => new(
        $"The peer accepted no presentation context for {UidRegistry.NameOf(operation.SopClassUid)} in {operation.TransferSyntax}.",
        AssociationFault.NoPresentationContext);
}
