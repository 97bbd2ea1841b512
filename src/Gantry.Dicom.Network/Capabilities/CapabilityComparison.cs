namespace Gantry.Dicom.Network;

/// <summary>Compares two application entities, so that a person can decide what will work between them (PS3.2 §6).</summary>
public static class CapabilityComparison
{
    /// <summary>The services that one of the two uses, or may use, and what the other makes of them; both ways.</summary>
    public static IReadOnlyList<ServicePair> Compare(EntityCapabilities one, EntityCapabilities other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return [.. Directed(one, other), .. Directed(other, one)];
    }

    private static IEnumerable<ServicePair> Directed(EntityCapabilities user, EntityCapabilities provider)
    {
        if (!user.IsUserKnown)
        {
            // What it asks for is not known: what it could ask for is what the other provides.
            yield break;
        }

        Dictionary<Uid, SopClassCapability> provided = provider.Classes.ToDictionary(capability => capability.SopClass);
        foreach (SopClassCapability used in user.Classes.Where(capability => capability.AsUser.Count > 0))
        {
            IReadOnlyList<Uid> takes = provided.GetValueOrDefault(used.SopClass)?.AsProvider ?? [];
            Uid[] common = [.. used.AsUser.Where(takes.Contains)];
            yield return new ServicePair(used.SopClass, user.Title, provider.Title, common,
                common.Length > 0 ? $"both have {common.Length} of the transfer syntaxes, first {UidRegistry.NameOf(common[0])}"
                : takes.Count == 0 ? $"{provider.Title} is not its provider"
                : $"no common transfer syntax: {user.Title} proposes {Names(used.AsUser)}; {provider.Title} takes {Names(takes)}");
        }
    }

    private static string Names(IReadOnlyList<Uid> syntaxes) => string.Join(", ", syntaxes.Select(UidRegistry.NameOf));
}
