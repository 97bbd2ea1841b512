using Gantry.Dicom;

namespace Gantry.Guide;

public sealed class ReadingExamples : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    private string Path => System.IO.Path.Combine(_folder.Path, "ct.dcm");

    [Fact]
    public async Task Files()
    {
        string path = await Sample.WriteAsync(Path, cancellation);

        using DicomFile file = await DicomFile.OpenAsync(path, cancellation);

        ushort? rows = file.DataSet.Get(Attributes.Rows);
        PersonName? patient = file.DataSet.Get(Attributes.PatientName);
        double[] spacing = file.DataSet.GetValues(Attributes.PixelSpacing);

        rows.ShouldBe((ushort)4);
        patient!.FamilyName.ShouldBe("Lefèvre");
        spacing.ShouldBe([0.5, 0.25]);
    }

    [Fact]
    public async Task AbsentEmptyOrAValue()
    {
        using DicomFile file = await DicomFile.OpenAsync(await Sample.WriteAsync(Path, cancellation), cancellation);

        string laterality = file.DataSet.Presence(Attributes.Laterality) switch
        {
            Presence.Absent => "the element is not there",
            Presence.Empty => "it is there, without a value (type 2)",
            _ => file.DataSet.Get(Attributes.Laterality)!,
        };

        laterality.ShouldBe("it is there, without a value (type 2)");
    }

    [Fact]
    public async Task Sequences()
    {
        using DicomFile file = await DicomFile.OpenAsync(await Sample.WriteAsync(Path, cancellation), cancellation);

        var referenced = new List<Uid>();
        foreach (DataSet item in file.DataSet.Items(Attributes.ReferencedImageSequence))
        {
            if (item.Get(Attributes.ReferencedSOPInstanceUID) is { } uid)
            {
                referenced.Add(uid);
            }
        }

        referenced.ShouldBe([new Uid("1.2.3.4")]);
    }

    [Fact]
    public async Task Elements()
    {
        using DicomFile file = await DicomFile.OpenAsync(await Sample.WriteAsync(Path, cancellation), cancellation);
        using var output = new StringWriter();

        foreach (DataElement element in file.DataSet)
        {
            output.WriteLine($"{element.Tag} {element.VR} {element.Length} {element.GetString()}");
        }

        output.ToString().ShouldContain("(0010,0010) PN 12 Lefèvre^Zoé");
    }

    [Fact]
    public async Task LongValues()
    {
        using DicomFile file = await DicomFile.OpenAsync(await Sample.WriteAsync(Path, cancellation), cancellation);
        using var destination = new MemoryStream();

        if (file.DataSet.TryGetElement(Attributes.PixelData, out DataElement pixels))
        {
            await using Stream stream = pixels.OpenRead();
            await stream.CopyToAsync(destination, cancellation);
        }

        destination.Length.ShouldBe(32);
    }

    [Fact]
    public async Task Findings()
    {
        string path = await Sample.WriteTornAsync(Path, cancellation);
        using var log = new StringWriter();

        using DicomFile file = DicomFile.Open(path);
        foreach (Finding finding in file.Findings)
        {
            log.WriteLine($"{path}: {finding.Code} at {finding.Path}, byte {finding.Offset}: {finding.Message}");
        }

        file.Findings.ShouldNotBeEmpty();
        log.ToString().ShouldContain("(7FE0,0010)");
    }

    public void Dispose() => _folder.Dispose();
}
