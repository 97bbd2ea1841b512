using System.Text.Json;
using Gantry.Archive;

namespace Gantry.Server.Api;

/// <summary>The kinds of changes by the names they have in the API and in the configuration.</summary>
internal static class ChangeKinds
{
    private static readonly Dictionary<string, ArchiveEventKind> s_kinds = Enum.GetValues<ArchiveEventKind>().ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The names.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. s_kinds.Keys];

    /// <summary>The name of a kind, as in <c>instanceStored</c>.</summary>
    internal static string NameOf(ArchiveEventKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The kinds of these names; null when one of them is not known.</summary>
    internal static IReadOnlyList<ArchiveEventKind>? Parse(IEnumerable<string> names)
    {
        List<ArchiveEventKind> kinds = [];
        foreach (string name in names)
        {
            if (!s_kinds.TryGetValue(name, out ArchiveEventKind kind))
            {
                return null;
            }

            kinds.Add(kind);
        }

        return kinds;
    }
}
