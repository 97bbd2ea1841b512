using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg;

public class LosslessJpegEncoderTests
{
    private static readonly TransferSyntax[] s_syntaxes = [TransferSyntax.JPEGLossless, TransferSyntax.JPEGLosslessSV1];

    [Fact]
    public void What_was_encoded_is_decoded() =>
        Prop.ForAll(RandomImages.Of([2, 5, 8, 10, 12, 16], 1), Gen.Elements(s_syntaxes).ToArbitrary(), IsReversible).QuickCheckThrowOnFailure();

    [Fact]
    public void Colour_that_was_encoded_is_decoded() =>
        Prop.ForAll(RandomImages.Of([8, 16], 3), Gen.Elements(s_syntaxes).ToArbitrary(), IsReversible).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("MONOCHROME1")]
    [InlineData("PALETTE COLOR")]
    public void Signs_and_bits_above_the_stored_ones_come_back(string photometric)
    {
        DataSet image = Images.Create(2, 3, Images.Words(-1, 0, 0x7FFF, -32768, 5, 0x1234), 16, 12, photometric: photometric, signed: true);
        DataSet encoded = Encapsulation.Encode(image, TransferSyntax.JPEGLosslessSV1);
        NativeFrame frame = FrameReader.FromDataSet(encoded).Read(1);
        frame.Samples.ToArray().ShouldBe(Images.Words(-1, 0, 0x7FFF, -32768, 5, 0x1234));
        frame.Description.PhotometricInterpretation.ShouldBe(photometric);
    }

    [Theory]
    [InlineData("dcmdjpeg", 8, 1)]
    [InlineData("dcmdjpeg", 8, 3)]
    [InlineData("dcmdjpeg", 12, 1)]
    [InlineData("dcmdjpeg", 16, 1)]
    [InlineData("gdcmconv", 8, 1)]
    [InlineData("gdcmconv", 8, 3)]
    [InlineData("gdcmconv", 12, 1)]
    [InlineData("gdcmconv", 16, 1)]
    public void Foreign_programs_decode_what_was_encoded(string program, int bits, int samples)
    {
        foreach (TransferSyntax syntax in s_syntaxes)
        {
            for (int kind = 0; kind < 5; kind++)
            {
                DataSet image = RandomImages.Create(37, 101, bits, samples, kind, 7 + kind);
                Encapsulation.DecodeBy(Encapsulation.Encode(image, syntax), program, program == "gdcmconv" ? ["--raw"] : ["+px"]).ShouldBe(Encapsulation.Decode(image), $"kind {kind}, {syntax.Uid}");
            }
        }
    }

    [Theory]
    [InlineData("wg04/CT1_UNC.dcm")]
    [InlineData("wg04/MR1_UNC.dcm")]
    [InlineData("wg04/NM1_UNC.dcm")]
    [InlineData("wg04/US1_UNC.dcm")]
    [InlineData("wg04/VL1_UNC.dcm")]
    public void Code_streams_are_as_short_as_those_of_a_foreign_encoder(string file)
    {
        byte[] original = File.ReadAllBytes(Corpus.Path(file));
        DataSet image = DicomFile.Parse(original).DataSet;
        byte[] ours = Encapsulation.EncodeFrame(image, TransferSyntax.JPEGLosslessSV1);
        byte[] foreign = FrameIndex.FromDataSet(DicomFile.Parse(Jpegs.Convert(original, "dcmcjpeg", "+e1")).DataSet).Read(1);
        ours.Length.ShouldBeLessThan((int)(foreign.Length * 1.01));
        Encapsulation.EncodeFrame(image, TransferSyntax.JPEGLossless).Length.ShouldBeLessThanOrEqualTo(ours.Length);
        Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEGLosslessSV1, ours)).ShouldBe(Encapsulation.Decode(image));
    }

    [Fact]
    public void What_lossless_jpeg_cannot_hold_is_said()
    {
        Reason(Images.Create(2, 2, new byte[16], 32)).ShouldContain("Bits Allocated (0028,0100) is 32; lossless JPEG takes 8 or 16");
        Reason(Images.Create(2, 2, new byte[1], 1)).ShouldContain("Bits Allocated (0028,0100) is 1");
        Reason(Images.Create(2, 2, new byte[8], samples: 3, photometric: "YBR_FULL_422")).ShouldContain("Photometric Interpretation (0028,0004) is YBR_FULL_422");

        static string Reason(DataSet image)
        {
            FrameCodecs.Default.TryGetEncoder(TransferSyntax.JPEGLosslessSV1, out IFrameEncoder? encoder).ShouldBeTrue();
            return encoder.WhyNot(PixelDescription.FromDataSet(image), TransferSyntax.JPEGLosslessSV1).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Mutated_code_streams_give_pixels_or_an_error_that_says_so()
    {
        Random random = new(57);
        (DataSet Image, byte[] CodeStream)[] sources =
        [
            .. s_syntaxes.SelectMany(syntax => new[] { (8, 1), (8, 3), (16, 1), (16, 3) }.Select(shape =>
            {
                DataSet image = RandomImages.Create(19, 41, shape.Item1, shape.Item2, 0, 3);
                return (image, Encapsulation.EncodeFrame(image, syntax));
            })),
        ];
        int refused = 0;
        for (int i = 0; i < 4000; i++)
        {
            (DataSet image, byte[] codeStream) = sources[i % sources.Length];
            try
            {
                Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEGLossless, Mutations.Of(codeStream, random)));
            }
            catch (DicomException)
            {
                refused++;
            }
        }

        refused.ShouldBeInRange(500, 3900);
    }

    private static bool IsReversible(DataSet image, TransferSyntax syntax) =>
        Encapsulation.Decode(Encapsulation.Encode(image, syntax)).AsSpan().SequenceEqual(Encapsulation.Decode(image));
}
