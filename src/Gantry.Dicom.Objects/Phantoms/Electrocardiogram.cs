using Gantry.Dicom.Objects.Waveforms;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>ECGs of a heart phantom: the usual twelve leads of ten seconds, or a few leads of any length.</summary>
public static class Electrocardiogram
{
    private const double MicrovoltsAStep = 2.5;
    private const int StandardFrequency = 500;
    private const int StandardSeconds = 10;
    private const int GeneralFrequency = 200;

    private static readonly (string Code, string Name)[] s_leads =
    [
        ("2:1", "I"), ("2:2", "II"), ("2:61", "III"), ("2:62", "aVR"), ("2:63", "aVL"), ("2:64", "aVF"),
        ("2:3", "V1"), ("2:4", "V2"), ("2:5", "V3"), ("2:6", "V4"), ("2:7", "V5"), ("2:8", "V6"),
    ];

    /// <summary>Makes a 12-lead ECG: ten seconds at 500 Hz, with measurements, a finding, and the places of its beats.</summary>
    /// <param name="series">The series it belongs to, of modality ECG.</param>
    /// <param name="instanceNumber">Instance Number.</param>
    public static DataSet CreateTwelveLead(PhantomSeries series, int instanceNumber = 1)
    {
        ArgumentNullException.ThrowIfNull(series);
        DataSet dataSet = Begin(series, SopClasses.TwelveLeadECGWaveformStorage, instanceNumber);
        dataSet.SetItems(Attributes.WaveformSequence, Group(series.Seed, Enumerable.Range(0, 12), StandardFrequency, StandardSeconds * StandardFrequency, "RHYTHM"));
        List<DataSet> annotations =
        [
            Text("Sinus rhythm, a phantom's"),
            Measurement("Heart rate", "8867-4", "LN", 70, "{H.B.}/min", "beats per minute"),
            Measurement("PR Interval", "8625-6", "LN", 160, "ms", "millisecond"),
            Measurement("QRS Duration", "8633-0", "LN", 90, "ms", "millisecond"),
            Measurement("QT Interval", "8634-8", "LN", 400, "ms", "millisecond"),
        ];
        for (int beat = 0; HeartSignal.TimeOf(beat) < StandardSeconds; beat++)
        {
            annotations.Add(Beat(beat));
        }

        dataSet.SetItems(Attributes.WaveformAnnotationSequence, annotations);
        return dataSet;
    }

    /// <summary>Makes a general ECG of the leads I, II and V5 at 200 Hz.</summary>
    /// <param name="series">The series it belongs to, of modality ECG.</param>
    /// <param name="instanceNumber">Instance Number.</param>
    /// <param name="seconds">Its length, 1 to 86400.</param>
    public static DataSet CreateGeneral(PhantomSeries series, int instanceNumber = 1, int seconds = 60)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(seconds, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seconds, 86_400);
        DataSet dataSet = Begin(series, SopClasses.GeneralECGWaveformStorage, instanceNumber);
        dataSet.SetItems(Attributes.WaveformSequence, Group(series.Seed, [0, 1, 10], GeneralFrequency, seconds * GeneralFrequency, "MONITOR"));
        return dataSet;
    }

    private static DataSet Begin(PhantomSeries series, Uid sopClass, int instanceNumber)
    {
        DataSet dataSet = series.Begin(sopClass, instanceNumber);
        foreach (Tag image in (Tag[])[Attributes.ImageType, Attributes.AcquisitionDate, Attributes.AcquisitionTime])
        {
            dataSet.Remove(image);
        }

        TimeOnly time = series.Study.Time.AddMinutes(5 * series.Number);
        dataSet.Set(Attributes.AcquisitionDateTime, DicomDateTime.From(new DateTimeOffset(series.Study.Date.ToDateTime(time), TimeSpan.Zero)));
        dataSet.Set(Attributes.SynchronizationFrameOfReferenceUID, PhantomUid.Of(series.Study.InstanceUid + "/synchronization"));
        dataSet.Set(Attributes.SynchronizationTrigger, "NO TRIGGER");
        dataSet.Set(Attributes.AcquisitionTimeSynchronized, "N");
        dataSet.SetEmpty(Attributes.AcquisitionContextSequence);
        return dataSet;
    }

    private static DataSet Group(int seed, IEnumerable<int> leads, int frequency, int samples, string label)
    {
        int[] chosen = [.. leads];
        HeartSignal heart = new(seed);
        short[][] values = [.. chosen.Select(_ => new short[samples])];
        for (int sample = 0; sample < samples; sample++)
        {
            double[] millivolts = heart.LeadsAt((double)sample / frequency);
            for (int i = 0; i < chosen.Length; i++)
            {
                values[i][sample] = (short)Math.Round(millivolts[chosen[i]] * 1000 / MicrovoltsAStep);
            }
        }

        return new MultiplexGroup(frequency, [.. chosen.Select((lead, i) => Channel(lead, values[i]))]) { Label = label }.ToItem();
    }

    private static MultiplexChannel Channel(int lead, short[] samples) =>
        new(s_leads[lead].Name, new CodedConcept(s_leads[lead].Code, "MDC", $"Lead {s_leads[lead].Name}"), samples)
        {
            Sensitivity = MicrovoltsAStep,
            Units = new CodedConcept("uV", "UCUM", "microvolt"),
            FilterLow = 0.05,
            FilterHigh = 150,
        };

    private static DataSet Text(string text)
    {
        DataSet annotation = About();
        annotation.Set(Attributes.UnformattedTextValue, text);
        return annotation;
    }

    private static DataSet Measurement(string name, string code, string scheme, double value, string unit, string unitName)
    {
        DataSet annotation = About();
        annotation.SetCodes(Attributes.ConceptNameCodeSequence, new CodedConcept(code, scheme, name));
        annotation.Set(Attributes.NumericValue, value);
        annotation.SetCodes(Attributes.MeasurementUnitsCodeSequence, new CodedConcept(unit, "UCUM", unitName));
        return annotation;
    }

    private static DataSet Beat(int beat)
    {
        DataSet annotation = About();
        annotation.SetCodes(Attributes.ConceptNameCodeSequence, new CodedConcept("10:300", "MDC", "Normal beat"));
        annotation.Set(Attributes.TemporalRangeType, "POINT");
        annotation.Set(Attributes.ReferencedSamplePositions, (uint)Math.Round(HeartSignal.TimeOf(beat) * StandardFrequency) + 1);
        annotation.Set(Attributes.AnnotationGroupNumber, (ushort)1);
        return annotation;
    }

    private static DataSet About()
    {
        DataSet annotation = new();
        annotation.SetValues(Attributes.ReferencedWaveformChannels, (ushort)1, (ushort)0);
        return annotation;
    }
}
