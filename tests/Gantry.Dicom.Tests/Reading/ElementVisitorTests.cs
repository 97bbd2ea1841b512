using System.Globalization;
using System.Text;
using Gantry.Fuzzing;

namespace Gantry.Dicom.Tests.Reading;

/// <summary>A visitor is shown what a data set would hold.</summary>
public class ElementVisitorTests
{
    [Fact]
    public void AVisitorSeesElementsItemsAndFragmentsInOrder()
    {
        var item = new DataSet();
        item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.1"));
        var dataSet = new DataSet();
        dataSet.Set(Attributes.Modality, "CT");
        dataSet.AddItem(Attributes.ReferencedImageSequence, item);
        dataSet.SetFragments(Attributes.PixelData, VR.OB, [default, new byte[] { 1, 2 }]);
        var visitor = new Recorder();
        DataSet.Visit(dataSet.Encode(TransferSyntax.JPEGBaseline8Bit).ToArray(), TransferSyntax.JPEGBaseline8Bit, visitor).ShouldBeEmpty();
        visitor.Lines.ShouldBe(["(0008,0060) CT", "(0008,1140) {", "[0]", "(0008,1140)[0] (0008,1155) 2.25.1", "}", "} (0008,1140)", "(7FE0,0010) {", "(7FE0,0010) #0 0", "(7FE0,0010) #1 2", "} (7FE0,0010)"]);
    }

    [Fact]
    public async Task LongValuesComeInParts()
    {
        var dataSet = new DataSet();
        byte[] pixels = new byte[1_000_000];
        new Random(1).NextBytes(pixels);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, pixels);
        dataSet.SetBytes(new Tag(0xFFFCFFFC), VR.OB, new byte[2]);
        byte[] bytes = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        var visitor = new Recorder();
        await DataSet.VisitAsync(new ArrayPipe(bytes, () => 70_001), TransferSyntax.ExplicitVRLittleEndian, visitor, null, TestContext.Current.CancellationToken);
        visitor.Parts.ToArray().ShouldBe(pixels);
        visitor.Lines.ShouldBe(["(7FE0,0010) ends at 1000000", "(FFFC,FFFC) 2"]);
    }

    [Fact]
    public void WhatIsNotWantedIsNotRead()
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.PatientID, "4711");
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[5_000_000]);
        dataSet.SetBytes(new Tag(0xFFFCFFFC), VR.OB, new byte[2]);
        byte[] bytes = new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian);
        var source = new CountedSource(bytes);
        using DicomFile file = DicomFile.Open(source, bytes.Length);
        file.DataSet.Count().ShouldBe(3);
        source.BytesRead.ShouldBeLessThan(200_000);
    }

    [Fact]
    public void AVisitorCanStop()
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.Modality, "CT");
        dataSet.Set(Attributes.PatientID, "4711");
        var visitor = new Recorder { StopsAt = Attributes.Modality };
        byte[] bytes = new DicomFile(dataSet, TransferSyntax.ImplicitVRLittleEndian).ToArray(TransferSyntax.ImplicitVRLittleEndian);
        DicomFile.Visit(bytes, visitor);
        visitor.Lines.ShouldBe(["(0008,0060) CT"]);
        visitor.TransferSyntax.ShouldBe(TransferSyntax.ImplicitVRLittleEndian);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AVisitorSeesTheFilesOfTheCorpus(bool isPipe)
    {
        string folder = Corpus.Require();
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => row["expected"] == "readable" && row["size"].Length < 7))
        {
            byte[] bytes = await File.ReadAllBytesAsync(Path.Combine(folder, row["path"]), TestContext.Current.CancellationToken);
            DicomFile file = DicomFile.Parse(bytes);
            var visitor = new Counter();
            IReadOnlyList<Finding> findings = isPipe
                ? await DicomFile.VisitAsync(new ArrayPipe(bytes, () => 5000), visitor, null, TestContext.Current.CancellationToken)
                : DicomFile.Visit(bytes, visitor);
            (row["path"], visitor.Values, visitor.Bytes).ShouldBe((row["path"], Count(file.DataSet), Sum(file.DataSet)));
            findings.Count.ShouldBeLessThanOrEqualTo(file.Findings.Count);
        }

        static int Count(DataSet dataSet) => dataSet.Sum(element => element.IsSequence ? element.Items.Sum(Count) : element.IsEncapsulated ? element.FragmentCount : 1);

        static long Sum(DataSet dataSet) => dataSet.Sum(element => element.IsSequence ? element.Items.Sum(Sum) : element.IsEncapsulated ? element.Fragments.Sum(range => range.Length) : element.Length);
    }

    private sealed class Recorder : ElementVisitor
    {
        public List<string> Lines { get; } = [];

        public MemoryStream Parts { get; } = new();

        public Tag? StopsAt { get; init; }

        public TransferSyntax? TransferSyntax { get; private set; }

        public override void StartDataSet(DataSet fileMetaInformation, TransferSyntax transferSyntax) => TransferSyntax = transferSyntax;

        public override void Value(in VisitedElement element, ReadOnlySpan<byte> value)
        {
            string path = element.Path.Length > 0 ? element.Path + " " : string.Empty;
            Lines.Add(element.Index >= 0 ? $"{path}#{element.Index} {element.Length}" : $"{path}{element.Tag} {(element.VR.IsText() ? Encoding.ASCII.GetString(value).Trim('\0', ' ') : element.Length.ToString(CultureInfo.InvariantCulture))}");
            if (element.Tag == StopsAt)
            {
                Stop();
            }
        }

        public override void ValuePart(in VisitedElement element, long position, ReadOnlySpan<byte> part)
        {
            position.ShouldBe(Parts.Length);
            Parts.Write(part);
            if (part.IsEmpty)
            {
                Lines.Add($"{element.Tag} ends at {position}");
            }
        }

        public override void StartSequence(in VisitedElement element) => Lines.Add($"{element.Tag} {{");

        public override void EndSequence(Tag tag) => Lines.Add($"}} {tag}");

        public override void StartItem(in VisitedElement element) => Lines.Add($"[{element.Index}]");

        public override void EndItem() => Lines.Add("}");
    }

    private sealed class Counter : ElementVisitor
    {
        public int Values { get; private set; }

        public long Bytes { get; private set; }

        public override int LongestWholeValue => 1000;

        public override void Value(in VisitedElement element, ReadOnlySpan<byte> value)
        {
            Values++;
            Bytes += value.Length;
        }

        public override void ValuePart(in VisitedElement element, long position, ReadOnlySpan<byte> part)
        {
            Values += part.IsEmpty ? 1 : 0;
            Bytes += part.Length;
        }
    }
}
