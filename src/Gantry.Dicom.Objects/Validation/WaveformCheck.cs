using System.Globalization;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether multiplex groups have the channels and samples that they announce, and annotations are of channels that are there (PS3.3 §C.10.9, §C.10.10).</summary>
internal static class WaveformCheck
{
    private const string Source = "PS3.3 §C.10.9";

    /// <summary>Checks all groups and annotations.</summary>
    public static void Run(DataSet dataSet, FindingList findings)
    {
        IReadOnlyList<DataSet> groups = dataSet.Items(Attributes.WaveformSequence);
        for (int i = 0; i < groups.Count && !findings.IsFull; i++)
        {
            CheckGroup(groups[i], new InstancePath(null, Attributes.WaveformSequence, i), findings);
        }

        IReadOnlyList<DataSet> annotations = dataSet.Items(Attributes.WaveformAnnotationSequence);
        for (int i = 0; i < annotations.Count && groups.Count > 0 && !findings.IsFull; i++)
        {
            CheckAnnotation(annotations[i], groups, new InstancePath(null, Attributes.WaveformAnnotationSequence, i), findings);
        }
    }

    private static void CheckGroup(DataSet group, InstancePath place, FindingList findings)
    {
        if (group.Get(Attributes.NumberOfWaveformChannels) is not ushort channels)
        {
            return;
        }

        if (group.Items(Attributes.ChannelDefinitionSequence) is { Count: > 0 } definitions && definitions.Count != channels)
        {
            findings.Add(FindingSeverity.Error, place, Attributes.ChannelDefinitionSequence, "item-count", Source,
                string.Create(CultureInfo.InvariantCulture, $"there are {definitions.Count} definitions of {channels} channels"), "define each channel");
        }

        if (group.Get(Attributes.NumberOfWaveformSamples) is uint samples && group.Get(Attributes.WaveformBitsAllocated) is ushort bits
            && group.TryGetElement(Attributes.WaveformData, out DataElement data) && !data.IsSequence && data.Length >= 0)
        {
            UInt128 needed = (((UInt128)channels * samples * bits) + 7) / 8;
            needed += needed & 1;
            if ((UInt128)data.Length != needed)
            {
                findings.Add(FindingSeverity.Error, place, Attributes.WaveformData, "waveform-data-length", Source,
                    string.Create(CultureInfo.InvariantCulture, $"Waveform Data has {data.Length} bytes, channels, samples and bits make {needed}"), "correct what describes the waveform, or its data");
            }
        }
    }

    // Pairs of a multiplex group and a channel in it, 0 for all of its channels.
    private static void CheckAnnotation(DataSet annotation, IReadOnlyList<DataSet> groups, InstancePath place, FindingList findings)
    {
        ushort[] channels = annotation.GetValues(Attributes.ReferencedWaveformChannels);
        for (int i = 0; i + 1 < channels.Length; i += 2)
        {
            int group = channels[i];
            if (group < 1 || group > groups.Count || groups[group - 1].Get(Attributes.NumberOfWaveformChannels) < channels[i + 1])
            {
                findings.Add(FindingSeverity.Error, place, Attributes.ReferencedWaveformChannels, "broken-reference", "PS3.3 §C.10.10",
                    string.Create(CultureInfo.InvariantCulture, $"there is no channel {channels[i + 1]} of multiplex group {group}"), "name groups and channels by their numbers, from 1");
                return;
            }
        }
    }
}
