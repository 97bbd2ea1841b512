namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Puts a header and a content tree together, with the evidence that the content refers to.</summary>
internal static class ReportAssembly
{
    /// <summary>Makes a document.</summary>
    /// <param name="study">Any instance of the study that the document belongs to.</param>
    /// <param name="sopClass">Its SOP class.</param>
    /// <param name="content">Its content.</param>
    /// <param name="instances">The instances that the content refers to, or more; those of other studies become other evidence.</param>
    /// <param name="options">What it is made with.</param>
    public static DataSet Make(DataSet study, Uid sopClass, ContentItem content, IEnumerable<EvidenceInstance> instances, DocumentOptions options)
    {
        DataSet header = DocumentHeader.Begin(study, sopClass, options);
        HashSet<InstanceReference> references = [.. new StructuredReport(header, content).References];
        EvidenceInstance[] evidence = [.. instances.Where(instance => references.Contains(instance.Reference))];
        Uid own = new(header.GetString(Attributes.StudyInstanceUID)!);
        bool isKeyObject = sopClass == SopClasses.KeyObjectSelectionDocumentStorage;
        Evidence.Write(header, Attributes.CurrentRequestedProcedureEvidenceSequence, evidence.Where(instance => isKeyObject || instance.StudyInstanceUid == own));
        if (!isKeyObject)
        {
            Evidence.Write(header, Attributes.PertinentOtherEvidenceSequence, evidence.Where(instance => instance.StudyInstanceUid != own));
        }

        return new StructuredReport(header, content).ToDataSet();
    }
}
