using Gantry.Dicom.Objects.Definitions;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Validation;

/// <summary>
/// Of each module of MR, CT and CR images, key objects and reports, mandatory or not: an instance that has all of it that may be there is valid, and whatever attribute is
/// dropped, emptied or broken is found, with the rule of its type and the section of its table.
/// </summary>
[Trait("Ledger", "R038"), Trait("Ledger", "R184"), Trait("Ledger", "R186"), Trait("Ledger", "R187"), Trait("Ledger", "R188"), Trait("Ledger", "R189"), Trait("Ledger", "R190")]
public sealed class ModuleMutationTests
{
    private static readonly Lazy<Dictionary<string, DataSet>> s_instances = new(() => MutationTests.Instances().ToDictionary(instance => instance.GetString(Attributes.SOPClassUID)!));

    public static TheoryData<string, string> Modules
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string name in (string[])["MR", "CT", "CR", "Key Object Selection Document", "Basic Text SR"])
            {
                foreach (ModuleUsage module in InformationObjectDefinitions.Find(name)!.Modules.DistinctBy(module => module.Module.Id))
                {
                    data.Add(name, module.Module.Id);
                }
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Modules))]
    public void Whatever_is_dropped_emptied_or_broken_is_found(string name, string id)
    {
        InformationObjectDefinition definition = InformationObjectDefinitions.Find(name)!;
        ModuleDefinition module = definition.Modules.First(usage => usage.Module.Id == id).Module;
        DataSet filled = FilledInstance.Of(s_instances.Value[definition.SopClasses[0].Value], module);
        bool isOptional = definition.Modules.All(usage => usage.Module.Id != id || usage.Usage != Usage.Mandatory);
        Mutations mutations = new(filled, isOptional ? TellingOf(definition, id) : []);

        mutations.Try(module.Attributes, new ConditionScope(filled), string.Empty, 0);

        mutations.Missed.ShouldBeEmpty($"{name}, {id}");
        mutations.Tried.ShouldBeGreaterThan(0, $"{name}, {id}");
    }

    // Where the only attribute goes that tells that an optional module is there, the module goes.
    private static HashSet<Tag> TellingOf(InformationObjectDefinition definition, string id)
    {
        HashSet<Tag> others = [.. definition.Modules.Where(usage => usage.Module.Id != id).SelectMany(usage => usage.Module.Attributes).Select(attribute => attribute.Tag)];
        return [.. definition.Modules.First(usage => usage.Module.Id == id).Module.Attributes.Select(attribute => attribute.Tag).Where(tag => !others.Contains(tag))];
    }

    /// <summary>One attribute after the other, each row of a table once.</summary>
    private sealed class Mutations(DataSet filled, HashSet<Tag> telling)
    {
        private const int Deepest = 3;

        private readonly HashSet<(string, Tag, AttributeType)> _seen = [];

        public List<string> Missed { get; } = [];

        public int Tried { get; private set; }

        public void Try(IReadOnlyList<AttributeRequirement> rows, ConditionScope scope, string place, int depth)
        {
            foreach (AttributeRequirement row in rows)
            {
                Tag tag = row.Entry.IsRepeating ? new Tag(0x6000, row.Tag.Element) : row.Tag;
                if (!scope.DataSet.TryGetElement(tag, out DataElement element) || tag == Attributes.SOPClassUID || row.HasFunctionalGroups || (row.Inclusion is { } inclusion && inclusion.Evaluate(scope) != Truth.True)
                    || !_seen.Add((row.Definition.Id, tag, row.Type)))
                {
                    continue;
                }

                Tried++;
                string path = $"{place}{row.Keyword} {tag}";
                Drop(row, tag, path, scope);
                Empty(row, tag, path);
                Break(row, element, path);
                for (int i = 0; i < (element.IsSequence ? Math.Min(element.Items.Count, 1) : 0) && depth < Deepest; i++)
                {
                    Try(row.Items, scope.Enter(tag, i, element.Items[i]), $"{path}[{i}].", depth + 1);
                }
            }
        }

        private static string Changed(DataSet dataSet, string path, Action<DataSet> change)
        {
            change(FilledInstance.At(dataSet, path));
            return string.Join(", ", Validator.Validate(dataSet, new ValidationOptions { MaximumFindings = 5000 }).Findings.Where(finding => finding.Path == path && finding.Severity >= FindingSeverity.Warning).Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal));
        }

        private void Drop(AttributeRequirement row, Tag tag, string path, ConditionScope scope)
        {
            string found = Changed(filled.Clone(), path, at => at.Remove(tag));
            bool isNeeded = !IsLastToTell(tag, scope) && (row.Type is AttributeType.Type1 or AttributeType.Type2 || (row.Type.IsConditional() && IsNeeded(row, tag, path, scope)));
            if (isNeeded && !IsMissing(found, row.Type, "missing"))
            {
                Missed.Add($"{path}, type {row.Type.Symbol()}, dropped: {found}");
            }
        }

        private bool IsLastToTell(Tag tag, ConditionScope scope) => scope.Enclosing is null && telling.Contains(tag) && !telling.Any(other => other != tag && scope.DataSet.Contains(other));

        // What others ask for by its absence, it does not ask for by itself.
        private bool IsNeeded(AttributeRequirement row, Tag tag, string path, ConditionScope scope)
        {
            if (row.Condition?.Evaluate(scope) != Truth.True)
            {
                return false;
            }

            DataSet without = filled.Clone();
            DataSet at = FilledInstance.At(without, path);
            at.Remove(tag);
            return row.Condition.Evaluate(scope.Enclosing is null ? new ConditionScope(without) : ScopeOf(without, scope)) == Truth.True;
        }

        private static ConditionScope ScopeOf(DataSet root, ConditionScope like)
        {
            if (like.Enclosing is not { } enclosing)
            {
                return new ConditionScope(root);
            }

            ConditionScope around = ScopeOf(root, enclosing);
            return around.Enter(like.Sequence, like.Index, around.DataSet.Items(like.Sequence)[like.Index]);
        }

        private void Empty(AttributeRequirement row, Tag tag, string path)
        {
            if (row.Type.NeedsValue())
            {
                string found = Changed(filled.Clone(), path, at => at.SetEmpty(tag, row.Entry.VR));
                if (!IsMissing(found, row.Type, "empty"))
                {
                    Missed.Add($"{path}, type {row.Type.Symbol()}, emptied: {found}");
                }
            }
        }

        private void Break(AttributeRequirement row, DataElement element, string path)
        {
            Tag tag = element.Tag;
            VR wrong = row.Entry.VRs.Contains(VR.LO) ? VR.US : VR.LO;
            Expect("wrong-vr", at => at.SetBytes(tag, wrong, "ab"u8.ToArray()));
            if (element.IsSequence || row.Entry.VR is VR.OB or VR.OW or VR.OF or VR.OD or VR.OL or VR.OV or VR.UN)
            {
                return;
            }

            (byte[] value, string[] rules) = MutationTests.Broken(element.VR);
            Expect(string.Join('|', rules), at => at.SetBytes(tag, element.VR, value));
            if (row.Values.Any(list => list.IsEnumerated && list.Index is null or 1) && row.Entry.VR == VR.CS)
            {
                Expect("enumerated-value|wrong-multiplicity", at => at.Set(tag, VR.CS, "NOBODY_SAYS_SO"));
            }

            void Expect(string rules, Action<DataSet> change)
            {
                string found = Changed(filled.Clone(), path, change);
                if (!rules.Split('|').Any(found.Contains))
                {
                    Missed.Add($"{path}, {rules}: {found}");
                }
            }
        }

        // Of several tables that have the attribute the strictest type counts.
        private static bool IsMissing(string found, AttributeType type, string how) =>
            found.Split(", ").Any(rule => rule.StartsWith("type-", StringComparison.Ordinal) && rule.EndsWith(how, StringComparison.Ordinal) && string.CompareOrdinal(rule, $"type-{type.Symbol().ToLowerInvariant()}-{how}") <= 0);
    }
}
