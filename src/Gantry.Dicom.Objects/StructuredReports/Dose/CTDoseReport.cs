using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>The radiation dose of a CT examination (PS3.16 TID 10011), as X-Ray Radiation Dose SR.</summary>
public sealed record CTDoseReport
{
    private static readonly CodedConcept s_computedTomography = new("77477000", "SCT", "Computed Tomography X-Ray");

    /// <summary>Device, intent and source.</summary>
    public required DoseContext Context { get; init; }

    /// <summary>When the first irradiation began.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When the last irradiation ended.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>The irradiations, one at least.</summary>
    public required IReadOnlyList<CTIrradiationEvent> Events { get; init; }

    /// <summary>The dose length product of all of them, in mGy.cm; their sum when null.</summary>
    public double? TotalDlp { get; init; }

    /// <summary>Makes the document.</summary>
    /// <param name="study">Any instance of the study, for patient and study.</param>
    /// <param name="options">What it is made with.</param>
    /// <exception cref="DicomException">A value does not fit its attribute.</exception>
    public DataSet ToDataSet(DataSet study, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        Uid uid = new(study.GetString(Attributes.StudyInstanceUID) ?? throw new ArgumentException("The study has no Study Instance UID (0020,000D).", nameof(study)));
        (IEnumerable<ContentItem> first, ContentItem scope, ContentItem source) = Context.ToItems(s_computedTomography, uid);
        ContentItem accumulated = Container(Dcm("113811")).Containing(
            Number(Dcm("113812"), Events.Count, "{events}"), Number(Dcm("113813"), TotalDlp ?? Events.Sum(irradiation => irradiation.Dlp), "mGy.cm"));
        ContentItem root = Document(Dcm("113701"), "10011").Containing(
        [
            .. first,
            ContentItems.DateTime(Dcm("113809"), Start).As(RelationshipType.HasObservationContext),
            ContentItems.DateTime(Dcm("113810"), End).As(RelationshipType.HasObservationContext),
            scope,
            accumulated,
            .. Events.Select(irradiation => irradiation.ToItem()),
            source,
        ]);
        return ReportAssembly.Make(study, SopClasses.XRayRadiationDoseSRStorage, root, [], options);
    }
}
