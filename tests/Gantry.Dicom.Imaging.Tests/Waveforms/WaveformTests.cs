using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging.Tests.Waveforms;

public class WaveformTests
{
    [Theory]
    [InlineData("SB", 8, "80FF007F", new double[] { -128, -1, 0, 127 })]
    [InlineData("UB", 8, "80FF007F", new double[] { 128, 255, 0, 127 })]
    [InlineData("MB", 8, "0080FF3C", new double[] { -32124, 32124, 0, -2364 })]
    [InlineData("AB", 8, "5580AA2A", new double[] { -8, 5504, 32256, -32256 })]
    [InlineData("SS", 16, "0080FFFF00003412", new double[] { -32768, -1, 0, 0x1234 })]
    [InlineData("US", 16, "0080FFFF00003412", new double[] { 32768, 65535, 0, 0x1234 })]
    [InlineData("SL", 32, "00000080FFFFFFFF0000000078563412", new double[] { int.MinValue, -1, 0, 0x12345678 })]
    [InlineData("UL", 32, "00000080FFFFFFFF0000000078563412", new double[] { 2147483648, uint.MaxValue, 0, 0x12345678 })]
    [InlineData("SV", 64, "FFFFFFFFFFFFFFFF00000000010000000000000000000000E803000000000000", new double[] { -1, 4294967296, 0, 1000 })]
    [InlineData("UV", 64, "000000000000008000000000010000000000000000000000E803000000000000", new double[] { 9223372036854775808, 4294967296, 0, 1000 })]
    public void Samples_of_every_kind_are_numbers_in_either_byte_order(string interpretation, int bits, string data, double[] expected)
    {
        DataSet made = Waveforms.Of(Waveforms.Group(interpretation, bits, 2, Convert.FromHexString(data)));
        foreach (TransferSyntax syntax in (TransferSyntax[])[TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian])
        {
            WaveformGroup group = Waveform.FromDataSet(Images.Encoded(made, syntax)).Groups.ShouldHaveSingleItem();
            double[] values = new double[4];
            group.ReadStoredValues(0, values);
            values.ShouldBe(expected);

            // A sample alone, too, which may begin within a unit of the byte order.
            group.ReadStoredValues(1, values.AsSpan(0, 2));
            values[..2].ShouldBe(expected[2..]);
        }
    }

    [Fact]
    public void Values_are_in_the_units_of_their_channels_and_padding_is_no_number()
    {
        DataSet group = Waveforms.Group("SS", 16, 2, Images.Words(0, 0, 100, 100, -32768, 7), edit: (channel, number) => Waveforms.Calibrate(channel, 2.5, "mm[Hg]", "mmHg", factor: number == 1 ? 1.1 : 2, baseline: 10 * number));
        group.SetBytes(Attributes.WaveformPaddingValue, VR.OW, Images.Words(-32768));
        Waveform waveform = Waveform.FromDataSet(Waveforms.Of(group));

        double[] values = new double[6];
        waveform.Groups[0].ReadValues(0, values);

        values[0].ShouldBe(10);
        values[1].ShouldBe(20);
        values[2].ShouldBe(285, 1e-9);
        values[3].ShouldBe(520);
        values[4].ShouldBe(double.NaN);
        values[5].ShouldBe(55);
        waveform.Groups[0].Channels[1].Units!.Value.ShouldBe("mm[Hg]");
    }

    [Fact]
    public void The_time_of_a_sample_counts_from_the_acquisition_with_offset_and_skew()
    {
        DataSet group = Waveforms.Group("SS", 16, 2, new byte[400], frequency: 50, edit: (channel, number) => channel.Set(Attributes.ChannelSampleSkew, number - 1));
        group.Set(Attributes.MultiplexGroupTimeOffset, 1500);
        DataSet dataSet = Waveforms.Of(group);
        dataSet.Set(Attributes.AcquisitionTimeSynchronized, "Y");
        dataSet.Set(Attributes.SynchronizationFrameOfReferenceUID, new Uid("1.2.840.10008.15.1.1"));

        Waveform waveform = Waveform.FromDataSet(dataSet);

        WaveformGroup read = waveform.Groups[0];
        read.TimeOf(25).ShouldBe(2, 1e-9);
        read.TimeOf(25, read.Channels[1]).ShouldBe(2.02, 1e-9);
        waveform.LocalTimeOf(read, 25).ShouldBe(new DateTime(2026, 1, 31, 12, 0, 2));
        waveform.IsTimeSynchronized.ShouldBe(true);
        waveform.SynchronizationFrameOfReference.ShouldBe(new Uid("1.2.840.10008.15.1.1"));
        read.Duration.ShouldBe(2);
    }

    [Fact]
    public void Annotations_say_what_and_when()
    {
        DataSet dataSet = Waveforms.Of(Waveforms.Group("SS", 16, 1, new byte[400]), Waveforms.Group("SS", 16, 1, new byte[400], frequency: 200));
        dataSet.SetItems(Attributes.WaveformAnnotationSequence, Annotation(2, 0, item =>
        {
            item.SetCodes(Attributes.ConceptNameCodeSequence, new CodedConcept("8634-8", "LN", "QT Interval"));
            item.Set(Attributes.NumericValue, 412.5);
            item.SetCodes(Attributes.MeasurementUnitsCodeSequence, new CodedConcept("ms", "UCUM", "millisecond"));
        }), Annotation(2, 1, item =>
        {
            item.Set(Attributes.UnformattedTextValue, "cough");
            item.Set(Attributes.TemporalRangeType, "SEGMENT");
            item.SetValues(Attributes.ReferencedSamplePositions, 1u, 101u);
        }), Annotation(1, 1, item =>
        {
            item.Set(Attributes.UnformattedTextValue, "flush");
            item.Set(Attributes.TemporalRangeType, "POINT");
            item.Set(Attributes.ReferencedDateTime, DicomDateTime.Parse("20260131120001.5"));
        }), Annotation(1, 1, item =>
        {
            item.Set(Attributes.UnformattedTextValue, "step");
            item.Set(Attributes.TemporalRangeType, "SEGMENT");
            item.SetValues(Attributes.ReferencedTimeOffsets, 0.25, 1.5);
        }));

        Waveform waveform = Waveform.FromDataSet(dataSet);

        waveform.Annotations[0].Summary.ShouldBe("QT Interval 412.5 ms");
        waveform.Annotations[0].IsAbout(2, 1).ShouldBeTrue();
        waveform.Annotations[0].IsAbout(1, 1).ShouldBeFalse();
        waveform.Annotations[1].TimesIn(waveform, waveform.Groups[1]).ShouldBe([0, 0.5]);
        waveform.Annotations[2].TimesIn(waveform, waveform.Groups[0]).ShouldBe([1.5]);
        // Seconds after the start of the data (PS3.3 §C.18.7).
        waveform.Annotations[3].TimesIn(waveform, waveform.Groups[0]).ShouldBe([0.25, 1.5]);
    }

    [Theory]
    [InlineData("WaveformData", "bytes long")]
    [InlineData("NumberOfWaveformSamples", "Number of Waveform Samples")]
    [InlineData("NumberOfWaveformChannels", "Number of Waveform Channels")]
    [InlineData("SamplingFrequency", "Sampling Frequency")]
    [InlineData("WaveformBitsAllocated", "Waveform Bits Allocated")]
    [InlineData("WaveformSampleInterpretation", "known are SB, UB")]
    [InlineData("ChannelDefinitionSequence", "Channel Definition Sequence")]
    public void What_can_not_be_true_is_named(string keyword, string expected)
    {
        DataSet group = Waveforms.Group("SS", 16, 2, new byte[400]);
        switch (keyword)
        {
            case "WaveformData":
                group.SetBytes(Attributes.WaveformData, VR.OW, new byte[398]);
                break;
            case "NumberOfWaveformSamples":
                group.Remove(Attributes.NumberOfWaveformSamples);
                break;
            case "NumberOfWaveformChannels":
                group.Set(Attributes.NumberOfWaveformChannels, (ushort)0);
                break;
            case "SamplingFrequency":
                group.Set(Attributes.SamplingFrequency, 0);
                break;
            case "WaveformBitsAllocated":
                group.Set(Attributes.WaveformBitsAllocated, (ushort)8);
                break;
            case "WaveformSampleInterpretation":
                group.Set(Attributes.WaveformSampleInterpretation, "4");
                break;
            default:
                group.SetItems(Attributes.ChannelDefinitionSequence, new DataSet());
                break;
        }

        Should.Throw<DicomException>(() => Waveform.FromDataSet(Waveforms.Of(group))).Message.ShouldContain(expected);
    }

    [Fact]
    public void A_sequence_without_items_is_no_waveform()
    {
        DataSet dataSet = Images.Encoded(Waveforms.Of(), TransferSyntax.ExplicitVRLittleEndian);

        Waveform.IsWaveform(dataSet).ShouldBeFalse();
        Should.Throw<DicomException>(() => Waveform.FromDataSet(dataSet)).Message.ShouldContain("no waveform");
    }

    [Fact]
    public void A_count_of_samples_beyond_all_bounds_is_refused_before_anything_is_made()
    {
        DataSet group = Waveforms.Group("SV", 64, 2, new byte[64]);
        group.Set(Attributes.NumberOfWaveformSamples, uint.MaxValue);

        Should.Throw<DicomException>(() => Waveform.FromDataSet(Waveforms.Of(group))).Message.ShouldContain("68719476720");
    }

    [Fact]
    public void Of_a_long_record_only_the_stretch_that_is_drawn_comes_into_memory()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("gantry").FullName, "long.dcm");
        try
        {
            const int Samples = 12_000_000;
            byte[] data = new byte[2 * Samples];
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(2 * (Samples - 1)), 1234);
            DataSet dataSet = Waveforms.Of(Waveforms.Group("SS", 16, 1, data, frequency: 500, edit: (channel, _) => Waveforms.Calibrate(channel, 1, "uV", "microvolt")));
            new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).Save(path, TransferSyntax.ExplicitVRLittleEndian);
            using DicomFile file = DicomFile.Open(path);

            long before = GC.GetAllocatedBytesForCurrentThread();
            Waveform waveform = Waveform.FromDataSet(file.DataSet);
            double[] last = new double[1];
            waveform.Groups[0].ReadValues(Samples - 1, last);
            WaveformRenderer.RenderSvg(waveform, new WaveformPageOptions { From = 12_000, Seconds = 12_000 });
            long used = GC.GetAllocatedBytesForCurrentThread() - before;

            last[0].ShouldBe(1234);
            used.ShouldBeLessThan(4 << 20);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static DataSet Annotation(int group, int channel, Action<DataSet> edit)
    {
        DataSet item = new();
        item.SetValues(Attributes.ReferencedWaveformChannels, (ushort)group, (ushort)channel);
        edit(item);
        return item;
    }
}
