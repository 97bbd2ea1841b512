namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg;

public class LosslessJpegDecoderTests
{
    public static TheoryData<string, int> Predictors
    {
        get
        {
            TheoryData<string, int> data = [];
            foreach (string file in new[] { "wg04/MR1_UNC.dcm", "wg04/CT1_UNC.dcm", "wg04/VL1_UNC.dcm" })
            {
                for (int predictor = 1; predictor <= 7; predictor++)
                {
                    data.Add(file, predictor);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Predictors))]
    public void Every_predictor_of_a_foreign_encoder_gives_the_original(string file, int predictor)
    {
        byte[] original = File.ReadAllBytes(Corpus.Path(file));
        NativeFrame frame = Jpegs.Read(Jpegs.Convert(original, "dcmcjpeg", "+el", "+sv", $"{predictor}"));
        NativeFrame expected = Jpegs.Read(original);
        frame.Samples.ToArray().ShouldBe(expected.Samples.ToArray());
        frame.Description.PhotometricInterpretation.ShouldBe(expected.Description.PhotometricInterpretation);
    }

    [Theory]
    [InlineData("wg04/MR1_UNC.dcm", 3)]
    [InlineData("wg04/VL1_UNC.dcm", 1)]
    public void Point_transforms_give_what_a_foreign_decoder_gives(string file, int shift)
    {
        byte[] compressed = Jpegs.Convert(File.ReadAllBytes(Corpus.Path(file)), "dcmcjpeg", "+el", "+sv", "4", "+pt", $"{shift}");
        Jpegs.Read(compressed).Samples.ToArray().ShouldBe(Jpegs.Read(Jpegs.Convert(compressed, "dcmdjpeg")).Samples.ToArray());
    }

    [Theory]
    [InlineData("CT1")]
    [InlineData("MR1")]
    [InlineData("NM1")]
    public void Pictures_of_WG04_are_their_originals(string name) =>
        Jpegs.Frame(Corpus.Path($"wg04/{name}_JPLL.dcm")).ShouldBe(Jpegs.Frame(Corpus.Path($"wg04/{name}_UNC.dcm")));

    [Fact]
    public void Restart_intervals_of_whole_lines_begin_anew()
    {
        // Two halves that are alike have the same table; together they are one frame of two restart intervals.
        byte[] pixels = Pictures.Create(23, 10, 1).Pixels;
        byte[] half = Encode(23, 10, pixels);
        Parts parts = Parts.Of(half);
        byte[] frame = [.. parts.Frame];
        frame[6] = 20;
        byte[] codeStream = [0xFF, 0xD8, .. frame, 0xFF, 0xDD, 0, 4, 0, 230, .. parts.Table, .. parts.Scan, .. parts.Data, 0xFF, 0xD0, .. parts.Data, 0xFF, 0xD9];
        Decode(Images.Create(20, 23, []), codeStream).ShouldBe([.. pixels, .. pixels]);

        codeStream[codeStream.AsSpan().IndexOf([(byte)0xFF, (byte)0xD0]) + 1] = 0xD1;
        Should.Throw<DicomException>(() => Decode(Images.Create(20, 23, []), codeStream)).Message.ShouldContain("FFD0");
        codeStream[codeStream.AsSpan().IndexOf([(byte)0xFF, (byte)0xDD]) + 5] = 231;
        Should.Throw<DicomException>(() => Decode(Images.Create(20, 23, []), codeStream)).Message.ShouldContain("231");
    }

    [Fact]
    public void Each_component_may_have_a_scan_of_its_own()
    {
        byte[] pixels = Pictures.Create(31, 12, 3).Pixels;
        Parts[] parts = [.. Enumerable.Range(0, 3).Select(component => Parts.Of(Encode(31, 12, [.. pixels.Where((_, i) => i % 3 == component)])))];
        byte[] frame = [0xFF, 0xC3, 0, 17, 8, 0, 12, 0, 31, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
        byte[] codeStream = [0xFF, 0xD8, .. frame, .. parts.SelectMany((part, i) => (byte[])[.. part.Table, .. part.Scan[..5], (byte)(i + 1), .. part.Scan[6..], .. part.Data]), 0xFF, 0xD9];
        Decode(Images.Create(12, 31, [], samples: 3, photometric: "RGB"), codeStream).ShouldBe(pixels);
        Should.Throw<DicomException>(() => Decode(Images.Create(12, 31, [], samples: 3, photometric: "RGB"), [.. codeStream[..^(parts[2].Data.Length + 20)], 0xFF, 0xD9]));
    }

    [Fact]
    public void Components_of_a_scan_may_have_different_tables()
    {
        byte[] pixels = Pictures.Create(31, 12, 3).Pixels;
        DataSet image = Images.Create(12, 31, pixels, samples: 3, photometric: "RGB");
        byte[] codeStream = Encapsulation.EncodeFrame(image, TransferSyntax.JPEGLosslessSV1);
        int table = codeStream.AsSpan().IndexOf([(byte)0xFF, (byte)0xC4]), scan = codeStream.AsSpan().IndexOf([(byte)0xFF, (byte)0xDA]);
        byte[] second = codeStream[table..scan], header = codeStream[scan..(scan + 14)];
        (second[4], header[8], header[10]) = (1, 0x10, 0x10);
        Decode(image, [.. codeStream[..scan], .. second, .. header, .. codeStream[(scan + 14)..]]).ShouldBe(pixels);
        Should.Throw<DicomException>(() => Decode(image, [.. codeStream[..scan], .. header, .. codeStream[(scan + 14)..]])).Message.ShouldContain("Huffman table 1");
    }

    [Fact]
    public void Every_shorter_code_stream_is_refused_unless_only_the_end_marker_is_missing()
    {
        byte[] pixels = Pictures.Create(23, 10, 1).Pixels;
        byte[] codeStream = Encode(23, 10, pixels);
        for (int length = 0; length < codeStream.Length - 3; length++)
        {
            Should.Throw<DicomException>(() => Decode(Images.Create(10, 23, []), codeStream[..length]), $"{length} of {codeStream.Length} bytes");
        }

        Decode(Images.Create(10, 23, []), codeStream[..^2]).ShouldBe(pixels);
    }

    private static byte[] Encode(int width, int height, byte[] pixels) => Encapsulation.EncodeFrame(Images.Create(height, width, pixels), TransferSyntax.JPEGLosslessSV1);

    private static byte[] Decode(DataSet image, byte[] codeStream) => Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEGLossless, codeStream));

    /// <summary>What our encoder writes: a frame header, a table, a scan header and coded data.</summary>
    private sealed record Parts(byte[] Frame, byte[] Table, byte[] Scan, byte[] Data)
    {
        public static Parts Of(byte[] codeStream)
        {
            int frame = Find(0xC3), table = Find(0xC4), scan = Find(0xDA);
            return new Parts(codeStream[frame..table], codeStream[table..scan], codeStream[scan..(scan + 10)], codeStream[(scan + 10)..^2]);

            int Find(byte marker) => codeStream.AsSpan().IndexOf([(byte)0xFF, marker]);
        }
    }
}
