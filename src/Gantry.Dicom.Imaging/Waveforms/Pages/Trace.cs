namespace Gantry.Dicom.Imaging;

/// <summary>A stretch of a channel, thinned to what can be seen.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Points">Seconds after the beginning of the stretch, and the value in the channel's units; NaN where there is none.</param>
internal sealed record Trace(WaveformChannel Channel, IReadOnlyList<(double Seconds, double Value)> Points)
{
    /// <summary>The value in the middle, which is where the line rests between heart beats; 0 where there is none.</summary>
    public double Median { get; } = MedianOf(Points);

    /// <summary>The least and greatest value; 0 and 0 where there is none.</summary>
    public (double Least, double Greatest) Range { get; } = RangeOf(Points);

    /// <summary>Reads a stretch of channels; memory is that of the points kept, two for each column, whatever the stretch's length.</summary>
    /// <param name="group">The multiplex group.</param>
    /// <param name="channels">The channels, 0 for the first.</param>
    /// <param name="from">Where the stretch begins, in seconds after the first sample.</param>
    /// <param name="seconds">How long it is.</param>
    /// <param name="columns">How many columns can be told apart.</param>
    public static Trace[] Read(WaveformGroup group, IReadOnlyList<int> channels, double from, double seconds, int columns)
    {
        long first = (long)Math.Clamp(Math.Ceiling((from * group.SamplingFrequency) - 1e-6), 0, group.NumberOfSamples);
        long end = (long)Math.Clamp(Math.Floor(((from + seconds) * group.SamplingFrequency) + 1e-6) + 1, first, group.NumberOfSamples);
        long together = Math.Max(1, (end - first + columns - 1) / columns);
        Thinning[] thinned = [.. channels.Select(channel => new Thinning(group.Channels[channel], together > 2 ? together : 1))];
        int samplesAtOnce = (int)Math.Min(Math.Max(1, end - first), Math.Max(1, 8192 / group.NumberOfChannels));
        double[] block = new double[samplesAtOnce * group.NumberOfChannels];
        for (long sample = first; sample < end; sample += samplesAtOnce)
        {
            int count = (int)Math.Min(samplesAtOnce, end - sample);
            Span<double> values = block.AsSpan(0, count * group.NumberOfChannels);
            group.ReadValues(sample, values);
            for (int c = 0; c < thinned.Length; c++)
            {
                for (int i = 0; i < count; i++)
                {
                    thinned[c].Add(((sample + i) / group.SamplingFrequency) - from, values[(i * group.NumberOfChannels) + channels[c]]);
                }
            }
        }

        return [.. thinned.Select(channel => channel.Complete())];
    }

    private static double MedianOf(IReadOnlyList<(double Seconds, double Value)> points)
    {
        double[] values = [.. points.Select(point => point.Value).Where(double.IsFinite)];
        Array.Sort(values);
        return values.Length == 0 ? 0 : values[values.Length / 2];
    }

    private static (double Least, double Greatest) RangeOf(IReadOnlyList<(double Seconds, double Value)> points)
    {
        (double least, double greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach ((_, double value) in points)
        {
            if (double.IsFinite(value))
            {
                (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
            }
        }

        return least <= greatest ? (least, greatest) : (0, 0);
    }

    // Of so many samples together the least and the greatest are kept, in their order.
    private sealed class Thinning(WaveformChannel channel, long together)
    {
        private readonly List<(double Seconds, double Value)> _points = [];
        private (double Seconds, double Value) _least, _greatest;
        private long _count;

        public void Add(double seconds, double value)
        {
            double shifted = seconds + channel.Skew + channel.Offset;
            if (together == 1)
            {
                _points.Add((shifted, value));
                return;
            }

            if (_count == 0 || double.IsNaN(_least.Value))
            {
                _least = _greatest = (shifted, value);
            }
            else if (value < _least.Value)
            {
                _least = (shifted, value);
            }
            else if (value > _greatest.Value)
            {
                _greatest = (shifted, value);
            }

            if (++_count == together)
            {
                Close();
            }
        }

        public Trace Complete()
        {
            if (_count > 0)
            {
                Close();
            }

            return new Trace(channel, _points);
        }

        private void Close()
        {
            bool isRising = _least.Seconds <= _greatest.Seconds;
            _points.Add(isRising ? _least : _greatest);
            _points.Add(isRising ? _greatest : _least);
            _count = 0;
        }
    }
}
