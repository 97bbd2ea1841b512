using Gantry.Dicom.Objects.KeyObjects;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Dicom.Objects.Tests.StructuredReports;

/// <summary>A document of each builder.</summary>
internal static class Documents
{
    private static readonly DataSet s_image = Trees.Study();
    private static readonly CodedConcept s_chest = new("51185008", "SCT", "Chest");

    public static IEnumerable<string> Names => ["key objects", "key objects of a rejection", "basic text", "enhanced", "measurements", "evaluations", "CT dose", "projection dose", "fluoroscopy dose"];

    public static DataSet Make(string name) => name switch
    {
        "key objects" => KeyObjects("113000").ToDataSets([s_image, Trees.Study(2)], Trees.Options)[0],
        "key objects of a rejection" => (KeyObjects("113001") with { TitleModifiers = [new CodedConcept("111210", "DCM", "Motion blur")] }).ToDataSets([s_image], Trees.Options)[0],
        "basic text" => Text(false),
        "enhanced" => Text(true),
        "measurements" => Measured().ToDataSet(s_image, Trees.Options),
        "evaluations" => (Measured() with { Groups = [], Evaluations = [(new CodedConcept("121071", "DCM", "Finding"), new CodedConcept("17621005", "SCT", "Normal"))] }).ToDataSet(s_image, Trees.Options),
        "CT dose" => new CTDoseReport
        {
            Context = Device(),
            Start = Trees.Options.Time.AddMinutes(-10),
            End = Trees.Options.Time.AddMinutes(-5),
            Events = [Irradiation(), Irradiation() with { AcquisitionType = new CodedConcept("113804", "DCM", "Sequenced Acquisition"), IsHeadPhantom = true }],
        }.ToDataSet(s_image, Trees.Options),
        "projection dose" => new ProjectionDoseReport { Context = Device(), Events = [Exposure()] }.ToDataSet(s_image, Trees.Options),
        "fluoroscopy dose" => new ProjectionDoseReport { Context = Device(), Events = [Exposure(), Exposure() with { IsFluoroscopy = true, Pulses = 300 }] }.ToDataSet(s_image, Trees.Options),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static KeyObjectSelection KeyObjects(string title) => new()
    {
        Title = Gantry.Dicom.Objects.Codes.CodeDictionary.Concept(title),
        Language = Language.French,
        Observer = Observer.OfPerson(new PersonName("Martin^Éloïse"), "Radiologie"),
        Description = "À montrer",
    };

    public static MeasurementReport Measured() => new()
    {
        Observer = Observer.OfPerson(new PersonName("Martin^Éloïse")),
        ImageLibrary = [s_image],
        Groups =
        [
            new MeasurementGroup
            {
                TrackingIdentifier = "Nodule 1",
                TrackingUid = new Uid("1.2.3.1"),
                Finding = new CodedConcept("27925004", "SCT", "Nodule"),
                FindingSite = new CodedConcept("39607008", "SCT", "Lung"),
                Laterality = new CodedConcept("7771000", "SCT", "Left"),
                Region = new ImageRegion(EvidenceInstance.Of(s_image), new SpatialCoordinatesValue("CIRCLE", [8, 8, 10, 8])),
                Measurements = [new Measurement(Measurement.Area, 12.566370614359172, "mm2")],
            },
        ],
    };

    private static DataSet Text(bool isEnhanced) => new BasicTextReport
    {
        IsEnhanced = isEnhanced,
        Language = Language.French,
        Observer = Observer.OfPerson(new PersonName("Martin^Éloïse")),
        ProcedureReported = new CodedConcept("77477000", "SCT", "Computed Tomography X-Ray"),
        Sections =
        [
            new ReportSection(ReportSection.History, "Toux."),
            new ReportSection(ReportSection.Findings, "Nodule de 4 mm.\r\nPas d’épanchement.") { InferredFrom = [EvidenceInstance.Of(s_image)] },
            new ReportSection(ReportSection.Conclusions, "À revoir."),
        ],
    }.ToDataSet(s_image, Trees.Options with { VerifyingObservers = [new VerifyingObserver(new PersonName("Martin^Éloïse"), "Radiologie", Trees.Options.Time)] });

    private static DoseContext Device() => new() { Device = Observer.OfDevice(new Uid("1.2.3.2"), "CT1") };

    private static CTIrradiationEvent Irradiation() => new()
    {
        Uid = new Uid("1.2.3.3"),
        TargetRegion = s_chest,
        Protocol = "Thorax",
        ExposureTime = 4.2,
        ScanningLength = 320,
        SingleCollimationWidth = 0.6,
        TotalCollimationWidth = 38.4,
        PitchFactor = 1.2,
        Kvp = 120,
        MaximumTubeCurrent = 300,
        TubeCurrent = 180,
        ExposureTimePerRotation = 0.5,
        MeanCtdiVol = 7.8,
        Dlp = 249.6,
    };

    private static ProjectionIrradiationEvent Exposure() => new()
    {
        Uid = new Uid("1.2.3.5"),
        Start = Trees.Options.Time,
        TargetRegion = s_chest,
        DoseAreaProduct = 0.000012,
        DoseAtReferencePoint = 0.0002,
        Kvp = 110,
        TubeCurrent = 250,
        ExposureTime = 8,
    };
}
