namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>An instance that a document refers to, and where it is (PS3.3 Table C.17-3).</summary>
/// <param name="StudyInstanceUid">Its study.</param>
/// <param name="SeriesInstanceUid">Its series.</param>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="SopInstanceUid">Its identifier.</param>
public sealed record EvidenceInstance(Uid StudyInstanceUid, Uid SeriesInstanceUid, Uid SopClassUid, Uid SopInstanceUid)
{
    /// <summary>The AE title that its series can be retrieved from; null when it does not say.</summary>
    public string? RetrieveAETitle { get; init; }

    /// <summary>The system that its series can be retrieved from; null when it does not say.</summary>
    public Uid? RetrieveLocationUid { get; init; }

    /// <summary>The URL that its series can be retrieved from; null when it does not say.</summary>
    public string? RetrieveUrl { get; init; }

    /// <summary>The instance as content items refer to it.</summary>
    public InstanceReference Reference => new(SopClassUid, SopInstanceUid);

    /// <summary>The instance of a data set.</summary>
    /// <exception cref="ArgumentException">An identifier is missing.</exception>
    public static EvidenceInstance Of(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return new EvidenceInstance(Required(Attributes.StudyInstanceUID, "Study Instance UID (0020,000D)"), Required(Attributes.SeriesInstanceUID, "Series Instance UID (0020,000E)"),
            Required(Attributes.SOPClassUID, "SOP Class UID (0008,0016)"), Required(Attributes.SOPInstanceUID, "SOP Instance UID (0008,0018)"));

        Uid Required(Tag tag, string name) => dataSet.GetString(tag) is { } text ? new Uid(text) : throw new ArgumentException($"The instance has no {name}, so that nothing can refer to it.", nameof(dataSet));
    }
}
