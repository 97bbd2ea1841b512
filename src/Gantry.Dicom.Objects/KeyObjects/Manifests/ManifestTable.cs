using static Gantry.Dicom.Objects.KeyObjects.Manifests.ManifestTerms;

namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>The tables of the IdéoLink profile: attributes (2.5.2) and the items of the body (2.5.3).</summary>
public static class ManifestTable
{
    private const string Qualifiers = "IssuerOfPatientIDQualifiersSequence";
    private const string Author = "ReferringPhysicianIdentificationSequence";
    private const string Accession = "IssuerOfAccessionNumberSequence";
    private const string Readers = "PhysiciansReadingStudyIdentificationSequence";
    private const string Study = "CurrentRequestedProcedureEvidenceSequence";
    private const string Series = Study + ".ReferencedSeriesSequence";
    private const string Instance = Series + ".ReferencedSOPSequence";
    private const string Title = "ConceptNameCodeSequence";
    private const string Schemes = "CodingSchemeIdentificationSequence";
    private const string Name = "ConceptNameCodeSequence";
    private const string Code = "ConceptCodeSequence";

    /// <summary>Attributes of the document (2.5.2).</summary>
    public static IReadOnlyList<ManifestRow> Attributes { get; } =
    [
        new("R527", "PatientName", "1*"),
        new("R528", "PatientID", "1*"),
        new("R529", "IssuerOfPatientID", "1*"),
        new("R530", Qualifiers, "1") { Items = 1 },
        new("R531", Qualifiers + ".UniversalEntityID", "1*"),
        new("R532", Qualifiers + ".UniversalEntityIDType", "1*", EntityIdTypes) { Former = "INS-C" },
        new("R533", Qualifiers + ".IdentifierTypeCode", "3"),
        new("R534", "PatientBirthDate", "1*"),
        new("R535", "PatientSex", "2*", "M", "F", "O"),
        new("R536", "StudyInstanceUID", "1"),
        new("R537", "StudyDate", "1*") { MayBeEmpty = true },
        new("R538", "StudyTime", "1*") { MayBeEmpty = true },
        new("R539", "ReferringPhysicianName", "2"),
        new("R540", Author, "3") { Items = 1 },
        new("R541", Author + ".PersonIdentificationCodeSequence", "1"),
        new("R542", Author + ".PersonIdentificationCodeSequence.CodeValue", "1*"),
        new("R543", Author + ".PersonIdentificationCodeSequence.CodingSchemeDesignator", "1*", PersonScheme),
        new("R544", Author + ".PersonIdentificationCodeSequence.CodeMeaning", "1*", PersonSchemeName),
        new("R545", Author + ".InstitutionName", "3"),
        new("R546", Author + ".InstitutionCodeSequence", "3"),
        new("R547", Author + ".InstitutionCodeSequence.CodeValue", "1"),
        new("R548", Author + ".InstitutionCodeSequence.CodingSchemeDesignator", "1", OrganizationScheme),
        new("R549", Author + ".InstitutionCodeSequence.CodeMeaning", "1", OrganizationSchemeName),
        new("R550", "StudyID", "2"),
        new("R551", "AccessionNumber", "1*"),
        new("R552", Accession, "3") { Items = 1 },
        new("R553", Accession + ".LocalNamespaceEntityID", "1C") { Condition = item => item.GetString(Dicom.Attributes.UniversalEntityID) is null },
        new("R554", Accession + ".UniversalEntityID", "1C") { Condition = item => item.GetString(Dicom.Attributes.LocalNamespaceEntityID) is null },
        new("R555", Accession + ".UniversalEntityIDType", "1C", EntityIdTypes) { Condition = item => item.GetString(Dicom.Attributes.UniversalEntityID) is not null },
        new("R556", "NameOfPhysiciansReadingStudy", "3"),
        new("R557", Readers, "3"),
        new("R558", Readers + ".PersonIdentificationCodeSequence", "1"),
        new("R559", Readers + ".PersonIdentificationCodeSequence.CodeValue", "1"),
        new("R560", Readers + ".PersonIdentificationCodeSequence.CodingSchemeDesignator", "1*", OrganizationScheme, PersonScheme),
        new("R561", Readers + ".PersonIdentificationCodeSequence.CodeMeaning", "1*", OrganizationSchemeName, PersonSchemeName),
        new("R562", "Modality", "1", "KO"),
        new("R563", "SeriesInstanceUID", "1"),
        new("R564", "SeriesNumber", "1"),
        new("R565", "ReferencedPerformedProcedureStepSequence", "2") { Items = 0 },
        new("R566", "Manufacturer", "2"),
        new("R567", "InstanceNumber", "1"),
        new("R568", "ContentDate", "1") { MayBeEmpty = true },
        new("R569", "ContentTime", "1") { MayBeEmpty = true },
        new("R570", Study, "1"),
        new("R571", Study + ".StudyInstanceUID", "1"),
        new("R572", Series, "1"),
        new("R573", Series + ".SeriesInstanceUID", "1"),
        new("R574", Series + ".RetrieveAETitle", "1"),
        new("R575", Series + ".RetrieveLocationUID", "1"),
        new("R576", Instance, "1"),
        new("R577", Instance + ".ReferencedSOPClassUID", "1"),
        new("R578", Instance + ".ReferencedSOPInstanceUID", "1"),
        new("R579", "ValueType", "1", "CONTAINER"),
        new("R580", Title, "1") { Items = 1 },
        new("R581", Title + ".CodeValue", "1"),
        new("R582", Title + ".CodingSchemeDesignator", "1", "DCM"),
        new("R583", Title + ".CodeMeaning", "1"),
        new("R584", "ContinuityOfContent", "1", "SEPARATE", "CONTINUOUS"),
        new("R585", "ContentTemplateSequence", "1") { Items = 1 },
        new("R586", "ContentTemplateSequence.MappingResource", "1", "DCMR"),
        new("R587", "ContentTemplateSequence.TemplateIdentifier", "1", "2010"),
        new("R588", "ContentSequence", "1"),
        new("R589", "SOPClassUID", "1", "1.2.840.10008.5.1.4.1.1.88.59"),
        new("R590", "SOPInstanceUID", "1"),
        new("R591", "SpecificCharacterSet", "1", ManifestTerms.CharacterSet),
        new("R592", Schemes, "1*") { Items = 2 },
        new("R593", Schemes + "[0].CodingSchemeDesignator", "1", PersonScheme),
        new("R594", Schemes + "[0].CodingSchemeUID", "1C", PersonSchemeUid) { Condition = _ => true },
        new("R595", Schemes + "[0].CodingSchemeName", "1*", PersonSchemeName),
        new("R596", Schemes + "[1].CodingSchemeDesignator", "1", OrganizationScheme),
        new("R597", Schemes + "[1].CodingSchemeUID", "1C", OrganizationSchemeUid) { Condition = _ => true },
        new("R598", Schemes + "[1].CodingSchemeName", "1*", OrganizationSchemeName),
    ];

    /// <summary>The item with the language (2.5.3, element 1).</summary>
    public static IReadOnlyList<ManifestRow> Language { get; } =
    [
        new("R603", "RelationshipType", "1", "HAS CONCEPT MOD"),
        new("R604", "ValueType", "1", "CODE"),
        new("R605", Name, "1") { Items = 1 },
        new("R606", Name + ".CodeValue", "1", "121049"),
        new("R607", Name + ".CodingSchemeDesignator", "1", "DCM"),
        new("R608", Name + ".CodeMeaning", "1", "Language of Content Item and Descendants"),
        new("R609", Code, "1") { Items = 1 },
        new("R610", Code + ".CodeValue", "1"),
        new("R611", Code + ".CodingSchemeDesignator", "1", "RFC3066"),
        new("R612", Code + ".CodeMeaning", "1"),
        new("R613", "ContentSequence", "1*"),
        new("R614", "ContentSequence.RelationshipType", "1", "HAS CONCEPT MOD"),
        new("R615", "ContentSequence.ValueType", "1", "CODE"),
        new("R616", "ContentSequence." + Name, "1") { Items = 1 },
        new("R617", "ContentSequence." + Name + ".CodeValue", "1", "121046"),
        new("R618", "ContentSequence." + Name + ".CodingSchemeDesignator", "1", "DCM"),
        new("R619", "ContentSequence." + Name + ".CodeMeaning", "1", "Country of Language"),
        new("R620", "ContentSequence." + Code, "1") { Items = 1 },
        new("R621", "ContentSequence." + Code + ".CodeValue", "1"),
        new("R622", "ContentSequence." + Code + ".CodingSchemeDesignator", "1", "ISO3166_1"),
        new("R623", "ContentSequence." + Code + ".CodeMeaning", "1"),
    ];

    /// <summary>The item with the type of author (2.5.3, element 2).</summary>
    public static IReadOnlyList<ManifestRow> AuthorType { get; } =
    [
        new("R625", "RelationshipType", "1", "HAS OBS CONTEXT"),
        new("R626", "ValueType", "1", "CODE"),
        new("R627", Name, "1") { Items = 1 },
        new("R628", Name + ".CodeValue", "1", "121005"),
        new("R629", Name + ".CodingSchemeDesignator", "1", "DCM"),
        new("R630", Name + ".CodeMeaning", "1", "Observer Type"),
        new("R631", Code, "1") { Items = 1 },
        new("R632", Code + ".CodeValue", "1", "121006", "121007"),
        new("R633", Code + ".CodingSchemeDesignator", "1", "DCM"),
        new("R634", Code + ".CodeMeaning", "1", "Person", "Device"),
    ];

    /// <summary>The item with the author (2.5.3, element 3).</summary>
    public static IReadOnlyList<ManifestRow> AuthorName { get; } =
    [
        new("R636", "RelationshipType", "1", "HAS OBS CONTEXT"),
        new("R637", "ValueType", "1", "PNAME", "UIDREF"),
        new("R638", Name, "1") { Items = 1 },
        new("R639", Name + ".CodeValue", "1", "121008", "121012"),
        new("R640", Name + ".CodingSchemeDesignator", "1", "DCM"),
        new("R641", Name + ".CodeMeaning", "1", "Person Observer Name", "Device Observer UID"),
        new("R642", "PersonName", "1C") { Condition = item => item.GetString(Dicom.Attributes.ValueType) == "PNAME" },
        new("R643", "UID", "1C") { Condition = item => item.GetString(Dicom.Attributes.ValueType) == "UIDREF" },
    ];

    /// <summary>The items with references (2.5.3, elements 4 and following).</summary>
    public static IReadOnlyList<ManifestRow> Reference { get; } =
    [
        new("R645", "ReferencedSOPSequence", "1") { Items = 1 },
        new("R646", "ReferencedSOPSequence.ReferencedSOPClassUID", "1"),
        new("R647", "ReferencedSOPSequence.ReferencedSOPInstanceUID", "1"),
        new("R648", "RelationshipType", "1", "CONTAINS"),
        new("R649", "ValueType", "1", "IMAGE", "WAVEFORM", "COMPOSITE"),
    ];
}
