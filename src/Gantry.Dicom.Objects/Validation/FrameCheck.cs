using System.Globalization;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether what is said of frames fits their number: functional groups, times, dimensions, segments (PS3.3 §C.7.6.6, §C.7.6.16, §C.7.6.17).</summary>
internal static class FrameCheck
{
    /// <summary>Checks the data set.</summary>
    public static void Run(DataSet dataSet, FindingList findings)
    {
        int? frames = dataSet.Get(Attributes.NumberOfFrames);
        if (frames < 1)
        {
            findings.Add(FindingSeverity.Error, Attributes.NumberOfFrames, "number-of-frames", "PS3.3 §C.7.6.6", "Number of Frames is not greater than zero", "write how many frames there are");
        }

        if (frames is int count && dataSet.GetValues(Attributes.FrameTimeVector) is { Length: > 0 } times && times.Length != count)
        {
            findings.Add(FindingSeverity.Error, Attributes.FrameTimeVector, "number-of-frames", "PS3.3 §C.7.6.5", string.Create(CultureInfo.InvariantCulture, $"Frame Time Vector has {times.Length} values for {count} frames"), "give an interval for each frame, 0 for the first");
        }

        foreach (Tag pointer in dataSet.GetValues(Attributes.FrameIncrementPointer).Where(pointer => !dataSet.Contains(pointer)))
        {
            findings.Add(FindingSeverity.Error, Attributes.FrameIncrementPointer, "broken-pointer", "PS3.3 §C.7.6.6", $"Frame Increment Pointer names {pointer}, which is absent", "add the attribute, or name another");
        }

        IReadOnlyList<DataSet> items = dataSet.Items(Attributes.PerFrameFunctionalGroupsSequence);
        if (items.Count == 0)
        {
            return;
        }

        if (frames is int number && number != items.Count)
        {
            findings.Add(FindingSeverity.Error, Attributes.PerFrameFunctionalGroupsSequence, "number-of-frames", "PS3.3 §C.7.6.16", string.Create(CultureInfo.InvariantCulture, $"there are {items.Count} items for {number} frames"), "give an item for each frame");
        }

        CheckDimensions(dataSet, items, findings);
        CheckSegments(dataSet, items, findings);
    }

    private static void CheckDimensions(DataSet dataSet, IReadOnlyList<DataSet> frames, FindingList findings)
    {
        IReadOnlyList<DataSet> dimensions = dataSet.Items(Attributes.DimensionIndexSequence);
        HashSet<string> organizations = [.. dataSet.Items(Attributes.DimensionOrganizationSequence).Select(item => item.GetString(Attributes.DimensionOrganizationUID)).OfType<string>()];
        for (int i = 0; i < dimensions.Count; i++)
        {
            if (dimensions[i].GetString(Attributes.DimensionOrganizationUID) is string uid && organizations.Count > 0 && !organizations.Contains(uid))
            {
                findings.Add(FindingSeverity.Error, new InstancePath(null, Attributes.DimensionIndexSequence, i), Attributes.DimensionOrganizationUID, "broken-reference", "PS3.3 §C.7.6.17",
                    "no item of Dimension Organization Sequence has this UID", "name an organization of the instance");
            }
        }

        for (int i = 0; i < frames.Count && dimensions.Count > 0 && !findings.IsFull; i++)
        {
            if (frames[i].Items(Attributes.FrameContentSequence) is not [DataSet content, ..] || content.GetValues(Attributes.DimensionIndexValues) is not { Length: > 0 } values)
            {
                continue;
            }

            InstancePath place = new(new InstancePath(null, Attributes.PerFrameFunctionalGroupsSequence, i), Attributes.FrameContentSequence, 0);
            if (values.Length != dimensions.Count)
            {
                findings.Add(FindingSeverity.Error, place, Attributes.DimensionIndexValues, "dimension-index", "PS3.3 §C.7.6.16.2.2", string.Create(CultureInfo.InvariantCulture, $"there are {values.Length} values for {dimensions.Count} dimensions"), "give a value for each item of Dimension Index Sequence");
            }
            else if (Array.Exists(values, value => value == 0))
            {
                findings.Add(FindingSeverity.Error, place, Attributes.DimensionIndexValues, "dimension-index", "PS3.3 §C.7.6.16.2.2", "a value is 0, positions along a dimension are counted from 1", "count from 1");
            }
        }
    }

    private static void CheckSegments(DataSet dataSet, IReadOnlyList<DataSet> frames, FindingList findings)
    {
        IReadOnlyList<DataSet> segments = dataSet.Items(Attributes.SegmentSequence);
        HashSet<ushort> numbers = [.. segments.Select(segment => segment.Get(Attributes.SegmentNumber)).OfType<ushort>()];
        for (int i = 0; i < frames.Count && segments.Count > 0 && !findings.IsFull; i++)
        {
            foreach (int number in frames[i].Items(Attributes.SegmentIdentificationSequence).SelectMany(item => item.GetValues(Attributes.ReferencedSegmentNumber.As<int>())).Where(number => !numbers.Contains((ushort)number)))
            {
                findings.Add(FindingSeverity.Error, new InstancePath(new InstancePath(null, Attributes.PerFrameFunctionalGroupsSequence, i), Attributes.SegmentIdentificationSequence, 0),
                    Attributes.ReferencedSegmentNumber, "broken-reference", "PS3.3 §C.8.20.3.1", string.Create(CultureInfo.InvariantCulture, $"there is no segment {number}"), "name a segment of Segment Sequence");
            }
        }
    }
}
