using Gantry.Dicom.Objects.Definitions;
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
        { "error number-of-frames", "(0028,0008)", dataSet => dataSet.Set(Attributes.NumberOfFrames, 2) },
        { "error number-of-frames", "(0054,0010)", dataSet => SetVector(dataSet, 1, 1) },
        { "error broken-reference", "(0054,0010)", dataSet => SetVector(dataSet, 3) },
        { "error lookup-table", "(0028,3006)", dataSet => dataSet.SetItems(Attributes.VOILUTSequence, Table(16, 6)) },
        { "error lookup-table", "(0028,3006)", dataSet => dataSet.SetItems(Attributes.ModalityLUTSequence, Table(8, 8)) },
        { "error lookup-table", "(0028,3002)", dataSet => dataSet.SetItems(Attributes.VOILUTSequence, Table(7, 8)) },
        { "error lookup-table", "(0028,1201)", dataSet => SetPalette(dataSet, 16, 4) },
        { "warning lookup-table", "(0028,1201)", dataSet => SetPalette(dataSet, 8, 8) },
        { "error overlay-data-length", "(6000,3000)", dataSet => SetOverlay(dataSet, 4) },
        { "error window-width", "(0028,1051)", dataSet => dataSet.Set(Attributes.WindowWidth, 0.5) },
        { "error slice-spacing", "(0018,0088)", dataSet => dataSet.Set(Attributes.SpacingBetweenSlices, -2) },
        { "error specimen-label", "(0048,0010)", dataSet => SetLabel(dataSet, "NO") },
        { "error uid-root", "(0020,0052)", dataSet => dataSet.Set(Attributes.FrameOfReferenceUID, new Uid("9.8.7.6")) },
        { "error uid-root", "(0020,0052)", dataSet => dataSet.Set(Attributes.FrameOfReferenceUID, new Uid("1.40.7")) },
        { "error uid-of-two-entities", "(0020,0052)", dataSet => dataSet.Set(Attributes.FrameOfReferenceUID, new Uid("2.25.11")) },
        { "error private-creator-empty", "(0009,0010)", dataSet => dataSet.SetEmpty(new Tag(0x0009, 0x0010), VR.LO) },
        { "error reference-frames", "(0008,1160)", dataSet => dataSet.SetItems(Attributes.ReferencedImageSequence, Item(item =>
            {
                item.Set(Attributes.ReferencedSOPClassUID, SopClasses.MRImageStorage);
                item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.7"));
                item.Set(Attributes.ReferencedFrameNumber, 1);
            })) },
        { "error item-count", "(003A,0200)", dataSet => SetWaveform(dataSet, channels: 2, bytes: 8) },
        { "error waveform-data-length", "(5400,1010)", dataSet => SetWaveform(dataSet, channels: 1, bytes: 2) },
        { "error broken-reference", "(0040,A0B0)", dataSet => SetWaveform(dataSet, channels: 1, bytes: 4, 1, 2) },
        { "error broken-reference", "(0040,A0B0)", dataSet => SetWaveform(dataSet, channels: 1, bytes: 4, 2, 0) },
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
        dataSet.SetValues(Attributes.ImageType, "ORIGINAL", "PRIMARY", "M", "NONE");
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
        found.ShouldContain("functional-group-missing PerFrameFunctionalGroupsSequence (5200,9230)[1].MRTimingAndRelatedParametersSequence (0018,9112)");
        found.ShouldContain("broken-reference DimensionIndexSequence (0020,9222)[0].DimensionOrganizationUID (0020,9164)");
    }

    [Fact]
    public void Frames_say_what_the_image_says_and_are_parallel_in_a_stack()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.EnhancedMRImageStorage);
        dataSet.SetValues(Attributes.ImageType, "ORIGINAL", "PRIMARY", "PERFUSION", "NONE");
        dataSet.SetItems(Attributes.PerFrameFunctionalGroupsSequence, Frame("A", 1, "ORIGINAL"), Frame("A", 0, "DERIVED"), Frame("B", 0, "DERIVED"));

        string[] found = [.. Validator.Validate(dataSet).Errors.Where(error => error.Rule is "frame-type" or "stack-orientation" or "number-of-frames").Select(error => $"{error.Rule} {error.Path} {error.Remedy}")];

        found.Length.ShouldBe(3);
        found.ShouldContain("frame-type ImageType (0008,0008) write MIXED");
        found.ShouldContain(text => text.StartsWith("stack-orientation PerFrameFunctionalGroupsSequence (5200,9230)[1].PlaneOrientationSequence (0020,9116)[0].ImageOrientationPatient (0020,0037)", StringComparison.Ordinal));
        found.ShouldContain(text => text.StartsWith("number-of-frames PerFrameFunctionalGroupsSequence", StringComparison.Ordinal));

        static DataSet Frame(string stack, double x, string type) => Item(item =>
        {
            item.SetItems(Attributes.FrameContentSequence, Item(content => content.Set(Attributes.StackID, stack)));
            item.SetItems(Attributes.PlaneOrientationSequence, Item(plane => plane.SetValues(Attributes.ImageOrientationPatient, x, 1 - x, 0, 0, 0, 1)));
            item.SetItems(Attributes.MRImageFrameTypeSequence, Item(frame => frame.SetValues(Attributes.FrameType, type, "PRIMARY", "DIFFUSION", "NONE")));
        });
    }

    [Theory]
    [InlineData("StructureSetROISequence", "ROINumber", "ROIContourSequence", "ReferencedROINumber")]
    [InlineData("StructureSetROISequence", "ROINumber", "RTROIObservationsSequence", "ReferencedROINumber")]
    [InlineData("BeamSequence", "BeamNumber", "FractionGroupSequence/ReferencedBeamSequence", "ReferencedBeamNumber")]
    [InlineData("IonBeamSequence", "BeamNumber", "FractionGroupSequence/ReferencedBeamSequence", "ReferencedBeamNumber")]
    [InlineData("ApplicationSetupSequence", "ApplicationSetupNumber", "FractionGroupSequence/ReferencedBrachyApplicationSetupSequence", "ReferencedBrachyApplicationSetupNumber")]
    [InlineData("DoseReferenceSequence", "DoseReferenceNumber", "BeamSequence/ControlPointSequence/ReferencedDoseReferenceSequence", "ReferencedDoseReferenceNumber")]
    [InlineData("PatientSetupSequence", "PatientSetupNumber", "BeamSequence", "ReferencedPatientSetupNumber")]
    [InlineData("ToleranceTableSequence", "ToleranceTableNumber", "BeamSequence", "ReferencedToleranceTableNumber")]
    [InlineData("IonToleranceTableSequence", "ToleranceTableNumber", "IonBeamSequence", "ReferencedToleranceTableNumber")]
    [InlineData("SegmentSequence", "SegmentNumber", "PerFrameFunctionalGroupsSequence/SegmentIdentificationSequence", "ReferencedSegmentNumber")]
    [InlineData("SurfaceSequence", "SurfaceNumber", "SegmentSequence/ReferencedSurfaceSequence", "ReferencedSurfaceNumber")]
    [InlineData("GraphicLayerSequence", "GraphicLayer", "GraphicAnnotationSequence", "GraphicLayer")]
    [InlineData("GraphicLayerSequence", "GraphicLayer", "", "60021001")]
    [InlineData("DimensionOrganizationSequence", "DimensionOrganizationUID", "DimensionIndexSequence", "DimensionOrganizationUID")]
    [InlineData("ReferencedFrameOfReferenceSequence", "FrameOfReferenceUID", "StructureSetROISequence", "ReferencedFrameOfReferenceUID")]
    [InlineData("ReferencedSeriesSequence", "ReferencedSOPInstanceUID", "GraphicAnnotationSequence/ReferencedImageSequence", "ReferencedSOPInstanceUID")]
    [InlineData("ReferencedSeriesSequence", "ReferencedSOPInstanceUID", "DisplayedAreaSelectionSequence/ReferencedImageSequence", "ReferencedSOPInstanceUID")]
    [InlineData("ReferencedSeriesSequence", "ReferencedSOPInstanceUID", "SoftcopyVOILUTSequence/ReferencedImageSequence", "ReferencedSOPInstanceUID")]
    public void What_an_instance_refers_to_in_itself_is_there(string definitions, string definition, string place, string reference)
    {
        DataSet dataSet = Instances.MinimalMr();
        Tag[] steps = [.. place.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(AttributeOf)];
        Tag defined = AttributeOf(definition), referring = reference.StartsWith('6') ? Tag.Parse(reference) : AttributeOf(reference);

        Refer("1");
        Broken().ShouldBeEmpty();

        dataSet.SetItems(AttributeOf(definitions), Item(item => item.Set(defined, DicomDictionary.Default.LookupVR(defined), "1")));
        Refer("1");
        Broken().ShouldBeEmpty();

        Refer("2");
        Broken().ShouldHaveSingleItem().Tag.ShouldBe(referring);

        string[] Values(string value) => DicomDictionary.Default.LookupVR(referring) == VR.UI ? [$"2.25.{value}"] : [value];

        void Refer(string value)
        {
            DataSet at = dataSet;
            foreach (Tag step in steps)
            {
                DataSet next = at.Items(step) is [DataSet existing, ..] ? existing : new DataSet();
                at.SetItems(step, next);
                at = at.Items(step)[0];
            }

            at.Set(referring, DicomDictionary.Default.LookupVR(referring), Values(value));
            if (DicomDictionary.Default.LookupVR(referring) == VR.UI && dataSet.Items(AttributeOf(definitions)) is [DataSet only, ..])
            {
                only.Set(defined, VR.UI, "2.25.1");
            }
        }

        ValidationFinding[] Broken() => [.. Validator.Validate(dataSet).Errors.Where(error => error.Rule == "broken-reference")];
    }

    [Fact]
    public void A_secondary_capture_need_not_say_what_it_is_a_capture_of()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.SecondaryCaptureImageStorage);

        Validator.Validate(dataSet).Errors.ShouldNotContain(error => error.Tag == Attributes.Modality);
        Validator.Validate(dataSet).Errors.ShouldContain(error => error.Tag == Attributes.ConversionType);
        InformationObjectDefinitions.Find("SC")!.MandatoryAttributes().ShouldNotContain(mandatory => mandatory.Attribute.Tag == Attributes.Modality);
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
        Validator.Validate(dataSet, tolerant).Warnings.Count(warning => warning.Rule != "condition-unknown").ShouldBe(2);

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

    private static Tag AttributeOf(string keyword) => DicomDictionary.Default.TryGet(keyword, out DictionaryEntry? entry) ? entry.Tag : throw new ArgumentException("There is no such attribute.", nameof(keyword));

    private static DataSet Table(ushort bits, int bytes) => Item(item =>
    {
        item.SetValues(Attributes.LUTDescriptor, 4, 0, bits);
        item.SetBytes(Attributes.LUTData, VR.OW, new byte[bytes]);
    });

    private static void SetPalette(DataSet dataSet, int bits, int bytes)
    {
        dataSet.SetValues(Attributes.RedPaletteColorLookupTableDescriptor, 4, 0, bits);
        dataSet.SetBytes(Attributes.RedPaletteColorLookupTableData, VR.OW, new byte[bytes]);
    }

    private static void SetOverlay(DataSet dataSet, int bytes)
    {
        dataSet.Set(new Tag(0x6000, 0x0010), VR.US, "4");
        dataSet.Set(new Tag(0x6000, 0x0011), VR.US, "4");
        dataSet.Set(new Tag(0x6000, 0x0100), VR.US, "1");
        dataSet.SetBytes(new Tag(0x6000, 0x3000), VR.OW, new byte[bytes]);
    }

    private static void SetLabel(DataSet dataSet, string isThere)
    {
        dataSet.SetValues(Attributes.ImageType, "ORIGINAL", "PRIMARY", "LABEL");
        dataSet.Set(Attributes.SpecimenLabelInImage, isThere);
    }

    private static void SetVector(DataSet dataSet, params ushort[] values)
    {
        dataSet.Set(Attributes.NumberOfFrames, 1);
        dataSet.Set(Attributes.NumberOfEnergyWindows, (ushort)2);
        dataSet.SetValues(Attributes.EnergyWindowVector, values);
    }

    private static void SetWaveform(DataSet dataSet, ushort channels, int bytes, params ushort[] referenced)
    {
        dataSet.SetItems(Attributes.WaveformSequence, Item(group =>
        {
            group.Set(Attributes.NumberOfWaveformChannels, channels);
            group.Set(Attributes.NumberOfWaveformSamples, 2u);
            group.Set(Attributes.WaveformBitsAllocated, (ushort)16);
            group.SetItems(Attributes.ChannelDefinitionSequence, new DataSet());
            group.SetBytes(Attributes.WaveformData, VR.OW, new byte[bytes]);
        }));
        if (referenced.Length > 0)
        {
            dataSet.SetItems(Attributes.WaveformAnnotationSequence, Item(item => item.SetValues(Attributes.ReferencedWaveformChannels, referenced)));
        }
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
