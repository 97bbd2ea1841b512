using System.Buffers;
using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg;

public class LossyJpegEncoderTests
{
    [Theory]
    [InlineData(8, 1, 90, "MONOCHROME2")]
    [InlineData(8, 3, 90, "YBR_FULL_422")]
    [InlineData(8, 3, 75, "YBR_FULL_422")]
    [InlineData(8, 3, 100, "YBR_FULL_422")]
    public void Foreign_programs_see_what_we_see_in_what_was_encoded(int bits, int samples, int quality, string photometric)
    {
        foreach (TransferSyntax syntax in new[] { TransferSyntax.JPEGBaseline8Bit, TransferSyntax.JPEGExtended12Bit })
        {
            DataSet image = RandomImages.Create(61, 98, bits, samples, kind: 0, seed: 5);
            DataSet encoded = Encode(image, syntax, quality, photometric);
            byte[] decoded = Encapsulation.Decode(encoded);
            Encapsulation.DecodeBy(encoded, "dcmdjpeg", "+cn", "+px").ShouldBe(decoded);
            if (samples == 1)
            {
                Encapsulation.DecodeBy(encoded, "gdcmconv", "--raw").ShouldBe(decoded);
            }
        }
    }

    [Theory]
    [InlineData(1, 90, "MONOCHROME2")]
    [InlineData(3, 95, "YBR_FULL_422")]
    [InlineData(3, 80, "YBR_FULL_422")]
    public void Twelve_bits_are_seen_by_foreign_programs_as_by_us(int samples, int quality, string photometric)
    {
        DataSet image = RandomImages.Create(61, 98, 12, samples, kind: 0, seed: 5);
        DataSet encoded = Encode(image, TransferSyntax.JPEGExtended12Bit, quality, photometric);
        byte[] decoded = Encapsulation.Decode(encoded);
        Encapsulation.DecodeBy(encoded, "dcmdjpeg", "+cn", "+px").ShouldBe(decoded);
        if (samples == 1)
        {
            Encapsulation.DecodeBy(encoded, "gdcmconv", "--raw").ShouldBe(decoded);
        }
    }

    /// <summary>Whether chrominance was left out or not, or could not be: no other YCbCr is allowed.</summary>
    [Theory]
    [InlineData(90, 98)]
    [InlineData(50, 98)]
    [InlineData(50, 97)]
    public void Colours_are_what_the_standard_lets_JPEG_have(int quality, int columns)
    {
        DataSet image = RandomImages.Create(61, columns, 8, 3, kind: 0, seed: 5);
        NativeFrame frame = FrameReader.FromDataSet(image).Read(1);
        FrameCodecs.Default.TryGetEncoder(TransferSyntax.JPEGBaseline8Bit, out IFrameEncoder? encoder).ShouldBeTrue();
        ArrayBufferWriter<byte> stream = new();
        string photometric = encoder.Encode(frame.Description, frame.Samples.Span, TransferSyntax.JPEGBaseline8Bit, new EncodeOptions { Quality = quality }, stream);
        photometric.ShouldBe("YBR_FULL_422");
        DataSet encoded = Encapsulation.WithCodeStream(image, TransferSyntax.JPEGBaseline8Bit, stream.WrittenSpan.ToArray());
        encoded.Set(Attributes.PhotometricInterpretation, photometric);
        NativeFrame decoded = FrameReader.FromDataSet(Images.Encoded(encoded, TransferSyntax.JPEGBaseline8Bit)).Read(1);
        decoded.Description.PhotometricInterpretation.ShouldBe("YBR_FULL");
        decoded.Samples.Length.ShouldBe(61 * columns * 3);
    }

    [Fact]
    public void The_best_quality_stays_near_the_original() =>
        Prop.ForAll(RandomImages.Of([8, 12], 1), image =>
        {
            byte[] original = Encapsulation.Decode(image);
            byte[] decoded = Encapsulation.Decode(Encapsulation.Encode(image, TransferSyntax.JPEGExtended12Bit, new EncodeOptions { Quality = 100 }));
            return Differences(original, decoded, FrameReader.FromDataSet(image).Description.BitsAllocated).All(difference => difference <= 3);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(100, 2.5)]
    [InlineData(90, 6)]
    [InlineData(50, 12)]
    public void Colours_stay_near_the_original(int quality, double meanDifference)
    {
        RenderedImage picture = Pictures.Create(150, 90, 3);
        DataSet image = Images.Create(90, 150, picture.Pixels, samples: 3, photometric: "RGB");
        DataSet encoded = Encapsulation.Encode(image, TransferSyntax.JPEGBaseline8Bit, new EncodeOptions { Quality = quality });
        Renderer.Render(encoded).Pixels.Zip(picture.Pixels, (a, b) => (double)Math.Abs(a - b)).Average().ShouldBeLessThan(meanDifference);
    }

    [Theory]
    [InlineData("wg04/US1_UNC.dcm", "+s4")]
    [InlineData("wg04/VL1_UNC.dcm", "+s4")]
    [InlineData("wg04/VL6_UNC.dcm", "+s4")]
    public void Code_streams_are_as_long_as_those_of_a_foreign_encoder(string file, string sampling)
    {
        byte[] original = File.ReadAllBytes(Corpus.Path(file));
        DataSet image = DicomFile.Parse(original).DataSet;
        int ours = Encapsulation.EncodeFrame(image, TransferSyntax.JPEGBaseline8Bit).Length;
        int foreign = FrameIndex.FromDataSet(DicomFile.Parse(Jpegs.Convert(original, "dcmcjpeg", "+eb", "+q", "90", sampling)).DataSet).Read(1).Length;
        ours.ShouldBeInRange((int)(foreign * 0.9), (int)(foreign * 1.03));
    }

    [Theory]
    [InlineData("wg04/CT1_UNC.dcm")]
    [InlineData("wg04/MR1_UNC.dcm")]
    [InlineData("wg04/NM1_UNC.dcm")]
    [InlineData("wg04/RG3_J2KR.dcm")]
    public void Gray_code_streams_are_as_long_as_those_of_cjpeg(string file)
    {
        using DicomFile dicom = DicomFile.Open(Corpus.Path(file));
        RenderedImage picture = Renderer.Render(dicom.DataSet, 1, new RenderOptions { SquarePixels = false });
        int ours = Encapsulation.EncodeFrame(Images.Create(picture.Height, picture.Width, picture.Pixels), TransferSyntax.JPEGBaseline8Bit, new EncodeOptions { Quality = 85 }).Length;
        int foreign = Jpegs.EncodeByCjpeg(picture, "-quality", "85", "-optimize").Length;
        ours.ShouldBeInRange((int)(foreign * 0.9), (int)(foreign * 1.03));
    }

    [Fact]
    public void Extended_code_streams_are_as_long_as_those_of_a_foreign_encoder()
    {
        using DicomFile dicom = DicomFile.Open(Corpus.Path("presentation/OutOfBoundsOverlay.dcm"));
        NativeFrame frame = FrameReader.FromDataSet(dicom.DataSet).Read(1);
        DataSet image = Images.Create(frame.Description.Rows, frame.Description.Columns, frame.Samples.ToArray(), 16, 12);
        int ours = Encapsulation.EncodeFrame(image, TransferSyntax.JPEGExtended12Bit, new EncodeOptions { Quality = 90 }).Length;
        int foreign = Encapsulation.EncodeBy(image, "dcmcjpeg", "+ee", "+q", "90").Length;
        ours.ShouldBeInRange((int)(foreign * 0.9), (int)(foreign * 1.03));
    }

    [Fact]
    public void What_lossy_jpeg_cannot_hold_is_said()
    {
        Reason(Images.Create(2, 2, new byte[8], 16, 12), TransferSyntax.JPEGBaseline8Bit).ShouldContain("Bits Allocated (0028,0100) is 16; baseline JPEG takes 8.");
        Reason(Images.Create(2, 2, new byte[8], 16, 16), TransferSyntax.JPEGExtended12Bit).ShouldContain("Bits Stored (0028,0101) is 16; extended JPEG takes 12");
        Reason(Images.Create(2, 2, new byte[8], 16, 12, signed: true), TransferSyntax.JPEGExtended12Bit).ShouldContain("Pixel Representation (0028,0103) is 1");
        Reason(Images.Create(2, 2, new byte[4], photometric: "PALETTE COLOR"), TransferSyntax.JPEGBaseline8Bit).ShouldContain("PALETTE COLOR");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Impossible_qualities_are_refused(int quality) =>
        Should.Throw<DicomException>(() => Encapsulation.Encode(Images.Create(2, 2, new byte[4]), TransferSyntax.JPEGBaseline8Bit, new EncodeOptions { Quality = quality }))
            .Message.ShouldContain($"is {quality}");

    private static string Reason(DataSet image, TransferSyntax syntax)
    {
        FrameCodecs.Default.TryGetEncoder(syntax, out IFrameEncoder? encoder).ShouldBeTrue();
        return encoder.WhyNot(PixelDescription.FromDataSet(image), syntax).ShouldNotBeNull();
    }

    // As transcoding does, the data set says what the encoder said.
    private static DataSet Encode(DataSet image, TransferSyntax syntax, int quality, string photometric)
    {
        DataSet encoded = Encapsulation.Encode(image, syntax, new EncodeOptions { Quality = quality });
        encoded.Set(Attributes.PhotometricInterpretation, photometric);
        return Images.Encoded(encoded, syntax);
    }

    private static IEnumerable<int> Differences(byte[] left, byte[] right, int bits) => bits == 8
        ? left.Zip(right, (a, b) => Math.Abs(a - b))
        : Enumerable.Range(0, left.Length / 2).Select(i => Math.Abs(BitConverter.ToUInt16(left, 2 * i) - BitConverter.ToUInt16(right, 2 * i)));
}
