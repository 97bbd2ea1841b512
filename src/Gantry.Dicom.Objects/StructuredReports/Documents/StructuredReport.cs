using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>A structured report or key object selection document: who and what it is about, and its content tree (PS3.3 §A.35).</summary>
/// <param name="Header">All attributes of the document but those that are its root item; not to be changed any more.</param>
/// <param name="Content">The root of its content tree.</param>
public sealed record StructuredReport(DataSet Header, ContentItem Content)
{
    private const string Classes = "1.2.840.10008.5.1.4.1.1.88.";

    /// <summary>Its SOP class.</summary>
    public Uid SopClassUid => new(Header.GetString(Attributes.SOPClassUID) ?? string.Empty);

    /// <summary>The document title: the concept name of the root; the kind of document where it has none.</summary>
    public string Title => Content.Name?.Meaning is { Length: > 0 } title ? title : "Report";

    /// <summary>Whether all that was to be said is said (Completion Flag COMPLETE).</summary>
    public bool IsComplete => Header.GetString(Attributes.CompletionFlag) == "COMPLETE";

    /// <summary>Whether somebody answers for it (Verification Flag VERIFIED).</summary>
    public bool IsVerified => Header.GetString(Attributes.VerificationFlag) == "VERIFIED";

    /// <summary>The instances of the current requested procedure that it refers to.</summary>
    public IReadOnlyList<EvidenceInstance> CurrentEvidence => Evidence.Read(Header, Attributes.CurrentRequestedProcedureEvidenceSequence);

    /// <summary>Other instances that were looked at.</summary>
    public IReadOnlyList<EvidenceInstance> OtherEvidence => Evidence.Read(Header, Attributes.PertinentOtherEvidenceSequence);

    /// <summary>The documents that it replaces or goes on from.</summary>
    public IReadOnlyList<EvidenceInstance> Predecessors => Evidence.Read(Header, Attributes.PredecessorDocumentsSequence);

    /// <summary>The same document in other studies.</summary>
    public IReadOnlyList<EvidenceInstance> IdenticalDocuments => Evidence.Read(Header, Attributes.IdenticalDocumentsSequence);

    /// <summary>The instances that its content refers to, each once.</summary>
    public IEnumerable<InstanceReference> References => Content.DescendantsAndSelf().SelectMany(ReferencesOf).Distinct();

    /// <summary>Whether instances of a SOP class are structured reports or key object selection documents.</summary>
    public static bool IsReport(Uid sopClass) => sopClass.Value?.StartsWith(Classes, StringComparison.Ordinal) == true;

    /// <summary>Reads a document.</summary>
    /// <param name="dataSet">The data set; it is not changed.</param>
    /// <param name="findings">Takes what could not be read, or is not kept; null when it is not wanted.</param>
    /// <exception cref="DicomException">Its content is larger or deeper than <see cref="ContentTree"/> allows.</exception>
    public static StructuredReport Read(DataSet dataSet, ICollection<ValidationFinding>? findings = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        DataSet header = dataSet.Clone();
        foreach (Tag tag in ContentTree.RootAttributes)
        {
            header.Remove(tag);
        }

        return new StructuredReport(header, ContentTree.Read(dataSet, findings));
    }

    /// <summary>The document as a data set of its own.</summary>
    /// <exception cref="DicomException">A value does not fit its attribute, or a relationship by reference leads nowhere or round in a circle.</exception>
    public DataSet ToDataSet()
    {
        DataSet dataSet = Header.Clone();
        ContentTree.Write(Content, dataSet);
        return dataSet;
    }

    private static IEnumerable<InstanceReference> ReferencesOf(ContentItem item) => item.Value switch
    {
        ImageValue image => new[] { image.Instance, image.PresentationState, image.RealWorldValueMapping }.OfType<InstanceReference>(),
        WaveformValue waveform => [waveform.Instance],
        CompositeValue composite => [composite.Instance],
        _ => [],
    };
}
