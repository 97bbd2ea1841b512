using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom.Network;

/// <summary>Which services each SOP class of the standard has. What is not in the table, private classes and most retired ones, has what those who use it agree on.</summary>
public static class ServiceGroups
{
    private static readonly FrozenDictionary<Uid, ServiceGroup> s_groups = ServiceGroupTable.Groups.ToFrozenDictionary(group => group.SopClass);

    /// <summary>The groups of all SOP classes that are known.</summary>
    public static IReadOnlyList<ServiceGroup> All => ServiceGroupTable.Groups;

    /// <summary>Finds the group of a SOP class.</summary>
    public static bool TryGet(Uid sopClass, [NotNullWhen(true)] out ServiceGroup? group) => s_groups.TryGetValue(sopClass, out group);

    /// <summary>Whether requests about one SOP class go in a presentation context for another, or for itself.</summary>
    /// <param name="abstractSyntax">The abstract syntax of the presentation context.</param>
    /// <param name="sopClass">The SOP class of the request.</param>
    public static bool Carries(Uid abstractSyntax, Uid sopClass) => TryGet(abstractSyntax, out ServiceGroup? group)
        ? (abstractSyntax == sopClass && !group.IsMeta) || group.Carries.Contains(sopClass)
        : abstractSyntax == sopClass;

    /// <summary>Whether the standard gives a SOP class this service, in a presentation context for this abstract syntax; true for classes it does not describe.</summary>
    public static bool Permits(Uid abstractSyntax, Uid sopClass, CommandField service)
    {
        if (!TryGet(abstractSyntax, out ServiceGroup? context))
        {
            return true;
        }

        // A meta SOP class has the services of its parts; UPS Pull, say, has its own, on instances of UPS Push.
        return Carries(abstractSyntax, sopClass) && (context.IsMeta ? s_groups[sopClass] : context).Has(service);
    }

    /// <summary>The services of a SOP class as the standard writes them, for messages to people.</summary>
    internal static string Describe(Uid sopClass) =>
        TryGet(sopClass, out ServiceGroup? group) && group.Services.Count > 0 ? string.Join(", ", group.Services.Select(usage => usage.Service.ServiceName())) : "no services of its own";
}
