namespace Gantry.Dicom.Network;

/// <summary>
/// The DIMSE-N services of an association (PS3.7 §10.1), for either end as far as the roles allow: the service class user invokes the operations, the provider N-EVENT-REPORT.
/// Each gives the response, whatever its status. Several may be outstanding at once: calls beyond the negotiated window wait for their turn.
/// All throw an <see cref="AssociationException"/> when no presentation context fits (the association stays usable), or when the association ended.
/// </summary>
public static class NormalizedServices
{
    /// <summary>Makes an instance: N-CREATE (PS3.7 §10.1.5).</summary>
    /// <exception cref="AssociationException">No presentation context fits, or the association ended.</exception>
    public static Task<NCreateResponse> NCreateAsync(this Association association, NCreateRequest request, CancellationToken cancellationToken) =>
        NormalizedInvocation.InvokeAsync(association, request, static status => new NCreateResponse(status), cancellationToken);

    /// <summary>Changes an instance: N-SET (PS3.7 §10.1.3).</summary>
    /// <exception cref="AssociationException">No presentation context fits, or the association ended.</exception>
    public static Task<NSetResponse> NSetAsync(this Association association, NSetRequest request, CancellationToken cancellationToken) =>
        NormalizedInvocation.InvokeAsync(association, request, static status => new NSetResponse(status), cancellationToken);

    /// <summary>Asks for attributes of an instance: N-GET (PS3.7 §10.1.2).</summary>
    /// <exception cref="AssociationException">No presentation context fits, or the association ended.</exception>
    public static Task<NGetResponse> NGetAsync(this Association association, NGetRequest request, CancellationToken cancellationToken) =>
        NormalizedInvocation.InvokeAsync(association, request, static status => new NGetResponse(status), cancellationToken);

    /// <summary>Has something done with an instance: N-ACTION (PS3.7 §10.1.4).</summary>
    /// <exception cref="AssociationException">No presentation context fits, or the association ended.</exception>
    public static Task<NActionResponse> NActionAsync(this Association association, NActionRequest request, CancellationToken cancellationToken) =>
        NormalizedInvocation.InvokeAsync(association, request, static status => new NActionResponse(status), cancellationToken);

    /// <summary>Ends an instance: N-DELETE (PS3.7 §10.1.6).</summary>
    /// <exception cref="AssociationException">No presentation context fits, or the association ended.</exception>
    public static Task<NDeleteResponse> NDeleteAsync(this Association association, NDeleteRequest request, CancellationToken cancellationToken) =>
        NormalizedInvocation.InvokeAsync(association, request, static status => new NDeleteResponse(status), cancellationToken);

    /// <summary>Tells the user of an instance what happened to it: N-EVENT-REPORT (PS3.7 §10.1.1).</summary>
    /// <exception cref="AssociationException">No presentation context fits, or the association ended.</exception>
    public static Task<NEventReportResponse> NEventReportAsync(this Association association, NEventReportRequest request, CancellationToken cancellationToken) =>
        NormalizedInvocation.InvokeAsync(association, request, static status => new NEventReportResponse(status), cancellationToken);
}
