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
}
