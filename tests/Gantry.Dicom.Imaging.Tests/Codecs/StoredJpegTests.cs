namespace Gantry.Dicom.Imaging.Tests.Codecs;

public class StoredJpegTests
{
    [Theory]
    [InlineData("transfer-syntaxes/JPEGBaseline_1s_1f_u_08_08.dcm", true)]
    [InlineData("big/us-multiframe-67.dcm", true)]
    [InlineData("transfer-syntaxes/ct-jpeg-extended.dcm", false)]
    [InlineData("transfer-syntaxes/ct-jpeg-lossless-sv1.dcm", false)]
    [InlineData("malformed/gen-jpeg-not-jpeg.dcm", false)]
    [InlineData("malformed/gen-jpeg-dimensions-differ.dcm", false)]
    [InlineData("malformed/gen-jpeg-is-j2k-uid.dcm", false)]
    public void Only_plain_baseline_is_passed_through(string file, bool passes)
    {
        using DicomFile dicom = DicomFile.Open(Corpus.Path(file));
        byte[] frame = FrameIndex.FromDataSet(dicom.DataSet).Read(1);
        StoredJpeg.TryGetStoredJpeg(PixelDescription.FromDataSet(dicom.DataSet), frame, out ReadOnlyMemory<byte> jpeg).ShouldBe(passes);
        if (passes)
        {
            jpeg.Span[^2..].ToArray().ShouldBe([0xFF, 0xD9]);
        }
    }

    [Fact]
    public void Our_own_jpeg_passes_and_wrong_colours_do_not()
    {
        byte[] jpeg = JpegEncoder.Encode(Pictures.Create(16, 8, 3));
        Pass(jpeg, "YBR_FULL_422").ShouldBeTrue();
        Pass(jpeg, "RGB").ShouldBeFalse();
        Pass(jpeg[..30], "YBR_FULL_422").ShouldBeFalse();
        Pass([.. jpeg[..^2], 0, 0], "YBR_FULL_422").ShouldBeFalse();
    }

    private static bool Pass(byte[] jpeg, string photometric)
    {
        DataSet dataSet = Images.Create(8, 16, [], samples: 3, photometric: photometric);
        dataSet.SetFragments(Attributes.PixelData, VR.OB, [default, jpeg]);
        DataSet stored = Images.Encoded(dataSet, TransferSyntax.JPEGBaseline8Bit);
        return StoredJpeg.TryGetStoredJpeg(PixelDescription.FromDataSet(stored), FrameIndex.FromDataSet(stored).Read(1), out _);
    }
}
