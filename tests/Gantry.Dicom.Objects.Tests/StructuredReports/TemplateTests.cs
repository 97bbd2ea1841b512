using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.StructuredReports;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("1500")]
    [InlineData("1600")]
    [InlineData("2000")]
    [InlineData("2010")]
    [InlineData("10001")]
    [InlineData("10002")]
    [InlineData("10003")]
    [InlineData("10011")]
    [InlineData("10012")]
    [InlineData("10013")]
    [InlineData("10021")]
    [Trait("Ledger", "R157")]
    public void Templates_are_there_with_all_that_they_include(string identifier)
    {
        Templates.TryGet(identifier, out Template? template).ShouldBeTrue();
        HashSet<string> seen = [];
        Look(template!);
        seen.Count.ShouldBeGreaterThan(0);

        void Look(Template at)
        {
            foreach (TemplateRow row in All(at.Rows))
            {
                if (row.Include is { } include && seen.Add(include))
                {
                    Templates.TryGet(include, out Template? included).ShouldBeTrue($"TID {at.Identifier} includes {include}");
                    Look(included!);
                }

                seen.Add(at.Identifier + row.Number);
            }
        }
    }

    [Fact]
    [Trait("Ledger", "R157")]
    public void Context_groups_of_key_objects_modalities_and_regions_are_there()
    {
        foreach (int cid in (int[])[7010, 7011, 29, 4])
        {
            ContextGroups.Get(cid).AllConcepts.Count().ShouldBeGreaterThan(3);
        }

        ContextGroups.Get(29).Contains(new CodedConcept("CT", "DCM", "Computed Tomography")).ShouldBeTrue();
    }

    [Fact]
    public void Every_group_that_a_template_names_is_there()
    {
        IEnumerable<TemplateCode> codes = Templates.All.SelectMany(template => All(template.Rows)).SelectMany(row => new[] { row.Name, row.Code, row.Units }).OfType<TemplateCode>();

        codes.Where(code => code.Group is { } group && !ContextGroups.TryGet(group, out _)).Select(code => code.ToString()).Distinct().ShouldBeEmpty();
        codes.SelectMany(code => code.Codes).Where(code => code.Value.Length == 0 || code.SchemeDesignator.Length == 0 || code.SchemeDesignator.Contains(' ', StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("key objects", "sr-template-2010-8", FindingSeverity.Error, "IMAGE", null)]
    [InlineData("key objects of a rejection", "sr-template-2010-3", FindingSeverity.Error, "CODE", "113011")]
    [InlineData("basic text", "sr-template-1204-1", FindingSeverity.Error, "CODE", "121049")]
    [InlineData("measurements", "sr-template-1500-6", FindingSeverity.Error, "CONTAINER", "126010")]
    [InlineData("measurements", "sr-template-1602-1", FindingSeverity.Error, "CODE", "121139")]
    [InlineData("CT dose", "sr-template-10012-3", FindingSeverity.Error, "NUM", "113813")]
    [InlineData("CT dose", "sr-template-10013-22", FindingSeverity.Error, "NUM", "113830")]
    [InlineData("CT dose", "sr-template-1004-1", FindingSeverity.Error, "UIDREF", "121012")]
    [InlineData("projection dose", "sr-template-10007-1", FindingSeverity.Error, "NUM", "113722")]
    [InlineData("fluoroscopy dose", "sr-template-10004-3", FindingSeverity.Error, "NUM", "113726")]
    [InlineData("fluoroscopy dose", "sr-template-10003-17", FindingSeverity.Error, "CODE", "123014")]
    public void What_a_template_wants_is_missed(string name, string rule, FindingSeverity severity, string type, string? code)
    {
        StructuredReport report = StructuredReport.Read(Documents.Make(name));

        IReadOnlyList<ValidationFinding> findings = ReportChecker.Check(report with { Content = Without(report.Content, item => item.ValueType == type && (code is null || item.Name?.Value == code)) });

        findings.ShouldContain(finding => finding.Rule == rule && finding.Severity == severity, string.Join('\n', findings));
    }

    [Fact]
    public void Wrong_codes_units_names_and_too_many_are_found()
    {
        StructuredReport report = StructuredReport.Read(Documents.Make("CT dose"));
        ContentItem content = Changed(report.Content, item => item.Name?.Value switch
        {
            "113838" => item with { Value = new NumericValue(1, NumericValue.UnitOf("mGy")) },
            "113705" => item with { Value = new CodeValue(new CodedConcept("113690", "DCM", "IEC 160mm Head CT Dosimetry Phantom")) },
            "113811" => item.Containing(item.Children[0]),
            _ => item,
        });

        string[] rules = [.. ReportChecker.Check(report with { Content = content }).Select(finding => finding.Rule)];

        rules.ShouldContain("sr-template-10013-26");
        rules.ShouldContain("sr-template-10012-2");
        ReportChecker.Check(report with { Content = content with { Name = CodeDictionary.Concept("113030") } }).ShouldContain(finding => finding.Rule == "sr-template-10011-1");
    }

    [Fact]
    [Trait("Ledger", "R157")]
    public void The_order_of_rows_is_found_wrong_where_it_means_something()
    {
        StructuredReport ordered = StructuredReport.Read(Documents.Make("CT dose")), free = StructuredReport.Read(Documents.Make("key objects"));

        string[] rules = [.. ReportChecker.Check(Reversed(ordered)).Select(finding => finding.Rule)];

        ReportChecker.Check(ordered).ShouldNotContain(finding => finding.Rule.EndsWith("-order", StringComparison.Ordinal));
        rules.ShouldContain("sr-template-10011-order");
        ReportChecker.Check(Reversed(free)).ShouldNotContain(finding => finding.Rule == "sr-template-2010-order");

        static StructuredReport Reversed(StructuredReport report) => report with { Content = report.Content with { Children = [.. report.Content.Children.Reverse()] } };
    }

    [Fact]
    public void Relationships_that_a_class_does_not_allow_are_found()
    {
        StructuredReport report = StructuredReport.Read(Documents.Make("basic text"));
        ContentItem number = new ContentItem(Trees.Name, new NumericValue(1, NumericValue.UnitOf("mm"))).As(RelationshipType.Contains);

        ReportChecker.Check(report with { Content = report.Content.With(number) }).Select(finding => finding.Rule).ShouldContain("sr-relationship");
        RelationshipRules.TryGet(SopClasses.Comprehensive3DSRStorage, out RelationshipRules? rules).ShouldBeTrue();
        rules!.Allows("NUM", RelationshipType.InferredFrom, "NUM", isByReference: true).ShouldBeTrue();
        rules.Allows("CONTAINER", RelationshipType.Contains, "CONTAINER", isByReference: true).ShouldBeFalse();
    }

    [Fact]
    public void Items_that_are_not_whole_are_found()
    {
        InstanceReference nothing = new(default, default);
        ContentItem root = new ContentItem(null, new TextValue("")).Containing(
            new ContentItem(Trees.Name, new NumericValue("a", null)),
            new ContentItem(Trees.Name, new NumericValue(null, null)),
            new ContentItem(Trees.Name, new UidReferenceValue(new Uid("01.2"))),
            new ContentItem(Trees.Name, new SpatialCoordinatesValue("CIRCLE", [1, 2, 3])),
            new ContentItem(Trees.Name, new SpatialCoordinatesValue("SQUARE", [])),
            new ContentItem(Trees.Name, new TemporalCoordinatesValue("POINT")),
            new ContentItem(new CodedConcept("1", "", ""), new CodeValue(new CodedConcept("nothing", "DCM", "x"))),
            new ContentItem(null, new ImageValue(nothing)),
            new ContentItem(null, new UnknownValue("")));

        string[] rules = [.. ReportChecker.Check(new StructuredReport(new DataSet(), root)).Select(finding => finding.Rule).Distinct()];

        rules.ShouldBe(
            [
                "sr-root", "sr-name", "sr-value", "sr-number", "sr-unit", "sr-number-missing", "sr-uid", "sr-graphic-data", "sr-graphic-type", "sr-temporal-coordinates", "sr-code-meaning", "sr-code-scheme", "sr-code-unknown",
                "sr-instance", "sr-value-type", "sr-completion", "sr-verification", "sr-evidence-missing", "sr-template-unknown",
            ],
            ignoreOrder: true);
    }

    private static ContentItem Without(ContentItem item, Func<ContentItem, bool> isGone) => item with { Children = [.. item.Children.Where(child => !isGone(child)).Select(child => Without(child, isGone))] };

    private static ContentItem Changed(ContentItem item, Func<ContentItem, ContentItem> change) => change(item with { Children = [.. item.Children.Select(child => Changed(child, change))] });

    private static IEnumerable<TemplateRow> All(IEnumerable<TemplateRow> rows) => rows.SelectMany(row => All(row.Children).Prepend(row));
}
