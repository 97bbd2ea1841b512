using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// A multiplex group of a waveform: channels that were sampled together (an item of Waveform Sequence (5400,0100), PS3.3 §C.10.9). Samples stay in the source until they are asked for, so that
/// a record of days takes no more memory than the stretch that is read. Safe to use from many threads.
/// </summary>
public sealed class WaveformGroup
{
    private const int BlockLength = 64 << 10;
    private const double LeastFrequency = 1e-6;
    private const double GreatestFrequency = 1e9;

    private readonly DataElement _data;
    private readonly IBulkSource? _source;
    private readonly WaveformSampleCoding _coding;
    private readonly double? _padding;

    internal WaveformGroup(DataSet group, int number)
    {
        Number = number;
        NumberOfChannels = group.Get(Attributes.NumberOfWaveformChannels) is { } channels and > 0
            ? channels
            : throw new DicomException($"Number of Waveform Channels (003A,0005) of multiplex group {number} is missing or 0.");
        NumberOfSamples = group.Get(Attributes.NumberOfWaveformSamples) ?? throw new DicomException($"Number of Waveform Samples (003A,0010) of multiplex group {number} is missing.");
        SamplingFrequency = group.Get(Attributes.SamplingFrequency) is { } frequency and >= LeastFrequency and <= GreatestFrequency
            ? frequency
            : throw new DicomException($"Sampling Frequency (003A,001A) of multiplex group {number} is missing, or not from {LeastFrequency} to {GreatestFrequency} Hz.");
        WaveformSampleInterpretation interpretation = WaveformSampleCoding.InterpretationOf(group, number);
        if (!group.TryGetElement(Attributes.WaveformData, out _data) || _data.IsSequence || _data.IsEncapsulated)
        {
            throw new DicomException($"Multiplex group {number} has no Waveform Data (5400,1010).");
        }

        _coding = new WaveformSampleCoding(interpretation, !_data.IsBigEndian ? 1 : _data.VR switch { VR.OW => 2, VR.OF or VR.OL => 4, VR.OD or VR.OV => 8, _ => 1 });
        long length = NumberOfSamples * NumberOfChannels * _coding.Size;
        if (_data.Length < length)
        {
            throw new DicomException($"Waveform Data (5400,1010) of multiplex group {number} is {_data.Length} bytes long; {NumberOfSamples} samples of {NumberOfChannels} channels take {length}.");
        }

        _source = _data.Range == default ? null : group.Source;
        Label = group.GetString(Attributes.MultiplexGroupLabel);
        IsOriginal = group.GetString(Attributes.WaveformOriginality) != "DERIVED";
        TimeOffset = Finite(group.Get(Attributes.MultiplexGroupTimeOffset)) / 1000;
        TriggerTimeOffset = Finite(group.Get(Attributes.TriggerTimeOffset)) / 1000;
        TriggerSamplePosition = group.Get(Attributes.TriggerSamplePosition);
        _padding = _coding.ReadValue(group, Attributes.WaveformPaddingValue);
        IReadOnlyList<DataSet> definitions = group.Items(Attributes.ChannelDefinitionSequence);
        if (definitions.Count != NumberOfChannels)
        {
            throw new DicomException($"Multiplex group {number} has {NumberOfChannels} channels, but Channel Definition Sequence (003A,0200) has {definitions.Count} items.");
        }

        Channels = [.. definitions.Select((definition, i) => new WaveformChannel(definition, i + 1, SamplingFrequency, _coding))];
    }

    /// <summary>Its place in the sequence, 1 for the first; annotations name it by that.</summary>
    public int Number { get; }

    /// <summary>Multiplex Group Label (003A,0020); null when not given.</summary>
    public string? Label { get; }

    /// <summary>Whether the samples are as acquired; false for averages and the like.</summary>
    public bool IsOriginal { get; }

    /// <summary>How many channels there are, from 1.</summary>
    public int NumberOfChannels { get; }

    /// <summary>How many samples each channel has.</summary>
    public long NumberOfSamples { get; }

    /// <summary>Samples a second, in Hz, 10⁻⁶ to 10⁹.</summary>
    public double SamplingFrequency { get; }

    /// <summary>How long the group is, in seconds.</summary>
    public double Duration => NumberOfSamples / SamplingFrequency;

    /// <summary>What a stored sample is.</summary>
    public WaveformSampleInterpretation SampleInterpretation => _coding.Interpretation;

    /// <summary>How much later than Acquisition DateTime the group begins, in seconds (Multiplex Group Time Offset (0018,1068), there in milliseconds); null when not given.</summary>
    public double? TimeOffset { get; }

    /// <summary>From the trigger to the first sample, in seconds (Trigger Time Offset (0018,1069), there in milliseconds); null when not given.</summary>
    public double? TriggerTimeOffset { get; }

    /// <summary>The sample that the trigger came with, 1 for the first (Trigger Sample Position (0018,106E)); null when not given.</summary>
    public long? TriggerSamplePosition { get; }

    /// <summary>The channels, in the order of their samples.</summary>
    public IReadOnlyList<WaveformChannel> Channels { get; }

    /// <summary>When a sample was taken, in seconds after the start of the acquisition: time offset of the group, skew of the channel, place of the sample.</summary>
    /// <param name="sample">The sample, 0 for the first.</param>
    /// <param name="channel">The channel; null for the group as a whole.</param>
    public double TimeOf(long sample, WaveformChannel? channel = null) => (TimeOffset ?? 0) + (channel?.Skew ?? 0) + (sample / SamplingFrequency);

    /// <summary>Reads values in the units of their channels; padding (Waveform Padding Value (5400,100A)) is <see cref="double.NaN"/>.</summary>
    /// <param name="firstSample">The first sample to read, 0 for the first there is.</param>
    /// <param name="values">Takes them, channel by channel within a sample: a multiple of <see cref="NumberOfChannels"/>, which says how many samples are read.</param>
    /// <exception cref="ArgumentException">The samples are not all there, or the values no multiple.</exception>
    /// <exception cref="DicomException">The source ends before they do.</exception>
    public void ReadValues(long firstSample, Span<double> values)
    {
        ReadStoredValues(firstSample, values);
        for (int channel = 0; channel < NumberOfChannels; channel++)
        {
            WaveformChannel definition = Channels[channel];
            for (int i = channel; i < values.Length; i += NumberOfChannels)
            {
                values[i] = values[i] == _padding ? double.NaN : definition.ValueOf(values[i]);
            }
        }
    }

    /// <summary>Reads samples as they are stored, as numbers; of 64 bits the upper 53 count.</summary>
    /// <param name="firstSample">The first sample to read, 0 for the first there is.</param>
    /// <param name="values">Takes them, as with <see cref="ReadValues"/>.</param>
    /// <exception cref="ArgumentException">The samples are not all there, or the values no multiple.</exception>
    /// <exception cref="DicomException">The source ends before they do.</exception>
    public void ReadStoredValues(long firstSample, Span<double> values)
    {
        long count = values.Length / NumberOfChannels;
        if (values.Length % NumberOfChannels != 0 || firstSample < 0 || firstSample > NumberOfSamples - count)
        {
            throw new ArgumentException($"{values.Length} values from sample {firstSample} can't be read: multiplex group {Number} has {NumberOfSamples} samples of {NumberOfChannels} channels.", nameof(values));
        }

        // Blocks begin and end at the units that are swapped, which may be larger than a sample.
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockLength);
        try
        {
            int unit = Math.Max(_coding.Size, _coding.SwappedUnit);
            long at = firstSample * NumberOfChannels * _coding.Size, end = at + ((long)values.Length * _coding.Size);
            int done = 0;
            while (at < end)
            {
                long from = at - (at % unit);
                int length = (int)Math.Min(BlockLength, Math.Min(_data.Length, end + unit - 1) - from);
                length -= length % unit;
                Span<byte> bytes = block.AsSpan(0, length);
                ReadBytes(from, bytes);
                _coding.Swap(bytes);
                bytes = bytes[(int)(at - from)..];
                int read = (int)Math.Min((end - at) / _coding.Size, bytes.Length / _coding.Size);
                _coding.Read(bytes, values.Slice(done, read));
                done += read;
                at += (long)read * _coding.Size;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    private void ReadBytes(long offset, Span<byte> bytes)
    {
        if (_source is null)
        {
            _data.Bytes.Span.Slice((int)offset, bytes.Length).CopyTo(bytes);
            return;
        }

        int read = _source.Read(_data.Range.Offset + offset, bytes);
        if (read < bytes.Length)
        {
            throw new DicomException($"The source ends {bytes.Length - read} bytes before the waveform does", Attributes.WaveformData.Tag.ToString(), _data.Range.Offset + offset + read);
        }
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
