namespace Gantry.Dicom.Objects.Media;

/// <summary>A composite instance in a file, as far as sending it needs to know.</summary>
/// <param name="Name">What it is called where it is reported.</param>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="SopInstanceUid">Its SOP instance.</param>
/// <param name="TransferSyntax">What its data set is encoded in.</param>
/// <param name="DataSetOffset">Position of the data set's first byte.</param>
/// <param name="Length">Length of the file in bytes.</param>
/// <param name="Modified">When it was last written.</param>
public sealed record InstanceFile(string Name, Uid SopClassUid, Uid SopInstanceUid, TransferSyntax TransferSyntax, long DataSetOffset, long Length, DateTime Modified)
{
    private static readonly Tag s_afterIdentifiers = new(0x0008, 0x0019);

    /// <summary>What is read to know it: its identifiers, and no more.</summary>
    public static DicomReadOptions ReadOptions { get; } = new() { StopBefore = s_afterIdentifiers };

    /// <summary>Opens it.</summary>
    public required Func<CancellationToken, Task<OpenedFile>> OpenAsync { get; init; }

    /// <summary>Length of its data set in bytes.</summary>
    public long DataSetLength => Length - DataSetOffset;

    /// <summary>Reads the identifiers of a file.</summary>
    /// <returns>Null when the file is a DICOMDIR, which is not an instance to be sent (PS3.4 §B.5 does not list it).</returns>
    /// <exception cref="DicomException">The file is not DICOM, or not an instance.</exception>
    public static InstanceFile? Read(string path)
    {
        using DicomFile file = DicomFile.Open(path, ReadOptions);
        return Of(file, path, file.Length, File.GetLastWriteTimeUtc(path), _ => Task.FromResult(OpenedFile.Open(path)));
    }

    /// <summary>What the identifiers that were read say.</summary>
    /// <returns>Null when the file is a DICOMDIR.</returns>
    /// <exception cref="DicomException">It is not an instance.</exception>
    public static InstanceFile? Of(DicomFile file, string name, long length, DateTime modified, Func<CancellationToken, Task<OpenedFile>> open)
    {
        string? sopClass = file.DataSet.GetString(Attributes.SOPClassUID) ?? file.FileMetaInformation.GetString(Attributes.MediaStorageSOPClassUID);
        string? sopInstance = file.DataSet.GetString(Attributes.SOPInstanceUID) ?? file.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID);
        if (sopClass == SopClasses.MediaStorageDirectoryStorage.Value)
        {
            return null;
        }

        if (sopClass is null || sopInstance is null)
        {
            throw new DicomException($"it has no {(sopClass is null ? "SOP Class UID (0008,0016)" : "SOP Instance UID (0008,0018)")}, so it is not an instance that can be sent.");
        }

        return new InstanceFile(name, new Uid(sopClass), new Uid(sopInstance), file.TransferSyntax, file.DataSetOffset, length, modified) { OpenAsync = open };
    }
}
