using System.Text;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg;

public class JpegFrameDecoderTests
{
    private static readonly RenderedImage s_picture = Pictures.Create(40, 24, 3);

    [Theory]
    [InlineData("malformed/gen-encap-fragment-beyond-eof.dcm")]
    [InlineData("malformed/gen-jpeg-dimensions-differ.dcm")]
    [InlineData("malformed/gen-jpeg-dimensions-huge.dcm")]
    [InlineData("malformed/gen-jpeg-no-huffman.dcm")]
    [InlineData("malformed/gen-jpeg-not-jpeg.dcm")]
    [InlineData("malformed/gen-jpeg-truncated.dcm")]
    [InlineData("malformed/gen-jpeg-zero-height.dcm")]
    public void Broken_frames_are_refused(string file)
    {
        string path = Corpus.Path(file);
        Should.Throw<DicomException>(() => Jpegs.Frame(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-progressive")]
    [InlineData("-restart 1B")]
    public void Every_shorter_code_stream_is_refused_unless_only_the_end_marker_is_missing(string options)
    {
        RenderedImage picture = Pictures.Create(24, 16, 1, noise: 30);
        byte[] codeStream = Jpegs.EncodeByCjpeg(picture, options.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        byte[] whole = Encapsulation.Decode(Jpegs.Image(codeStream, picture));
        for (int length = 0; length < codeStream.Length - 3; length++)
        {
            Should.Throw<DicomException>(() => Encapsulation.Decode(Jpegs.Image(codeStream[..length], picture)), $"{length} of {codeStream.Length} bytes");
        }

        Encapsulation.Decode(Jpegs.Image(codeStream[..^2], picture)).ShouldBe(whole);
        Encapsulation.Decode(Jpegs.Image([.. codeStream, 0, 0xFF, 0xD8, 0xFF, 0xC0, 1, 2, 3], picture)).ShouldBe(whole);
    }

    [Fact]
    public void Segments_of_applications_and_comments_and_fill_bytes_are_passed_over()
    {
        byte[] codeStream = Jpegs.EncodeByCjpeg(s_picture);
        byte[] whole = Encapsulation.Decode(Jpegs.Image(codeStream, s_picture));
        byte[] longer = [.. codeStream[..2], 0xFF, 0xFE, 0, 5, 0xFF, 0xD9, 0, 0xFF, 0xFF, 0xFF, 0xE5, 0, 2, .. codeStream[2..]];
        Encapsulation.Decode(Jpegs.Image(longer, s_picture)).ShouldBe(whole);
    }

    [Fact]
    public void The_number_of_lines_may_follow_the_first_scan()
    {
        byte[] codeStream = Jpegs.EncodeByCjpeg(s_picture);
        byte[] whole = Encapsulation.Decode(Jpegs.Image(codeStream, s_picture));
        int frame = codeStream.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        byte[] without = [.. codeStream[..^2], 0xFF, 0xDC, 0, 4, 0, (byte)s_picture.Height, 0xFF, 0xD9];
        without[frame + 5] = without[frame + 6] = 0;
        Encapsulation.Decode(Jpegs.Image(without, s_picture)).ShouldBe(whole);
    }

    [Theory]
    [InlineData("RGB", "", "", "YBR_FULL")]
    [InlineData("YBR_FULL_422", "", "", "YBR_FULL")]
    [InlineData("YBR_FULL_422", "", "adobe0", "RGB")]
    [InlineData("RGB", "", "adobe1", "YBR_FULL")]
    [InlineData("RGB", "", "bare", "RGB")]
    [InlineData("YBR_FULL", "", "bare", "YBR_FULL")]
    [InlineData("RGB", "-sample 2x1", "bare", "YBR_FULL")]
    [InlineData("YBR_FULL", "-rgb", "", "RGB")]
    public void Colours_are_what_the_code_stream_says_and_else_what_the_data_set_says(string photometric, string options, string segments, string expected)
    {
        byte[] codeStream = Jpegs.EncodeByCjpeg(s_picture, ["-sample", "1x1", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        byte[] adobe = [0xFF, 0xEE, 0, 14, .. Encoding.ASCII.GetBytes("Adobe"), 0, 100, 0, 0, 0, 0, segments == "adobe0" ? (byte)0 : (byte)1];

        // JFIF is the first segment, 18 bytes long.
        codeStream = segments switch
        {
            "bare" => [.. codeStream[..2], .. codeStream[20..]],
            "" => codeStream,
            _ => [.. codeStream[..2], .. adobe, .. codeStream[20..]],
        };
        FrameReader.FromDataSet(Jpegs.Image(codeStream, s_picture, photometric)).Read(1).Description.PhotometricInterpretation.ShouldBe(expected);
    }

    [Theory]
    [InlineData("-arithmetic", "SOF9")]
    public void Arithmetic_coding_is_refused_by_its_name(string option, string name)
    {
        byte[] codeStream = Jpegs.EncodeByCjpeg(s_picture, option);
        Should.Throw<CodecNotAvailableException>(() => Encapsulation.Decode(Jpegs.Image(codeStream, s_picture))).Message.ShouldContain(name);
    }

    [Fact]
    public void Mutated_code_streams_give_pixels_or_an_error_that_says_so()
    {
        Random random = new(20250);
        (RenderedImage Picture, byte[] CodeStream)[] sources =
        [
            .. new[] { "", "-progressive", "-restart 1B", "-progressive -restart 3B", "-sample 2x2", "-sample 1x1 -optimize" }.SelectMany(options => new[] { 1, 3 }.Select(samples =>
            {
                RenderedImage picture = Pictures.Create(37, 29, samples, noise: 20);
                return (picture, Jpegs.EncodeByCjpeg(picture, options.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            })),
        ];
        int refused = 0;
        for (int i = 0; i < 6000; i++)
        {
            (RenderedImage picture, byte[] codeStream) = sources[i % sources.Length];
            DataSet image = Jpegs.Image(Mutations.Of(codeStream, random), picture);
            try
            {
                Encapsulation.Decode(image).Length.ShouldBe(picture.Pixels.Length);
            }
            catch (DicomException)
            {
                refused++;
            }
        }

        refused.ShouldBeInRange(1000, 5900);
    }
}
