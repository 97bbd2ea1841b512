namespace Gantry.Dicom.Network;

/// <summary>A SOP class that is offered: its one DIMSE-C operation, and what performs it (PS3.4, service class specifications).</summary>
/// <param name="Operation">The request that is recognized.</param>
/// <param name="Perform">Performs it.</param>
/// <param name="Options">Options of query and retrieve that are supported.</param>
internal sealed record MappedService(CommandField Operation, Func<IncomingRequest, Task> Perform, QueryRetrieveOptions Options = QueryRetrieveOptions.None);

/// <summary>The SOP classes that are offered.</summary>
internal sealed class ServiceMap
{
    private readonly Dictionary<Uid, MappedService> _services = [];
    private readonly List<(Func<Uid, bool> Accepts, MappedService Service)> _predicates = [];

    /// <summary>Whether C-GET is offered, so that storage classes make sense with the roles turned round.</summary>
    public bool OffersGet { get; private set; }

    public void Add(Uid sopClass, MappedService service)
    {
        if (!_services.TryAdd(sopClass, service))
        {
            throw new InvalidOperationException($"SOP class {sopClass} is mapped already.");
        }

        OffersGet |= service.Operation == CommandField.GetRequest;
    }

    public void Add(Func<Uid, bool> accepts, MappedService service) => _predicates.Add((accepts, service));

    public MappedService? Find(Uid sopClass) => _services.TryGetValue(sopClass, out MappedService? service)
        ? service
        : _predicates.FirstOrDefault(predicate => predicate.Accepts(sopClass)).Service;

    /// <summary>Performs a request, or refuses it with the status that fits (PS3.7 annex C).</summary>
    public Task PerformAsync(IncomingRequest request)
    {
        MappedService? service = Find(request.Context.RelatedGeneralSopClass ?? request.Context.AbstractSyntax);
        bool isUser = request.Exchange.IsRequester ? request.Context.RequesterIsScp : request.Context.RequesterIsScu;
        DimseStatus? refusal =
            service is null || !isUser ? DimseStatus.SopClassNotSupported
            : service.Operation != request.Command.Field ? DimseStatus.UnrecognizedOperation
            : request.Command.AffectedSOPClassUID != request.Context.AbstractSyntax ? DimseStatus.SopClassNotSupported
            : null;
        return refusal is { } status ? request.RespondAsync(request.Command.Respond(status)) : service!.Perform(request);
    }
}
