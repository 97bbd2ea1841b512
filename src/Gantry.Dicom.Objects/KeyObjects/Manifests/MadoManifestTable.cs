namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>What MADO wants of the attributes of a manifest beyond XDS-I.b (IHE RAD supplement MADO): whose patient, which orders, who made it, and where a series can be retrieved, by location or by URL.</summary>
internal static class MadoManifestTable
{
    private const string Qualifiers = "IssuerOfPatientIDQualifiersSequence";
    private const string Request = "ReferencedRequestSequence";
    private const string Series = "CurrentRequestedProcedureEvidenceSequence.ReferencedSeriesSequence";

    public static IReadOnlyList<ManifestRow> Rows { get; } =
    [
        new("title-code", "ConceptNameCodeSequence.CodeValue", "1", "113030", MadoTerms.TemporaryTitle),
        new("title-scheme", "ConceptNameCodeSequence.CodingSchemeDesignator", "1", "DCM", MadoTerms.TemporaryScheme),
        new("patient-id", "PatientID", "1*"),
        new("patient-id-issuer", Qualifiers, "1*") { Items = 1 },
        new("patient-id-issuer-id", Qualifiers + ".UniversalEntityID", "1*"),
        new("patient-id-issuer-type", Qualifiers + ".UniversalEntityIDType", "1*", ManifestTerms.EntityIdTypes),
        new("other-patient-ids", "OtherPatientIDsSequence", "1*"),
        new("other-patient-id", "OtherPatientIDsSequence.PatientID", "1"),
        new("study-date", "StudyDate", "1*"),
        new("study-time", "StudyTime", "1*"),
        new("accession-issuer", "IssuerOfAccessionNumberSequence", "1C") { Condition = HasAccession },
        new("timezone", "TimezoneOffsetFromUTC", "1*"),
        new("manufacturer", "Manufacturer", "1*"),
        new("institution", "InstitutionName", "1*"),
        new("requests", Request, "1*"),
        new("request-study", Request + ".StudyInstanceUID", "1"),
        new("request-accession-issuer", Request + ".IssuerOfAccessionNumberSequence", "1C") { Condition = HasAccession },
        new("retrieve-ae-title", Series + ".RetrieveAETitle", "3"),
        new("retrieve-location", Series + ".RetrieveLocationUID", "1C") { Condition = series => series.GetString(Attributes.RetrieveURL) is null },
        new("retrieve-url", Series + ".RetrieveURL", "1C") { Condition = series => series.GetString(Attributes.RetrieveLocationUID) is null },
    ];

    private static bool HasAccession(DataSet item) => item.GetString(Attributes.AccessionNumber) is not null;
}
