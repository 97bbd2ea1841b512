namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg2000;

/// <summary>High-Throughput JPEG 2000 as a transfer syntax.</summary>
public class HighThroughputTests
{
    [Theory]
    [InlineData("transfer-syntaxes/HTJ2K_08_RGB.dcm")]
    [InlineData("transfer-syntaxes/gen-htj2k-lossy-mono16.dcm")]
    [InlineData("transfer-syntaxes/gen-htj2k-lossy-rgb.dcm")]
    public void OpenJpeg_decodes_lossy_images_to_nearly_the_same(string path)
    {
        using DicomFile file = DicomFile.Open(Corpus.Path(path));
        byte[] ours = Encapsulation.Decode(file.DataSet);
        byte[] codeStream = FrameIndex.FromDataSet(file.DataSet).Read(1);
        // gdcm knows no High-Throughput syntax, but hands JPEG 2000 of any kind to OpenJPEG.
        byte[] theirs = Encapsulation.DecodeBy(Encapsulation.WithCodeStream(file.DataSet, TransferSyntax.JPEG2000, codeStream), "gdcmconv", "--raw");
        int[] differences = [.. Values(ours, file.DataSet).Zip(Values(theirs, file.DataSet), (one, other) => Math.Abs(one - other))];
        differences.Max().ShouldBeLessThanOrEqualTo(1);
        differences.Average().ShouldBeLessThan(0.02);
    }

    private static IEnumerable<int> Values(byte[] samples, DataSet dataSet) => PixelDescription.FromDataSet(dataSet).BitsAllocated == 8
        ? samples.Select(value => (int)value)
        : samples.Chunk(2).Select(pair => (int)BitConverter.ToUInt16(pair));
}
