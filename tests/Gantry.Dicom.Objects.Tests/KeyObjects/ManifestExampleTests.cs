using Gantry.Dicom.Objects.KeyObjects.Manifests;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Tests.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.KeyObjects;

/// <summary>A manifest as the profile's example is: two images of an MR, an INS-C, an organization as XON, an accession number with its issuer.</summary>
public sealed class ManifestExampleTests
{
    private const string Organization = "CHU TRUC^^^^^&1.2.3.5.6.9&ISO^^^^123456";

    [Fact, Trait("Ledger", "R651")]
    public void What_is_made_is_as_the_example_is_but_for_its_mistakes()
    {
        DataSet manifest = Example().ToDataSet(Trees.Options);

        manifest.GetCode(Attributes.ConceptNameCodeSequence).ShouldBe(new CodedConcept("113030", "DCM", "Manifest"));
        manifest.GetString(Attributes.ContinuityOfContent).ShouldBe("SEPARATE");
        manifest.Items(Attributes.ContentSequence).Select(item => item.GetString(Attributes.ValueType)).ShouldBe(["CODE", "CODE", "PNAME", "IMAGE", "IMAGE"]);
        manifest.Items(Attributes.ContentSequence).Skip(3).ShouldAllBe(item => item.Items(Attributes.ReferencedSOPSequence)[0].Get(Attributes.ReferencedSOPClassUID) == SopClasses.MRImageStorage);

        // What the example has and should not have.
        manifest.GetString(Attributes.StudyInstanceUID).ShouldBe(manifest.Items(Attributes.CurrentRequestedProcedureEvidenceSequence)[0].GetString(Attributes.StudyInstanceUID));
        manifest.Items(Attributes.IssuerOfPatientIDQualifiersSequence)[0].GetString(Attributes.UniversalEntityIDType).ShouldBe("ISO");
        IdeoLinkManifestChecker.Check(manifest).Select(finding => finding.Rule).ShouldBe(["ideolink-R652"]);
    }

    [Fact, Trait("Ledger", "R651"), Trait("Ledger", "R652")]
    public void The_mistakes_of_the_example_are_what_is_found_in_it()
    {
        DataSet literal = Example().ToDataSet(Trees.Options);
        literal.Set(Attributes.StudyInstanceUID, new Uid("1.2.3.4.5.6"));
        foreach (DataSet series in literal.Items(Attributes.CurrentRequestedProcedureEvidenceSequence)[0].Items(Attributes.ReferencedSeriesSequence))
        {
            series.Remove(Attributes.RetrieveLocationUID);
        }

        literal.Items(Attributes.IssuerOfPatientIDQualifiersSequence)[0].SetBytes(Attributes.UniversalEntityIDType, VR.CS, "INS-C "u8.ToArray());
        literal.Items(Attributes.CodingSchemeIdentificationSequence)[0].Set(Attributes.CodingSchemeName, "Identification nationale du Professionel de Santé");
        literal.Items(Attributes.CodingSchemeIdentificationSequence)[1].Set(Attributes.CodingSchemeName, "Identification nationale des structures");

        IReadOnlyList<ValidationFinding> findings = IdeoLinkManifestChecker.Check(literal);

        string[] rules = [.. findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)];
        rules.ShouldContain("ideolink-R536");
        rules.ShouldContain("ideolink-R532");
        rules.ShouldContain("ideolink-R652");
        findings.Where(finding => finding.Rule is "ideolink-R536" or "ideolink-R532" or "ideolink-R652").ShouldAllBe(finding => finding.Severity == FindingSeverity.Warning);
        findings.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Tag).Distinct().Order().ShouldBe(
            [Attributes.CodingSchemeName.Tag, Attributes.RetrieveLocationUID.Tag]);
    }

    [Fact, Trait("Ledger", "R652")]
    public void A_new_document_identifies_the_patient_by_the_INS_of_today()
    {
        IdeoLinkManifest legacy = Example() with { AllowsLegacyIdentity = false };

        Should.Throw<DicomException>(() => legacy.ToDataSet(Trees.Options)).Message.ShouldContain("INS-NIR");
        foreach (string authority in (string[])["1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.9"])
        {
            IdeoLinkManifestChecker.Check((legacy with { Patient = legacy.Patient with { IssuerUniversalId = authority } }).ToDataSet(Trees.Options)).ShouldBeEmpty();
        }
    }

    [Fact, Trait("Ledger", "R653")]
    public void An_organization_is_read_from_the_institution_name()
    {
        DataSet manifest = Example().ToDataSet(Trees.Options);

        OrganizationName organization = OrganizationName.OfAuthor(manifest)!;

        organization.ShouldBe(new OrganizationName("CHU TRUC", "1.2.3.5.6.9", "123456"));
        organization.ToXon().ShouldBe(Organization);
        OrganizationName.TryParse("CHU TRUC", out OrganizationName? name).ShouldBeTrue();
        name.ShouldBe(new OrganizationName("CHU TRUC"));
        name.ToXon().ShouldBe("CHU TRUC");
        foreach (string? wrong in (string?[])[null, "", "^^^^^&1.2&ISO", new string('A', 65)])
        {
            OrganizationName.TryParse(wrong, out _).ShouldBeFalse();
        }

        Should.Throw<DicomException>(() => new OrganizationName(new string('A', 60), "1.2.3", "1").ToXon()).Message.ShouldContain("64");
        Should.Throw<DicomException>(() => new OrganizationName("A & B").ToXon());
        manifest.Items(Attributes.ReferringPhysicianIdentificationSequence)[0].Set(Attributes.InstitutionName, "^^^^^&1.2&ISO");
        IdeoLinkManifestChecker.Check(manifest).ShouldContain(finding => finding.Rule == "ideolink-R653" && finding.Severity == FindingSeverity.Error);
    }

    [Fact, Trait("Ledger", "R654")]
    public void An_accession_number_goes_to_a_CX_and_back()
    {
        DataSet manifest = Example().ToDataSet(Trees.Options);

        IssuedAccessionNumber number = IssuedAccessionNumber.FromDataSet(manifest)!;

        number.ShouldBe(new IssuedAccessionNumber("A4711", "RIS", "1.2.3.4"));
        number.ToCx().ShouldBe("A4711^^^&1.2.3.4&ISO");
        IssuedAccessionNumber.TryParse(number.ToCx(), out IssuedAccessionNumber? back).ShouldBeTrue();
        DataSet written = new();
        back.WriteTo(written);
        IssuedAccessionNumber.FromDataSet(written)!.ToCx().ShouldBe(number.ToCx());
        IssuedAccessionNumber.TryParse("A4711^^^RIS&1.2.3.4&ISO", out IssuedAccessionNumber? whole).ShouldBeTrue();
        whole.ShouldBe(number);
        foreach (string wrong in (string[])["", "^^^&1.2&ISO", "12345678901234567", "A^^^&1.2&DNS"])
        {
            IssuedAccessionNumber.TryParse(wrong, out _).ShouldBeFalse(wrong);
        }
    }

    private static IdeoLinkManifest Example() => new()
    {
        AllowsLegacyIdentity = true,
        Patient = new ManifestPatient(new PersonName("DUPOND^JEAN"), "0448685716413283718907", "ASIP-SANTE-INS-C", "1.2.250.1.213.1.4.2", new DateOnly(1960, 1, 2), "M"),
        Study = new ManifestStudy(new Uid("10.9.8.7.6.5"), new DateOnly(2024, 5, 6), new TimeOnly(7, 8, 9), "A4711") { Id = "1", AccessionNamespace = "RIS", AccessionUniversalId = "1.2.3.4" },
        Author = new ManifestAuthor(new PersonName("Martin^Éloïse"), "899700000001") { InstitutionName = Organization, InstitutionIdentifier = "1750000001" },
        Recipients = [new ManifestRecipient(new PersonName("Durand^Paul"), "899700000002", false)],
        RetrieveAETitle = "GANTRY",
        RetrieveLocationUid = new Uid("1.2.3.5"),
        Instances = [.. Enumerable.Range(1, 2).Select(i => new EvidenceInstance(new Uid("10.9.8.7.6.5"), new Uid("10.9.8.7.6.5.1"), SopClasses.MRImageStorage, new Uid($"10.9.8.7.6.5.1.{i}")))],
    };
}
