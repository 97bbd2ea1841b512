using System.Collections.Frozen;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>The embedded conditions, by the place that each is about.</summary>
internal sealed class ConditionTable
{
    private static readonly Lazy<ConditionTable> s_table = new(Load);
    private readonly FrozenDictionary<string, (string Required, string Otherwise)> _places;

    private ConditionTable(Dictionary<string, (string Required, string Otherwise)> places) => _places = places.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The conditions of a place: when it is required, and when it may be there otherwise; null where the tables have none.</summary>
    /// <param name="kind">module, macro, iod or groups.</param>
    /// <param name="id">The module, macro or information object.</param>
    /// <param name="place">The tags of the attribute, the module, or the functional group.</param>
    public static (Condition Required, Condition Otherwise)? Of(string kind, string id, string place) =>
        s_table.Value._places.TryGetValue($"{kind}\t{id}\t{place}", out (string Required, string Otherwise) found) ? (Condition.Parse(found.Required), Condition.Parse(found.Otherwise)) : null;

    /// <summary>All places, as kind, id and place with tabs between.</summary>
    public static IEnumerable<string> Places => s_table.Value._places.Keys;

    private static ConditionTable Load()
    {
        Dictionary<string, (string Required, string Otherwise)> places = new(StringComparer.Ordinal);
        foreach (string line in DefinitionTables.Lines("conditions.tsv").Where(line => !line.StartsWith('#')))
        {
            string[] fields = line.Split('\t');
            places.TryAdd($"{fields[0]}\t{fields[1]}\t{fields[2]}", (fields[3], fields.Length > 4 ? fields[4] : "never"));
        }

        return new ConditionTable(places);
    }
}
