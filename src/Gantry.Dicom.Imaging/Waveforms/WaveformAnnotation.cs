using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>An annotation of a waveform: a text, a concept, a concept with its value or a measurement, and what it is about (PS3.3 §C.10.10).</summary>
public sealed class WaveformAnnotation
{
    internal WaveformAnnotation(DataSet item)
    {
        Text = item.GetString(Attributes.UnformattedTextValue);
        Concept = item.GetCode(Attributes.ConceptNameCodeSequence);
        Value = item.GetCode(Attributes.ConceptCodeSequence);
        NumericValues = item.GetValues(Attributes.NumericValue);
        Units = item.GetCode(Attributes.MeasurementUnitsCodeSequence);
        GroupNumber = item.Get(Attributes.AnnotationGroupNumber);
        TemporalRangeType = item.GetString(Attributes.TemporalRangeType);
        SamplePositions = item.GetValues(Attributes.ReferencedSamplePositions);
        TimeOffsets = item.GetValues(Attributes.ReferencedTimeOffsets);
        DateTimes = item.GetValues(Attributes.ReferencedDateTime);
        ushort[] pairs = item.GetValues(Attributes.ReferencedWaveformChannels);
        Channels = [.. pairs.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (Group: (int)pair[0], Channel: (int)pair[1]))];
    }

    /// <summary>Unformatted Text Value (0070,0006); null where a concept says it.</summary>
    public string? Text { get; }

    /// <summary>What is measured or said; null where a text says it.</summary>
    public CodedConcept? Concept { get; }

    /// <summary>The value of a concept that has a coded one; null otherwise.</summary>
    public CodedConcept? Value { get; }

    /// <summary>The values of a measurement; empty for others.</summary>
    public IReadOnlyList<double> NumericValues { get; }

    /// <summary>The units of a measurement; null for others.</summary>
    public CodedConcept? Units { get; }

    /// <summary>Annotation Group Number (0040,A180): what belongs together; null when not given.</summary>
    public int? GroupNumber { get; }

    /// <summary>The channels it is about: multiplex group and channel, from 1; channel 0 for all of the group.</summary>
    public IReadOnlyList<(int Group, int Channel)> Channels { get; }

    /// <summary>POINT, MULTIPOINT, SEGMENT, MULTISEGMENT, BEGIN or END; null where it is about the whole time.</summary>
    public string? TemporalRangeType { get; }

    /// <summary>The samples it is about, 1 for the first (0040,A132).</summary>
    public IReadOnlyList<uint> SamplePositions { get; }

    /// <summary>The times it is about, in seconds after the start of the data (0040,A138), the unit that PS3.3 §C.18.7 gives the attribute.</summary>
    public IReadOnlyList<double> TimeOffsets { get; }

    /// <summary>The times it is about, on the clock (0040,A13A).</summary>
    public IReadOnlyList<DicomDateTime> DateTimes { get; }

    /// <summary>What it says, in a line: a text, or a concept with its value and units.</summary>
    public string Summary
    {
        get
        {
            string value = Value?.Meaning is { Length: > 0 } meaning ? meaning
                : NumericValues.Count > 0 ? $"{string.Join("; ", NumericValues.Select(number => number.ToString("0.####", CultureInfo.InvariantCulture)))} {WaveformUnits.TextOf(Units)}".Trim()
                : string.Empty;
            return string.Join(' ', ((string?[])[Text ?? Concept?.Meaning, value]).Where(part => !string.IsNullOrWhiteSpace(part)));
        }
    }

    /// <summary>Whether it is about a channel.</summary>
    /// <param name="group">The multiplex group, 1 for the first.</param>
    /// <param name="channel">The channel, 1 for the first.</param>
    public bool IsAbout(int group, int channel) => Channels.Any(pair => pair.Group == group && (pair.Channel == 0 || pair.Channel == channel));

    /// <summary>Whether it is about a multiplex group or a channel of it.</summary>
    /// <param name="group">The multiplex group, 1 for the first.</param>
    public bool IsAbout(int group) => Channels.Any(pair => pair.Group == group);

    /// <summary>The times it is about, in seconds after the first sample of a group it is about; empty where it is about the whole time.</summary>
    /// <param name="waveform">The waveform.</param>
    /// <param name="group">The group.</param>
    public IEnumerable<double> TimesIn(Waveform waveform, WaveformGroup group)
    {
        ArgumentNullException.ThrowIfNull(waveform);
        ArgumentNullException.ThrowIfNull(group);
        return SamplePositions.Count > 0 ? SamplePositions.Select(position => (position - 1.0) / group.SamplingFrequency)
            : TimeOffsets.Count > 0 ? TimeOffsets.Where(double.IsFinite)
            : waveform.LocalTimeOf(group, 0) is { } start ? DateTimes.Select(time => (time.Local - start).TotalSeconds)
            : [];
    }
}
