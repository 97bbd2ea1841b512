using System.Collections.Frozen;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether identifiers are distinct, and what an instance refers to can be what it says (PS3.3 §10.8, §C.17).</summary>
internal static class ReferenceCheck
{
    // Sequences that refer to an object of the real world name one class.
    private static readonly FrozenDictionary<Tag, Uid[]> s_classes = new Dictionary<Tag, Uid[]>
    {
        [Attributes.ReferencedPatientSequence] = [new Uid("1.2.840.10008.3.1.2.1.1")],
        [Attributes.ReferencedStudySequence] = [new Uid("1.2.840.10008.3.1.2.3.1")],
        [Attributes.ReferencedPerformedProcedureStepSequence] = [new Uid("1.2.840.10008.3.1.2.3.3"), new Uid("1.2.840.10008.5.1.4.32.3")],
    }.ToFrozenDictionary();

    /// <summary>Checks the data set and its items.</summary>
    public static void Run(DataSet dataSet, FindingList findings)
    {
        CheckIdentifiers(dataSet, findings);
        Walk(dataSet, null, findings);
        if (dataSet.Contains(Attributes.ContentSequence))
        {
            new ContentCheck(dataSet, findings).Run();
        }
    }

    private static void CheckIdentifiers(DataSet dataSet, FindingList findings)
    {
        Dictionary<string, Tag> seen = new(StringComparer.Ordinal);
        foreach (Tag tag in (Tag[])[Attributes.StudyInstanceUID, Attributes.SeriesInstanceUID, Attributes.SOPInstanceUID])
        {
            if (dataSet.GetString(tag) is string uid && !seen.TryAdd(uid, tag))
            {
                findings.Add(FindingSeverity.Error, tag, "uid-used-twice", "PS3.5 §9", $"the identifier is the same as that of {seen[uid]}", "make an identifier of its own");
            }
        }

        if (dataSet.GetString(Attributes.FrameOfReferenceUID) is string frame && seen.TryGetValue(frame, out Tag same))
        {
            findings.Add(FindingSeverity.Error, Attributes.FrameOfReferenceUID, "uid-of-two-entities", "PS3.5 §9", $"the frame of reference has the identifier of {same}", "make an identifier of its own");
        }
    }

    private static void Walk(DataSet dataSet, InstancePath? place, FindingList findings)
    {
        foreach (DataElement element in dataSet)
        {
            if (findings.IsFull)
            {
                return;
            }

            if (s_classes.TryGetValue(element.Tag, out Uid[]? classes) && !element.IsSequence && !element.IsEmpty && element.GetString() is string value)
            {
                CheckClass(value, classes, element.Tag, place, element.Tag, findings);
            }

            IReadOnlyList<DataSet> items = element.IsSequence ? element.Items : [];
            for (int i = 0; i < items.Count; i++)
            {
                InstancePath inside = new(place, element.Tag, i);
                if (items[i].GetString(Attributes.ReferencedSOPClassUID) is string uid)
                {
                    if (items[i].Presence(Attributes.ReferencedFrameNumber) == Presence.Value && InformationObjectDefinitions.BySopClass(new Uid(uid)) is { IsMultiFrame: false } single)
                    {
                        findings.Add(FindingSeverity.Error, inside, Attributes.ReferencedFrameNumber, "reference-frames", "PS3.3 §10.3", $"an instance of {single.Name} has no frames to choose from", "leave the frames out");
                    }

                    if (classes is not null)
                    {
                        CheckClass(uid, classes, Attributes.ReferencedSOPClassUID, inside, element.Tag, findings);
                    }
                    else if (uid.StartsWith("1.2.840.10008.", StringComparison.Ordinal) && !(UidRegistry.TryGet(new Uid(uid), out UidEntry? entry) && entry.Kind is "SOP Class" or "Meta SOP Class"))
                    {
                        findings.Add(FindingSeverity.Error, inside, Attributes.ReferencedSOPClassUID, "reference-class", "PS3.3 §10.8", $"'{uid}' is no SOP class of the standard", "name the class of what is referred to");
                    }
                }

                Walk(items[i], inside, findings);
            }
        }
    }

    private static void CheckClass(string value, Uid[] classes, Tag tag, InstancePath? place, Tag sequence, FindingList findings)
    {
        if (!Array.Exists(classes, allowed => allowed.Value == value))
        {
            string keyword = DicomDictionary.Default.TryGet(sequence, out DictionaryEntry? entry) ? entry.Name : sequence.ToString();
            findings.Add(FindingSeverity.Error, place, tag, "reference-class", "PS3.3 §10.8", $"{Named(new Uid(value))} is not what {keyword} refers to: that is {Named(classes[0])}", "name the class of what is referred to, or leave the reference out");
        }
    }

    private static string Named(Uid uid) => UidRegistry.TryGet(uid, out UidEntry? entry) ? entry.Name : $"'{uid}'";
}
