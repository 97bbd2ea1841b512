using System.Globalization;
using System.IO.Pipelines;
using Gantry.Dicom;

namespace Gantry.Guide;

public sealed class PartialReadingExamples : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task ChosenTags()
    {
        string path = await Sample.WriteAsync(Path.Combine(_folder.Path, "ct.dcm"), cancellation);

        var options = new DicomReadOptions { Only = [Attributes.Modality, Attributes.PatientID, Attributes.ReferencedImageSequence] };
        using DicomFile file = await DicomFile.OpenAsync(path, options, cancellation);

        file.DataSet.Get(Attributes.Modality).ShouldBe("CT");
        file.DataSet.Items(Attributes.ReferencedImageSequence).Count.ShouldBe(1);
        file.DataSet.Contains(Attributes.Rows).ShouldBeFalse();
    }

    [Fact]
    public async Task StreamsAndPipes()
    {
        string path = await Sample.WriteAsync(Path.Combine(_folder.Path, "ct.dcm"), cancellation);
        await using FileStream stream = File.OpenRead(path);
        PipeReader pipe = PipeReader.Create(stream);

        using DicomFile file = await DicomFile.ReadAsync(pipe, new DicomReadOptions { StopBefore = Attributes.PixelData }, cancellation);

        file.DataSet.Get(Attributes.Columns).ShouldBe((ushort)4);
        file.DataSet.Contains(Attributes.PixelData).ShouldBeFalse();
        await pipe.CompleteAsync();
    }

    [Fact]
    public void Visiting()
    {
        byte[] bytes = Sample.Make().Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();

        var counter = new TextCounter();
        DataSet.Visit(bytes, TransferSyntax.ExplicitVRLittleEndian, counter);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counter.Values} values, {counter.Bytes} bytes of text"));

        counter.Values.ShouldBe(18);
        counter.Bytes.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Checking()
    {
        DataSet dataSet = Sample.Make();
        dataSet.SetBytes(Attributes.StudyDate, VR.DA, "20260231"u8.ToArray());
        var log = new List<string>();

        foreach (Finding finding in ValueRules.Check(dataSet))
        {
            log.Add($"{finding.Path}: {finding.Message}");
        }

        log.Single().ShouldStartWith("(0008,0020)");
    }

    public void Dispose() => _folder.Dispose();

    private sealed class TextCounter : ElementVisitor
    {
        public int Values { get; private set; }

        public long Bytes { get; private set; }

        public override bool Wants(in VisitedElement element) => element.Tag != Attributes.PixelData.Tag;

        public override void Value(in VisitedElement element, ReadOnlySpan<byte> value)
        {
            Values++;
            Bytes += element.VR is VR.LO or VR.PN or VR.SH ? value.Length : 0;
        }
    }
}
