namespace Gantry.Dicom.Imaging;

/// <summary>What a multi-frame object says of one frame (PS3.3 §C.7.6.16): for this frame, for all frames, or for the whole object.</summary>
internal static class FunctionalGroups
{
    /// <summary>The item of a functional group macro that holds for a frame; the data set itself where the macro is not used.</summary>
    /// <param name="dataSet">The object.</param>
    /// <param name="frameNumber">1 for the first.</param>
    /// <param name="macro">The macro's sequence.</param>
    public static DataSet Find(DataSet dataSet, int frameNumber, SequenceAttribute macro) =>
        Items(dataSet, frameNumber, macro) is [DataSet first, ..] ? first : dataSet;

    /// <summary>All items of a functional group macro that hold for a frame: its own, else those of all frames, else those of the object.</summary>
    /// <param name="dataSet">The object.</param>
    /// <param name="frameNumber">1 for the first.</param>
    /// <param name="macro">The macro's sequence.</param>
    public static IReadOnlyList<DataSet> Items(DataSet dataSet, int frameNumber, SequenceAttribute macro)
    {
        IReadOnlyList<DataSet> frames = dataSet.Items(Attributes.PerFrameFunctionalGroupsSequence);
        if (frameNumber <= frames.Count && frames[frameNumber - 1].Items(macro) is { Count: > 0 } own)
        {
            return own;
        }

        return dataSet.Items(Attributes.SharedFunctionalGroupsSequence) is [DataSet shared, ..] && shared.Items(macro) is { Count: > 0 } common
            ? common
            : dataSet.Items(macro);
    }
}
