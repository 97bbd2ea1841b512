using System.Text;
using Gantry.Dicom.Objects.Documents;

namespace Gantry.Dicom.Objects.Tests.Documents;

public class CdaPageTests
{
    [Fact]
    public void Header_and_narrative_become_a_page()
    {
        string page = Html("""
            <ClinicalDocument xmlns="urn:hl7-org:v3"><title>Compte rendu d’imagerie</title><effectiveTime value="202605041215+0200"/>
            <recordTarget><patientRole><id extension="4711" root="1.2.3"/><patient><name><given>Zoé</given><family>Fantôme</family></name><administrativeGenderCode code="F"/><birthTime value="19580417"/></patient></patientRole></recordTarget>
            <author><assignedAuthor><assignedPerson><name>Dr. Fantôme</name></assignedPerson></assignedAuthor></author>
            <component><structuredBody><component><section><title>Conclusion</title><text><paragraph>Pas de <content styleCode="Bold">lésion</content>.<br/>À revoir &lt;b&gt;</paragraph>
            <list listType="ordered"><item>un</item><item>deux</item></list>
            <table><thead><tr><th colspan="2">mesure</th></tr></thead><tbody><tr><td>a</td><td>12 mm</td></tr></tbody></table></text>
            <component><section><title>Détail</title><text>rien</text></section></component></section></component></structuredBody></component></ClinicalDocument>
            """);

        page.ShouldContain("<h1>Compte rendu d’imagerie</h1>");
        page.ShouldContain("<b>Date</b>: 2026-05-04 12:15");
        page.ShouldContain("<b>Patient</b>: Zoé Fantôme");
        page.ShouldContain("<b>Identifiers</b>: 4711");
        page.ShouldContain("<b>Birth date</b>: 1958-04-17");
        page.ShouldContain("<b>Author</b>: Dr. Fantôme");
        page.ShouldContain("<h2>Conclusion</h2>");
        page.ShouldContain("<p>Pas de <b>lésion</b>.<br>\nÀ revoir &lt;b&gt;</p>");
        page.ShouldContain("<ol><li>un</li>\n<li>deux</li>\n</ol>");
        page.ShouldContain("<th colspan=\"2\">mesure</th>");
        page.ShouldContain("<td>12 mm</td>");
        page.ShouldContain("<h3>Détail</h3>");
    }

    [Fact]
    public void Nothing_of_the_document_is_run_loaded_or_linked_to()
    {
        string page = Html("""
            <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:h="http://www.w3.org/1999/xhtml"><title>&lt;script&gt;alert(1)&lt;/script&gt;</title><component><structuredBody><component><section>
            <text><h:script>alert(2)</h:script><linkHtml href="javascript:alert(3)">here</linkHtml><paragraph onclick="alert(4)" styleCode="x&quot; onload=&quot;alert(5)">text</paragraph>
            <renderMultiMedia referencedObject="http://example.org/a.png"/><td colspan="2&quot; onclick=&quot;x">cell</td><img src="x"/></text></section></component></structuredBody></component></ClinicalDocument>
            """);

        page.ShouldContain("&lt;script&gt;alert(1)");
        page.ShouldContain("here");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("javascript:");
        page.ShouldNotContain("onclick");
        page.ShouldNotContain("onload");
        page.ShouldNotContain("<img");
        page.ShouldNotContain("example.org");
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>&a;</title></ClinicalDocument>", "DTD")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>", "DTD")]
    [InlineData("<ClinicalDocument/>", "urn:hl7-org:v3")]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "ClinicalDocument")]
    [InlineData("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>", "can't be read")]
    [InlineData("", "can't be read")]
    [InlineData("%PDF-1.7", "can't be read")]
    public void What_is_no_safe_clinical_document_is_refused(string xml, string expected) => Should.Throw<DicomException>(() => Html(xml)).Message.ShouldContain(expected);

    [Fact]
    public void Depth_and_length_have_bounds()
    {
        string deep = string.Concat(Enumerable.Repeat("<content>", 20_000));
        Should.Throw<DicomException>(() => Html($"<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><component><structuredBody><component><section><text>{deep}")).Message.ShouldContain("deeper");
        Should.Throw<DicomException>(() => Html($"<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><other>{deep}")).Message.ShouldContain("deeper");
        Should.Throw<DicomException>(() => Html($"<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><recordTarget>{deep}")).Message.ShouldContain("deeper");
        Should.Throw<DicomException>(() => CdaPage.Html(new byte[CdaPage.MaximumLength + 1])).Message.ShouldContain("bytes long");
    }

    [Fact]
    public void Other_bodies_are_told_of()
    {
        Html("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><component><nonXMLBody><text mediaType=\"application/pdf\" representation=\"B64\">JVBERi0=</text></nonXMLBody></component></ClinicalDocument>")
            .ShouldContain("[application/pdf: not shown]");
        Html("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><component><nonXMLBody><text mediaType=\"text/plain\">as text</text></nonXMLBody></component></ClinicalDocument>").ShouldContain("<p>as text</p>");
    }

    private static string Html(string xml) => Encoding.UTF8.GetString(CdaPage.Html(Encoding.UTF8.GetBytes(xml)));
}
