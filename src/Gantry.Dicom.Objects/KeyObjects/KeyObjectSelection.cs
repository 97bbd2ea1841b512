using Gantry.Dicom.Objects.StructuredReports;
using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.KeyObjects;

/// <summary>A key object selection document: instances that are picked out, and why (PS3.16 TID 2010, PS3.3 §A.35.4).</summary>
public sealed record KeyObjectSelection
{
    /// <summary>Why they are picked out, of CID 7010.</summary>
    public required CodedConcept Title { get; init; }

    /// <summary>What says more of the title, of CID 7011 where quality is the reason, of CID 7012 for the best of a set.</summary>
    public IReadOnlyList<CodedConcept> TitleModifiers { get; init; } = [];

    /// <summary>The language; null when it does not say.</summary>
    public Language? Language { get; init; }

    /// <summary>Who picked them out; null when it does not say.</summary>
    public Observer? Observer { get; init; }

    /// <summary>What a person has to say to it; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Makes the documents: one in each study that instances are picked from, which name each other as identical.</summary>
    /// <param name="instances">The headers of the instances: patient, study, series and identifiers are read from them.</param>
    /// <param name="options">What they are made with. Where there are several studies, the first document takes the identifiers and the others new ones.</param>
    /// <exception cref="ArgumentException">There is no instance, or one lacks an identifier.</exception>
    /// <exception cref="DicomException">A value does not fit its attribute.</exception>
    public IReadOnlyList<DataSet> ToDataSets(IReadOnlyList<DataSet> instances, DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(instances);
        ArgumentNullException.ThrowIfNull(options);
        if (instances.Count == 0)
        {
            throw new ArgumentException("A key object selection document has to name one instance at least.", nameof(instances));
        }

        EvidenceInstance[] evidence = [.. instances.Select(EvidenceInstance.Of)];
        ContentItem content = Content(evidence.Select(instance => instance.Reference));
        DataSet[] documents =
        [
            .. instances.DistinctBy(instance => instance.GetString(Attributes.StudyInstanceUID))
                .Select((study, index) => ReportAssembly.Make(study, SopClasses.KeyObjectSelectionDocumentStorage, content, evidence, index == 0 ? options : options with { SopInstanceUid = null, SeriesInstanceUid = null })),
        ];
        EvidenceInstance[] identical = [.. documents.Select(EvidenceInstance.Of)];
        foreach (DataSet document in documents)
        {
            Evidence.Write(document, Attributes.IdenticalDocumentsSequence, identical.Where(other => other.SopInstanceUid.Value != document.GetString(Attributes.SOPInstanceUID)));
        }

        return documents;
    }

    /// <summary>The content tree.</summary>
    internal ContentItem Content(IEnumerable<InstanceReference> references) => Document(Title, "2010").Containing(
    [
        .. TitleModifiers.Select(modifier => Code(Dcm("113011"), modifier).As(RelationshipType.HasConceptModifier)),
        .. Language is { } language ? [language.ToItem()] : Array.Empty<ContentItem>(),
        .. Observer?.ToItems() ?? [],
        .. Description is { } description ? [Text(Dcm("113012"), description)] : Array.Empty<ContentItem>(),
        .. references.Distinct().Select(reference => Instance(reference)),
    ]);
}
