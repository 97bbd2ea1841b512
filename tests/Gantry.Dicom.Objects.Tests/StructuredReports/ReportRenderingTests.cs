using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Dicom.Objects.Tests.StructuredReports;

public sealed class ReportRenderingTests
{
    private static readonly StructuredReport s_report = new(Header(), Trees.Everything);

    [Fact]
    [Trait("Ledger", "R022")]
    public void A_page_tells_everything_and_runs_nothing()
    {
        string page = ReportHtml.Render(s_report);

        page.ShouldStartWith("<!DOCTYPE html>");
        page.ShouldContain("<h1>Imaging Measurement Report</h1>");
        page.ShouldContain("Pas d&#x2019;an&#xE9;vrisme<br>\n&#xC0; revoir &lt;b&gt;");
        page.ShouldContain("<b>Finding</b>: 1.50 mm (Value out of range)");
        page.ShouldContain("<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>");
        page.ShouldContain("2024-05-06 07:08:09 &#x2B;0200");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("http");
        ReportHtml.SecurityPolicy.ShouldContain("default-src 'none'");
    }

    [Fact]
    public void A_reference_leads_to_its_item()
    {
        ContentItem content = new ContentItem(Trees.Name, new ContainerValue()).Containing(
            new ContentItem(Trees.Name, new TextValue("first")), new ContentItem(Trees.Name, new TextValue("second")).With(new ContentItem(null, new ItemReferenceValue([1, 1])).As(RelationshipType.InferredFrom)));

        string page = ReportHtml.Render(new StructuredReport(new DataSet(), content));

        page.ShouldContain("<p id=\"item-1.1\"><b>Finding</b>: first</p>");
        page.ShouldContain("<a href=\"#item-1.1\">");
    }

    [Fact]
    public void Text_is_indented_and_says_modifiers_in_the_same_line()
    {
        ContentItem side = new ContentItem(new CodedConcept("272741003", "SCT", "Laterality"), new CodeValue(new CodedConcept("7771000", "SCT", "Left"))).As(RelationshipType.HasConceptModifier);
        ContentItem content = new ContentItem(Trees.Name, new ContainerValue()).Containing(new ContentItem(Trees.Name, new TextValue("one\r\ntwo"), side));

        ReportText.Render(new StructuredReport(new DataSet(), content)).ShouldBe("Finding\n\n\n  Finding: one\n    two (Laterality: Left)\n");
        ReportText.Render(s_report).ShouldContain("Patient: Zoé Lefèvre\n");
    }

    private static DataSet Header()
    {
        DataSet header = new();
        header.Set(Attributes.PatientName, new PersonName("Lefèvre^Zoé"));
        header.Set(Attributes.PatientID, "<script>alert(1)</script>");
        return header;
    }
}
