using Gantry.Dicom.Objects.Documents;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Waveforms;

/// <summary>A waveform to be made an instance of (PS3.3 §A.34, §C.10.8, §C.10.9).</summary>
/// <param name="Kind">Which waveform it is.</param>
/// <param name="Start">When the first sample was taken.</param>
/// <param name="Groups">The multiplex groups.</param>
public sealed record WaveformRecording(WaveformKind Kind, DateTimeOffset Start, params IReadOnlyList<MultiplexGroup> Groups)
{
    /// <summary>Makes the instance.</summary>
    /// <param name="like">An instance whose patient and study it gets; null for a study of its own.</param>
    /// <param name="time">When it is made.</param>
    /// <exception cref="DicomException">The kind does not allow such groups.</exception>
    public DataSet ToDataSet(DataSet? like, DateTimeOffset time)
    {
        WaveformRules rules = WaveformRules.Of(Kind);
        rules.Check(Groups);
        DataSet made = NewInstance.Begin(rules.SopClass, rules.Modality, like, time);
        NewInstance.SetEnhancedEquipment(made);
        if (rules.Modality == "HD")
        {
            made.SetEmpty(Attributes.Laterality);
        }

        made.SetEmpty(Attributes.AcquisitionContextSequence);
        made.Set(Attributes.AcquisitionDateTime, DicomDateTime.From(Start));
        made.Set(Attributes.SynchronizationFrameOfReferenceUID, Uid.New());
        made.Set(Attributes.SynchronizationTrigger, "NO TRIGGER");
        made.Set(Attributes.AcquisitionTimeSynchronized, "N");
        made.SetItems(Attributes.WaveformSequence, Groups.Select(group => group.ToItem(rules.IsOfBytes)));
        InstanceCompletion.Complete(made);
        return made;
    }
}
