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

    [Theory]
    [InlineData("transfer-syntaxes/gen-htj2k-lossless-mono16.dcm")]
    [InlineData("transfer-syntaxes/gen-htj2k-rpcl-rgb.dcm")]
    [InlineData("transfer-syntaxes/gen-htj2k-lossy-mono16.dcm")]
    public void Damaged_streams_are_decoded_or_refused(string path)
    {
        using DicomFile file = DicomFile.Open(Corpus.Path(path));
        byte[] sound = FrameIndex.FromDataSet(file.DataSet).Read(1);
        var description = PixelDescription.FromDataSet(file.DataSet);
        byte[] samples = new byte[description.FrameLength];
        Jpeg2000Decoder decoder = new(1);
        Random random = new(17);
        int refused = 0;
        for (int i = 0; i < 400; i++)
        {
            byte[] damaged = [.. sound[..(random.Next(4) == 0 ? random.Next(sound.Length) : sound.Length)]];
            for (int changes = random.Next(1, 9); changes > 0 && damaged.Length > 0; changes--)
            {
                damaged[random.Next(2) == 0 ? random.Next(Math.Min(damaged.Length, 200)) : random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            try
            {
                decoder.Decode(description, damaged, samples);
            }
            catch (DicomException)
            {
                refused++;
            }
        }

        refused.ShouldBeInRange(1, 399);
    }

    private static IEnumerable<int> Values(byte[] samples, DataSet dataSet) => PixelDescription.FromDataSet(dataSet).BitsAllocated == 8
        ? samples.Select(value => (int)value)
        : samples.Chunk(2).Select(pair => (int)BitConverter.ToUInt16(pair));
}
