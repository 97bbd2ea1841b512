namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg;

public class DctDecoderTests
{
    [Theory]
    [InlineData(64, 48, 1, "")]
    [InlineData(1, 1, 1, "")]
    [InlineData(67, 35, 1, "-progressive")]
    [InlineData(200, 123, 1, "-restart 3B")]
    [InlineData(67, 35, 3, "-sample 1x1")]
    [InlineData(67, 35, 3, "-sample 2x1")]
    [InlineData(66, 36, 3, "-sample 2x1 -restart 1")]
    [InlineData(67, 35, 3, "-sample 2x2")]
    [InlineData(68, 33, 3, "-sample 2x2 -restart 2B")]
    [InlineData(3, 5, 3, "-sample 2x2")]
    [InlineData(5, 3, 3, "-sample 2x2")]
    [InlineData(67, 35, 3, "-sample 4x1")]
    [InlineData(67, 35, 3, "-sample 4x1,2x1,1x1")]
    [InlineData(67, 35, 3, "-sample 2x2,1x2,2x1")]
    [InlineData(67, 35, 3, "-progressive -sample 2x2")]
    [InlineData(130, 70, 3, "-progressive -sample 1x1 -restart 5B")]
    [InlineData(130, 70, 3, "-quality 3 -sample 2x1")]
    [InlineData(130, 70, 3, "-quality 100 -sample 2x1 -optimize")]
    public void Samples_are_those_of_a_foreign_decoder(int width, int height, int samples, string options)
    {
        RenderedImage picture = Pictures.Create(width, height, samples, noise: 30);
        DataSet image = Jpegs.Image(Jpegs.EncodeByCjpeg(picture, options.Split(' ', StringSplitOptions.RemoveEmptyEntries)), picture);
        byte[] expected = Encapsulation.DecodeBy(image, "dcmdjpeg", "+cn", "+px");
        if (options.Contains("1x2", StringComparison.Ordinal))
        {
            // Halves of the height alone are repeated there and interpolated here.
            double mean = expected.Zip(Encapsulation.Decode(image), (a, b) => (double)Math.Abs(a - b)).Average();
            mean.ShouldBeInRange(0.01, 4);
        }
        else
        {
            Encapsulation.Decode(image).ShouldBe(expected);
        }
    }

    [Fact]
    public void Chrominance_of_half_the_height_is_interpolated_as_by_the_current_foreign_decoder()
    {
        RenderedImage picture = Pictures.Create(67, 35, 3, noise: 0);
        byte[] codeStream = Jpegs.EncodeByCjpeg(picture, "-sample", "1x2");
        RenderedImage expected = ForeignProgram.ReadPortableMap(Jpegs.WithFile(codeStream, file => ForeignProgram.Run("djpeg", "-pnm", file)));
        byte[] ours = Renderer.Render(Jpegs.Image(codeStream, picture)).Pixels;
        ours.Zip(expected.Pixels, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData(8, "+eb")]
    [InlineData(8, "+ee")]
    [InlineData(8, "+es")]
    [InlineData(8, "+ep")]
    [InlineData(12, "+ee")]
    [InlineData(12, "+es")]
    [InlineData(12, "+ep")]
    public void Every_lossy_process_of_a_foreign_encoder_is_decoded_as_by_its_decoder(int bits, string process)
    {
        byte[] native = Jpegs.ToFile(RandomImages.Create(75, 133, bits, samples: 1, kind: 0, seed: 1));
        byte[] compressed = Jpegs.Convert(native, "dcmcjpeg", process);
        NativeFrame expected = Jpegs.Read(Jpegs.Convert(compressed, "dcmdjpeg"));
        NativeFrame frame = Jpegs.Read(compressed);
        frame.Description.BitsAllocated.ShouldBe(expected.Description.BitsAllocated);
        frame.Samples.ToArray().ShouldBe(expected.Samples.ToArray());
    }

    [Theory]
    [InlineData("RG3_JPLY")]
    [InlineData("MR1_JPLY")]
    [InlineData("NM1_JPLY")]
    public void Pictures_of_WG04_are_those_of_a_foreign_decoder_clipped_to_the_stored_bits(string name)
    {
        byte[] file = File.ReadAllBytes(Corpus.Path($"wg04/{name}.dcm"));
        NativeFrame ours = Jpegs.Read(file);
        int maximum = (1 << ours.Description.BitsStored) - 1;
        byte[] expected = Jpegs.Read(Jpegs.Convert(file, "dcmdjpeg")).Samples.ToArray();
        Words(ours.Samples.ToArray()).ShouldBe(Words(expected).Select(value => Math.Min(value, maximum)));
    }

    [Theory]
    [InlineData("NM1", 3)]
    [InlineData("MR1", 40)]
    public void Lossy_pictures_of_WG04_are_near_their_originals(string name, double meanDifference)
    {
        byte[] ours = Jpegs.Frame(Corpus.Path($"wg04/{name}_JPLY.dcm")), original = Jpegs.Frame(Corpus.Path($"wg04/{name}_UNC.dcm"));
        Words(ours).Zip(Words(original), (a, b) => (double)Math.Abs(a - b)).Average().ShouldBeLessThan(meanDifference);
    }

    [Theory]
    [InlineData("0;\n1;\n2;\n")]
    [InlineData("0,1;\n2;\n")]
    [InlineData("0,1,2: 0-0, 0, 2;\n1: 1-63, 0, 0;\n0: 1-5, 0, 1;\n0,1,2: 0-0, 2, 1;\n0: 6-63, 0, 1;\n2: 1-63, 0, 0;\n0,1,2: 0-0, 1, 0;\n0: 1-63, 1, 0;\n")]
    public void Scans_may_take_components_and_coefficients_in_any_order(string scans)
    {
        RenderedImage picture = Pictures.Create(67, 35, 3, noise: 30);
        byte[] codeStream = Jpegs.WithFile(System.Text.Encoding.ASCII.GetBytes(scans), script => Jpegs.EncodeByCjpeg(picture, "-sample", "2x1", "-scans", script));
        DataSet image = Jpegs.Image(codeStream, picture);
        Encapsulation.Decode(image).ShouldBe(Encapsulation.DecodeBy(image, "dcmdjpeg", "+cn", "+px"));
    }

    [Fact]
    public void Samples_beyond_the_stored_bits_are_clipped()
    {
        DataSet image = RandomImages.Create(64, 64, 12, samples: 1, kind: 3, seed: 1);
        DicomFile compressed = DicomFile.Parse(Jpegs.Convert(Jpegs.ToFile(image), "dcmcjpeg", "+ee", "+q", "30"));
        compressed.DataSet.Set(Attributes.BitsStored, (ushort)10);
        compressed.DataSet.Set(Attributes.HighBit, (ushort)9);
        byte[] samples = FrameReader.FromDataSet(compressed.DataSet).Read(1).Samples.ToArray();
        Words(samples).Max().ShouldBe(1023);
    }

    private static IEnumerable<int> Words(byte[] samples) => Enumerable.Range(0, samples.Length / 2).Select(i => (int)BitConverter.ToUInt16(samples, 2 * i));
}
