namespace Gantry.Dicom.Network;

/// <summary>The DIMSE service group of a SOP class: the operations and notifications that apply to its information object (PS3.4 §6.4, §6.5).</summary>
/// <param name="SopClass">The SOP class, or meta SOP class.</param>
/// <param name="Services">Its services; none for a meta SOP class, whose requests are those of the classes it is made of, and for what is not used over DIMSE.</param>
/// <param name="Carries">The SOP classes whose requests a presentation context for this one carries beside its own (PS3.4 §F.7, §H.3.2, §CC.3.1).</param>
public sealed record ServiceGroup(Uid SopClass, IReadOnlyList<ServiceUsage> Services, IReadOnlyList<Uid> Carries)
{
    /// <summary>Whether it is a meta SOP class: a set of SOP classes that are negotiated together (PS3.4 §H.3.2).</summary>
    public bool IsMeta => Services.Count == 0 && Carries.Count > 0;

    /// <summary>Whether its information object is normalized: it has DIMSE-N services (PS3.4 §6.5.1).</summary>
    public bool IsNormalized => IsMeta || Services.Any(usage => usage.Service.IsNormalized());

    /// <summary>The service class in the words of the standard, for example Storage.</summary>
    public string ServiceClass => UidRegistry.TryGet(SopClass, out UidEntry? entry) ? entry.Service : string.Empty;

    /// <summary>Whether a service is one of the group.</summary>
    public bool Has(CommandField service) => Services.Any(usage => usage.Service == service);
}
