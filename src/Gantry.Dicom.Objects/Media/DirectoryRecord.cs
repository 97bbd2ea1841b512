namespace Gantry.Dicom.Objects.Media;

/// <summary>A directory record of a DICOMDIR, with those below it (PS3.3 §F.3.2.2).</summary>
/// <param name="dataSet">Its elements; those that link records are made when the DICOMDIR is written.</param>
public sealed class DirectoryRecord(DataSet dataSet)
{
    /// <summary>Its elements.</summary>
    public DataSet DataSet { get; } = dataSet;

    /// <summary>Directory Record Type (0004,1430), as written.</summary>
    public string Type => DataSet.GetString(Attributes.DirectoryRecordType) ?? string.Empty;

    /// <summary>The records of the directory entity below it.</summary>
    public List<DirectoryRecord> Lower { get; } = [];

    /// <summary>The file that it refers to; null when it refers to none. What was read may be invalid.</summary>
    public FileId? FileId => DataSet.GetStrings(Attributes.ReferencedFileID) is { Length: > 0 } components && components.Any(component => component.Length > 0) ? Media.FileId.Of(components) : null;

    /// <summary>Referenced SOP Instance UID in File (0004,1511); null when it has none.</summary>
    public string? SopInstanceUid => DataSet.GetString(Attributes.ReferencedSOPInstanceUIDInFile);
}
