using System.Text;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Dicom.Objects.Tests.StructuredReports;

public sealed class ReportJsonTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        DataSet dataSet = new StructuredReport(Trees.Study(), Trees.Everything).ToDataSet();
        StructuredReport report = StructuredReport.Read(dataSet);

        StructuredReport again = ReportJson.Read(ReportJson.ToArray(report, isIndented: true));

        again.Content.ShouldBe(report.Content);
        again.ToDataSet().Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray().ShouldBe(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray());
    }

    [Fact]
    public void Random_trees_go_round()
    {
        Random random = new(4711);
        for (int i = 0; i < 200; i++)
        {
            StructuredReport report = new(new DataSet(), RandomTree(random, 4));

            StructuredReport again = ReportJson.Read(ReportJson.ToArray(report));

            again.Content.ShouldBe(report.Content);
            ContentTree.Read(again.ToDataSet()).ShouldBe(report.Content);
        }
    }

    [Fact]
    public void Meanings_of_the_standard_may_be_left_out_and_a_new_document_is_filled()
    {
        byte[] json = Encoding.UTF8.GetBytes("""
            { "content": { "type": "CONTAINER", "name": { "value": "121070", "scheme": "DCM" },
              "items": [ { "relationship": "CONTAINS", "type": "PNAME", "name": { "value": "121008", "scheme": "DCM" }, "personName": "Doe^Jane" }, ] } }
            """);

        StructuredReport report = ReportJson.Complete(ReportJson.Read(json), Trees.Options);

        report.Title.ShouldBe("Findings");
        report.Content.Children[0].Value.ShouldBe(new PersonNameValue(new PersonName("Doe^Jane")));
        report.SopClassUid.ShouldBe(SopClasses.ComprehensiveSRStorage);
        report.Header.GetString(Attributes.Modality).ShouldBe("SR");
        report.Header.GetString(Attributes.TimezoneOffsetFromUTC).ShouldBe("+0200");
    }

    [Theory]
    [InlineData("[]", "attributes and content")]
    [InlineData("{", "no JSON")]
    [InlineData("""{"content": 3}""", "wrong at content: an object")]
    [InlineData("""{"content": {"type":"TEXT"}}""", "text is missing")]
    [InlineData("""{"content": {"type":"CONTAINER","items":[{"type":"IMAGE","relationship":"CONTAINS"}]}}""", "content.items[0]: instance is missing")]
    [InlineData("""{"content": {"type":"CONTAINER","items":[{"type":"TEXT","relationship":"HAS","text":"a"}]}}""", "'HAS' is no relationship")]
    [InlineData("""{"content": {"type":"SCOORD","graphicType":"POINT","points":["a"]}}""", "'a' in points")]
    public void What_is_wrong_is_refused_with_its_place(string json, string message) =>
        Should.Throw<DicomException>(() => ReportJson.Read(Encoding.UTF8.GetBytes(json))).Message.ShouldContain(message);

    private static ContentItem RandomTree(Random random, int depth)
    {
        ContentItem template = Trees.Everything.Children[random.Next(Trees.Everything.Children.Count - 1)];
        RelationshipType relationship = (RelationshipType)random.Next(1, 8);
        ContentItem item = depth == 4 ? new ContentItem(Trees.Name, new ContainerValue()) : (template with { Children = [] }).As(relationship);
        int children = depth == 0 ? 0 : random.Next(4);
        return item.With([.. Enumerable.Range(0, children).Select(_ => RandomTree(random, depth - 1))]);
    }
}
