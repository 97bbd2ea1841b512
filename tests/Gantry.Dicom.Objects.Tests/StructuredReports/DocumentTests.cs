using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.StructuredReports;

public sealed class DocumentTests
{
    public static TheoryData<string> All => [.. Documents.Names];

    [Theory]
    [MemberData(nameof(All))]
    [Trait("Ledger", "R022")]
    public void What_we_make_has_nothing_wrong(string name)
    {
        DataSet document = Documents.Make(name);

        ReportChecker.Check(document).Where(finding => finding.Severity != FindingSeverity.Info).Select(finding => finding.ToString()).ShouldBeEmpty();
        StructuredReport report = StructuredReport.Read(document);
        report.References.Select(reference => reference.SopInstanceUid).ShouldBe(report.CurrentEvidence.Concat(report.OtherEvidence).Select(instance => instance.SopInstanceUid), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Dciodvfy_finds_no_error(string name)
    {
        (_, string output) = Judge.Run("dciodvfy", Documents.Make(name));

        output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty(output);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Dsrdump_and_dsr2html_read_it(string name)
    {
        // What it says of itself.
        string[] notes = ["The VR checker does not support this Specific Character Set: ISO_IR 192", "Check for template constraints not yet supported"];
        DataSet document = Documents.Make(name);
        (int dumped, string dump) = Judge.Run("dsrdump", document);
        (int rendered, string page) = Judge.Run("dsr2html", document, "+U8");

        dumped.ShouldBe(0, dump);
        rendered.ShouldBe(0, page);
        (dump + page).Split('\n').Where(line => (line.StartsWith("E: ", StringComparison.Ordinal) || line.StartsWith("W: ", StringComparison.Ordinal)) && !notes.Any(line.Contains)).ShouldBeEmpty();
        page.ShouldContain("<html");
    }

    // It takes seconds for each; of those that are alike one is shown to it.
    [Theory]
    [InlineData("key objects")]
    [InlineData("basic text")]
    [InlineData("measurements")]
    [InlineData("CT dose")]
    public void Pixelmed_finds_no_error(string name)
    {
        // Of June 2022, it wants the code of SNOMED's former scheme for the procedure of a CT, where PS3.16 has that of SCT now.
        const string FormerCode = "Incorrect value - expected (P5-08000,SRT,\"Computed Tomography X-Ray\")";

        (_, string output) = Judge.Run("DicomSRValidator", Documents.Make(name));

        output.ShouldContain("Root Template Validation Complete");
        output.ShouldContain("IOD validation complete");
        output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.OrdinalIgnoreCase) && !line.Contains(FormerCode, StringComparison.Ordinal)).ShouldBeEmpty(output);
    }

    [Fact]
    public void Selections_over_studies_make_a_document_in_each_that_name_each_other()
    {
        DataSet other = Trees.Study(9, "P2");

        IReadOnlyList<DataSet> documents = Documents.KeyObjects("113000").ToDataSets([Trees.Study(), Trees.Study(2), other], Trees.Options);

        documents.Count.ShouldBe(documents.Select(document => document.GetString(Attributes.StudyInstanceUID)).Distinct().Count());
        documents.Count.ShouldBeGreaterThan(1);
        foreach (DataSet document in documents)
        {
            StructuredReport report = StructuredReport.Read(document);
            report.CurrentEvidence.Count.ShouldBe(3);
            report.IdenticalDocuments.Select(identical => identical.SopInstanceUid.Value)
                .ShouldBe(documents.Where(one => one != document).Select(one => one.GetString(Attributes.SOPInstanceUID)));
        }
    }

    [Fact]
    public void Instances_of_other_studies_are_other_evidence()
    {
        DataSet other = Trees.Study(9, "P2");
        DataSet report = new BasicTextReport
        {
            Sections = [new ReportSection(ReportSection.Findings, "a") { InferredFrom = [EvidenceInstance.Of(Trees.Study()), EvidenceInstance.Of(other)] }],
        }.ToDataSet(Trees.Study(), Trees.Options);

        StructuredReport read = StructuredReport.Read(report);

        read.CurrentEvidence.Count.ShouldBe(1);
        read.OtherEvidence.Single().SopInstanceUid.Value.ShouldBe(other.GetString(Attributes.SOPInstanceUID));
        read.IsComplete.ShouldBeTrue();
        read.IsVerified.ShouldBeFalse();
    }

    [Fact]
    public void Totals_of_doses_are_sums()
    {
        StructuredReport report = StructuredReport.Read(Documents.Make("CT dose"));

        ContentItem total = report.Content.Find(CodeDictionary.Concept("113811"))!;
        total.Find(CodeDictionary.Concept("113813"))!.Value.ShouldBeOfType<NumericValue>().Value.ShouldBe(499.2);
        total.Find(CodeDictionary.Concept("113812"))!.Value.ShouldBeOfType<NumericValue>().Number.ShouldBe("2");
    }
}
