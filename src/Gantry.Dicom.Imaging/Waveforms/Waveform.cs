namespace Gantry.Dicom.Imaging;

/// <summary>The waveform of a data set: multiplex groups, annotations, and when it was taken (PS3.3 §C.10.8 to §C.10.10).</summary>
public sealed class Waveform
{
    private const string Classes = "1.2.840.10008.5.1.4.1.1.9.";

    // YYYYMMDDHHMMSS.
    private const int PrecisionOfSeconds = 14;

    private Waveform(DataSet dataSet)
    {
        DataSet = dataSet;
        Groups = [.. dataSet.Items(Attributes.WaveformSequence).Select((group, i) => new WaveformGroup(group, i + 1))];
        Annotations = [.. dataSet.Items(Attributes.WaveformAnnotationSequence).Select(item => new WaveformAnnotation(item))];
        Start = dataSet.Get(Attributes.AcquisitionDateTime);
        IsTimeSynchronized = dataSet.GetString(Attributes.AcquisitionTimeSynchronized) switch { "Y" => true, "N" => false, _ => null };
        SynchronizationTrigger = dataSet.GetString(Attributes.SynchronizationTrigger);
        SynchronizationFrameOfReference = dataSet.Get(Attributes.SynchronizationFrameOfReferenceUID);
    }

    /// <summary>The data set it is of.</summary>
    public DataSet DataSet { get; }

    /// <summary>The multiplex groups, at least one.</summary>
    public IReadOnlyList<WaveformGroup> Groups { get; }

    /// <summary>What is said of the waveform or of stretches of it.</summary>
    public IReadOnlyList<WaveformAnnotation> Annotations { get; }

    /// <summary>Acquisition DateTime (0008,002A), from which the offsets of groups count; null when not given.</summary>
    public DicomDateTime? Start { get; }

    /// <summary>Whether that time follows an external clock (Acquisition Time Synchronized (0018,1800)); null when nothing is said of it.</summary>
    public bool? IsTimeSynchronized { get; }

    /// <summary>SOURCE, EXTERNAL, PASSTHRU or NO TRIGGER (Synchronization Trigger (0018,106A)); null when not given.</summary>
    public string? SynchronizationTrigger { get; }

    /// <summary>What images and waveforms of the same time have in common (Synchronization Frame of Reference UID (0020,0200)); null when not given.</summary>
    public Uid? SynchronizationFrameOfReference { get; }

    /// <summary>Whether a data set is a waveform.</summary>
    public static bool IsWaveform(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return dataSet.Items(Attributes.WaveformSequence).Count > 0;
    }

    /// <summary>Whether the instances of a SOP class are waveforms (PS3.4 §B.5): all below 1.2.840.10008.5.1.4.1.1.9 but presentation states, and ultrasound waveforms.</summary>
    public static bool IsWaveform(Uid sopClass) =>
        (sopClass.Value.StartsWith(Classes, StringComparison.Ordinal) && !sopClass.Value.StartsWith(Classes + "100.", StringComparison.Ordinal)) || sopClass == SopClasses.UltrasoundWaveformStorage;

    /// <summary>Reads what a data set says of its waveform; samples are not touched.</summary>
    /// <exception cref="DicomException">It has none, or says of it what can't be true.</exception>
    public static Waveform FromDataSet(DataSet dataSet) => IsWaveform(dataSet) ? new Waveform(dataSet) : throw new DicomException("The data set has no Waveform Sequence (5400,0100), so it is no waveform.");

    /// <summary>When a sample was taken, on the clock of the acquisition; null where Acquisition DateTime is missing or does not reach to the second.</summary>
    /// <param name="group">Its group.</param>
    /// <param name="sample">The sample, 0 for the first.</param>
    /// <param name="channel">Its channel; null for the group as a whole.</param>
    public DateTime? LocalTimeOf(WaveformGroup group, long sample, WaveformChannel? channel = null)
    {
        ArgumentNullException.ThrowIfNull(group);
        double ticks = group.TimeOf(sample, channel) * TimeSpan.TicksPerSecond;
        return Start is { Precision: >= PrecisionOfSeconds } start && Math.Abs(ticks) < DateTime.MaxValue.Ticks && start.Local.Ticks + (long)ticks is >= 0 and var sum && sum <= DateTime.MaxValue.Ticks
            ? new DateTime(sum)
            : null;
    }
}
