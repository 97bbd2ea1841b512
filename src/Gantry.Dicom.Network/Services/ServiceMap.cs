namespace Gantry.Dicom.Network;

/// <summary>The SOP classes that are offered. What the standard does not define can't be mapped, and is refused when it is asked for (PS3.4 §6.4).</summary>
internal sealed class ServiceMap(DicomServiceOptions options)
{
    private readonly Dictionary<Uid, MappedService> _services = [];
    private readonly List<(Func<Uid, bool> Accepts, MappedService Service)> _predicates = [];

    /// <summary>Whether C-GET is offered, so that storage classes make sense with the roles turned round.</summary>
    public bool OffersGet { get; private set; }

    /// <summary>Offers a DIMSE-C operation of a SOP class.</summary>
    /// <exception cref="InvalidOperationException">The class has this operation already, or the standard does not give it to the class.</exception>
    public void Add(Uid sopClass, MappedService service)
    {
        if (!ServiceGroups.Permits(sopClass, sopClass, service.Operation))
        {
            throw new InvalidOperationException($"{UidRegistry.NameOf(sopClass)} has no {service.Operation.ServiceName()}: it has {ServiceGroups.Describe(sopClass)} (PS3.4).");
        }

        MappedService? known = _services.GetValueOrDefault(sopClass);
        if (known is not null && known.Operation != CommandField.None)
        {
            throw new InvalidOperationException($"SOP class {sopClass} is mapped already.");
        }

        _services[sopClass] = known is null ? service : service with { Normalized = known.Normalized };
        OffersGet |= service.Operation == CommandField.GetRequest;
    }

    /// <summary>Offers a DIMSE-C operation of whatever SOP class the predicate takes.</summary>
    public void Add(Func<Uid, bool> accepts, MappedService service) => _predicates.Add((accepts, service));

    /// <summary>Offers DIMSE-N services on the presentation contexts of an abstract syntax.</summary>
    /// <param name="abstractSyntax">The SOP class, or meta SOP class.</param>
    /// <param name="handlers">The handlers by the SOP class of the request.</param>
    /// <exception cref="InvalidOperationException">They are mapped already, the standard does not give a service to a class, or a part of a meta SOP class has no handlers.</exception>
    public void Add(Uid abstractSyntax, IReadOnlyDictionary<Uid, NormalizedHandlers> handlers)
    {
        foreach ((Uid sopClass, NormalizedHandlers of) in handlers)
        {
            foreach (CommandField service in of.Services.Where(service => !ServiceGroups.Permits(abstractSyntax, sopClass, service)))
            {
                throw new InvalidOperationException(
                    $"{UidRegistry.NameOf(sopClass)} has no {service.ServiceName()} in a presentation context for {UidRegistry.NameOf(abstractSyntax)}: that has {ServiceGroups.Describe(abstractSyntax)} (PS3.4).");
            }
        }

        // Who provides a meta SOP class provides all of it; who uses it may care for the notifications of a part.
        bool isProvided = handlers.Values.Any(of => of.Services.Any(service => service != CommandField.NEventReportRequest));
        if (isProvided && ServiceGroups.TryGet(abstractSyntax, out ServiceGroup? group) && group.IsMeta && group.Carries.FirstOrDefault(part => !handlers.ContainsKey(part)) is { Value: not null } missing)
        {
            throw new InvalidOperationException($"{UidRegistry.NameOf(abstractSyntax)} also needs handlers for {UidRegistry.NameOf(missing)} (PS3.4): map all its SOP classes.");
        }

        MappedService known = _services.GetValueOrDefault(abstractSyntax) ?? new MappedService(CommandField.None, Refuse);
        _services[abstractSyntax] = known.Normalized.Count == 0
            ? known with { Normalized = handlers }
            : throw new InvalidOperationException($"The DIMSE-N services of {UidRegistry.NameOf(abstractSyntax)} are mapped already.");
    }

    public MappedService? Find(Uid sopClass) => _services.TryGetValue(sopClass, out MappedService? service)
        ? service
        : _predicates.FirstOrDefault(predicate => predicate.Accepts(sopClass) && ServiceGroups.Permits(sopClass, sopClass, predicate.Service.Operation)).Service;

    /// <summary>Performs a request, or refuses it with the status that fits (PS3.7 annex C).</summary>
    public Task PerformAsync(IncomingRequest request)
    {
        CommandSet command = request.Command;
        Uid abstractSyntax = request.Context.AbstractSyntax;
        Uid known = request.Context.RelatedGeneralSopClass ?? abstractSyntax;
        MappedService? service = Find(known);

        // Operations come from the user, notifications from the provider.
        bool fromRequester = !request.Exchange.IsRequester;
        bool isAllowed = fromRequester == (command.Field != CommandField.NEventReportRequest) ? request.Context.RequesterIsScu : request.Context.RequesterIsScp;
        if (service is null || !isAllowed || command.SopClassUid is not { } sopClass || !(ServiceGroups.Carries(abstractSyntax, sopClass) || service.Normalized.ContainsKey(sopClass)))
        {
            return request.RespondAsync(request.Command.Respond(DimseStatus.SopClassNotSupported));
        }

        Uid offered = sopClass == abstractSyntax ? known : sopClass;
        return !service.Offers(offered, command.Field) ? Refuse(request)
            : command.Field.IsNormalized() ? NormalizedProvider.PerformAsync(request, service.Normalized[offered], options.Limits, options.Logger)
            : service.Perform(request);
    }

    private static Task Refuse(IncomingRequest request) => request.RespondAsync(request.Command.Respond(DimseStatus.UnrecognizedOperation));
}
