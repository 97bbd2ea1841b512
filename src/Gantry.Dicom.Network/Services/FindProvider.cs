using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network;

/// <summary>C-FIND as service class provider (PS3.7 §9.1.2).</summary>
internal static class FindProvider
{
    public static Task PerformAsync(
        IncomingRequest request,
        Func<FindRequest, CancellationToken, IAsyncEnumerable<DataSet>> handler,
        DicomLimits limits,
        ILogger logger)
    {
        FindRequest? find = null;
        return IdentifierProvider.PerformAsync(
            request,
            limits,
            logger,
            identifier =>
            {
                find = new FindRequest
                {
                    Association = request.Exchange.Information,
                    PresentationContext = request.Context,
                    MessageId = request.Command.MessageId,
                    Identifier = identifier,
                };
                return handler(find, request.Cancellation);
            },
            match => (request.Command.Respond(find is { HasUnsupportedKeys: true } ? DimseStatus.PendingWithUnsupportedKeys : DimseStatus.Pending), match),
            (status, comment) => (request.Command.Respond(status ?? DimseStatus.Success, comment), null));
    }
}
