using System.Globalization;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;
using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>What MADO wants of a manifest that no single attribute tells: one study, patient identifiers, requests, and the image library.</summary>
internal static class MadoManifestChecker
{
    private const string Source = "IHE RAD MADO";
    private static readonly string[] s_ofNewerEdition = ["sr-relationship", "sr-template", "sr-concept", "sr-code", "sr-context-group"];

    /// <summary>Checks a manifest.</summary>
    public static IReadOnlyList<ValidationFinding> Check(DataSet dataSet)
    {
        List<ValidationFinding> findings = [];
        IReadOnlyList<EvidenceInstance> evidence = Evidence.Read(dataSet, Attributes.CurrentRequestedProcedureEvidenceSequence);
        Study(dataSet, evidence, findings);
        Patient(dataSet, findings);
        Requests(dataSet, findings);
        try
        {
            Library(ContentTree.Read(dataSet), evidence, findings);
        }
        catch (DicomException exception)
        {
            Add(findings, "ContentSequence", "library", exception.Message, "Write the content as TID 2010 has it.");
        }

        return findings;
    }

    /// <summary>Whether a finding is about the image library, which TID 2010 has since CP-2595 only.</summary>
    public static bool Allows(ValidationFinding finding) =>
        finding.Path.StartsWith("ContentSequence", StringComparison.Ordinal) && Array.Exists(s_ofNewerEdition, rule => finding.Rule.StartsWith(rule, StringComparison.Ordinal));

    private static void Study(DataSet dataSet, IReadOnlyList<EvidenceInstance> evidence, List<ValidationFinding> findings)
    {
        string? own = dataSet.GetString(Attributes.StudyInstanceUID);
        foreach (string other in evidence.Select(instance => instance.StudyInstanceUid.Value).Distinct().Where(study => study != own))
        {
            Add(findings, "CurrentRequestedProcedureEvidenceSequence", "study", $"refers to the study {other}, and the manifest is of {own}", "Make a manifest for each study, within the study.");
        }

        if (dataSet.GetString(Attributes.SOPInstanceUID) is { } itself && evidence.Any(instance => instance.SopInstanceUid.Value == itself))
        {
            Add(findings, "CurrentRequestedProcedureEvidenceSequence", "itself", "lists the manifest itself", "Leave it out.");
        }
    }

    private static void Patient(DataSet dataSet, List<ValidationFinding> findings)
    {
        string? id = dataSet.GetString(Attributes.PatientID);
        IReadOnlyList<DataSet> others = dataSet.Items(Attributes.OtherPatientIDsSequence);
        if (id is not null && others.Count > 0 && !others.Any(other => other.GetString(Attributes.PatientID) == id))
        {
            Add(findings, "OtherPatientIDsSequence", "other-patient-ids", $"does not repeat Patient ID '{id}'", "Add it, with its issuer.");
        }
    }

    private static void Requests(DataSet dataSet, List<ValidationFinding> findings)
    {
        HashSet<(string?, string?)> pairs = [];
        IReadOnlyList<DataSet> requests = dataSet.Items(Attributes.ReferencedRequestSequence);
        for (int i = 0; i < requests.Count; i++)
        {
            if (!pairs.Add((requests[i].GetString(Attributes.AccessionNumber), requests[i].GetString(Attributes.PlacerOrderNumberImagingServiceRequest))))
            {
                Add(findings, string.Create(CultureInfo.InvariantCulture, $"ReferencedRequestSequence[{i}]"), "requests", "has the accession number and the placer order number of another item", "Leave one item for each pair.");
            }
        }
    }

    private static void Library(ContentItem root, IReadOnlyList<EvidenceInstance> evidence, List<ValidationFinding> findings)
    {
        int index = root.Children.ToList().FindIndex(child => Dcm("111028").IsSameAs(child.Name));
        if (index < 0)
        {
            Add(findings, "ContentSequence", "library", "has no image library (TID 1600)", "Describe the study and its series there.");
            return;
        }

        ContentItem library = root.Children[index];
        string path = ContentTree.PathOf(string.Empty, index);
        Dictionary<string, int> instances = evidence.GroupBy(instance => instance.SeriesInstanceUid.Value, StringComparer.Ordinal).ToDictionary(series => series.Key, series => series.Count(), StringComparer.Ordinal);
        Wanted(library, path, findings, Dcm("121139"), Dcm("123014"));
        Count(library, path, MadoTerms.StudySeries, instances.Count, findings);
        HashSet<string> described = [];
        for (int i = 0; i < library.Children.Count; i++)
        {
            ContentItem group = library.Children[i];
            if (!Dcm("126200").IsSameAs(group.Name))
            {
                continue;
            }

            string at = ContentTree.PathOf(path, i);
            Wanted(group, at, findings, Dcm("121139"), Dcm("112002"));
            if (group.Find(Dcm("112002"))?.Value is not UidReferenceValue { Uid.Value: { } series })
            {
                continue;
            }

            described.Add(series);
            if (instances.TryGetValue(series, out int count))
            {
                Count(group, at, MadoTerms.SeriesInstances, count, findings);
            }
            else
            {
                Add(findings, at, "library-series", $"describes the series {series}, which the manifest does not refer to", "Leave it out.");
            }
        }

        foreach (string series in instances.Keys.Except(described).Order(StringComparer.Ordinal))
        {
            Add(findings, path, "library-series", $"does not describe the series {series}", "Add an image library group for it.");
        }
    }

    private static void Wanted(ContentItem item, string path, List<ValidationFinding> findings, params ReadOnlySpan<CodedConcept> concepts)
    {
        foreach (CodedConcept concept in concepts)
        {
            if (item.Find(concept) is null)
            {
                Add(findings, path, "library-item", $"has no {concept}", "Add it.");
            }
        }
    }

    private static void Count(ContentItem item, string path, CodedConcept concept, int count, List<ValidationFinding> findings)
    {
        ContentItem? found = item.Children.FirstOrDefault(child => MadoTerms.IsSame(concept, child.Name));
        if (found is null)
        {
            Add(findings, path, "library-item", $"has no {concept}", "Add it.");
        }
        else if (found.Value is not NumericValue { Value: { } number })
        {
            Add(findings, path, "library-count", $"{concept.Meaning} is a {found.ValueType} item without a number", "Write it as NUM.");
        }
        else if (number != count)
        {
            Add(findings, path, "library-count", string.Create(CultureInfo.InvariantCulture, $"{concept.Meaning} is {found.Value}, and the manifest refers to {count}"), "Write the number.");
        }
    }

    private static void Add(List<ValidationFinding> findings, string path, string rule, string message, string remedy) =>
        findings.Add(ReportFinding.Of(FindingSeverity.Error, path, "mado-" + rule, Source, message, remedy));
}
