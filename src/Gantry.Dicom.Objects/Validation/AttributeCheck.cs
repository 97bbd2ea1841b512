using System.Globalization;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Holds a data set or an item against the rows of a table: presence, values, items (PS3.5 §7.4, PS3.3 §5).</summary>
internal sealed class AttributeCheck(InformationObjectDefinition definition, FindingList findings)
{
    private const int MostShown = 12;
    private const int LongestValue = 64 << 10;

    /// <summary>Checks all rows.</summary>
    public void Check(DataSet dataSet, IReadOnlyList<AttributeRequirement> attributes, ConditionScope scope, InstancePath? place)
    {
        foreach (AttributeRequirement attribute in attributes)
        {
            if (findings.IsFull)
            {
                return;
            }

            if (!attribute.Entry.IsRepeating)
            {
                Check(dataSet, attribute, attribute.Tag, scope, place);
                continue;
            }

            foreach (ushort group in RepeatingGroups.Of(dataSet, attribute.Entry))
            {
                Check(dataSet, attribute, new Tag(group, attribute.Tag.Element), scope, place);
            }
        }
    }

    private void Check(DataSet dataSet, AttributeRequirement attribute, Tag tag, ConditionScope scope, InstancePath? place)
    {
        if ((attribute.Inclusion is { } inclusion && inclusion.Evaluate(scope) != Truth.True) || (place is null && definition.IsOverridden(attribute)))
        {
            return;
        }

        if (!dataSet.TryGetElement(tag, out DataElement element))
        {
            CheckAbsent(attribute, tag, scope, place);
            return;
        }

        if (IsForbidden(attribute, scope))
        {
            findings.Add(FindingSeverity.Error, place, tag, "not-allowed", attribute.Definition.Source,
                $"{attribute.Entry.Name} is present, which is allowed only if {Allowed(attribute)}", "leave it out, or correct what it depends on");
        }

        if (IsEmpty(element))
        {
            if (attribute.Type.NeedsValue())
            {
                AddPresence(attribute, tag, place, "empty");
            }

            return;
        }

        if (element.IsSequence)
        {
            CheckItems(element, attribute, tag, scope, place);
        }
        else if (attribute.Entry.VRs is [VR.SQ])
        {
            CheckNoSequence(attribute, tag, scope, place);
        }
        else
        {
            CheckValues(element, attribute, tag, place);
        }
    }

    private void CheckAbsent(AttributeRequirement attribute, Tag tag, ConditionScope scope, InstancePath? place)
    {
        if (attribute.Type is AttributeType.Type1 or AttributeType.Type2)
        {
            AddPresence(attribute, tag, place, "missing");
        }
        else if (attribute.Type.IsConditional())
        {
            switch (attribute.Condition?.Evaluate(scope) ?? Truth.Unknown)
            {
                case Truth.True:
                    AddPresence(attribute, tag, place, "missing");
                    break;
                case Truth.Unknown when place is null && attribute.Condition is { } condition:
                    findings.Add(FindingSeverity.Info, place, tag, "condition-unknown", attribute.Definition.Source,
                        $"{attribute.Entry.Name} is absent, and the data set does not tell whether it is needed: if {condition.Explain()}", string.Empty);
                    break;
            }
        }
    }

    private void AddPresence(AttributeRequirement attribute, Tag tag, InstancePath? place, string how)
    {
        string type = attribute.Type.Symbol();
        string condition = attribute.Type.IsConditional() && attribute.Condition is { } required ? $", which is required if {required.Explain()}" : string.Empty;
        string remedy = attribute.Type.NeedsValue() ? "give it a value" : "add it, empty where the value is not known";
        findings.Add(FindingSeverity.Error, place, tag, $"type-{type.ToLowerInvariant()}-{how}", attribute.Definition.Source, $"{attribute.Entry.Name}, type {type}, is {how}{condition}", remedy);
    }

    private static bool IsForbidden(AttributeRequirement attribute, ConditionScope scope) =>
        attribute.Condition is { } required && attribute.Otherwise is { } otherwise && required.Evaluate(scope) == Truth.False && otherwise.Evaluate(scope) == Truth.False;

    private static string Allowed(AttributeRequirement attribute)
    {
        string required = attribute.Condition!.Explain(), otherwise = attribute.Otherwise!.Explain();
        bool isNever = attribute.Otherwise.ToString() == Condition.Never.ToString(), isNeverRequired = attribute.Condition.ToString() == Condition.Never.ToString();
        return isNever ? required : isNeverRequired ? otherwise : $"{required}, or {otherwise}";
    }

    private void CheckItems(DataElement element, AttributeRequirement attribute, Tag tag, ConditionScope scope, InstancePath? place)
    {
        IReadOnlyList<DataSet> items = element.Items;
        if (attribute.ItemCount is ValueMultiplicity count && !count.Allows(items.Count))
        {
            findings.Add(FindingSeverity.Error, place, tag, "item-count", attribute.Definition.Source,
                string.Create(CultureInfo.InvariantCulture, $"{attribute.Entry.Name} has {items.Count} items where {count} are allowed"), "remove or add items");
        }

        if (attribute.HasFunctionalGroups)
        {
            if (tag == Attributes.SharedFunctionalGroupsSequence || tag == Attributes.CurrentFrameFunctionalGroupsSequence || !scope.DataSet.Contains(Attributes.SharedFunctionalGroupsSequence))
            {
                new FunctionalGroupCheck(definition, findings, this).Check(scope);
            }

            return;
        }

        IReadOnlyList<AttributeRequirement> rows = attribute.Items;
        for (int i = 0; i < items.Count && rows.Count > 0 && !findings.IsFull; i++)
        {
            Check(items[i], rows, scope.Enter(tag, i, items[i]), new InstancePath(place, tag, i));
        }
    }

    // Whatever a value that should be a sequence holds, the attributes of an item are not there.
    private void CheckNoSequence(AttributeRequirement attribute, Tag tag, ConditionScope scope, InstancePath? place)
    {
        findings.Add(FindingSeverity.Error, place, tag, "wrong-vr", attribute.Definition.Source, $"{attribute.Entry.Name} is no sequence, but a value", "make it a sequence of items");
        DataSet nothing = new();
        Check(nothing, [.. attribute.Items.Where(item => item.Type is AttributeType.Type1 or AttributeType.Type2)], scope.Enter(tag, 0, nothing), new InstancePath(place, tag, 0));
    }

    private void CheckValues(DataElement element, AttributeRequirement attribute, Tag tag, InstancePath? place)
    {
        if (attribute.Values.Count == 0 || element.Length > LongestValue)
        {
            return;
        }

        string[] values = element.GetStrings();
        foreach (ValueList list in attribute.Values)
        {
            for (int i = 0; i < values.Length; i++)
            {
                if ((list.Index is int index && index != i + 1) || values[i].Length == 0 || Contains(list.Values, values[i]))
                {
                    continue;
                }

                string which = values.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"value {i + 1} of {attribute.Entry.Name}") : attribute.Entry.Name;
                string listed = string.Join(", ", list.Values.Take(MostShown)) + (list.Values.Count > MostShown ? ", …" : string.Empty);
                if (list.IsEnumerated)
                {
                    findings.Add(list.IsCertain ? FindingSeverity.Error : FindingSeverity.Warning, place, tag, "enumerated-value", attribute.Definition.Source,
                        $"{which} is {Shown(values[i])}, which is none of {listed}", "write one of these");
                }
                else
                {
                    findings.Add(FindingSeverity.Info, place, tag, "defined-term", attribute.Definition.Source, $"{which} is {Shown(values[i])}, which is none of the defined terms {listed}", string.Empty);
                }

                break;
            }
        }
    }

    private static bool Contains(IReadOnlyList<string> list, string value) => list.Contains(value)
        || (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && list.Any(listed => decimal.TryParse(listed, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal other) && other == number));

    private static string Shown(string value) => $"'{(value.Length > 64 ? value[..64] + "…" : value)}'";

    private static bool IsEmpty(DataElement element) => element.IsEmpty
        || (!element.IsSequence && !element.IsEncapsulated && element.VR.IsText() && element.Length <= 64 && Array.TrueForAll(element.GetStrings(), string.IsNullOrWhiteSpace));
}
