using System.Buffers;
using FsCheck.Fluent;

namespace Gantry.Dicom.Imaging.Tests.Transcoding;

public sealed class TranscoderTests
{
    private static readonly TransferSyntax s_uncompressed = TransferSyntax.EncapsulatedUncompressedExplicitVRLittleEndian;

    [Fact]
    public async Task Native_frames_of_any_layout_come_back_from_fragments_by_pixel()
    {
        var layouts =
            from rows in Gen.Choose(1, 9)
            from columns in Gen.Choose(1, 9)
            from frames in Gen.Choose(1, 7)
            from bits in Gen.Elements(1, 8, 16, 32)
            from colour in Gen.Elements(0, 1, 2)
            select (rows, columns, frames, bits, colour: bits == 1 ? 0 : colour);
        foreach ((int rows, int columns, int frames, int bits, int colour) in layouts.Sample(60))
        {
            int samples = colour == 0 ? 1 : 3;
            byte[] pixels = new byte[((rows * columns * samples * bits * frames) + 7) / 8];
            new Random(rows + (10 * columns) + (100 * frames)).NextBytes(pixels);
            DataSet dataSet = Images.Create(rows, columns, pixels, bits, samples: samples, photometric: samples == 1 ? "MONOCHROME2" : "RGB", planar: colour == 2 ? 1 : 0, frames: frames);

            DataSet encapsulated = await MoveAsync(dataSet, s_uncompressed);
            DataSet native = await MoveAsync(encapsulated, TransferSyntax.ExplicitVRLittleEndian);

            encapsulated.TryGetElement(Attributes.PixelData, out DataElement element).ShouldBeTrue();
            element.FragmentCount.ShouldBe(frames + 1);
            element.ReadFragment(0).Length.ShouldBe(4 * frames);
            native.Get(Attributes.PlanarConfiguration).ShouldBe(samples == 1 ? null : (ushort)0);
            FrameReader before = FrameReader.FromDataSet(dataSet);
            FrameReader after = FrameReader.FromDataSet(native);
            for (int frame = 1; frame <= frames; frame++)
            {
                Values(after.Read(frame)).ShouldBe(Values(before.Read(frame)), $"{rows} × {columns}, {bits} bits, {colour}, frame {frame} of {frames}");
            }
        }
    }

    [Fact]
    public async Task Shared_chrominance_is_given_to_both_pixels()
    {
        DataSet dataSet = Images.Create(1, 4, [10, 20, 100, 200, 30, 40, 110, 210], samples: 3, photometric: "YBR_FULL_422");

        DataSet moved = await MoveAsync(dataSet, s_uncompressed);

        moved.GetString(Attributes.PhotometricInterpretation).ShouldBe("YBR_FULL");
        FrameReader.FromDataSet(moved).Read(1).Samples.ToArray().ShouldBe([10, 100, 200, 20, 100, 200, 30, 110, 210, 40, 110, 210]);
    }

    [Fact]
    public async Task What_loses_something_becomes_another_instance_that_tells_its_origin()
    {
        DataSet original = Images.Create(2, 2, [1, 2, 3, 4]);
        original.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
        original.Set(Attributes.SOPInstanceUID, new Uid("1.2.3"));
        original.Set(Attributes.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        TranscodeOptions options = new() { Codecs = new FrameCodecs([], [new HalvingEncoder(TransferSyntax.JPEGLSNearLossless)]) };

        using TranscodedDataSet once = await Transcoder.TranscodeAsync(original, TransferSyntax.JPEGLSNearLossless, options, TestContext.Current.CancellationToken);
        using TranscodedDataSet again = await Transcoder.TranscodeAsync(original, TransferSyntax.JPEGLSNearLossless, options, TestContext.Current.CancellationToken);

        DataSet derived = once.DataSet;
        derived.GetString(Attributes.SOPInstanceUID).ShouldNotBe("1.2.3");
        derived.GetString(Attributes.SOPInstanceUID).ShouldBe(again.DataSet.GetString(Attributes.SOPInstanceUID));
        derived.GetStrings(Attributes.ImageType).ShouldBe(["DERIVED", "PRIMARY", "AXIAL"]);
        derived.GetString(Attributes.LossyImageCompression).ShouldBe("01");
        derived.GetStrings(Attributes.LossyImageCompressionRatio).ShouldBe(["2"]);
        derived.GetStrings(Attributes.LossyImageCompressionMethod).ShouldBe(["ISO_14495_1"]);
        derived.Items(Attributes.DerivationCodeSequence)[0].GetString(Attributes.CodeValue).ShouldBe("113040");
        derived.Items(Attributes.SourceImageSequence)[0].GetString(Attributes.ReferencedSOPInstanceUID).ShouldBe("1.2.3");
        original.GetString(Attributes.SOPInstanceUID).ShouldBe("1.2.3");
        original.Contains(Attributes.LossyImageCompression).ShouldBeFalse();
    }

    [Fact]
    public async Task Frames_that_do_not_fit_into_memory_wait_in_a_file_that_goes_away()
    {
        using TemporaryFolder folder = new();
        byte[] pixels = new byte[50 * 64];
        new Random(5).NextBytes(pixels);
        DataSet dataSet = Images.Create(8, 8, pixels, frames: 50);
        TranscodeOptions options = new() { MaximumInMemory = 1000, TemporaryFolder = folder.Path, MaximumParallelism = 3 };

        using (TranscodedDataSet moved = await Transcoder.TranscodeAsync(dataSet, s_uncompressed, options, TestContext.Current.CancellationToken))
        {
            DataSet written = DataSet.Parse(moved.Encode().ToArray(), s_uncompressed);
            FrameReader frames = FrameReader.FromDataSet(written);
            Enumerable.Range(1, 50).SelectMany(frame => frames.Read(frame).Samples.ToArray()).ShouldBe(pixels);
            Directory.GetFiles(folder.Path).Length.ShouldBe(1);
        }

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_compressed_icon_becomes_native_with_its_image()
    {
        DataSet dataSet = Images.Create(2, 2, [1, 2, 3, 4]);
        dataSet.SetItems(Attributes.IconImageSequence, Images.Create(1, 2, [7, 9]));
        DataSet encapsulated = await MoveAsync(dataSet, s_uncompressed);
        DataSet icon = encapsulated.Items(Attributes.IconImageSequence)[0];
        icon.SetFragments(Attributes.PixelData, VR.OB, (IReadOnlyList<ReadOnlyMemory<byte>>)[default, new byte[] { 7, 9 }]);
        encapsulated = Images.Encoded(encapsulated, s_uncompressed);

        DataSet native = await MoveAsync(encapsulated, TransferSyntax.ImplicitVRLittleEndian);

        native.Items(Attributes.IconImageSequence)[0].GetBytes(Attributes.PixelData).ToArray().ShouldBe([7, 9]);
    }

    [Fact]
    public async Task A_damaged_frame_behind_others_is_told_as_damage()
    {
        using TranscodedDataSet good = await Transcoder.TranscodeAsync(Images.Create(4, 4, new byte[48], frames: 3), TransferSyntax.RLELossless, cancellationToken: TestContext.Current.CancellationToken);
        DataSet damaged = DataSet.Parse(good.Encode().ToArray(), TransferSyntax.RLELossless);
        damaged.TryGetElement(Attributes.PixelData, out DataElement pixels).ShouldBeTrue();
        damaged.SetFragments(Attributes.PixelData, VR.OB, (IReadOnlyList<ReadOnlyMemory<byte>>)[default, pixels.ReadFragment(1), pixels.ReadFragment(2), new byte[] { 1, 2, 3, 4 }]);
        damaged = DataSet.Parse(damaged.Encode(TransferSyntax.RLELossless).ToArray(), TransferSyntax.RLELossless);

        await Should.ThrowAsync<DicomException>(() => MoveAsync(damaged, TransferSyntax.ExplicitVRLittleEndian));
        await Should.ThrowAsync<DicomException>(() => MoveAsync(damaged, s_uncompressed));
    }

    [Fact]
    public void What_is_in_the_way_is_told_before_a_frame_is_looked_at()
    {
        DataSet floats = Images.Create(1, 1, [0, 0, 0, 0], 32);
        floats.Remove(Attributes.PixelData);
        floats.SetBytes(Attributes.FloatPixelData, VR.OF, new byte[4]);

        Transcoder.WhyNot(floats, s_uncompressed)!.ShouldContain("floating point");
        Transcoder.WhyNot(Images.Create(1, 1, [0]), TransferSyntax.JPEGXL)!.ShouldContain(TransferSyntax.JPEGXL.Uid.Value);
        Transcoder.WhyNot(Images.Create(1, 1, [0]), s_uncompressed).ShouldBeNull();
        Transcoder.WhyNot(new DataSet(), TransferSyntax.JPEGXL).ShouldBeNull();
    }

    private static async Task<DataSet> MoveAsync(DataSet dataSet, TransferSyntax target)
    {
        using TranscodedDataSet moved = await Transcoder.TranscodeAsync(dataSet, target, cancellationToken: TestContext.Current.CancellationToken);
        return DataSet.Parse(moved.Encode().ToArray(), target);
    }

    // Samples alone, by pixel; what fills up the last byte of 1-bit frames counts for nothing.
    private static byte[] Values(NativeFrame frame)
    {
        PixelDescription description = frame.Description;
        int size = description.BitsAllocated / 8;
        byte[] bytes = frame.Samples.ToArray();
        if (size == 0)
        {
            return [.. Enumerable.Range(0, description.Rows * description.Columns).Select(i => (byte)((bytes[i / 8] >> (i % 8)) & 1))];
        }

        int pixels = description.Rows * description.Columns;
        return description.PlanarConfiguration == 0 ? bytes
            : [.. Enumerable.Range(0, pixels).SelectMany(pixel => Enumerable.Range(0, 3).SelectMany(plane => bytes[(((plane * pixels) + pixel) * size)..(((plane * pixels) + pixel + 1) * size)]))];
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("gantry-transcoding-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    /// <summary>Keeps every other byte.</summary>
    private sealed class HalvingEncoder(TransferSyntax transferSyntax) : IFrameEncoder
    {
        public IReadOnlyList<TransferSyntax> TransferSyntaxes => [transferSyntax];

        public string? WhyNot(PixelDescription description, TransferSyntax transferSyntax) => null;

        public string Encode(PixelDescription description, ReadOnlySpan<byte> samples, TransferSyntax transferSyntax, EncodeOptions options, IBufferWriter<byte> codeStream)
        {
            for (int i = 0; i < samples.Length; i += 2)
            {
                codeStream.Write(samples.Slice(i, 1));
            }

            return description.PhotometricInterpretation;
        }
    }
}
