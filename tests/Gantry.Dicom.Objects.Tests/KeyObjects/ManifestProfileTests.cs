using Gantry.Dicom.Objects.KeyObjects.Manifests;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Tests.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.KeyObjects;

/// <summary>XDS-I.b and MADO, and how profiles lie over each other.</summary>
public sealed class ManifestProfileTests
{
    private static readonly CodedConcept s_head = new("69536005", "SCT", "Head");

    public static TheoryData<string> StarredRows => [.. ManifestTable.Attributes.Where(row => row.IsStricter).Select(row => row.Requirement)];

    public static TheoryData<string, string> Rows => new(ManifestProfile.All.Take(2).SelectMany(profile => profile.RowsInForce.Select(row => (profile.Name, row.Path))));

    [Fact]
    [Trait("Ledger", "R520")]
    public void Maincares_profile_lies_over_that_of_XDS_I()
    {
        ManifestProfile profile = ManifestProfile.MaincareKos;

        profile.Name.ShouldBe("maincare-kos");
        profile.Basis.ShouldBe(ManifestProfile.XdsI);
        profile.RowsInForce.Select(row => row.Path).ShouldBeUnique();
        ManifestProfile.XdsI.Rows.Select(row => row.Path).Except(profile.RowsInForce.Select(row => row.Path)).ShouldBeEmpty();
        profile.RowsInForce.Single(row => row.Path == "ConceptNameCodeSequence.CodeValue").ShouldBe(ManifestTable.Attributes.Single(row => row.Requirement == "R581"), "titles of its own");
    }

    [Theory]
    [MemberData(nameof(StarredRows))]
    [Trait("Ledger", "R520")]
    public void Each_starred_row_is_stricter_than_the_profile_below(string requirement)
    {
        ManifestRow row = ManifestTable.Attributes.Single(candidate => candidate.Requirement == requirement);
        DataSet manifest = IdeoLinkManifestTests.Make();
        Errors(ManifestProfile.XdsI, manifest).ShouldBeEmpty();
        Errors(ManifestProfile.MaincareKos, manifest).ShouldBeEmpty();
        (DataSet holder, Tag tag) = IdeoLinkManifestTests.Find(manifest, string.Empty, row.Path);
        holder.Remove(tag);

        Errors(ManifestProfile.XdsI, manifest).ShouldBeEmpty();
        Errors(ManifestProfile.MaincareKos, manifest).ShouldContain($"ideolink-{requirement}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_row_wants_is_written_and_its_absence_is_found(string name, string path)
    {
        ManifestProfile profile = ManifestProfile.All.Single(candidate => candidate.Name == name);
        ManifestRow row = profile.RowsInForce.Single(candidate => candidate.Path == path);
        DataSet manifest = name == "mado" ? Manifest().ToMado(Trees.Options) : Manifest().ToXdsI(Trees.Options);
        Errors(profile, manifest).ShouldBeEmpty();
        (DataSet holder, Tag tag) = IdeoLinkManifestTests.Find(manifest, string.Empty, path);
        holder.Remove(path.EndsWith("RetrieveLocationUID", StringComparison.Ordinal) ? Attributes.RetrieveURL.Tag : path.EndsWith("RetrieveURL", StringComparison.Ordinal) ? Attributes.RetrieveLocationUID.Tag : default);
        holder.Contains(tag).ShouldBeTrue();

        DataSet absent = manifest.Clone();
        (DataSet target, Tag attribute) = IdeoLinkManifestTests.Find(absent, string.Empty, path);
        target.Remove(attribute);

        if (row.Type[0] == '3')
        {
            Errors(profile, absent).ShouldBeEmpty();
        }
        else
        {
            profile.Check(absent).ShouldContain(finding => finding.Tag == attribute && finding.Severity == FindingSeverity.Error);
        }

        if (row.Values.Count > 0)
        {
            target.SetBytes(attribute, VR.LO, "WRONG "u8.ToArray());
            profile.Check(absent).ShouldContain(finding => finding.Tag == attribute && finding.Message.Contains("WRONG", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_manifest_of_XDS_I_is_a_key_object_selection_that_others_accept()
    {
        DataSet manifest = Manifest().ToXdsI(Trees.Options);

        ReportChecker.Check(manifest).Where(finding => finding.Severity == FindingSeverity.Error).ShouldBeEmpty();
        Validator.Validate(manifest).Findings.Where(finding => finding.Severity == FindingSeverity.Error).ShouldBeEmpty();
        (int exitCode, string said) = await Judge.RunAsync("dciodvfy", manifest);
        said.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty(said);
        (exitCode, said) = await Judge.RunAsync("dsrdump", manifest);
        exitCode.ShouldBe(0, said);
    }

    [Fact]
    public void A_manifest_of_MADO_is_one_of_XDS_I_with_a_library()
    {
        DataSet manifest = Manifest().ToMado(Trees.Options);

        ReportChecker.Check(manifest).Where(finding => finding.Severity == FindingSeverity.Error && !ManifestProfile.Mado.Allows(finding)).ShouldBeEmpty();
        Validator.Validate(manifest).Findings.Where(finding => finding.Severity == FindingSeverity.Error).ShouldBeEmpty();
        Errors(ManifestProfile.XdsI, manifest).ShouldBeEmpty();
        ContentItem library = StructuredReport.Read(manifest).Content.Children.Single(child => child.Name?.Value == "111028");
        library.Children.Count(child => child.Name!.Value == "126200").ShouldBe(2);
        Errors(ManifestProfile.Mado, Manifest().ToXdsI(Trees.Options)).ShouldContain("mado-library");
    }

    [Fact]
    public void What_MADO_wants_beyond_single_attributes_is_found()
    {
        ShouldFind("mado-study", manifest => manifest.Set(Attributes.StudyInstanceUID, new Uid("1.2.3.4")));
        ShouldFind("mado-itself", manifest => manifest.Set(Attributes.SOPInstanceUID, new Uid(Evidence.Read(manifest, Attributes.CurrentRequestedProcedureEvidenceSequence)[0].SopInstanceUid.Value)));
        ShouldFind("mado-other-patient-ids", manifest => manifest.Items(Attributes.OtherPatientIDsSequence)[0].Set(Attributes.PatientID, "other"));
        ShouldFind("mado-requests", manifest => manifest.AddItem(Attributes.ReferencedRequestSequence, manifest.Items(Attributes.ReferencedRequestSequence)[0].Clone()));
        ShouldFind("mado-library-series", manifest => Library(manifest).SetItems(Attributes.ContentSequence, Library(manifest).Items(Attributes.ContentSequence).SkipLast(1)));
        ShouldFind("mado-library-item", manifest => Library(manifest).SetItems(Attributes.ContentSequence, Library(manifest).Items(Attributes.ContentSequence).Skip(1)));
        ShouldFind("mado-library-count", manifest => Named(manifest, "131565").Items(Attributes.MeasuredValueSequence)[0].Set(Attributes.NumericValue, 9));
        ShouldFind("mado-library-count", manifest => Named(manifest, "131565").SetItems(Attributes.MeasuredValueSequence));

        static void ShouldFind(string rule, Action<DataSet> change)
        {
            DataSet manifest = Manifest().ToMado(Trees.Options);
            change(manifest);
            Errors(ManifestProfile.Mado, manifest).ShouldContain(rule);
        }
    }

    [Fact]
    public void Codes_that_stand_in_until_the_standard_has_them_are_accepted()
    {
        DataSet manifest = Manifest().ToMado(Trees.Options);
        DataSet name = Named(manifest, "131565").Items(Attributes.ConceptNameCodeSequence)[0];
        name.Set(Attributes.CodeValue, "MADOTEMP006");
        name.Set(Attributes.CodingSchemeDesignator, "99IHE");

        DataSet title = manifest.Items(Attributes.ConceptNameCodeSequence)[0];
        title.Set(Attributes.CodeValue, "MADOTEMP001");
        title.Set(Attributes.CodingSchemeDesignator, "99IHE");
        title.Set(Attributes.CodeMeaning, "Manifest with Description");

        Errors(ManifestProfile.Mado, manifest).ShouldBeEmpty();
        name.Set(Attributes.CodeMeaning, "Something else");
        Errors(ManifestProfile.Mado, manifest).ShouldContain("mado-library-item");
    }

    [Fact]
    public void Orders_are_listed_once_for_each_pair_of_numbers()
    {
        DataSet first = Instance(1, 1), second = Instance(1, 2), third = Instance(2, 1);
        first.SetItems(Attributes.RequestAttributesSequence, Order("A1", "P1"));
        second.SetItems(Attributes.RequestAttributesSequence, Order("A1", "P1"), Order("A1", "P2"));

        DataSet manifest = (Manifest() with { Instances = [first, second, third] }).ToMado(Trees.Options);

        manifest.Items(Attributes.ReferencedRequestSequence).Select(request => (request.GetString(Attributes.AccessionNumber), request.GetString(Attributes.PlacerOrderNumberImagingServiceRequest))).ShouldBe([("A1", "P1"), ("A1", "P2"), ("A4711", null)]);
        Errors(ManifestProfile.Mado, manifest).ShouldBeEmpty();

        static DataSet Order(string accession, string placer)
        {
            DataSet item = new();
            item.Set(Attributes.AccessionNumber, accession);
            item.Set(Attributes.PlacerOrderNumberImagingServiceRequest, placer);
            return item;
        }
    }

    [Fact]
    public void What_cannot_be_a_manifest_is_refused()
    {
        DataSet other = SyntheticInstance.Create(new SyntheticInstanceOptions { Seed = 2 });

        Should.Throw<ArgumentException>(() => (Manifest() with { Instances = [] }).ToXdsI(Trees.Options));
        Should.Throw<ArgumentException>(() => (Manifest() with { Instances = [Instance(1, 1), other] }).ToXdsI(Trees.Options)).Message.ShouldContain("one study");
        Should.Throw<ArgumentException>(() => (Manifest() with { InstitutionName = null }).ToMado(Trees.Options)).Message.ShouldContain("institution");
    }

    private static string[] Errors(ManifestProfile profile, DataSet manifest) => [.. profile.Check(manifest).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Rule)];

    private static DataSet Library(DataSet manifest) => manifest.Items(Attributes.ContentSequence)[^1];

    private static DataSet Named(DataSet manifest, string code) => Library(manifest).Items(Attributes.ContentSequence).Single(item => item.GetCode(Attributes.ConceptNameCodeSequence)?.Value == code);

    private static DataSet Instance(int series, int number)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16, SeriesNumber = series, InstanceNumber = number, AccessionNumber = "A4711" });
        dataSet.Remove(Attributes.PixelData);
        return dataSet;
    }

    private static ImagingManifest Manifest() => new()
    {
        Instances = [Instance(1, 1), Instance(1, 2), Instance(2, 1)],
        RetrieveAETitle = "GANTRY",
        RetrieveLocationUid = new Uid("1.2.3.5"),
        RetrieveUrl = series => $"https://pacs.example/dicomweb/series/{series}",
        PatientIdIssuer = "1.2.250.1.213.1.4.8",
        AccessionIssuer = "1.2.3.6",
        InstitutionName = "Hospital",
        TargetRegions = [s_head],
    };
}
