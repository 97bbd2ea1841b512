namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>What XDS-I.b wants of a manifest (IHE RAD TF-2 §4.68.4.1.2): a key object selection document of TID 2010 with the title Manifest, all references in its evidence, and for each series where it can be retrieved.</summary>
internal static class XdsIManifestTable
{
    private const string Title = "ConceptNameCodeSequence";
    private const string Study = "CurrentRequestedProcedureEvidenceSequence";
    private const string Series = Study + ".ReferencedSeriesSequence";
    private const string Instance = Series + ".ReferencedSOPSequence";

    public static IReadOnlyList<ManifestRow> Rows { get; } =
    [
        new("class", "SOPClassUID", "1", "1.2.840.10008.5.1.4.1.1.88.59"),
        new("title", Title, "1") { Items = 1 },
        new("title-code", Title + ".CodeValue", "1", "113030"),
        new("title-scheme", Title + ".CodingSchemeDesignator", "1", "DCM"),
        new("template-resource", "ContentTemplateSequence.MappingResource", "1", "DCMR"),
        new("template", "ContentTemplateSequence.TemplateIdentifier", "1", "2010"),
        new("content", "ContentSequence", "1"),
        new("evidence", Study, "1"),
        new("evidence-study", Study + ".StudyInstanceUID", "1"),
        new("evidence-series", Series, "1"),
        new("evidence-series-uid", Series + ".SeriesInstanceUID", "1"),
        new("retrieve-ae-title", Series + ".RetrieveAETitle", "1*"),
        new("retrieve-location", Series + ".RetrieveLocationUID", "1*"),
        new("evidence-instance", Instance, "1"),
        new("evidence-instance-class", Instance + ".ReferencedSOPClassUID", "1"),
        new("evidence-instance-uid", Instance + ".ReferencedSOPInstanceUID", "1"),
    ];
}
