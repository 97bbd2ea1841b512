using System.Globalization;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether what is said of frames fits their number and each other: functional groups, vectors, dimensions, types, stacks (PS3.3 §C.7.6.6, §C.7.6.16, §C.7.6.17, §C.8.16.1).</summary>
internal static class FrameCheck
{
    private const string NuclearSource = "PS3.3 §C.8.4.8";

    // What direction cosines lose when they are rounded.
    private const double Tolerance = 0.001;

    // A value for each frame; of those that are indices, the attribute that says how many there are.
    private static readonly (Tag Vector, Tag? Most, string Source)[] s_vectors =
    [
        (Attributes.FrameTimeVector, null, "PS3.3 §C.7.6.5"),
        (Attributes.GridFrameOffsetVector, null, "PS3.3 §C.8.8.3"),
        (Attributes.EnergyWindowVector, Attributes.NumberOfEnergyWindows, NuclearSource),
        (Attributes.DetectorVector, Attributes.NumberOfDetectors, NuclearSource),
        (Attributes.PhaseVector, Attributes.NumberOfPhases, NuclearSource),
        (Attributes.RotationVector, Attributes.NumberOfRotations, NuclearSource),
        (Attributes.RRIntervalVector, Attributes.NumberOfRRIntervals, NuclearSource),
        (Attributes.TimeSlotVector, Attributes.NumberOfTimeSlots, NuclearSource),
        (Attributes.SliceVector, Attributes.NumberOfSlices, NuclearSource),
        (Attributes.AngularViewVector, null, NuclearSource),
        (Attributes.TimeSliceVector, null, NuclearSource),
    ];

    /// <summary>Checks the data set.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="definition">The definition of its class; null when there is none.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void Run(DataSet dataSet, InformationObjectDefinition? definition, FindingList findings)
    {
        int? frames = dataSet.Get(Attributes.NumberOfFrames);
        if (frames < 1)
        {
            findings.Add(FindingSeverity.Error, Attributes.NumberOfFrames, "number-of-frames", "PS3.3 §C.7.6.6", "Number of Frames is not greater than zero", "write how many frames there are");
        }

        if (frames > 1 && definition is { IsMultiFrame: false })
        {
            findings.Add(FindingSeverity.Error, Attributes.NumberOfFrames, "number-of-frames", "PS3.3 §C.7.6.6", string.Create(CultureInfo.InvariantCulture, $"there are {frames} frames, but instances of {definition.Name} have a single one"),
                "make an instance of each frame, or use a multi-frame class");
        }

        if (frames is int count)
        {
            CheckVectors(dataSet, count, findings);
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

        int number = frames ?? 1;
        if (number != items.Count)
        {
            findings.Add(FindingSeverity.Error, Attributes.PerFrameFunctionalGroupsSequence, "number-of-frames", "PS3.3 §C.7.6.16", string.Create(CultureInfo.InvariantCulture, $"there are {items.Count} items for {number} frames"), "give an item for each frame");
        }

        CheckDimensions(dataSet, items, findings);
        CheckTypes(dataSet, items, findings);
        CheckStacks(items, findings);
    }

    private static void CheckVectors(DataSet dataSet, int frames, FindingList findings)
    {
        foreach ((Tag tag, Tag? most, string source) in s_vectors)
        {
            if (!dataSet.TryGetElement(tag, out DataElement vector) || vector.IsEmpty || vector.IsSequence)
            {
                continue;
            }

            string name = DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) ? entry.Name : tag.ToString();
            string[] values = vector.GetStrings();
            if (values.Length != frames)
            {
                findings.Add(FindingSeverity.Error, tag, "number-of-frames", source, string.Create(CultureInfo.InvariantCulture, $"{name} has {values.Length} values for {frames} frames"), "give a value for each frame");
            }
            else if (most is Tag counted && dataSet.Get(new Attribute<ushort>(counted, VR.US)) is ushort number
                && Array.Find(values, value => !ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ushort index) || index < 1 || index > number) is { } wrong)
            {
                findings.Add(FindingSeverity.Error, tag, "broken-reference", source, string.Create(CultureInfo.InvariantCulture, $"{name} has the value {wrong}, where values are 1 to {number}"), "count from 1 to what the data set says there are");
            }
        }
    }

    private static void CheckDimensions(DataSet dataSet, IReadOnlyList<DataSet> frames, FindingList findings)
    {
        IReadOnlyList<DataSet> dimensions = dataSet.Items(Attributes.DimensionIndexSequence);
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

    // What all frames have in common the image says of itself, else that it is mixed; value 2 is the same for all (PS3.3 §C.8.16.1).
    private static void CheckTypes(DataSet dataSet, IReadOnlyList<DataSet> frames, FindingList findings)
    {
        string[] image = dataSet.GetStrings(Attributes.ImageType);
        string[][] types = [.. dataSet.Items(Attributes.SharedFunctionalGroupsSequence).Concat(frames).SelectMany(group => group).Where(group => group.IsSequence)
            .SelectMany(group => group.Items).Select(item => item.GetStrings(Attributes.FrameType)).Where(type => type.Length > 0)];
        foreach (int i in (int[])[0, 2, 3])
        {
            string[] ofFrames = [.. types.Where(type => type.Length > i).Select(type => type[i]).Distinct(StringComparer.Ordinal).Take(2)];
            string? expected = ofFrames is [string only] ? only : ofFrames.Length > 1 ? "MIXED" : null;
            if (expected is not null && image.Length > i && image[i] != expected)
            {
                findings.Add(FindingSeverity.Error, Attributes.ImageType, "frame-type", "PS3.3 §C.8.16.1",
                    string.Create(CultureInfo.InvariantCulture, $"value {i + 1} is '{image[i]}', that of Frame Type is {(ofFrames.Length > 1 ? "not the same in all frames" : $"'{expected}'")}"), $"write {expected}");
            }
        }
    }

    private static void CheckStacks(IReadOnlyList<DataSet> frames, FindingList findings)
    {
        Dictionary<string, double[]> stacks = new(StringComparer.Ordinal);
        for (int i = 0; i < frames.Count && !findings.IsFull; i++)
        {
            if (frames[i].Items(Attributes.FrameContentSequence) is not [DataSet content, ..] || content.GetString(Attributes.StackID) is not { } stack
                || frames[i].Items(Attributes.PlaneOrientationSequence) is not [DataSet plane, ..] || plane.GetValues(Attributes.ImageOrientationPatient) is not { Length: 6 } orientation)
            {
                continue;
            }

            if (!stacks.TryAdd(stack, orientation) && stacks[stack].Zip(orientation).Any(pair => Math.Abs(pair.First - pair.Second) > Tolerance))
            {
                findings.Add(FindingSeverity.Error, new InstancePath(new InstancePath(null, Attributes.PerFrameFunctionalGroupsSequence, i), Attributes.PlaneOrientationSequence, 0), Attributes.ImageOrientationPatient,
                    "stack-orientation", "PS3.3 §C.7.6.16.2.2.4", "the frame is not parallel to those before it in its stack", "give frames of another orientation a Stack ID of their own");
            }
        }
    }
}
