using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>The radiation dose of a projection X-ray examination (PS3.16 TID 10001), as X-Ray Radiation Dose SR.</summary>
public sealed record ProjectionDoseReport
{
    private const double MillisecondsInSecond = 1000;

    /// <summary>Device, intent and source.</summary>
    public required DoseContext Context { get; init; }

    /// <summary>The irradiations, one at least.</summary>
    public required IReadOnlyList<ProjectionIrradiationEvent> Events { get; init; }

    /// <summary>Where the reference point is, of CID 10025; 15 cm from the isocenter toward the source when null.</summary>
    public CodedConcept? ReferencePoint { get; init; }

    /// <summary>Makes the document; the sums over all irradiations are computed.</summary>
    /// <param name="study">Any instance of the study, for patient and study.</param>
    /// <param name="options">What it is made with.</param>
    /// <exception cref="DicomException">A value does not fit its attribute.</exception>
    public DataSet ToDataSet(DataSet study, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        Uid uid = new(study.GetString(Attributes.StudyInstanceUID) ?? throw new ArgumentException("The study has no Study Instance UID (0020,000D).", nameof(study)));
        (IEnumerable<ContentItem> first, ContentItem scope, ContentItem source) = Context.ToItems(Dcm("113704"), uid);
        bool isFluoroscopic = Events.Any(irradiation => irradiation.IsFluoroscopy);
        ContentItem root = Document(Dcm("113701"), "10001").Containing(
        [
            .. first,
            Code(Dcm("122142"), Dcm(isFluoroscopic ? "113957" : "113958")),
            scope,
            Accumulated(isFluoroscopic),
            .. Events.Select(irradiation => irradiation.ToItem()),
            source,
        ]);
        return ReportAssembly.Make(study, SopClasses.XRayRadiationDoseSRStorage, root, [], options);
    }

    private ContentItem Accumulated(bool isFluoroscopic)
    {
        List<ContentItem> items =
        [
            Code(Dcm("113764"), Dcm("113622")).As(RelationshipType.HasConceptModifier),
            Number(Dcm("113722"), Events.Sum(irradiation => irradiation.DoseAreaProduct), "Gy.m2"),
            Number(Dcm("113725"), Events.Sum(irradiation => irradiation.DoseAtReferencePoint), "Gy"),
        ];
        if (isFluoroscopic)
        {
            items.AddRange(Sums(true, "113726", "113728", "113730"));
            items.AddRange(Sums(false, "113727", "113729", "113855"));
        }

        items.Add(Number(Dcm("113731"), Events.Where(irradiation => !irradiation.IsFluoroscopy).Sum(irradiation => irradiation.Pulses), "1"));
        items.Add(Code(Dcm("113780"), ReferencePoint ?? Dcm("113860")));
        return Container(Dcm("113702")).Containing(items);
    }

    private IEnumerable<ContentItem> Sums(bool isFluoroscopy, string product, string dose, string time)
    {
        ProjectionIrradiationEvent[] events = [.. Events.Where(irradiation => irradiation.IsFluoroscopy == isFluoroscopy)];
        return
        [
            Number(Dcm(product), events.Sum(irradiation => irradiation.DoseAreaProduct), "Gy.m2"),
            Number(Dcm(dose), events.Sum(irradiation => irradiation.DoseAtReferencePoint), "Gy"),
            Number(Dcm(time), events.Sum(irradiation => irradiation.ExposureTime) / MillisecondsInSecond, "s"),
        ];
    }
}
