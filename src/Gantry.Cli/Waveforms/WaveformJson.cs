using System.Globalization;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Waveforms;

/// <summary>A waveform as one JSON object. Times are seconds; those of samples and groups count from the start of the acquisition.</summary>
internal static class WaveformJson
{
    private const int MostPending = 64 << 10;

    /// <summary>Writes it.</summary>
    internal static void Write(Utf8JsonWriter writer, WaveformStretch stretch, CancellationToken cancellation)
    {
        Waveform waveform = stretch.Waveform;
        writer.WriteStartObject();
        WriteText(writer, "start", waveform.Start?.ToString());
        if (waveform.IsTimeSynchronized is { } isSynchronized)
        {
            writer.WriteBoolean("timeSynchronized", isSynchronized);
        }

        WriteText(writer, "synchronizationTrigger", waveform.SynchronizationTrigger);
        WriteText(writer, "synchronizationFrameOfReference", waveform.SynchronizationFrameOfReference?.Value);
        writer.WriteStartArray("groups");
        foreach (WaveformGroup group in waveform.Groups)
        {
            WriteGroup(writer, waveform, group);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("annotations");
        foreach (WaveformAnnotation annotation in waveform.Annotations)
        {
            WriteAnnotation(writer, waveform, annotation);
        }

        writer.WriteEndArray();
        writer.WriteNumber("group", stretch.Group.Number);
        writer.WriteNumber("firstSample", stretch.First);
        writer.WriteNumber("firstTime", stretch.Group.TimeOf(stretch.First));
        writer.WriteStartArray("values");
        foreach ((_, ReadOnlyMemory<double> values) in stretch.Samples())
        {
            cancellation.ThrowIfCancellationRequested();
            writer.WriteStartArray();
            foreach (double value in values.Span)
            {
                if (double.IsFinite(value))
                {
                    writer.WriteNumberValue(value);
                }
                else
                {
                    writer.WriteNullValue();
                }
            }

            writer.WriteEndArray();
            if (writer.BytesPending > MostPending)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, Waveform waveform, WaveformGroup group)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", group.Number);
        WriteText(writer, "label", group.Label);
        writer.WriteBoolean("original", group.IsOriginal);
        writer.WriteNumber("samplingFrequency", group.SamplingFrequency);
        writer.WriteNumber("samples", group.NumberOfSamples);
        WriteText(writer, "sampleInterpretation", group.SampleInterpretation.ToString());
        WriteNumber(writer, "timeOffset", group.TimeOffset);
        WriteNumber(writer, "triggerTimeOffset", group.TriggerTimeOffset);
        WriteNumber(writer, "triggerSamplePosition", group.TriggerSamplePosition);
        WriteText(writer, "localTime", waveform.LocalTimeOf(group, 0)?.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture));
        writer.WriteStartArray("channels");
        foreach (WaveformChannel channel in group.Channels)
        {
            writer.WriteStartObject();
            WriteText(writer, "name", channel.Name);
            WriteCode(writer, "source", channel.Source);
            WriteCode(writer, "units", channel.Units);
            WriteNumber(writer, "sensitivity", channel.Sensitivity);
            WriteNumber(writer, "sensitivityCorrectionFactor", channel.SensitivityCorrectionFactor);
            writer.WriteNumber("baseline", channel.Baseline);
            writer.WriteNumber("skew", channel.Skew);
            writer.WriteNumber("offset", channel.Offset);
            WriteNumber(writer, "bitsStored", channel.BitsStored);
            WriteNumber(writer, "filterLowFrequency", channel.FilterLowFrequency);
            WriteNumber(writer, "filterHighFrequency", channel.FilterHighFrequency);
            WriteNumber(writer, "notchFilterFrequency", channel.NotchFilterFrequency);
            WriteNumber(writer, "minimum", channel.Minimum);
            WriteNumber(writer, "maximum", channel.Maximum);
            WriteText(writer, "status", channel.Status.Count > 0 ? string.Join('\\', channel.Status) : null);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteAnnotation(Utf8JsonWriter writer, Waveform waveform, WaveformAnnotation annotation)
    {
        writer.WriteStartObject();
        WriteText(writer, "text", annotation.Text);
        WriteCode(writer, "concept", annotation.Concept);
        WriteCode(writer, "value", annotation.Value);
        WriteNumbers(writer, "numericValues", annotation.NumericValues);
        WriteCode(writer, "units", annotation.Units);
        WriteNumber(writer, "annotationGroup", annotation.GroupNumber);
        writer.WriteStartArray("channels");
        foreach ((int group, int channel) in annotation.Channels)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(group);
            writer.WriteNumberValue(channel);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        WriteText(writer, "temporalRangeType", annotation.TemporalRangeType);
        if (annotation.Channels is [(var number, _), ..] && number >= 1 && number <= waveform.Groups.Count)
        {
            WaveformGroup group = waveform.Groups[number - 1];
            WriteNumbers(writer, "times", [.. annotation.TimesIn(waveform, group).Select(time => time + group.TimeOf(0))]);
        }

        writer.WriteEndObject();
    }

    private static void WriteCode(Utf8JsonWriter writer, string name, CodedConcept? code)
    {
        if (code is not null)
        {
            writer.WriteStartObject(name);
            writer.WriteString("value", code.Value);
            writer.WriteString("scheme", code.SchemeDesignator);
            writer.WriteString("meaning", code.Meaning);
            writer.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, IReadOnlyList<double> numbers)
    {
        if (numbers.Any(double.IsFinite))
        {
            writer.WriteStartArray(name);
            foreach (double number in numbers.Where(double.IsFinite))
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }
    }
}
