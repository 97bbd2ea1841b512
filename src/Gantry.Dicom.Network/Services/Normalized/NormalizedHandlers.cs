namespace Gantry.Dicom.Network;

/// <summary>
/// What performs the DIMSE-N services of a SOP class; a service without a handler is refused with 0211 (PS3.7 §10). The operations make this end a service class provider,
/// <see cref="EventReport"/> makes it a user of the class: a peer may then ask to be the provider (PS3.7 §D.3.3.4). A <see cref="DimseException"/> ends an operation with its status.
/// </summary>
public sealed class NormalizedHandlers
{
    /// <summary>Makes an instance: N-CREATE. Where the request names no instance, the response must.</summary>
    public Func<NCreateRequest, Association, CancellationToken, Task<NCreateResponse>>? Create { get; init; }

    /// <summary>Changes an instance: N-SET.</summary>
    public Func<NSetRequest, Association, CancellationToken, Task<NSetResponse>>? Set { get; init; }

    /// <summary>Tells attributes of an instance: N-GET.</summary>
    public Func<NGetRequest, Association, CancellationToken, Task<NGetResponse>>? Get { get; init; }

    /// <summary>Does something with an instance: N-ACTION.</summary>
    public Func<NActionRequest, Association, CancellationToken, Task<NActionResponse>>? Action { get; init; }

    /// <summary>Ends an instance: N-DELETE.</summary>
    public Func<NDeleteRequest, Association, CancellationToken, Task<NDeleteResponse>>? Delete { get; init; }

    /// <summary>Hears what happened to an instance: N-EVENT-REPORT.</summary>
    public Func<NEventReportRequest, Association, CancellationToken, Task<NEventReportResponse>>? EventReport { get; init; }

    /// <summary>The services that have a handler.</summary>
    internal IEnumerable<CommandField> Services => new[]
    {
        (CommandField.NCreateRequest, Create as Delegate),
        (CommandField.NSetRequest, Set),
        (CommandField.NGetRequest, Get),
        (CommandField.NActionRequest, Action),
        (CommandField.NDeleteRequest, Delete),
        (CommandField.NEventReportRequest, EventReport),
    }.Where(service => service.Item2 is not null).Select(service => service.Item1);
}
