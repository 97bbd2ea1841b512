using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Gantry.Dicom.Objects.Codes;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Which items may stand below which in documents of a SOP class (PS3.3 §A.35, the tables of relationship content constraints).</summary>
public sealed class RelationshipRules
{
    private static readonly Lazy<FrozenDictionary<string, RelationshipRules>> s_rules = new(() => Read().ToFrozenDictionary(rules => rules.SopClassUid.Value, StringComparer.Ordinal));

    // (parent, relationship, child) and whether by reference, too.
    private readonly Dictionary<(string Parent, RelationshipType Relationship, string Child), bool> _allowed = [];

    private RelationshipRules(Uid sopClass, string[] roots) => (SopClassUid, RootTemplates) = (sopClass, roots);

    /// <summary>The SOP class.</summary>
    public Uid SopClassUid { get; }

    /// <summary>The templates that documents of the class may follow, as far as they are known.</summary>
    public IReadOnlyList<string> RootTemplates { get; }

    /// <summary>The rules of a SOP class; false where they are not known.</summary>
    public static bool TryGet(Uid sopClass, [NotNullWhen(true)] out RelationshipRules? rules) => s_rules.Value.TryGetValue(sopClass.Value ?? string.Empty, out rules);

    /// <summary>Whether an item may stand below another.</summary>
    /// <param name="parent">The value type above.</param>
    /// <param name="relationship">How they relate.</param>
    /// <param name="child">The value type below; for a relationship by reference that of the item referred to.</param>
    /// <param name="isByReference">Whether it is related to by reference.</param>
    public bool Allows(string parent, RelationshipType relationship, string child, bool isByReference = false) =>
        _allowed.TryGetValue((parent, relationship, child), out bool byReference) && (byReference || !isByReference);

    private static List<RelationshipRules> Read()
    {
        List<RelationshipRules> all = [];
        foreach (string[] fields in EmbeddedTable.Rows("sr_relationships.tsv"))
        {
            if (fields[0] is ['[', ..])
            {
                all.Add(new RelationshipRules(new Uid(fields[0][1..]), fields.At(1).Split(',', StringSplitOptions.RemoveEmptyEntries)));
                continue;
            }

            bool isByReference = fields[1].StartsWith("R-", StringComparison.Ordinal);
            foreach (string child in fields[2].Split(','))
            {
                all[^1]._allowed[(fields[0], RelationshipTerms.Parse(isByReference ? fields[1][2..] : fields[1]), child)] = isByReference;
            }
        }

        return all;
    }
}
