namespace Gantry.Dicom.Network;

/// <summary>The DIMSE-N services as they are invoked, by either end (PS3.7 §10.1).</summary>
internal static class NormalizedInvocation
{
    public static async Task<T> InvokeAsync<T>(Association association, NormalizedRequest request, Func<DimseStatus, T> respond, CancellationToken cancellationToken)
        where T : NormalizedResponse
    {
        ArgumentNullException.ThrowIfNull(association);
        ArgumentNullException.ThrowIfNull(request);
        MessageExchange exchange = association.Exchange;
        CommandSet command = request.ToCommand();
        PresentationContext context = Choose(exchange, request, command.Field);
        PendingOperation operation = await exchange
            .InvokeAsync(context, command, NormalizedDataSet.Encode(request.DataSet, context.TransferSyntax), capacity: 1, cancellationToken)
            .ConfigureAwait(false);
        Response response = await operation.ReadAsync(cancellationToken).ConfigureAwait(false);
        return (T)((NormalizedResponse)respond(response.Status) with
        {
            AffectedSOPClassUID = response.Command.AffectedSOPClassUID,
            AffectedSOPInstanceUID = response.Command.AffectedSOPInstanceUID,
            ErrorComment = response.Command.ErrorComment,
            ErrorId = response.Command.ErrorId,
            AttributeIdentifierList = response.Command.AttributeIdentifierList ?? [],
            OffendingElements = response.Command.OffendingElement ?? [],
            DataSet = response.DataSet.IsEmpty ? null : DataSet.Parse(response.DataSet, response.Context.TransferSyntax),
        });
    }

    /// <summary>
    /// A context in whose role this end may send the request: the one that was asked for, else one for which the standard has this service on this SOP class,
    /// else one that carries the SOP class at all, so that the peer may decide.
    /// </summary>
    private static PresentationContext Choose(MessageExchange exchange, NormalizedRequest request, CommandField service)
    {
        bool asRequester = exchange.IsRequester == (service != CommandField.NEventReportRequest);
        PresentationContext[] contexts =
        [
            .. exchange.Information.PresentationContexts.Where(context =>
                (asRequester ? context.RequesterIsScu : context.RequesterIsScp)
                && (request.AbstractSyntax is { } asked ? context.AbstractSyntax == asked : ServiceGroups.Carries(context.AbstractSyntax, request.SopClassUid))),
        ];
        return contexts.FirstOrDefault(context => ServiceGroups.Permits(context.AbstractSyntax, request.SopClassUid, service))
            ?? contexts.FirstOrDefault()
            ?? throw new AssociationException(
                $"No presentation context was accepted for {service.ServiceName()} of {UidRegistry.NameOf(request.AbstractSyntax ?? request.SopClassUid)} in the role of this end.",
                AssociationFault.NoPresentationContext);
    }
}
