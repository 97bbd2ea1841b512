using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom.Objects.Codes;

/// <summary>A context group: the concepts that are meant for a use (PS3.16 annex B).</summary>
public sealed class ContextGroup
{
    private readonly Dictionary<(string Scheme, string Value), CodedConcept> _own;

    internal ContextGroup(int identifier, string[] heading, IReadOnlyList<CodedConcept> concepts)
    {
        Identifier = identifier;
        (Name, Keyword, Uid, Version) = (heading[1], heading[2], new Uid(heading[3]), heading[5]);
        IsExtensible = heading[4] switch { "E" => true, "N" => false, _ => null };
        IsRetired = heading[6] == "R";
        Includes = [.. heading[7].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        Concepts = concepts;
        _own = new Dictionary<(string, string), CodedConcept>(concepts.Count);
        foreach (CodedConcept concept in concepts)
        {
            _own.TryAdd((concept.SchemeDesignator, concept.Value), concept);
        }
    }

    /// <summary>The context identifier (CID), for example 7010.</summary>
    public int Identifier { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its keyword; empty when it has none.</summary>
    public string Keyword { get; }

    /// <summary>Its UID.</summary>
    public Uid Uid { get; }

    /// <summary>Its version, as YYYYMMDD; empty when the sources do not tell.</summary>
    public string Version { get; }

    /// <summary>Whether programs may add codes of their own (PS3.16 §6.2.3); null when the sources do not tell.</summary>
    public bool? IsExtensible { get; }

    /// <summary>Whether it is retired.</summary>
    public bool IsRetired { get; }

    /// <summary>The context groups whose concepts belong to this one too.</summary>
    public IReadOnlyList<int> Includes { get; }

    /// <summary>Its own concepts, in the order of the standard; those of <see cref="Includes"/> are not among them.</summary>
    public IReadOnlyList<CodedConcept> Concepts { get; }

    /// <summary>All its concepts, those of the groups it includes too.</summary>
    public IEnumerable<CodedConcept> AllConcepts => Closure().SelectMany(group => group.Concepts);

    /// <summary>Whether a concept belongs to the group or to one that it includes: code value and coding scheme are the same. The meaning does not count.</summary>
    public bool Contains(CodedConcept concept) => TryFind(concept, out _);

    /// <summary>Finds a concept as the standard writes it, by code value and coding scheme.</summary>
    /// <param name="concept">The concept.</param>
    /// <param name="found">The same with the standard's meaning.</param>
    public bool TryFind(CodedConcept concept, [NotNullWhen(true)] out CodedConcept? found)
    {
        ArgumentNullException.ThrowIfNull(concept);
        foreach (ContextGroup group in Closure())
        {
            if (group._own.TryGetValue((concept.SchemeDesignator, concept.Value), out found))
            {
                return true;
            }
        }

        found = null;
        return false;
    }

    /// <summary>The group as the standard writes it: CID 7010 Key Object Selection Document Title.</summary>
    public override string ToString() => $"CID {Identifier} {Name}";

    private List<ContextGroup> Closure()
    {
        List<ContextGroup> groups = [this];
        for (int i = 0; i < groups.Count; i++)
        {
            foreach (int include in groups[i].Includes)
            {
                if (ContextGroups.TryGet(include, out ContextGroup? group) && !groups.Contains(group))
                {
                    groups.Add(group);
                }
            }
        }

        return groups;
    }
}
