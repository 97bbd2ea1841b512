using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>Checks manifests against the IdéoLink profile, beside what <see cref="ReportChecker"/> says of any key object selection document.</summary>
public static class IdeoLinkManifestChecker
{
    private const string Prefix = "ideolink";
    private const string AttributeTable = "2.5.2";
    private const string BodyTable = "2.5.3";
    private const string TitleTable = "2.4";
    private const char LastOfLatin1 = 'ÿ';

    private static readonly ManifestRow s_characters = ManifestTable.Attributes.Single(row => row.Requirement == "R591");
    private static readonly ManifestRow s_readers = ManifestTable.Attributes.Single(row => row.Requirement == "R557");
    private static readonly ManifestRow s_evidence = ManifestTable.Attributes.Single(row => row.Requirement == "R570");
    private static readonly ManifestRow s_study = ManifestTable.Attributes.Single(row => row.Requirement == "R536");

    /// <summary>Checks a manifest.</summary>
    /// <param name="dataSet">The manifest.</param>
    /// <param name="allowsOtherThanImages">Whether waveforms and other composite objects may be referred to (rows R600 and R649).</param>
    /// <param name="refusesEmptyDates">Whether dates and times of study and content are errors when they are empty; the profile says both that they have to have a value and that they may be empty.</param>
    public static IReadOnlyList<ValidationFinding> Check(DataSet dataSet, bool allowsOtherThanImages = false, bool refusesEmptyDates = false)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        List<ValidationFinding> findings = [];
        ManifestRowChecker attributes = new(Prefix, $"IdéoLink {AttributeTable}", refusesEmptyDates, findings);
        attributes.Check(ManifestTable.Attributes, dataSet, string.Empty);
        Characters(dataSet, string.Empty, attributes, 0);
        int readers = dataSet.GetStrings(Attributes.NameOfPhysiciansReadingStudy).Length;
        if (dataSet.Contains(Attributes.PhysiciansReadingStudyIdentificationSequence) && dataSet.Items(Attributes.PhysiciansReadingStudyIdentificationSequence).Count != readers)
        {
            attributes.Add(FindingSeverity.Error, s_readers.Path, s_readers, $"has not as many items as there are Name of Physician(s) Reading Study ({readers})", "Identify each of them, in the same order.");
        }

        Identities(dataSet, attributes);
        Studies(dataSet, attributes);
        Title(dataSet, findings);
        Body(dataSet, new ManifestRowChecker(Prefix, $"IdéoLink {BodyTable}", refusesEmptyDates, findings), allowsOtherThanImages);
        Template(dataSet, findings);
        return findings;
    }

    private static void Characters(DataSet dataSet, string path, ManifestRowChecker checker, int depth)
    {
        foreach (DataElement element in dataSet)
        {
            string keyword = DicomDictionary.Default.TryGet(element.Tag, out DictionaryEntry? entry) ? entry.Keyword : element.Tag.ToString();
            string at = path.Length > 0 ? $"{path}.{keyword}" : keyword;
            for (int i = 0; depth < ContentTree.MaximumDepth && i < element.Items.Count; i++)
            {
                Characters(element.Items[i], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at}[{i}]"), checker, depth + 1);
            }

            if (dataSet.GetStrings(element.Tag).Any(text => text.Any(c => c > LastOfLatin1)))
            {
                checker.Add(FindingSeverity.Error, at, s_characters, "has characters that ISO_IR 100 lacks", "Write it in Latin letters.");
            }
        }
    }

    // What is accepted of old documents, and the organization as HL7 writes it.
    private static void Identities(DataSet dataSet, ManifestRowChecker checker)
    {
        if (dataSet.Items(Attributes.IssuerOfPatientIDQualifiersSequence).Any(item => item.GetString(Attributes.UniversalEntityID) == ManifestTerms.LegacyIdentityUid))
        {
            checker.Add(FindingSeverity.Warning, "IssuerOfPatientIDQualifiersSequence[0].UniversalEntityID", new ManifestRow("R652", "UniversalEntityID", "1"), "is that of the INS-C, the identity before INS-NIR and INS-NIA", "Identify the patient by the INS in new documents.");
        }

        IReadOnlyList<DataSet> authors = dataSet.Items(Attributes.ReferringPhysicianIdentificationSequence);
        for (int i = 0; i < authors.Count; i++)
        {
            if (authors[i].GetString(Attributes.InstitutionName) is { } name && !OrganizationName.TryParse(name, out _))
            {
                checker.Add(FindingSeverity.Error, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ReferringPhysicianIdentificationSequence[{i}].InstitutionName"), new ManifestRow("R653", "InstitutionName", "3"),
                    $"is no name of an organization of at most {OrganizationName.MaximumLength} characters, alone or as an XON of HL7", "Write its name, or name^^^^^&OID&ISO^^^^identifier.");
            }
        }
    }

    private static void Studies(DataSet dataSet, ManifestRowChecker checker)
    {
        string[] studies = [.. dataSet.Items(Attributes.CurrentRequestedProcedureEvidenceSequence).Select(item => item.GetString(Attributes.StudyInstanceUID)).OfType<string>()];
        if (studies.Length != studies.Distinct().Count())
        {
            checker.Add(FindingSeverity.Error, s_evidence.Path, s_evidence, "has several items of one study", "Put each study's references into one item.");
        }

        if (studies.Length > 0 && dataSet.GetString(Attributes.StudyInstanceUID) is { } own && !studies.Contains(own))
        {
            checker.Add(FindingSeverity.Warning, s_study.Path, s_study, "is none of the studies that are referred to", "Write the UID of the study.");
        }
    }

    private static void Title(DataSet dataSet, List<ValidationFinding> findings)
    {
        if (dataSet.GetCode(Attributes.ConceptNameCodeSequence) is not { } title)
        {
            return;
        }

        const string Path = "ConceptNameCodeSequence";
        if (title.SchemeDesignator != CodeDictionary.Scheme || !ManifestTitles.Submission.Contains(title.Value))
        {
            string what = ManifestTitles.Rejection.Contains(title.Value) ? "withdraws images and does not publish them" : "is no title of a submission";
            findings.Add(ReportFinding.Of(FindingSeverity.Error, Path, "KOS-TITLE", $"IdéoLink {TitleTable}", $"{title} {what}", "Use 113030, Manifest."));
        }
        else if (CodeDictionary.Concept(title.Value).Meaning != title.Meaning)
        {
            findings.Add(ReportFinding.Of(FindingSeverity.Warning, $"{Path}[0].CodeMeaning", "KOS-TITLE", "PS3.16 CID 7010", $"the title {title.Value} is called '{title.Meaning}'", $"Write {CodeDictionary.Concept(title.Value).Meaning}."));
        }
    }

    private static void Body(DataSet dataSet, ManifestRowChecker checker, bool allowsOtherThanImages)
    {
        IReadOnlyList<DataSet> items = dataSet.Items(Attributes.ContentSequence);
        HashSet<string> referenced = [];
        int references = 0;
        for (int i = 0; i < items.Count; i++)
        {
            DataSet item = items[i];
            string path = ContentTree.PathOf(string.Empty, i);
            (string? name, string? type, string? relationship) = (item.GetCode(Attributes.ConceptNameCodeSequence)?.Value, item.GetString(Attributes.ValueType), item.GetString(Attributes.RelationshipType));
            if (item.Contains(Attributes.ReferencedSOPSequence) || type is "IMAGE" or "WAVEFORM" or "COMPOSITE")
            {
                references++;
                Reference(item, path, checker, allowsOtherThanImages);
                referenced.UnionWith(item.Items(Attributes.ReferencedSOPSequence).Select(reference => reference.GetString(Attributes.ReferencedSOPInstanceUID)).OfType<string>());
            }
            else if (name is "121008" or "121012" || (name is null or not "121005" && type is "PNAME" or "UIDREF"))
            {
                checker.Check(ManifestTable.AuthorName, item, path);
                Author(dataSet, item, path, checker);
            }
            else if (name == "121005" || (name != "121049" && relationship == "HAS OBS CONTEXT"))
            {
                checker.Check(ManifestTable.AuthorType, item, path);
            }
            else if (name == "121049" || relationship == "HAS CONCEPT MOD")
            {
                checker.Check(ManifestTable.Language, item, path);
            }
        }

        if (references == 0)
        {
            checker.Add(FindingSeverity.Error, "ContentSequence", new ManifestRow("R644", "ContentSequence", "1"), "refers to no instance", "Refer to one at least.");
        }

        HashSet<string> evidence = [.. Evidence.Read(dataSet, Attributes.CurrentRequestedProcedureEvidenceSequence).Select(instance => instance.SopInstanceUid.Value)];
        ManifestRow sameSets = new("R650", "CurrentRequestedProcedureEvidenceSequence", "1");
        foreach (string uid in evidence.Except(referenced).Order(StringComparer.Ordinal))
        {
            checker.Add(FindingSeverity.Error, sameSets.Path, sameSets, $"lists {uid}, which the body does not refer to", "Refer to it in the body, or leave it out.");
        }

        foreach (string uid in referenced.Except(evidence).Order(StringComparer.Ordinal))
        {
            checker.Add(FindingSeverity.Error, sameSets.Path, sameSets, $"does not list {uid}, which the body refers to", "List it.");
        }
    }

    private static void Reference(DataSet item, string path, ManifestRowChecker checker, bool allowsOtherThanImages)
    {
        checker.Check(ManifestTable.Reference, item, path);
        string? type = item.GetString(Attributes.ValueType);
        string? sopClass = item.Items(Attributes.ReferencedSOPSequence) is [DataSet first, ..] ? first.GetString(Attributes.ReferencedSOPClassUID) : null;
        if (sopClass is not null && type is "IMAGE" or "WAVEFORM" or "COMPOSITE" && ReferenceKind.Of(new InstanceReference(new Uid(sopClass!), default)).ValueType is var right && right != type && SopClasses.IsStorage(new Uid(sopClass!)))
        {
            ManifestRow row = ManifestTable.Reference.Single(reference => reference.Requirement == "R649");
            checker.Add(FindingSeverity.Error, $"{path}.ValueType", row, $"is {type}, but the instance is of class {sopClass}", $"Write {right}.");
        }

        if (!allowsOtherThanImages && type is "WAVEFORM" or "COMPOSITE")
        {
            checker.Add(FindingSeverity.Error, path, new ManifestRow("R600", "ValueType", "1"), $"refers to a {type}, where only images are supported", "Leave it out, or allow other objects.");
        }
    }

    private static void Author(DataSet dataSet, DataSet item, string path, ManifestRowChecker checker)
    {
        if (item.Get(Attributes.PersonName) is { } author && dataSet.Get(Attributes.ReferringPhysicianName) is { } named && author != named)
        {
            checker.Add(FindingSeverity.Warning, $"{path}.PersonName", ManifestTable.AuthorName.Single(row => row.Requirement == "R642"), "is not the author in Referring Physician's Name (0008,0090)", "Write the same name.");
        }
    }

    // Row R599: the body follows TID 2010.
    private static void Template(DataSet dataSet, List<ValidationFinding> findings)
    {
        if (Templates.TryGet("2010", out Template? template))
        {
            ContentItem root = ContentTree.Read(dataSet);
            findings.AddRange(new TemplateChecker(root).Check(root, null, template, string.Empty));
        }
    }
}
