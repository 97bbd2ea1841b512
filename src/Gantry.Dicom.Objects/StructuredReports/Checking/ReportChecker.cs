using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Checks structured reports and key object selection documents: relationships, names and values, references, evidence, templates.</summary>
public static class ReportChecker
{
    /// <summary>Checks a data set.</summary>
    /// <exception cref="DicomException">Its content is larger or deeper than <see cref="ContentTree"/> allows.</exception>
    public static IReadOnlyList<ValidationFinding> Check(DataSet dataSet)
    {
        List<ValidationFinding> findings = [];
        StructuredReport report = StructuredReport.Read(dataSet, findings);
        findings.AddRange(Check(report));
        return findings;
    }

    /// <summary>Checks a report.</summary>
    public static IReadOnlyList<ValidationFinding> Check(StructuredReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<ValidationFinding> findings = [];
        RelationshipRules.TryGet(report.SopClassUid, out RelationshipRules? rules);
        new ItemChecker(report.Content, rules, findings).Check();
        findings.AddRange(ContentReferences.Check(report.Content));
        DocumentChecker.Check(report, findings);
        Templates(report, rules, findings);
        return findings;
    }

    private static void Templates(StructuredReport report, RelationshipRules? rules, List<ValidationFinding> findings)
    {
        TemplateIdentification? named = report.Content.Template;
        string? identifier = named?.MappingResource == TemplateIdentification.Dcmr ? named.Identifier : named is null && rules?.RootTemplates is [string only] ? only : null;
        if (identifier is not null && StructuredReports.Templates.TryGet(identifier, out Template? template))
        {
            findings.AddRange(new TemplateChecker(report.Content).Check(report.Content, null, template, string.Empty));
            return;
        }

        findings.Add(ReportFinding.Of(FindingSeverity.Info, string.Empty, "sr-template-unknown", "PS3.3 §C.18.8",
            named is null ? "the document names no template, so that its content is not checked against one" : $"template {named.Identifier} of {named.MappingResource} is not known here, so that the content is not checked against it",
            "Name one of PS3.16 in Content Template Sequence, if the content follows one."));
    }
}
