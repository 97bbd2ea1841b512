using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Guide;

public sealed class PixelExamples : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Frames()
    {
        string path = await Sample.WriteAsync(Path.Combine(_folder.Path, "ct.dcm"), cancellation);
        string target = Path.Combine(_folder.Path, "small.dcm");
        string png = Path.Combine(_folder.Path, "ct.png");

        using DicomFile file = await DicomFile.OpenAsync(path, cancellation);
        FrameReader frames = FrameReader.FromDataSet(file.DataSet);

        NativeFrame first = frames.Read(1);
        Console.WriteLine($"{first.Description.Rows} × {first.Description.Columns}, {first.Description.PhotometricInterpretation}, {first.Samples.Length} bytes");

        using TranscodedDataSet compressed = await Transcoder.TranscodeAsync(file.DataSet, TransferSyntax.JPEGLSLossless, cancellationToken: cancellation);
        await file.With(compressed.DataSet).SaveAsync(target, compressed.TransferSyntax, cancellation);

        RenderedImage picture = Renderer.Render(file.DataSet, 1, new RenderOptions { Window = new Window(40, 400), Viewport = new Viewport(256, 256) });
        await File.WriteAllBytesAsync(png, PngEncoder.Encode(picture), cancellation);

        using DicomFile written = await DicomFile.OpenAsync(target, cancellation);
        FrameReader.FromDataSet(written.DataSet).Read(1).Samples.ToArray().ShouldBe(first.Samples.ToArray());
        Math.Max(picture.Width, picture.Height).ShouldBe(256);
    }

    [Fact]
    public async Task Values()
    {
        string path = await Sample.WriteAsync(Path.Combine(_folder.Path, "ct.dcm"), cancellation);
        StringWriter log = new();

        using DicomFile file = await DicomFile.OpenAsync(path, cancellation);
        PixelValues values = PixelValues.Read(file.DataSet, frameNumber: 1);
        log.WriteLine($"{values.StoredAt(2, 3)} is {values.ModalityAt(2, 3)} {file.DataSet.GetString(Attributes.RescaleType)}");
        foreach (RealWorldValue value in values.RealWorldAt(2, 3))
        {
            log.WriteLine($"{value.Quantity?.Meaning}: {value.Value} {value.Units?.Value}");
        }

        StandardizedUptakeValue uptake = StandardizedUptakeValue.Of(file.DataSet);
        log.WriteLine(uptake.Factor is { } factor ? $"{values.ModalityAt(2, 3) * factor} g/ml" : $"no SUVbw: {uptake.Reason}");

        log.ToString().ShouldContain("no SUVbw");
    }

    public void Dispose() => _folder.Dispose();
}
