using System.Buffers.Binary;

namespace Gantry.Dicom.Objects.Waveforms;

/// <summary>A multiplex group of a waveform to be made: channels that were sampled together (an item of Waveform Sequence (5400,0100), PS3.3 §C.10.9).</summary>
/// <param name="SamplingFrequency">Samples a second, in Hz.</param>
/// <param name="Channels">The channels, with as many samples each.</param>
public sealed record MultiplexGroup(double SamplingFrequency, params IReadOnlyList<MultiplexChannel> Channels)
{
    /// <summary>Multiplex Group Label; empty where there is none.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>Whether the samples are as acquired; false for averages and the like.</summary>
    public bool IsOriginal { get; init; } = true;

    internal DataSet ToItem(bool isOfBytes = false)
    {
        int count = Channels.Count, samples = Channels[0].Samples.Length;
        DataSet group = new();
        group.Set(Attributes.WaveformOriginality, IsOriginal ? "ORIGINAL" : "DERIVED");
        group.Set(Attributes.NumberOfWaveformChannels, (ushort)count);
        group.Set(Attributes.NumberOfWaveformSamples, (uint)samples);
        group.Set(Attributes.SamplingFrequency, SamplingFrequency);
        if (Label.Length > 0)
        {
            group.Set(Attributes.MultiplexGroupLabel, Label);
        }

        group.SetItems(Attributes.ChannelDefinitionSequence, Channels.Select((channel, i) => channel.ToItem(i + 1, isOfBytes ? 8 : 16)));
        group.Set(Attributes.WaveformBitsAllocated, (ushort)(isOfBytes ? 8 : 16));
        group.Set(Attributes.WaveformSampleInterpretation, isOfBytes ? "UB" : "SS");
        group.SetBytes(Attributes.WaveformData, isOfBytes ? VR.OB : VR.OW, isOfBytes ? Bytes(count, samples) : Words(count, samples));
        return group;
    }

    private byte[] Words(int count, int samples)
    {
        byte[] data = new byte[LengthOf(2L * count * samples)];
        for (int channel = 0; channel < count; channel++)
        {
            ReadOnlySpan<short> values = Channels[channel].Samples.Span;
            for (int i = 0; i < samples; i++)
            {
                BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(2 * ((i * count) + channel)), values[i]);
            }
        }

        return data;
    }

    // The upper half of each sample, silence at 128.
    private byte[] Bytes(int count, int samples)
    {
        byte[] data = new byte[LengthOf((long)count * samples)];
        for (int channel = 0; channel < count; channel++)
        {
            ReadOnlySpan<short> values = Channels[channel].Samples.Span;
            for (int i = 0; i < samples; i++)
            {
                data[(i * count) + channel] = (byte)((values[i] >> 8) + 128);
            }
        }

        return data;
    }

    private static int LengthOf(long length) => length <= Array.MaxLength ? (int)length : throw new DicomException($"The samples of a multiplex group would be {length} bytes long; at most {Array.MaxLength} are written.");
}
