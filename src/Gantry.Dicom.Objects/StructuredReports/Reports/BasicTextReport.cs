using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A report in words, by sections (PS3.16 TID 2000).</summary>
public sealed record BasicTextReport
{
    /// <summary>Its title, of CID 7000.</summary>
    public CodedConcept Title { get; init; } = new("18748-4", "LN", "Diagnostic Imaging Report");

    /// <summary>Its language.</summary>
    public Language Language { get; init; } = Language.English;

    /// <summary>Who observed what it says; null when it does not say.</summary>
    public Observer? Observer { get; init; }

    /// <summary>The procedure that is reported; null when it does not say.</summary>
    public CodedConcept? ProcedureReported { get; init; }

    /// <summary>Its sections.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    /// <summary>Whether it is of the class Enhanced SR, which may hold measurements too, and not of Basic Text SR.</summary>
    public bool IsEnhanced { get; init; }

    /// <summary>Makes the document.</summary>
    /// <param name="study">Any instance of the study that is reported, for patient and study.</param>
    /// <param name="options">What it is made with.</param>
    /// <exception cref="DicomException">A value does not fit its attribute.</exception>
    public DataSet ToDataSet(DataSet study, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        ContentItem root = Document(Title, "2000").Containing(
        [
            .. ProcedureReported is { } procedure ? [Code(Dcm("121058"), procedure).As(RelationshipType.HasConceptModifier)] : Array.Empty<ContentItem>(),
            Language.ToItem(),
            .. Observer?.ToItems() ?? [],
            .. Sections.Select(section => Container(section.Heading).Containing(TextOf(section))),
        ]);
        return ReportAssembly.Make(study, IsEnhanced ? SopClasses.EnhancedSRStorage : SopClasses.BasicTextSRStorage, root, Sections.SelectMany(section => section.InferredFrom), options);
    }

    private static ContentItem TextOf(ReportSection section)
    {
        CodedConcept element = section.Heading.Value switch
        {
            "19005-8" => Dcm("121073"),
            "55110-1" => Dcm("121077"),
            "18783-1" => Dcm("121075"),
            "11329-0" or "55115-0" or "55108-5" or "55112-7" => section.Heading,
            _ => Dcm("121071"),
        };
        return Text(element, section.Text).With([.. section.InferredFrom.Select(instance => Instance(instance.Reference).As(RelationshipType.InferredFrom))]);
    }
}
