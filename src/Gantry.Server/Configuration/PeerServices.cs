using Gantry.Dicom;
using Gantry.Server.Dimse;

namespace Gantry.Server.Configuration;

/// <summary>The services that the configuration names, and the SOP classes they stand for.</summary>
internal static class PeerServices
{
    private static readonly Dictionary<string, Func<Uid, bool>> Table = new(StringComparer.OrdinalIgnoreCase)
    {
        ["echo"] = sopClass => sopClass == SopClasses.Verification,
        ["store"] = sopClass => SopClasses.IsStorage(sopClass) || !UidRegistry.TryGet(sopClass, out _),
        ["find"] = sopClass => InformationModel.All.Any(model => model.Find == sopClass),
        ["move"] = sopClass => InformationModel.All.Any(model => model.Move == sopClass),
        ["get"] = sopClass => InformationModel.All.Any(model => model.Get == sopClass),

        // An empty list says nothing, so that there is a word for nothing.
        ["none"] = _ => false,
    };

    /// <summary>The names.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Table.Keys];

    /// <summary>Whether a SOP class belongs to one of these services.</summary>
    internal static bool Contain(IEnumerable<string> services, Uid sopClass) => services.Any(service => Table[service](sopClass));
}
