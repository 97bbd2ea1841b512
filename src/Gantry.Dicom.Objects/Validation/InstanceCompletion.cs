using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>
/// Gives an instance what the tables demand of it and it does not have yet (PS3.3 annex A, PS3.5 §7.4): attributes of type 2 empty, of type 1 with what a giver of values knows. Which modules,
/// functional groups and conditional attributes are demanded follows from what the instance has, so what is added may ask for more: it is gone through until nothing changes.
/// </summary>
public sealed class InstanceCompletion
{
    private const int MostRounds = 10;
    private const int Deepest = 8;

    private readonly InformationObjectDefinition _definition;
    private readonly Action<DataSet, AttributeRequirement>? _giveValue;

    private InstanceCompletion(InformationObjectDefinition definition, Action<DataSet, AttributeRequirement>? giveValue) => (_definition, _giveValue) = (definition, giveValue);

    /// <summary>Adds what is missing.</summary>
    /// <param name="dataSet">The instance, with its SOP Class UID.</param>
    /// <param name="giveValue">Is called with a data set or item and an attribute that must have a value there and has none, and may give it one; null where only empty attributes are to be added.</param>
    /// <exception cref="DicomException">The tables have no definition for the class.</exception>
    public static void Complete(DataSet dataSet, Action<DataSet, AttributeRequirement>? giveValue = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        InformationObjectDefinition definition = dataSet.Get(Attributes.SOPClassUID) is { } sopClass && InformationObjectDefinitions.BySopClass(sopClass) is { } found
            ? found
            : throw new DicomException($"SOP Class UID (0008,0016) '{dataSet.GetString(Attributes.SOPClassUID)}' has no information object definition, so that nothing tells what is missing.");
        InstanceCompletion completion = new(definition, giveValue);
        for (int round = 0; round < MostRounds && completion.Go(dataSet); round++)
        {
        }
    }

    private bool Go(DataSet dataSet)
    {
        ModulePresence presence = new(dataSet, null, _definition);
        bool isChanged = false;
        foreach (ModuleUsage module in _definition.Modules)
        {
            if (presence.Of(module.Module.Id) == Truth.True)
            {
                isChanged |= Fill(dataSet, module.Module.Attributes, presence.Scope, 0);
            }
        }

        Tag shared = _definition.HasCurrentFrame ? Attributes.CurrentFrameFunctionalGroupsSequence : Attributes.SharedFunctionalGroupsSequence;
        return isChanged | FillGroups(presence.Scope, shared, isEachFrame: false) | FillGroups(presence.Scope, Attributes.PerFrameFunctionalGroupsSequence, isEachFrame: true);
    }

    private bool Fill(DataSet dataSet, IReadOnlyList<AttributeRequirement> attributes, ConditionScope scope, int depth)
    {
        bool isChanged = false;
        foreach (AttributeRequirement attribute in attributes.Where(attribute => !attribute.Entry.IsRepeating && (attribute.Inclusion is null || attribute.Inclusion.Evaluate(scope) == Truth.True)))
        {
            isChanged |= IsRequired(attribute, scope) && Add(dataSet, attribute);
            if (depth < Deepest && !attribute.HasFunctionalGroups && dataSet.TryGetElement(attribute.Tag, out DataElement element) && element.IsSequence)
            {
                isChanged |= FillItems(element, attribute, scope, depth);
            }
        }

        return isChanged;
    }

    private bool FillItems(DataElement element, AttributeRequirement attribute, ConditionScope scope, int depth)
    {
        bool isChanged = false;
        IReadOnlyList<DataSet> items = element.Items;
        for (int i = 0; i < items.Count; i++)
        {
            isChanged |= Fill(items[i], attribute.Items, scope.Enter(attribute.Tag, i, items[i]), depth + 1);
        }

        return isChanged;
    }

    // A group is for all frames, but the one that tells frames apart.
    private bool FillGroups(ConditionScope instance, Tag sequence, bool isEachFrame)
    {
        bool isChanged = false;
        IReadOnlyList<DataSet> items = instance.DataSet.Items(sequence);
        for (int i = 0; i < items.Count; i++)
        {
            ConditionScope scope = instance.Enter(sequence, i, items[i]);
            foreach (FunctionalGroupUsage group in _definition.FunctionalGroups)
            {
                bool isWanted = group.Usage == Usage.Mandatory || (group.Usage == Usage.Conditional && group.Condition?.Evaluate(instance) == Truth.True);
                foreach (AttributeRequirement attribute in group.Macro.Attributes)
                {
                    bool isHere = isEachFrame == (attribute.Tag == Attributes.FrameContentSequence.Tag);
                    isChanged |= isWanted && isHere && (isEachFrame || !instance.DataSet.Items(Attributes.PerFrameFunctionalGroupsSequence).Any(frame => frame.Contains(attribute.Tag)))
                        && IsRequired(attribute, scope) && Add(items[i], attribute);
                    if (items[i].TryGetElement(attribute.Tag, out DataElement element) && element.IsSequence)
                    {
                        isChanged |= FillItems(element, attribute, scope, 0);
                    }
                }
            }
        }

        return isChanged;
    }

    private bool Add(DataSet dataSet, AttributeRequirement attribute)
    {
        bool isThere = dataSet.TryGetElement(attribute.Tag, out DataElement element);
        if (!attribute.Type.NeedsValue() && !isThere)
        {
            dataSet.SetEmpty(attribute.Tag, attribute.Entry.VR);
            return true;
        }

        if (!attribute.Type.NeedsValue() || (isThere && !element.IsEmpty))
        {
            return false;
        }

        _giveValue?.Invoke(dataSet, attribute);
        return dataSet.TryGetElement(attribute.Tag, out element) && !element.IsEmpty;
    }

    private static bool IsRequired(AttributeRequirement attribute, ConditionScope scope) =>
        attribute.Type is AttributeType.Type1 or AttributeType.Type2 || (attribute.Type.IsConditional() && attribute.Condition?.Evaluate(scope) == Truth.True);
}
