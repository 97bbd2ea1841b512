using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Dicom.Objects.Tests.StructuredReports;

/// <summary>Trees and documents to try things with.</summary>
internal static class Trees
{
    public static readonly CodedConcept Name = new("121071", "DCM", "Finding");
    private static readonly InstanceReference s_image = new(SopClasses.CTImageStorage, new Uid("1.2.3.4"));

    public static DocumentOptions Options { get; } = new() { Time = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2)) };

    /// <summary>An item of every type, with all that it can say.</summary>
    public static ContentItem Everything { get; } = new ContentItem(new CodedConcept("126000", "DCM", "Imaging Measurement Report"), new ContainerValue())
    {
        Template = new TemplateIdentification("1500") { MappingResourceUid = new Uid("1.2.840.10008.8.1.1") },
        ObservationDateTime = "20240506070809",
    }.Containing(
        new ContentItem(Name, new TextValue("Pas d’anévrisme\r\nÀ revoir <b>")) { ObservationDateTime = "20240506", ObservationUid = new Uid("1.2.5") },
        new ContentItem(Name, new CodeValue(new CodedConcept("1234567890", "99LONG", "meaning", "2"))),
        new ContentItem(Name, new CodeValue(new CodedConcept("urn:oid:1.2.3", "", "a URN"))),
        new ContentItem(Name, new NumericValue("1.50", NumericValue.UnitOf("mm")) { FloatingPoint = 1.5000000001, RationalNumerator = 3, RationalDenominator = 2, Qualifier = new CodedConcept("114009", "DCM", "Value out of range") }),
        new ContentItem(Name, new NumericValue(null, null) { Qualifier = new CodedConcept("114010", "DCM", "Value unknown") }),
        new ContentItem(Name, new DateValue("20240506")),
        new ContentItem(Name, new TimeValue("070809.25")),
        new ContentItem(Name, new DateTimeValue("20240506070809+0200")),
        new ContentItem(Name, new UidReferenceValue(new Uid("1.2.840"))),
        new ContentItem(Name, new PersonNameValue(new PersonName("Yamada^Tarou", "山田^太郎", "やまだ^たろう"))),
        new ContentItem(null, new CompositeValue(new InstanceReference(SopClasses.BasicTextSRStorage, new Uid("1.2.9")))),
        new ContentItem(null, new ImageValue(s_image)
        {
            Frames = [1, 3],
            PresentationState = new InstanceReference(SopClasses.GrayscaleSoftcopyPresentationStateStorage, new Uid("1.2.6")),
            RealWorldValueMapping = new InstanceReference(SopClasses.RealWorldValueMappingStorage, new Uid("1.2.7")),
        }),
        new ContentItem(null, new ImageValue(new InstanceReference(SopClasses.SegmentationStorage, new Uid("1.2.8"))) { Segments = [2] }),
        new ContentItem(null, new WaveformValue(new InstanceReference(SopClasses.TwelveLeadECGWaveformStorage, new Uid("1.2.10"))) { Channels = [1, 0, 2, 3] }),
        new ContentItem(Name, new SpatialCoordinatesValue("POLYLINE", [1.5f, 2.5f, 3f, 4f]) { PixelOrigin = "FRAME", FiducialUid = new Uid("1.2.11") },
            new ContentItem(null, new ImageValue(s_image)).As(RelationshipType.SelectedFrom)),
        new ContentItem(Name, new SpatialCoordinates3DValue("POINT", [1, 2, 3], new Uid("1.2.12"))),
        new ContentItem(Name, new TemporalCoordinatesValue("MULTIPOINT") { SamplePositions = [1, 4000000000] }),
        new ContentItem(Name, new TemporalCoordinatesValue("BEGIN") { TimeOffsets = ["0.5"] }),
        new ContentItem(Name, new TemporalCoordinatesValue("END") { DateTimes = ["20240506"] }),
        new ContentItem(Name, new ContainerValue(IsContinuous: true)).Containing(
            new ContentItem(Name, new TextValue("words")).With(new ContentItem(null, new ItemReferenceValue([1, 4])).As(RelationshipType.InferredFrom))));

    public static DataSet Study(int seed = 1, string patient = "P1") =>
        SyntheticInstance.Create(new SyntheticInstanceOptions { Seed = seed, PatientId = patient, Rows = 16, Columns = 16, AccessionNumber = "A1" });
}
