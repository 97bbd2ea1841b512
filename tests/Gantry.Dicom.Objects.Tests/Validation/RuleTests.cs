using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Validation;

/// <summary>Each rule, broken once in an instance that keeps all others.</summary>
public sealed class RuleTests
{
    public static TheoryData<string, string, Action<DataSet>> Breaks => new()
    {
        { "error image-orientation", "(0020,0037)", dataSet => dataSet.SetValues(Attributes.ImageOrientationPatient, 1, 0, 0, 0.6, 0.8, 0) },
        { "error image-orientation", "(0020,0037)", dataSet => dataSet.SetValues(Attributes.ImageOrientationPatient, 1.1, 0, 0, 0, 1, 0) },
        { "error pixel-spacing", "(0028,0030)", dataSet => dataSet.SetValues(Attributes.PixelSpacing, 0, 1) },
        { "error wrong-multiplicity", "(0028,0030)", dataSet => dataSet.SetValues(Attributes.PixelSpacing, 1, 1, 1) },
        { "error pixel-data-length", "(7FE0,0010)", dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[30]) },
        { "error bits", "(0028,0102)", dataSet => dataSet.Set(Attributes.HighBit, (ushort)12) },
        { "error bits", "(0028,0101)", dataSet => dataSet.Set(Attributes.BitsStored, (ushort)17) },
        { "error uid-used-twice", "(0020,000E)", dataSet => dataSet.Set(Attributes.SeriesInstanceUID, new Uid("2.25.11")) },
        { "error invalid-value", "(0020,0052)", dataSet => dataSet.SetBytes(Attributes.FrameOfReferenceUID, VR.UI, "1.02.3\0"u8.ToArray()) },
        { "error wrong-vr", "(0018,0023)", dataSet => dataSet.SetBytes(Attributes.MRAcquisitionType, VR.LO, "2D"u8.ToArray()) },
        { "error invalid-length", "(0028,0010)", dataSet => dataSet.SetBytes(Attributes.Rows, VR.US, new byte[3]) },
        { "error invalid-text", "(0008,1090)", dataSet => dataSet.SetBytes(Attributes.ManufacturerModelName, VR.LO, new byte[] { 0x63, 0xE9 }) },
        { "error unknown-character-set", "(0008,0005)", dataSet => dataSet.SetBytes(Attributes.SpecificCharacterSet, VR.CS, "ISO_IR 999"u8.ToArray()) },
        { "error type-1c-empty", "(0008,0005)", dataSet => dataSet.SetEmpty(Attributes.SpecificCharacterSet) },
        { "error enumerated-value", "(0018,0023)", dataSet => dataSet.Set(Attributes.MRAcquisitionType, "4D") },
        { "info defined-term", "(0018,0022)", dataSet => dataSet.Set(Attributes.ScanOptions, "NEW") },
        { "warning retired-attribute", "(0010,1000)", dataSet => dataSet.Set(new Tag(0x0010, 0x1000), VR.LO, "4712") },
        { "info standard-extended", "(0018,0060)", dataSet => dataSet.Set(Attributes.KVP, 120) },
        { "error private-creator-missing", "(0009,1001)", dataSet => dataSet.Set(new Tag(0x0009, 0x1001), VR.LO, "whose") },
        { "error private-element-number", "(0009,0005)", dataSet => dataSet.Set(new Tag(0x0009, 0x0005), VR.LO, "whose") },
        { "warning unknown-attribute", "(0008,7001)", dataSet => dataSet.Set(new Tag(0x0008, 0x7001), VR.LO, "what") },
        { "error type-1-missing", "(0008,1150)", dataSet => dataSet.SetItems(Attributes.ReferencedImageSequence, Item(item => item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.7")))) },
        { "error reference-class", "(0008,1150)", dataSet => dataSet.SetItems(Attributes.ReferencedImageSequence, Reference("1.2.840.10008.999")) },
        { "error type-1-missing", "(6000,0010)", dataSet => dataSet.SetBytes(new Tag(0x6000, 0x3000), VR.OW, new byte[2]) },
        { "error unknown-class", "(0008,0016)", dataSet => dataSet.Set(Attributes.SOPClassUID, new Uid("1.2.840.10008.5.1.4.1.1.4.999")) },
        { "warning unknown-class", "(0008,0016)", dataSet => dataSet.Set(Attributes.SOPClassUID, new Uid("1.2.3.4")) },
        { "warning retired-class", "(0008,0016)", dataSet => dataSet.Set(Attributes.SOPClassUID, new Uid("1.2.840.10008.5.1.4.1.1.5")) },
        { "error type-1-empty", "(0008,0016)", dataSet => dataSet.SetEmpty(Attributes.SOPClassUID) },
        { "error number-of-frames", "(0028,0008)", dataSet => dataSet.Set(Attributes.NumberOfFrames, 0) },
        { "error broken-pointer", "(0028,0009)", dataSet => dataSet.Set(Attributes.FrameIncrementPointer, Attributes.FrameTime.Tag) },
        { "error samples-per-pixel", "(0028,0002)", dataSet => dataSet.Set(Attributes.SamplesPerPixel, (ushort)3) },
    };

    [Theory, MemberData(nameof(Breaks), DisableDiscoveryEnumeration = true)]
    [Trait("Ledger", "R038"), Trait("Ledger", "R184"), Trait("Ledger", "R187")]
    public void A_broken_rule_is_found_where_it_is_broken(string rule, string tag, Action<DataSet> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        DataSet dataSet = Instances.MinimalMr();
        Found(dataSet).ShouldNotContain($"{rule} {tag}");

        change(dataSet);

        Found(dataSet).ShouldContain($"{rule} {tag}");
    }

    [Fact]
    public void Every_finding_names_its_place_rule_source_and_message()
    {
        foreach (TheoryDataRow<string, string, Action<DataSet>> row in Breaks)
        {
            DataSet dataSet = Instances.MinimalMr();
            row.Data.Item3(dataSet);
            foreach (ValidationFinding finding in Validator.Validate(dataSet).Findings)
            {
                finding.Source.ShouldStartWith("PS3.");
                finding.Message.ShouldNotBeEmpty();
                (finding.Severity == FindingSeverity.Info || finding.Remedy.Length > 0).ShouldBeTrue(finding.ToString());
            }
        }
    }

    [Fact]
    public void Functional_groups_are_shared_or_per_frame_and_complete()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.EnhancedMRImageStorage);
        dataSet.Set(Attributes.NumberOfFrames, 3);
        dataSet.SetItems(Attributes.DimensionOrganizationSequence, Item(item => item.Set(Attributes.DimensionOrganizationUID, new Uid("2.25.50"))));
        dataSet.SetItems(Attributes.DimensionIndexSequence, Item(item => item.Set(Attributes.DimensionOrganizationUID, new Uid("2.25.51"))));
        dataSet.SetItems(Attributes.SharedFunctionalGroupsSequence, Item(item => item.SetItems(Attributes.PixelMeasuresSequence, Item(measures => measures.SetValues(Attributes.PixelSpacing, 1, 1)))));
        dataSet.SetItems(
            Attributes.PerFrameFunctionalGroupsSequence,
            Item(item =>
            {
                item.SetItems(Attributes.FrameContentSequence, Item(content => content.SetValues(Attributes.DimensionIndexValues, 1u, 2u)));
                item.SetItems(Attributes.PixelMeasuresSequence, Item(measures => measures.SetValues(Attributes.PixelSpacing, 1, 1)));
            }),
            Item(item => item.SetItems(Attributes.FrameContentSequence, Item(content => content.SetValues(Attributes.DimensionIndexValues, 0u)))));

        string[] found = [.. Validator.Validate(dataSet).Findings.Select(finding => $"{finding.Rule} {finding.Path}")];

        found.ShouldContain("number-of-frames PerFrameFunctionalGroupsSequence (5200,9230)");
        found.ShouldContain("functional-group-twice SharedFunctionalGroupsSequence (5200,9229)[0].PixelMeasuresSequence (0028,9110)");
        found.ShouldContain("functional-group-missing PerFrameFunctionalGroupsSequence (5200,9230)[1].MRImageFrameTypeSequence (0018,9226)");
        found.ShouldContain("dimension-index PerFrameFunctionalGroupsSequence (5200,9230)[0].FrameContentSequence (0020,9111)[0].DimensionIndexValues (0020,9157)");
        found.ShouldContain("dimension-index PerFrameFunctionalGroupsSequence (5200,9230)[1].FrameContentSequence (0020,9111)[0].DimensionIndexValues (0020,9157)");
        found.ShouldContain("broken-reference DimensionIndexSequence (0020,9222)[0].DimensionOrganizationUID (0020,9164)");
    }

    [Fact]
    public void Content_refers_to_what_the_evidence_lists_and_to_its_own_items()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.ComprehensiveSRStorage);
        dataSet.SetItems(Attributes.CurrentRequestedProcedureEvidenceSequence, Item(study => study.SetItems(Attributes.ReferencedSeriesSequence, Item(series =>
            series.SetItems(Attributes.ReferencedSOPSequence, Reference("1.2.840.10008.5.1.4.1.1.4", "2.25.60"))))));
        dataSet.SetItems(
            Attributes.ContentSequence,
            Item(item => item.SetItems(Attributes.ReferencedSOPSequence, Reference("1.2.840.10008.5.1.4.1.1.4", "2.25.60"))),
            Item(item => item.SetItems(Attributes.ReferencedSOPSequence, Reference("1.2.840.10008.5.1.4.1.1.4", "2.25.61"))),
            Item(item => item.SetValues(Attributes.ReferencedContentItemIdentifier, 1u, 2u)),
            Item(item => item.SetValues(Attributes.ReferencedContentItemIdentifier, 1u, 9u)));

        string[] found = [.. Validator.Validate(dataSet).Findings.Where(finding => finding.Rule is "not-in-evidence" or "broken-reference").Select(finding => finding.Path)];

        found.ShouldBe(
            [
                "ContentSequence (0040,A730)[1].ReferencedSOPSequence (0008,1199)[0].ReferencedSOPInstanceUID (0008,1155)",
                "ContentSequence (0040,A730)[3].ReferencedContentItemIdentifier (0040,DB73)",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_content_item_needs_what_its_value_type_asks_for_and_no_more()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.ComprehensiveSRStorage);
        dataSet.SetItems(Attributes.ContentSequence, Item(item =>
        {
            item.Set(Attributes.RelationshipType, "CONTAINS");
            item.Set(Attributes.ValueType, "SCOORD");
        }));

        string[] found = [.. Validator.Validate(dataSet).Errors.Where(finding => finding.Path.StartsWith("ContentSequence", StringComparison.Ordinal)).Select(finding => finding.Path.Split('.')[^1])];

        found.ShouldBe(["GraphicData (0070,0022)", "GraphicType (0070,0023)"], ignoreOrder: true);
    }

    [Fact]
    public void Tolerance_leaves_the_errors_that_make_an_instance_useless()
    {
        ValidationOptions tolerant = new() { Policy = ValidationPolicy.Tolerant };
        DataSet dataSet = Instances.MinimalMr();
        dataSet.Remove(Attributes.EchoTime);
        dataSet.Set(Attributes.MRAcquisitionType, "4D");
        Validator.Validate(dataSet, tolerant).IsAccepted.ShouldBeTrue();
        Validator.Validate(dataSet, tolerant).Warnings.Count().ShouldBe(2);

        dataSet.Remove(Attributes.StudyInstanceUID);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[2]);
        Validator.Validate(dataSet, tolerant).Errors.Select(error => error.Tag).ShouldBe([Attributes.StudyInstanceUID, Attributes.PixelData], ignoreOrder: true);
    }

    [Fact]
    public void A_content_that_holds_itself_many_times_ends_with_the_findings_asked_for()
    {
        DataSet innermost = new();
        for (int i = 0; i < 50; i++)
        {
            DataSet around = new();
            around.SetItems(Attributes.ContentSequence, innermost, innermost.Clone());
            innermost = i < 10 ? around : Item(item => item.SetItems(Attributes.ContentSequence, around.Items(Attributes.ContentSequence)[0]));
        }

        innermost.Set(Attributes.SOPClassUID, SopClasses.ComprehensiveSRStorage);
        Validator.Validate(innermost, new ValidationOptions { MaximumFindings = 500 }).Findings.Count.ShouldBe(500);
    }

    private static string[] Found(DataSet dataSet) => [.. Validator.Validate(dataSet).Findings.Select(finding => $"{finding.SeverityName} {finding.Rule} {finding.Tag}")];

    private static DataSet Reference(string sopClass, string instance = "2.25.7") => Item(item =>
    {
        item.Set(Attributes.ReferencedSOPClassUID, new Uid(sopClass));
        item.Set(Attributes.ReferencedSOPInstanceUID, new Uid(instance));
    });

    private static DataSet Item(Action<DataSet> fill)
    {
        DataSet item = new();
        fill(item);
        return item;
    }
}
