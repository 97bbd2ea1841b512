using System.Collections.Frozen;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>The information object definitions of the standard (PS3.3): facts of its tables, none of its sentences.</summary>
public static class InformationObjectDefinitions
{
    /// <summary>The edition of the lists of modules and of SOP classes.</summary>
    public const string Edition = "2026b";

    /// <summary>The edition of the tables of attributes, where a table does not say otherwise.</summary>
    public const string AttributesEdition = "2025e";

    private static readonly Lazy<DefinitionTables> s_tables = new(DefinitionTables.Load);
    private static readonly Lazy<FrozenDictionary<string, InformationObjectDefinition>> s_bySopClass =
        new(() => All.SelectMany(iod => iod.SopClasses, (iod, uid) => (uid.Value, iod)).DistinctBy(pair => pair.Value).ToFrozenDictionary(pair => pair.Value, pair => pair.iod, StringComparer.Ordinal));
    private static readonly Lazy<FrozenDictionary<string, InformationObjectDefinition>> s_byName =
        new(() => Names().DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.Definition, StringComparer.Ordinal));

    /// <summary>All definitions, composite ones first.</summary>
    public static IReadOnlyList<InformationObjectDefinition> All => s_tables.Value.All;

    /// <summary>All modules.</summary>
    public static IEnumerable<ModuleDefinition> Modules => s_tables.Value.Modules;

    /// <summary>All macros, functional groups among them.</summary>
    public static IEnumerable<ModuleDefinition> Macros => s_tables.Value.Macros;

    /// <summary>The definition of a SOP class's instances; null when the standard has none, the class being retired or private or of another standard.</summary>
    public static InformationObjectDefinition? BySopClass(Uid sopClass) => sopClass.Value is string uid ? s_bySopClass.Value.GetValueOrDefault(uid) : null;

    /// <summary>
    /// The definition that a name stands for; null when there is none. A name is that of the definition with or without "Image" ("CT Image", "ct"), its stable
    /// name ("ct-image"), a modality ("CR"), or the keyword or UID of a SOP class ("CTImageStorage"); upper and lower case, spaces and hyphens do not matter.
    /// </summary>
    public static InformationObjectDefinition? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BySopClass(new Uid(name.Trim())) ?? s_byName.Value.GetValueOrDefault(Plain(name));
    }

    /// <summary>Definitions whose names contain a text, to choose from where <see cref="Find"/> gives none.</summary>
    public static IEnumerable<InformationObjectDefinition> Search(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = Plain(text);
        return All.Where(iod => Plain(iod.Name).Contains(plain, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, InformationObjectDefinition Definition)> Names()
    {
        foreach (InformationObjectDefinition iod in All)
        {
            yield return (Plain(iod.Id), iod);
        }

        foreach (InformationObjectDefinition iod in All.Where(iod => iod.Modality.Length > 0))
        {
            yield return (Plain(iod.Modality), iod);
        }

        foreach (InformationObjectDefinition iod in All)
        {
            if (Plain(iod.Name) is [.. { Length: > 0 } withoutImage, 'i', 'm', 'a', 'g', 'e'])
            {
                yield return (withoutImage, iod);
            }

            foreach (Uid uid in iod.SopClasses)
            {
                if (UidRegistry.TryGet(uid, out UidEntry? entry) && entry.Keyword.Length > 0)
                {
                    yield return (Plain(entry.Keyword), iod);
                }
            }
        }
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
