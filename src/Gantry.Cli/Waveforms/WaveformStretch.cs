using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Waveforms;

/// <summary>The stretch of a multiplex group that is written.</summary>
/// <param name="Waveform">The waveform.</param>
/// <param name="Group">The group.</param>
/// <param name="First">Its first sample, 0 for the first there is.</param>
/// <param name="Count">How many samples it has.</param>
/// <param name="IsStored">Whether samples are written as they are stored.</param>
internal sealed record WaveformStretch(Waveform Waveform, WaveformGroup Group, long First, long Count, bool IsStored)
{
    private const int ValuesAtOnce = 1 << 14;

    /// <summary>Finds it.</summary>
    /// <exception cref="UsageException">It is not there.</exception>
    internal static WaveformStretch Of(Waveform waveform, int number, double from, double? seconds, bool isStored)
    {
        if (number > waveform.Groups.Count)
        {
            throw new UsageException($"--group: there is no multiplex group {number}: the waveform has {waveform.Groups.Count}.");
        }

        WaveformGroup group = waveform.Groups[number - 1];
        if (!(from >= 0 && from <= group.Duration) || seconds is not (null or >= 0))
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--from and --seconds are from 0; the group is {group.Duration} s long."));
        }

        long first = (long)Math.Ceiling((from * group.SamplingFrequency) - 1e-6);
        double count = seconds is { } length ? Math.Ceiling((length * group.SamplingFrequency) - 1e-6) : group.NumberOfSamples;
        return new WaveformStretch(waveform, group, first, (long)Math.Min(count, group.NumberOfSamples - first), isStored);
    }

    /// <summary>A number as programs read it: the shortest text that means it.</summary>
    internal static string TextOf(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The values, sample by sample, a value for each channel; those of a sample are gone with the next.</summary>
    internal IEnumerable<(long Sample, ReadOnlyMemory<double> Values)> Samples()
    {
        int channels = Group.NumberOfChannels;
        int together = Math.Max(1, ValuesAtOnce / channels);
        double[] block = new double[together * channels];
        for (long sample = First; sample < First + Count; sample += together)
        {
            int count = (int)Math.Min(together, First + Count - sample);
            if (IsStored)
            {
                Group.ReadStoredValues(sample, block.AsSpan(0, count * channels));
            }
            else
            {
                Group.ReadValues(sample, block.AsSpan(0, count * channels));
            }

            for (int i = 0; i < count; i++)
            {
                yield return (sample + i, block.AsMemory(i * channels, channels));
            }
        }
    }
}
