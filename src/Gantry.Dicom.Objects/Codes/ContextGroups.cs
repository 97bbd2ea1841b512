using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Gantry.Dicom.Objects.Codes;

/// <summary>The context groups of PS3.16 annex B, of the edition <see cref="CodeDictionary.Edition"/>, read from the embedded table when the first is asked for.</summary>
public static class ContextGroups
{
    private static readonly Lazy<FrozenDictionary<int, ContextGroup>> s_groups = new(() => Read().ToFrozenDictionary(group => group.Identifier));

    /// <summary>All context groups.</summary>
    public static IReadOnlyCollection<ContextGroup> All => s_groups.Value.Values;

    /// <summary>Finds a context group.</summary>
    public static bool TryGet(int identifier, [NotNullWhen(true)] out ContextGroup? group) => s_groups.Value.TryGetValue(identifier, out group);

    /// <summary>A context group by its context identifier (CID).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The standard has no such group.</exception>
    public static ContextGroup Get(int identifier) => TryGet(identifier, out ContextGroup? group)
        ? group
        : throw new ArgumentOutOfRangeException(nameof(identifier), identifier, $"PS3.16 {CodeDictionary.Edition} has no such context group.");

    private static IEnumerable<ContextGroup> Read()
    {
        string[]? heading = null;
        List<CodedConcept> concepts = [];
        foreach (string[] fields in EmbeddedTable.Rows("context_groups.tsv"))
        {
            if (fields[0] is not ['[', ..])
            {
                string meaning = fields[2].Length == 0 && CodeDictionary.TryGet(fields[1], out DicomCode? code) ? code.Meaning : fields[2];
                concepts.Add(new CodedConcept(fields[1], fields[0], meaning));
                continue;
            }

            if (heading is not null)
            {
                yield return Group(heading, concepts);
            }

            (heading, concepts) = (fields, []);
        }

        yield return Group(heading!, concepts);
    }

    private static ContextGroup Group(string[] heading, List<CodedConcept> concepts) =>
        new(int.Parse(heading[0].AsSpan(1), CultureInfo.InvariantCulture), heading, concepts);
}
