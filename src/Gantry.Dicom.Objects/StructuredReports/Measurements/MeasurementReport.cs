using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A report of measurements (PS3.16 TID 1500).</summary>
public sealed record MeasurementReport
{
    /// <summary>Its title, of CID 7021; Imaging Measurement Report when null.</summary>
    public CodedConcept? Title { get; init; }

    /// <summary>Its language.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Who measured.</summary>
    public required Observer Observer { get; init; }

    /// <summary>The procedure that is reported, of CID 100; null when it does not say.</summary>
    public CodedConcept? ProcedureReported { get; init; }

    /// <summary>The images that were looked at, which are listed with what is needed to understand the report (TID 1600).</summary>
    public IReadOnlyList<DataSet> ImageLibrary { get; init; } = [];

    /// <summary>The measurements, by what they are of.</summary>
    public IReadOnlyList<MeasurementGroup> Groups { get; init; } = [];

    /// <summary>What is judged and not measured: the question and its answer.</summary>
    public IReadOnlyList<(CodedConcept Question, CodedConcept Answer)> Evaluations { get; init; } = [];

    /// <summary>Makes the document, of the class Comprehensive 3D SR.</summary>
    /// <param name="study">Any instance of the study that is reported, for patient and study.</param>
    /// <param name="options">What it is made with.</param>
    /// <exception cref="DicomException">A value does not fit its attribute.</exception>
    public DataSet ToDataSet(DataSet study, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        List<ContentItem> items = [Language.ToItem(), .. Observer.ToItems()];
        if (ProcedureReported is { } procedure)
        {
            items.Add(Code(Dcm("121058"), procedure).As(RelationshipType.HasConceptModifier));
        }

        if (ImageLibrary.Count > 0)
        {
            items.Add(StructuredReports.ImageLibrary.Of(ImageLibrary));
        }

        if (Groups.Count > 0 || Evaluations.Count == 0)
        {
            items.Add(Container(Dcm("126010")).Containing(Groups.Select(group => group.ToItem())));
        }

        if (Evaluations.Count > 0)
        {
            items.Add(Container(new CodedConcept("C0034375", "UMLS", "Qualitative Evaluations")).Containing(Evaluations.Select(pair => Code(pair.Question, pair.Answer))));
        }

        ContentItem root = Document(Title ?? Dcm("126000"), "1500").Containing(items);
        IEnumerable<EvidenceInstance> instances = [.. ImageLibrary.Select(EvidenceInstance.Of), .. Groups.Select(group => group.Region?.Image).OfType<EvidenceInstance>()];
        return ReportAssembly.Make(study, SopClasses.Comprehensive3DSRStorage, root, instances, options);
    }
}
