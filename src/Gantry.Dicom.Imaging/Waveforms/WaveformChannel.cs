namespace Gantry.Dicom.Imaging;

/// <summary>One channel of a multiplex group: an item of Channel Definition Sequence (003A,0200), PS3.3 §C.10.9.1.4.</summary>
public sealed class WaveformChannel
{
    internal WaveformChannel(DataSet definition, int ordinal, double samplingFrequency, WaveformSampleCoding coding)
    {
        Ordinal = ordinal;
        Number = definition.Get(Attributes.WaveformChannelNumber);
        Source = definition.GetCode(Attributes.ChannelSourceSequence);
        SourceModifiers = definition.GetCodes(Attributes.ChannelSourceModifiersSequence);
        Label = definition.GetString(Attributes.ChannelLabel);
        Status = definition.GetStrings(Attributes.ChannelStatus);
        DerivationDescription = definition.GetString(Attributes.ChannelDerivationDescription);
        Sensitivity = Finite(definition.Get(Attributes.ChannelSensitivity));
        Units = definition.GetCode(Attributes.ChannelSensitivityUnitsSequence);
        SensitivityCorrectionFactor = Finite(definition.Get(Attributes.ChannelSensitivityCorrectionFactor));
        Baseline = Finite(definition.Get(Attributes.ChannelBaseline)) ?? 0;
        Skew = Finite(definition.Get(Attributes.ChannelTimeSkew)) ?? (Finite(definition.Get(Attributes.ChannelSampleSkew)) ?? 0) / samplingFrequency;
        Offset = Finite(definition.Get(Attributes.ChannelOffset)) ?? 0;
        BitsStored = definition.Get(Attributes.WaveformBitsStored);
        FilterLowFrequency = Finite(definition.Get(Attributes.FilterLowFrequency));
        FilterHighFrequency = Finite(definition.Get(Attributes.FilterHighFrequency));
        NotchFilterFrequency = Finite(definition.Get(Attributes.NotchFilterFrequency));
        NotchFilterBandwidth = Finite(definition.Get(Attributes.NotchFilterBandwidth));
        Minimum = coding.ReadValue(definition, Attributes.ChannelMinimumValue);
        Maximum = coding.ReadValue(definition, Attributes.ChannelMaximumValue);
    }

    /// <summary>Its place among the channels of the group, 1 for the first; annotations name it by that.</summary>
    public int Ordinal { get; }

    /// <summary>Waveform Channel Number (003A,0202): the channel of the equipment; null when not given.</summary>
    public int? Number { get; }

    /// <summary>Channel Label (003A,0203); null when not given.</summary>
    public string? Label { get; }

    /// <summary>What was measured, or where: an ECG lead, an electrode, a place in a vessel. Null when not given.</summary>
    public CodedConcept? Source { get; }

    /// <summary>What says more of the source.</summary>
    public IReadOnlyList<CodedConcept> SourceModifiers { get; }

    /// <summary>Channel Status (003A,0205): OK, TEST DATA, DISCONNECTED, QUESTIONABLE, INVALID, UNCALIBRATED, UNZEROED.</summary>
    public IReadOnlyList<string> Status { get; }

    /// <summary>Channel Derivation Description (003A,020C); null when not given.</summary>
    public string? DerivationDescription { get; }

    /// <summary>Channel Sensitivity (003A,0210): what one step of a sample stands for, in <see cref="Units"/>; null where samples are in no defined units.</summary>
    public double? Sensitivity { get; }

    /// <summary>The units of the values; null where samples are in no defined units.</summary>
    public CodedConcept? Units { get; }

    /// <summary>Channel Sensitivity Correction Factor (003A,0212), from calibration; null when not given, which is as 1.</summary>
    public double? SensitivityCorrectionFactor { get; }

    /// <summary>Channel Baseline (003A,0213): what a sample of 0 stands for, in <see cref="Units"/>.</summary>
    public double Baseline { get; }

    /// <summary>How much later than the group the channel's first sample was taken, in seconds: Channel Time Skew (003A,0214), else Channel Sample Skew (003A,0215).</summary>
    public double Skew { get; }

    /// <summary>Channel Offset (003A,0218), in seconds: what is to be added to lay channels beside each other.</summary>
    public double Offset { get; }

    /// <summary>Waveform Bits Stored (003A,021A); null when not given. Samples are extended by their sign, so that nothing has to be masked.</summary>
    public int? BitsStored { get; }

    /// <summary>Filter Low Frequency (003A,0220) in Hz; null when not given.</summary>
    public double? FilterLowFrequency { get; }

    /// <summary>Filter High Frequency (003A,0221) in Hz; null when not given.</summary>
    public double? FilterHighFrequency { get; }

    /// <summary>Notch Filter Frequency (003A,0222) in Hz; null when not given, 0 for none.</summary>
    public double? NotchFilterFrequency { get; }

    /// <summary>Notch Filter Bandwidth (003A,0223) in Hz; null when not given.</summary>
    public double? NotchFilterBandwidth { get; }

    /// <summary>The least stored value that the equipment can give (5400,0110); null when not given.</summary>
    public double? Minimum { get; }

    /// <summary>The greatest stored value that the equipment can give (5400,0112); null when not given.</summary>
    public double? Maximum { get; }

    /// <summary>A name for people: the label, else the meaning of the source, else the ordinal.</summary>
    public string Name => Label is { Length: > 0 } label ? label : Source?.Meaning is { Length: > 0 } meaning ? meaning : $"Channel {Ordinal}";

    /// <summary>The value of a stored sample, in <see cref="Units"/>: sample × sensitivity × correction factor + baseline.</summary>
    /// <param name="stored">The sample.</param>
    public double ValueOf(double stored) => (stored * Scale) + Baseline;

    private double Scale => (Sensitivity ?? 1) * (SensitivityCorrectionFactor ?? 1);

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
