using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Tests.Validation;
using Gantry.Dicom.Objects.Validation;
using Gantry.Dicom.Objects.Waveforms;

namespace Gantry.Dicom.Objects.Tests.Waveforms;

/// <summary>Waveforms that we make are read back with their values, and what a kind does not allow is refused.</summary>
[Trait("Ledger", "R021")]
public sealed class WaveformRecordingTests
{
    private static readonly DateTimeOffset s_time = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);
    private static readonly CodedConcept s_lead = new("2:1", "MDC", "Lead I");
    private static readonly short[] s_samples = [.. Enumerable.Range(0, 500).Select(i => (short)((i * 97) - 20_000))];

    [Fact]
    public void Values_and_channels_are_read_back()
    {
        MultiplexChannel first = new("I", s_lead, s_samples) { Units = new CodedConcept("mV", "UCUM", "millivolt"), Sensitivity = 0.002, FilterLow = 0.05, FilterHigh = 100 };
        MultiplexChannel second = first with { Label = "II", Samples = s_samples.Reverse().ToArray() };

        DataSet made = Instances.Written(new WaveformRecording(WaveformKind.GeneralEcg, s_time.AddMinutes(-3), new MultiplexGroup(250, first, second) { Label = "RHYTHM" }).ToDataSet(Instances.MinimalMr(), s_time));

        WaveformGroup group = Waveform.FromDataSet(made).Groups.ShouldHaveSingleItem();
        (group.SamplingFrequency, group.NumberOfSamples, group.Label).ShouldBe((250, 500, "RHYTHM"));
        double[] values = new double[1000];
        group.ReadValues(0, values);
        values[0].ShouldBe(s_samples[0] * 0.002, 1e-9);
        values[1].ShouldBe(s_samples[^1] * 0.002, 1e-9);
        made.GetString(Attributes.AcquisitionDateTime)!.ShouldStartWith("20260105092700");
        Validator.Validate(made).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_voice_has_a_byte_a_sample()
    {
        DataSet made = new WaveformRecording(WaveformKind.BasicVoiceAudio, s_time, new MultiplexGroup(8000, new MultiplexChannel("V", new CodedConcept("109110", "DCM", "Voice"), new short[] { 0, short.MinValue, short.MaxValue, 256 }))).ToDataSet(null, s_time);

        made.Items(Attributes.WaveformSequence)[0].GetBytes(Attributes.WaveformData).ToArray().ShouldBe([128, 0, 255, 129]);
        Validator.Validate(Instances.Written(made)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void What_a_kind_does_not_allow_is_refused()
    {
        MultiplexChannel channel = new("I", s_lead, s_samples);
        MultiplexGroup group = new(250, channel);
        foreach (WaveformRecording wrong in (WaveformRecording[])[
            new(WaveformKind.GeneralEcg, s_time), new(WaveformKind.AmbulatoryEcg, s_time, group, group), new(WaveformKind.TwelveLeadEcg, s_time, group with { SamplingFrequency = 100 }),
            new(WaveformKind.TwelveLeadEcg, s_time, group with { Channels = [channel with { Samples = new short[20_000] }] }), new(WaveformKind.BasicVoiceAudio, s_time, group),
            new(WaveformKind.Hemodynamic, s_time, group with { Channels = [.. Enumerable.Repeat(channel, 9)] }), new(WaveformKind.GeneralEcg, s_time, group with { Channels = [channel, channel with { Samples = new short[3] }] }),
            new(WaveformKind.GeneralEcg, s_time, group with { SamplingFrequency = double.NaN })])
        {
            Should.Throw<DicomException>(() => wrong.ToDataSet(null, s_time));
        }
    }
}
