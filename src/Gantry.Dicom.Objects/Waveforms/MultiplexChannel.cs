namespace Gantry.Dicom.Objects.Waveforms;

/// <summary>A channel of a waveform to be made: an item of Channel Definition Sequence (003A,0200) with its samples (PS3.3 §C.10.9.1.4).</summary>
/// <param name="Label">Channel Label.</param>
/// <param name="Source">What it comes from: a lead, a pressure, a voice.</param>
/// <param name="Samples">Its samples, of equal distance.</param>
public sealed record MultiplexChannel(string Label, CodedConcept Source, ReadOnlyMemory<short> Samples)
{
    /// <summary>How much one step of a sample is, in <see cref="Units"/>; does not count without them.</summary>
    public double Sensitivity { get; init; } = 1;

    /// <summary>The units, a code of UCUM; null for samples that measure nothing, as sound.</summary>
    public CodedConcept? Units { get; init; }

    /// <summary>Lower limit of the filter, in Hz; null where it is not said.</summary>
    public double? FilterLow { get; init; }

    /// <summary>Upper limit of the filter, in Hz; null where it is not said.</summary>
    public double? FilterHigh { get; init; }

    internal DataSet ToItem(int number, int bits)
    {
        DataSet item = new();
        item.Set(Attributes.WaveformChannelNumber, number);
        item.Set(Attributes.ChannelLabel, Label);
        item.SetCodes(Attributes.ChannelSourceSequence, Source);
        if (Units is { } units)
        {
            item.Set(Attributes.ChannelSensitivity, Sensitivity);
            item.SetCodes(Attributes.ChannelSensitivityUnitsSequence, units);
            item.Set(Attributes.ChannelSensitivityCorrectionFactor, 1);
            item.Set(Attributes.ChannelBaseline, 0);
        }

        item.Set(Attributes.ChannelSampleSkew, 0);
        item.Set(Attributes.WaveformBitsStored, (ushort)bits);
        if (FilterLow is { } low)
        {
            item.Set(Attributes.FilterLowFrequency, low);
        }

        if (FilterHigh is { } high)
        {
            item.Set(Attributes.FilterHighFrequency, high);
        }

        return item;
    }
}
