using System.Diagnostics;
using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.KeyObjects;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Validation;

/// <summary>Instances held against each other: what a patient, study or series has in one, it has in all.</summary>
public class EntityConsistencyTests
{
    private const string Judge = "/usr/bin/dcentvfy";

    [Fact]
    public void Studies_of_our_own_making_fit_together()
    {
        EntityConsistency consistency = new();
        List<ValidationFinding> findings = [];
        int count = 0;
        foreach (DataSet dataSet in DemoStudies.All(new DemoOptions { ReferenceDate = new DateOnly(2026, 5, 4) }))
        {
            findings.AddRange(consistency.Add($"{++count}.dcm", dataSet));
        }

        findings.Select(finding => finding.ToString()).ShouldBeEmpty();
        consistency.CheckReferences().ShouldBeEmpty();
        count.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task Dcentvfy_finds_no_inconsistency_in_studies_of_our_own_making()
    {
        DocumentOptions options = new() { Time = new DateTimeOffset(2026, 5, 4, 10, 0, 0, TimeSpan.Zero) };
        int studies = 0;
        foreach (IGrouping<string?, DataSet> study in DemoStudies.All(new DemoOptions { ReferenceDate = new DateOnly(2026, 5, 4) }).GroupBy(image => image.GetString(Attributes.StudyInstanceUID)))
        {
            // Two of each series are enough to differ, and the documents that are made of them.
            DataSet[] images = [.. study.GroupBy(image => image.GetString(Attributes.SeriesInstanceUID)).SelectMany(series => series.Take(2))];
            IReadOnlyList<DataSet> selections = new KeyObjectSelection { Title = CodeDictionary.Concept("113000") }.ToDataSets(images, options);
            DataSet report = new BasicTextReport
            {
                Observer = Observer.OfPerson(PersonName.Parse("Reader^Rita")),
                Sections = [new ReportSection(ReportSection.Findings, "Nothing.") { InferredFrom = [EvidenceInstance.Of(images[0])] }],
            }.ToDataSet(images[0], options);

            string opinion = await DcentvfyAsync([.. images.Concat(selections).Append(report).Select(InUnicode)]);

            opinion.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty(opinion);
            studies++;
        }

        studies.ShouldBeGreaterThan(3);
    }

    // It compares the bytes of texts, whatever character set they are in.
    private static DataSet InUnicode(DataSet dataSet)
    {
        DataSet written = Instances.Written(dataSet);
        written.ConvertCharacterSet(CharacterSet.Utf8);
        return written;
    }

    public static TheoryData<string, string?, string, string> Changes => new()
    {
        { "PatientName", "Other^Name", "error", "entity-value-differs" },
        { "PatientBirthDate", "", "warning", "entity-value-missing" },
        { "PatientBirthDate", null, "warning", "entity-value-missing" },
        { "PatientID", "OTHER", "error", "identifier-of-two" },
        { "StudyDescription", "Another", "error", "entity-value-differs" },
        { "StudyDate", "20250101", "error", "entity-value-differs" },
        { "AccessionNumber", "77", "warning", "entity-value-missing" },
        { "PatientAge", "044Y", "error", "entity-value-differs" },
        { "StudyInstanceUID", "2.25.1", "error", "identifier-of-two" },
        { "Modality", "MR", "error", "entity-value-differs" },
        { "SeriesDescription", "Another", "error", "entity-value-differs" },
        { "SeriesNumber", "9", "error", "entity-value-differs" },
        { "PatientPosition", "HFP", "error", "entity-value-differs" },
        { "OperatorsName", "A^B", "warning", "entity-value-missing" },
    };

    [Theory, MemberData(nameof(Changes))]
    public async Task What_differs_is_found_as_dcentvfy_finds_it(string keyword, string? value, string severity, string rule)
    {
        DataSet first = Create(1), second = Create(2);
        DicomDictionary.Default.TryGet(keyword, out DictionaryEntry? entry).ShouldBeTrue();
        Change(second, entry!, value);
        EntityConsistency consistency = new();
        consistency.Add("one.dcm", first).ShouldBeEmpty();

        IReadOnlyList<ValidationFinding> findings = consistency.Add("two.dcm", second);

        ValidationFinding finding = findings.First(found => found.Tag == entry!.Tag || (rule == "identifier-of-two" && found.Rule == rule));
        finding.SeverityName.ShouldBe(severity);
        finding.Rule.ShouldBe(rule);
        finding.Message.ShouldContain("one.dcm");
        finding.Message.ShouldNotContain("Phantom");
        finding.Remedy.ShouldNotBeEmpty();
        findings.ShouldAllBe(found => found.Severity == finding.Severity);
        string opinion = await DcentvfyAsync(first, second);
        opinion.ShouldContain(severity == "error" ? "Error - " : "Warning - ", Case.Sensitive);
    }

    [Theory]
    [InlineData("SliceLocation", "77.5")]
    [InlineData("KVP", "80")]
    [InlineData("AcquisitionNumber", "7")]
    [InlineData("ImageComments", "one only")]
    [InlineData("SeriesNumber", "01")]
    public async Task What_belongs_to_an_image_may_differ_and_so_may_the_way_it_is_written(string keyword, string value)
    {
        DataSet first = Create(1), second = Create(2);
        DicomDictionary.Default.TryGet(keyword, out DictionaryEntry? entry).ShouldBeTrue();
        Change(second, entry!, value);
        EntityConsistency consistency = new();
        consistency.Add("one.dcm", first);

        consistency.Add("two.dcm", second).Select(finding => finding.ToString()).ShouldBeEmpty();
        (await DcentvfyAsync(Create(1), Create(2))).ShouldBeEmpty();
    }

    [Fact]
    public void Equipment_and_frame_of_reference_of_a_series_are_the_same()
    {
        DataSet first = Create(1), second = Create(2), third = Create(3);
        second.Set(Attributes.FrameOfReferenceUID, new Uid("2.25.77"));
        third.Set(Attributes.Manufacturer, "Somebody");
        EntityConsistency consistency = new();
        consistency.Add("one.dcm", first);

        consistency.Add("two.dcm", second).ShouldHaveSingleItem().Rule.ShouldBe("series-of-two-frames-of-reference");
        ValidationFinding equipment = consistency.Add("three.dcm", third).ShouldHaveSingleItem();
        equipment.Severity.ShouldBe(FindingSeverity.Warning);
        equipment.Message.ShouldContain("'Somebody'");
    }

    [Fact]
    public void A_frame_of_reference_is_that_of_one_patient()
    {
        DataSet other = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16, PatientId = "OTHER" });
        other.Set(Attributes.FrameOfReferenceUID, Create(1).Get(Attributes.FrameOfReferenceUID)!.Value);
        EntityConsistency consistency = new();
        consistency.Add("one.dcm", Create(1));

        ValidationFinding finding = consistency.Add("two.dcm", other).ShouldHaveSingleItem();
        (finding.Rule, finding.Tag).ShouldBe(("identifier-of-two", Attributes.FrameOfReferenceUID.Tag));
    }

    [Fact]
    public void The_same_instance_twice_is_told()
    {
        EntityConsistency consistency = new();
        consistency.Add("one.dcm", Create(1));

        consistency.Add("two.dcm", Create(1)).ShouldHaveSingleItem().Rule.ShouldBe("instance-twice");
    }

    [Fact]
    public void References_among_instances_are_followed_whichever_comes_first()
    {
        DataSet image = Create(1), referring = Create(2);
        DataSet reference = new();
        reference.Set(Attributes.ReferencedSOPClassUID, SopClasses.MRImageStorage);
        reference.Set(Attributes.ReferencedSOPInstanceUID, image.Get(Attributes.SOPInstanceUID)!.Value);
        referring.SetItems(Attributes.ReferencedImageSequence, [reference]);
        DataSet inSeries = new(), series = new();
        inSeries.Set(Attributes.ReferencedSOPClassUID, SopClasses.CTImageStorage);
        inSeries.Set(Attributes.ReferencedSOPInstanceUID, image.Get(Attributes.SOPInstanceUID)!.Value);
        series.Set(Attributes.SeriesInstanceUID, new Uid("2.25.5"));
        series.SetItems(Attributes.ReferencedInstanceSequence, [inSeries]);
        referring.SetItems(Attributes.ReferencedSeriesSequence, [series]);
        EntityConsistency consistency = new();
        consistency.Add("referring.dcm", referring).ShouldBeEmpty();
        consistency.Add("image.dcm", image).ShouldBeEmpty();

        (string Name, ValidationFinding Finding)[] findings = [.. consistency.CheckReferences()];

        findings.Select(found => found.Name).Distinct().ShouldBe(["referring.dcm"]);
        findings.Select(found => found.Finding.Path).ShouldBe(
        [
            "ReferencedSeriesSequence (0008,1115)[0].ReferencedInstanceSequence (0008,114A)[0].ReferencedSOPInstanceUID (0008,1155)",
            "ReferencedImageSequence (0008,1140)[0].ReferencedSOPClassUID (0008,1150)",
        ]);
    }

    [Fact]
    public void What_is_no_instance_at_all_fits_with_everything()
    {
        EntityConsistency consistency = new();
        consistency.Add("nothing.dcm", new DataSet()).ShouldBeEmpty();
        DataSet broken = new();
        broken.SetBytes(Attributes.SOPClassUID.Tag, VR.UI, "not a uid\0"u8.ToArray());
        broken.SetBytes(Attributes.PatientID.Tag, VR.OB, new byte[100_000]);
        broken.SetBytes(Attributes.SeriesInstanceUID.Tag, VR.UI, new byte[10]);
        consistency.Add("broken.dcm", broken).ShouldBeEmpty();
        consistency.CheckReferences().ShouldBeEmpty();
    }

    private static DataSet Create(int number) => SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16, InstanceNumber = number });

    private static void Change(DataSet dataSet, DictionaryEntry entry, string? value)
    {
        if (value is null)
        {
            dataSet.Remove(entry.Tag);
        }
        else if (value.Length == 0)
        {
            dataSet.SetEmpty(entry.Tag, entry.VR);
        }
        else
        {
            dataSet.Set(entry.Tag, entry.VR, value);
        }
    }

    private static async Task<string> DcentvfyAsync(params DataSet[] dataSets)
    {
        if (!File.Exists(Judge))
        {
            Assert.Skip("dcentvfy (dicom3tools) is not installed.");
        }

        string folder = Directory.CreateTempSubdirectory("gantry-entities-").FullName;
        try
        {
            List<string> files = [];
            foreach (DataSet dataSet in dataSets)
            {
                files.Add(Path.Combine(folder, $"{files.Count}.dcm"));
                await new DicomFile(dataSet).SaveAsync(files[^1], TransferSyntax.ExplicitVRLittleEndian, TestContext.Current.CancellationToken);
            }

            ProcessStartInfo start = new(Judge, files) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
            using Process process = Process.Start(start)!;
            string output = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return output;
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
