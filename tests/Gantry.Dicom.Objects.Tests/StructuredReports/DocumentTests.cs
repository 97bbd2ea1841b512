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
    public async Task Dciodvfy_finds_no_error(string name)
    {
        (_, string output) = await Judge.RunAsync("dciodvfy", Documents.Make(name));

        output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty(output);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Dcmdump_dsrdump_and_dsr2html_read_it(string name)
    {
        // What it says of itself.
        string[] notes = ["The VR checker does not support this Specific Character Set: ISO_IR 192", "Check for template constraints not yet supported"];
        DataSet document = Documents.Make(name);
        (int shown, string elements) = await Judge.RunAsync("dcmdump", document);
        (int dumped, string dump) = await Judge.RunAsync("dsrdump", document);
        (int rendered, string page) = await Judge.RunAsync("dsr2html", document, "+U8");

        shown.ShouldBe(0, elements);
        dumped.ShouldBe(0, dump);
        rendered.ShouldBe(0, page);
        (elements + dump + page).Split('\n').Where(line => (line.StartsWith("E: ", StringComparison.Ordinal) || line.StartsWith("W: ", StringComparison.Ordinal)) && !notes.Any(line.Contains)).ShouldBeEmpty();
        page.ShouldContain("<html");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Pixelmed_finds_no_error(string name)
    {
        string[] known =
        [
            // Of June 2022, it wants the code of SNOMED's former scheme for the procedure of a CT, where PS3.16 has that of SCT now.
            "Incorrect value - expected (P5-08000,SRT,\"Computed Tomography X-Ray\")",

            // Modifiers depend on the title (TID 2010, rows 3 and 4), which it looks for among the items beside the root.
            "CID 7010_WithTCE/[Row 3] CODE CID 7011: within 1: /CONTAINER (113001,DCM,\"Rejected for Quality Reasons\"): Conditional content item present when condition not satisfied",
            "CID 7010_WithTCE/[Row 4] CODE CID 7012: within 1: /CONTAINER (113001,DCM,\"Rejected for Quality Reasons\"): Conditional content item present when condition not satisfied",
        ];

        (_, string output) = await Judge.RunAsync("DicomSRValidator", Documents.Make(name));

        output.ShouldContain("Root Template Validation Complete");
        output.ShouldContain("IOD validation complete");
        output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.OrdinalIgnoreCase) && !known.Any(line.Contains)).ShouldBeEmpty(output);
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
