using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Fuzzing.Reports;

/// <summary>Small reports to start from.</summary>
public static class ReportSeeds
{
    /// <summary>Reports in words, of measurements and of doses, one with relationships by reference and every type of value.</summary>
    public static IReadOnlyList<DataSet> Make()
    {
        DataSet study = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 2, Columns = 2 });
        DocumentOptions options = new() { Time = new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero), SopInstanceUid = new Uid("1.2.3"), SeriesInstanceUid = new Uid("1.2.4") };
        Observer observer = Observer.OfPerson(new PersonName("A^B"));
        EvidenceInstance image = EvidenceInstance.Of(study);
        return
        [
            new BasicTextReport { Observer = observer, Sections = [new ReportSection(ReportSection.Findings, "one\r\ntwo") { InferredFrom = [image] }] }.ToDataSet(study, options),
            new MeasurementReport
            {
                Observer = observer,
                ImageLibrary = [study],
                Groups =
                [
                    new MeasurementGroup
                    {
                        TrackingIdentifier = "1",
                        TrackingUid = new Uid("1.2.5"),
                        Region = new ImageRegion(image, new SpatialCoordinatesValue("CIRCLE", [1, 1, 2, 1])),
                        Measurements = [new Measurement(Measurement.Area, 3, "mm2")],
                    },
                ],
            }.ToDataSet(study, options),
            new StructuredReport(study, Everything(image.Reference)).ToDataSet(),
        ];
    }

    private static ContentItem Everything(InstanceReference image)
    {
        CodedConcept name = new("1", "99A", "a");
        return new ContentItem(name, new ContainerValue()).Containing(
            new ContentItem(name, new NumericValue("1.5", NumericValue.UnitOf("mm")) { FloatingPoint = 1.5, RationalNumerator = 3, RationalDenominator = 2 }),
            new ContentItem(name, new DateTimeValue("20240102030405")),
            new ContentItem(name, new SpatialCoordinates3DValue("POINT", [1, 2, 3], new Uid("1.2"))),
            new ContentItem(name, new TemporalCoordinatesValue("POINT") { SamplePositions = [1] }),
            new ContentItem(name, new WaveformValue(image) { Channels = [1, 2] }),
            new ContentItem(null, new ImageValue(image) { Frames = [1], PresentationState = image }),
            new ContentItem(name, new ContainerValue(IsContinuous: true)).Containing(
                new ContentItem(name, new TextValue("a")).With(new ContentItem(null, new ItemReferenceValue([1, 1])).As(RelationshipType.InferredFrom))));
    }
}
