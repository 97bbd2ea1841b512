namespace Gantry.Dicom.Objects.Waveforms;

/// <summary>What the information object of a kind of waveform allows (PS3.3 §A.34.2 to §A.34.9).</summary>
/// <param name="SopClass">SOP Class UID.</param>
/// <param name="Modality">Modality.</param>
/// <param name="MostGroups">How many multiplex groups at most.</param>
/// <param name="MostChannels">How many channels a group at most.</param>
/// <param name="LeastFrequency">Lowest sampling frequency, in Hz.</param>
/// <param name="GreatestFrequency">Highest sampling frequency, in Hz.</param>
/// <param name="IsOfBytes">Whether a sample is a byte instead of 16 bits.</param>
internal sealed record WaveformRules(Uid SopClass, string Modality, int MostGroups, int MostChannels, double LeastFrequency, double GreatestFrequency, bool IsOfBytes = false)
{
    private const int MostSamplesOfTwelveLeads = 16384;

    /// <summary>The rules of a kind.</summary>
    public static WaveformRules Of(WaveformKind kind) => kind switch
    {
        WaveformKind.TwelveLeadEcg => new(SopClasses.TwelveLeadECGWaveformStorage, "ECG", 5, 13, 200, 1000),
        WaveformKind.GeneralEcg => new(SopClasses.GeneralECGWaveformStorage, "ECG", 4, 24, 200, 1000),
        WaveformKind.AmbulatoryEcg => new(SopClasses.AmbulatoryECGWaveformStorage, "ECG", 1, 12, 50, 1000),
        WaveformKind.Hemodynamic => new(SopClasses.HemodynamicWaveformStorage, "HD", 4, 8, 0, 400),
        WaveformKind.CardiacElectrophysiology => new(SopClasses.CardiacElectrophysiologyWaveformStorage, "EPS", 4, int.MaxValue, 0, 20_000),
        WaveformKind.BasicVoiceAudio => new(SopClasses.BasicVoiceAudioWaveformStorage, "AU", 1, 1, 8000, 8000, IsOfBytes: true),
        WaveformKind.GeneralAudio => new(SopClasses.GeneralAudioWaveformStorage, "AU", 1, 2, 0, 44_100),
        WaveformKind.ArterialPulse => new(SopClasses.ArterialPulseWaveformStorage, "HD", 1, 1, 0, 600),
        _ => new(SopClasses.RespiratoryWaveformStorage, "RESP", 1, 1, 0, 100),
    };

    /// <summary>Whether groups are as the kind allows.</summary>
    /// <exception cref="DicomException">They are not.</exception>
    public void Check(IReadOnlyList<MultiplexGroup> groups)
    {
        if (groups.Count < 1 || groups.Count > MostGroups)
        {
            throw new DicomException($"There are {groups.Count} multiplex groups: 1 to {MostGroups} are allowed in an instance of {SopClass}.");
        }

        foreach (MultiplexGroup group in groups)
        {
            int channels = group.Channels.Count, samples = channels > 0 ? group.Channels[0].Samples.Length : 0;
            if (channels < 1 || channels > MostChannels || channels > ushort.MaxValue)
            {
                throw new DicomException($"A multiplex group has {channels} channels: 1 to {Math.Min(MostChannels, ushort.MaxValue)} are allowed in an instance of {SopClass}.");
            }

            if (samples == 0 || group.Channels.Any(channel => channel.Samples.Length != samples))
            {
                throw new DicomException("The channels of a multiplex group have to have the same number of samples, one at least.");
            }

            if (SopClass == SopClasses.TwelveLeadECGWaveformStorage && samples > MostSamplesOfTwelveLeads)
            {
                throw new DicomException($"A channel has {samples} samples: at most {MostSamplesOfTwelveLeads} are allowed in a 12-lead ECG. Make it a general ECG.");
            }

            if (!(group.SamplingFrequency > 0 && group.SamplingFrequency >= LeastFrequency && group.SamplingFrequency <= GreatestFrequency))
            {
                throw new DicomException($"A sampling frequency of {group.SamplingFrequency} Hz is not allowed in an instance of {SopClass}: {LeastFrequency} to {GreatestFrequency} Hz are.");
            }
        }
    }
}
