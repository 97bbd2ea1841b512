using Gantry.Dicom;

namespace Gantry.Guide;

public sealed class WritingExamples : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Encodings()
    {
        string path = await Sample.WriteAsync(Path.Combine(_folder.Path, "ct.dcm"), cancellation);
        string copy = Path.Combine(_folder.Path, "copy.dcm");

        using DicomFile file = await DicomFile.OpenAsync(path, cancellation);
        var options = new DicomWriteOptions { Lengths = LengthEncoding.Undefined, GroupLengths = GroupLengths.Dropped };
        await file.SaveAsync(copy, TransferSyntax.DeflatedExplicitVRLittleEndian, options, cancellation);

        using DicomFile written = DicomFile.Open(copy);
        written.TransferSyntax.ShouldBe(TransferSyntax.DeflatedExplicitVRLittleEndian);
    }

    [Fact]
    public async Task LongValues()
    {
        string path = Path.Combine(_folder.Path, "large.dcm");
        DataSet dataSet = Sample.Make();
        using var pixels = new MemoryStream(new byte[1 << 20]);

        dataSet.SetBytes(Attributes.PixelData, VR.OW, pixels, pixels.Length);
        var file = new DicomFile(dataSet);
        await file.SaveAsync(path, cancellation);

        new FileInfo(path).Length.ShouldBeGreaterThan(1 << 20);
    }

    [Fact]
    public async Task Streams()
    {
        DataSet dataSet = Sample.Make();
        using var stream = new MemoryStream();

        EncodedDataSet encoded = dataSet.Encode(TransferSyntax.ImplicitVRLittleEndian);
        await encoded.CopyToAsync(stream, cancellation);

        stream.Length.ShouldBe(encoded.Length);
    }

    public void Dispose() => _folder.Dispose();
}
