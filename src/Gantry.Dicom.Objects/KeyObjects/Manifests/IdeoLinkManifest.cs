using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>A manifest of the IdéoLink profile: a key object selection document that says which instances of a study exist, where they are and who may look at them.</summary>
public sealed record IdeoLinkManifest
{
    /// <summary>Its title; Manifest (113030) when null.</summary>
    public CodedConcept? Title { get; init; }

    /// <summary>The patient.</summary>
    public required ManifestPatient Patient { get; init; }

    /// <summary>The study.</summary>
    public required ManifestStudy Study { get; init; }

    /// <summary>Who is responsible for it; null where a default applies.</summary>
    public ManifestAuthor? Author { get; init; }

    /// <summary>Who may look at the images.</summary>
    public IReadOnlyList<ManifestRecipient> Recipients { get; init; } = [];

    /// <summary>The language of the document; French of France when not given.</summary>
    public Language Language { get; init; } = new(new CodedConcept("fr", "RFC3066", "Français"), new CodedConcept("FR", "ISO3166_1", "France"));

    /// <summary>The AE title that instances can be retrieved from, where they do not say.</summary>
    public required string RetrieveAETitle { get; init; }

    /// <summary>The system that holds the instances, where they do not say.</summary>
    public required Uid RetrieveLocationUid { get; init; }

    /// <summary>The instances.</summary>
    public required IReadOnlyList<EvidenceInstance> Instances { get; init; }

    /// <summary>Whether waveforms and other objects than images are listed too; the profile supports images alone.</summary>
    public bool AllowsOtherThanImages { get; init; }

    /// <summary>Whether an INS-C, the national identity of patients before INS-NIR and INS-NIA, is written; else it is refused.</summary>
    public bool AllowsLegacyIdentity { get; init; }

    /// <summary>The instances that are not listed since they are no images.</summary>
    public IEnumerable<EvidenceInstance> NotReferenced => AllowsOtherThanImages ? [] : Instances.Where(instance => ReferenceKind.Of(instance.Reference) is not ImageValue);

    /// <summary>Makes the document.</summary>
    /// <param name="options">What it is made with; it is always written in ISO_IR 100.</param>
    /// <exception cref="DicomException">There is nothing to refer to, or a value does not fit its attribute or the character set.</exception>
    public DataSet ToDataSet(DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        EvidenceInstance[] listed =
        [
            .. Instances.Except(NotReferenced).Select(instance => instance with
            {
                RetrieveAETitle = instance.RetrieveAETitle ?? RetrieveAETitle,
                RetrieveLocationUid = instance.RetrieveLocationUid ?? RetrieveLocationUid,
            }),
        ];
        if (listed.Length == 0)
        {
            throw new DicomException("The manifest has no instance to refer to: only images are listed unless other objects are allowed.");
        }

        if (Patient.IssuerUniversalId == ManifestTerms.LegacyIdentityUid && !AllowsLegacyIdentity)
        {
            throw new DicomException($"The patient is identified by an INS-C ({ManifestTerms.LegacyIdentityUid}), which new submissions don't use: give the INS-NIR or INS-NIA, or allow it.");
        }

        DataSet header = new();
        header.Set(Attributes.SpecificCharacterSet, ManifestTerms.CharacterSet);
        SetPatient(header);
        SetStudy(header);
        SetAuthor(header);
        SetRecipients(header);
        header.SetItems(Attributes.CodingSchemeIdentificationSequence,
            Scheme(ManifestTerms.PersonScheme, ManifestTerms.PersonSchemeUid, ManifestTerms.PersonSchemeName),
            Scheme(ManifestTerms.OrganizationScheme, ManifestTerms.OrganizationSchemeUid, ManifestTerms.OrganizationSchemeName));
        DocumentHeader.Fill(header, SopClasses.KeyObjectSelectionDocumentStorage, options);
        Evidence.Write(header, Attributes.CurrentRequestedProcedureEvidenceSequence, listed);
        KeyObjectSelection selection = new()
        {
            Title = Title ?? CodeDictionary.Concept("113030"),
            Language = Language,
            Observer = Author is null ? null : Author.Device is { } device ? Observer.OfDevice(device) : Observer.OfPerson(Author.Name),
        };
        DataSet document = new StructuredReport(header, selection.Content(listed.Select(instance => instance.Reference))).ToDataSet();
        foreach (string text in Texts(document))
        {
            if (text.Any(c => c > 'ÿ'))
            {
                throw new DicomException($"'{text}' has characters that ISO_IR 100 lacks: manifests are written in Latin letters.");
            }
        }

        return document;
    }

    private static DataSet Scheme(string designator, string uid, string name)
    {
        DataSet item = new();
        item.Set(Attributes.CodingSchemeDesignator, designator);
        item.Set(Attributes.CodingSchemeUID, new Uid(uid));
        item.Set(Attributes.CodingSchemeName, name);
        return item;
    }

    private static CodedConcept Person(string identifier) => new(identifier, ManifestTerms.PersonScheme, ManifestTerms.PersonSchemeName);

    private static CodedConcept Organization(string identifier) => new(identifier, ManifestTerms.OrganizationScheme, ManifestTerms.OrganizationSchemeName);

    private static IEnumerable<string> Texts(DataSet dataSet) =>
        dataSet.SelectMany(element => element.Items.Count > 0 ? element.Items.SelectMany(Texts) : dataSet.GetStrings(element.Tag));

    private void SetPatient(DataSet header)
    {
        header.Set(Attributes.PatientName, Patient.Name);
        header.Set(Attributes.PatientID, Patient.Id);
        header.Set(Attributes.IssuerOfPatientID, Patient.IssuerNamespace);
        header.Set(Attributes.PatientBirthDate, Patient.BirthDate);
        header.Set(Attributes.PatientSex, Patient.Sex);
        DataSet qualifiers = new();
        qualifiers.Set(Attributes.UniversalEntityID, Patient.IssuerUniversalId);
        qualifiers.Set(Attributes.UniversalEntityIDType, Patient.IssuerUniversalIdType);
        if (Patient.IdentifierTypeCode is { } type)
        {
            qualifiers.Set(Attributes.IdentifierTypeCode, type);
        }

        header.SetItems(Attributes.IssuerOfPatientIDQualifiersSequence, qualifiers);
    }

    private void SetStudy(DataSet header)
    {
        header.Set(Attributes.StudyInstanceUID, Study.Uid);
        header.Set(Attributes.StudyDate, Study.Date);
        header.Set(Attributes.StudyTime, new TimeOnly(Study.Time.Hour, Study.Time.Minute, Study.Time.Second));
        header.Set(Attributes.StudyID, Study.Id);
        new IssuedAccessionNumber(Study.AccessionNumber, Study.AccessionNamespace, Study.AccessionUniversalId).WriteTo(header);
    }

    private void SetAuthor(DataSet header)
    {
        if (Author is null)
        {
            return;
        }

        header.Set(Attributes.ReferringPhysicianName, Author.Name);
        DataSet identification = new();
        identification.SetCodes(Attributes.PersonIdentificationCodeSequence, Person(Author.Identifier));
        if (Author.InstitutionName is { } name)
        {
            identification.Set(Attributes.InstitutionName, name);
        }

        if (Author.InstitutionIdentifier is { } institution)
        {
            identification.SetCodes(Attributes.InstitutionCodeSequence, Organization(institution));
        }

        header.SetItems(Attributes.ReferringPhysicianIdentificationSequence, identification);
    }

    private void SetRecipients(DataSet header)
    {
        if (Recipients.Count == 0)
        {
            return;
        }

        header.SetValues(Attributes.NameOfPhysiciansReadingStudy, [.. Recipients.Select(recipient => recipient.Name)]);
        header.SetItems(Attributes.PhysiciansReadingStudyIdentificationSequence, Recipients.Select(recipient =>
        {
            DataSet item = new();
            item.SetCodes(Attributes.PersonIdentificationCodeSequence, recipient.IsOrganization ? Organization(recipient.Identifier) : Person(recipient.Identifier));
            if (recipient.InstitutionName is { } institution)
            {
                item.Set(Attributes.InstitutionName, institution);
            }

            return item;
        }));
    }
}
