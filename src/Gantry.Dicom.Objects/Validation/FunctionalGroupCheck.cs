using System.Globalization;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>
/// Checks the functional groups of a multi-frame instance: each mandatory one for all frames or for every one, none both shared and per frame, and what is in them
/// (PS3.3 §C.7.6.16).
/// </summary>
internal sealed class FunctionalGroupCheck(InformationObjectDefinition definition, FindingList findings, AttributeCheck attributes)
{
    private const string Source = "PS3.3 §C.7.6.16";

    /// <summary>Checks all groups.</summary>
    /// <param name="scope">The scope of the instance.</param>
    public void Check(ConditionScope scope)
    {
        List<GroupPlace> places = [];
        Collect(places, scope, definition.HasCurrentFrame ? Attributes.CurrentFrameFunctionalGroupsSequence : Attributes.SharedFunctionalGroupsSequence);
        int shared = places.Count;
        Collect(places, scope, Attributes.PerFrameFunctionalGroupsSequence);
        foreach (FunctionalGroupUsage group in definition.FunctionalGroups)
        {
            if (findings.IsFull)
            {
                return;
            }

            foreach (AttributeRequirement sequence in group.Macro.Attributes)
            {
                CheckGroup(group, sequence, scope, places, shared);
            }
        }
    }

    private static void Collect(List<GroupPlace> places, ConditionScope scope, SequenceAttribute sequence)
    {
        IReadOnlyList<DataSet> items = scope.DataSet.Items(sequence);
        for (int i = 0; i < items.Count; i++)
        {
            places.Add(new GroupPlace(items[i], scope.Enter(sequence, i, items[i]), new InstancePath(null, sequence, i)));
        }
    }

    private void CheckGroup(FunctionalGroupUsage group, AttributeRequirement sequence, ConditionScope scope, List<GroupPlace> places, int shared)
    {
        bool isShared = false;
        int inFrames = 0;
        GroupPlace? without = null;
        for (int i = 0; i < places.Count && !findings.IsFull; i++)
        {
            bool isPresent = places[i].Item.Contains(sequence.Tag);
            if (i < shared)
            {
                isShared |= isPresent;
            }
            else
            {
                inFrames += isPresent ? 1 : 0;
                without ??= isPresent ? null : places[i];
            }

            if (isPresent)
            {
                attributes.Check(places[i].Item, [sequence], places[i].Scope, places[i].Path);
            }
        }

        int frames = places.Count - shared;
        if (isShared && inFrames > 0)
        {
            findings.Add(FindingSeverity.Error, places[0].Path, sequence.Tag, "functional-group-twice", Source, $"{sequence.Entry.Name} is both shared and per frame", "keep it in one of the two");
        }
        else if (!isShared && inFrames == 0)
        {
            CheckMissing(group, sequence, scope, places);
        }
        else if (!isShared && inFrames < frames && sequence.Type == AttributeType.Type1)
        {
            findings.Add(group.Usage == Usage.Mandatory ? FindingSeverity.Error : FindingSeverity.Warning, without!.Path, sequence.Tag, "functional-group-incomplete", Source,
                string.Create(CultureInfo.InvariantCulture, $"{sequence.Entry.Name} is in {inFrames} of {frames} frames"), "give it for every frame, or once for all in the shared groups");
        }
    }

    // What a group is required under is said of the instance, or of its frames.
    private void CheckMissing(FunctionalGroupUsage group, AttributeRequirement sequence, ConditionScope scope, List<GroupPlace> places)
    {
        if (sequence.Type is not (AttributeType.Type1 or AttributeType.Type2) || places.Count == 0)
        {
            return;
        }

        bool isRequired = group.Usage == Usage.Mandatory || (group.Usage == Usage.Conditional && group.Condition is { } condition && condition.Evaluate(scope) == Truth.True);
        if (isRequired)
        {
            string why = group.Usage == Usage.Mandatory ? "mandatory" : $"required if {group.Condition!.Explain()}";
            findings.Add(FindingSeverity.Error, places[^1].Path, sequence.Tag, "functional-group-missing", group.Macro.Source, $"the functional group {group.Macro.Name}, {why}, is missing", "add it to the shared groups, or for every frame");
        }
    }

    private sealed record GroupPlace(DataSet Item, ConditionScope Scope, InstancePath Path);
}
