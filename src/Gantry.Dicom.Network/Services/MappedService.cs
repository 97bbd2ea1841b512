namespace Gantry.Dicom.Network;

/// <summary>A SOP class that is offered: its one DIMSE-C operation, if it has one, and what performs it; and its DIMSE-N services (PS3.4, service class specifications).</summary>
/// <param name="Operation">The DIMSE-C request that is recognized; none when there is none.</param>
/// <param name="Perform">Performs it.</param>
/// <param name="Options">Options of query and retrieve that are supported.</param>
internal sealed record MappedService(CommandField Operation, Func<IncomingRequest, Task> Perform, QueryRetrieveOptions Options = QueryRetrieveOptions.None)
{
    private static readonly Dictionary<Uid, NormalizedHandlers> s_none = [];

    /// <summary>The handlers of DIMSE-N services, by the SOP class of the request.</summary>
    public IReadOnlyDictionary<Uid, NormalizedHandlers> Normalized { get; init; } = s_none;

    /// <summary>Whether this end provides the class: performs its operations.</summary>
    public bool IsProvider => Operation != CommandField.None || Normalized.Values.Any(handlers => handlers.Services.Any(service => service != CommandField.NEventReportRequest));

    /// <summary>Whether this end uses the class: hears its notifications.</summary>
    public bool IsUser => Normalized.Values.Any(handlers => handlers.EventReport is not null);

    /// <summary>Whether there is something that performs this.</summary>
    public bool Offers(Uid sopClass, CommandField service) =>
        service == Operation || (Normalized.TryGetValue(sopClass, out NormalizedHandlers? handlers) && handlers.Services.Contains(service));
}
