namespace Gantry.Dicom.Imaging.Tests.Waveforms;

/// <summary>Small data sets with a waveform.</summary>
internal static class Waveforms
{
    /// <summary>A multiplex group of any samples.</summary>
    public static DataSet Group(string interpretation, int bits, int channels, byte[] data, double frequency = 100, Action<DataSet, int>? edit = null)
    {
        DataSet group = new();
        group.Set(Attributes.WaveformOriginality, "ORIGINAL");
        group.Set(Attributes.NumberOfWaveformChannels, (ushort)channels);
        group.Set(Attributes.NumberOfWaveformSamples, (uint)(data.Length / (channels * bits / 8)));
        group.Set(Attributes.SamplingFrequency, frequency);
        group.SetItems(Attributes.ChannelDefinitionSequence, Enumerable.Range(1, channels).Select(number =>
        {
            DataSet channel = new();
            channel.Set(Attributes.WaveformBitsStored, (ushort)bits);
            edit?.Invoke(channel, number);
            return channel;
        }).ToArray());
        group.Set(Attributes.WaveformBitsAllocated, (ushort)bits);
        group.Set(Attributes.WaveformSampleInterpretation, interpretation);
        group.SetBytes(Attributes.WaveformData, bits == 8 ? VR.OB : VR.OW, data);
        return group;
    }

    /// <summary>The data set of groups.</summary>
    public static DataSet Of(params DataSet[] groups)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.GeneralECGWaveformStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.3"));
        dataSet.Set(Attributes.AcquisitionDateTime, DicomDateTime.Parse("20260131120000"));
        dataSet.SetItems(Attributes.WaveformSequence, groups);
        return dataSet;
    }

    /// <summary>Twelve leads of which each is flat, but for a step of 1 mV from 0.5 to 0.6 s.</summary>
    public static DataSet TwelveLeads(int seconds, int frequency = 250, Action<DataSet>? edit = null)
    {
        string[] names = ["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"];
        int[] words = [.. Enumerable.Range(0, seconds * frequency).SelectMany(sample => Enumerable.Repeat(sample >= frequency / 2 && sample < frequency * 3 / 5 ? 200 : 0, 12))];
        DataSet group = Group("SS", 16, 12, Images.Words(words), frequency, (channel, number) =>
        {
            channel.Set(Attributes.ChannelLabel, names[number - 1]);
            Calibrate(channel, 5, "uV", "microvolt");
        });
        edit?.Invoke(group);
        return Of(group);
    }

    public static void Calibrate(DataSet channel, double sensitivity, string unit, string meaning, double factor = 1, double baseline = 0)
    {
        channel.Set(Attributes.ChannelSensitivity, sensitivity);
        channel.SetCodes(Attributes.ChannelSensitivityUnitsSequence, new CodedConcept(unit, "UCUM", meaning));
        channel.Set(Attributes.ChannelSensitivityCorrectionFactor, factor);
        channel.Set(Attributes.ChannelBaseline, baseline);
    }
}
