namespace Gantry.Dicom.Objects.Definitions;

/// <summary>The functional groups of multi-frame instances (PS3.3 §C.7.6.16), as places in which the attributes of a frame are looked for.</summary>
internal static class FunctionalGroups
{
    /// <summary>Whether the items of a sequence hold functional groups.</summary>
    public static bool IsFunctionalGroups(Tag sequence) => sequence == Attributes.SharedFunctionalGroupsSequence.Tag || sequence == Attributes.PerFrameFunctionalGroupsSequence.Tag
        || sequence == Attributes.CurrentFrameFunctionalGroupsSequence.Tag;

    /// <summary>The functional groups that apply where a scope is: of a frame its own, then the shared ones; where it is in the shared ones, of all frames.</summary>
    public static IEnumerable<DataSet?> Of(ConditionScope scope) => scope.Sequence == Attributes.PerFrameFunctionalGroupsSequence.Tag
        ? Of(scope.DataSet).Concat(Shared(scope.Root.DataSet))
        : OfAllFrames(scope.Root.DataSet);

    /// <summary>All functional groups: each item of functional groups, and each item of each group in it; null stands for looking at the next.</summary>
    public static IEnumerable<DataSet?> OfAllFrames(DataSet dataSet) => Shared(dataSet)
        .Concat(dataSet.Items(Attributes.PerFrameFunctionalGroupsSequence).SelectMany(Of))
        .Concat(dataSet.Items(Attributes.CurrentFrameFunctionalGroupsSequence).SelectMany(Of));

    private static IEnumerable<DataSet?> Shared(DataSet dataSet) => dataSet.Items(Attributes.SharedFunctionalGroupsSequence).SelectMany(Of);

    private static IEnumerable<DataSet?> Of(DataSet frame) => frame.Where(element => element.IsSequence).SelectMany(element => element.Items).Prepend(frame).Prepend<DataSet?>(null);
}
