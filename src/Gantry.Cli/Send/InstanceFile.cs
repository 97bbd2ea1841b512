using Gantry.Dicom;
using Gantry.Dicom.Network;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Cli.Send;

/// <summary>A composite instance in a file, as far as sending it needs to know.</summary>
/// <param name="Path">The file.</param>
/// <param name="SopClassUid">Its SOP class.</param>
/// <param name="SopInstanceUid">Its SOP instance.</param>
/// <param name="TransferSyntax">What its data set is encoded in.</param>
/// <param name="DataSetOffset">Position of the data set's first byte.</param>
/// <param name="Length">Length of the file in bytes.</param>
internal sealed record InstanceFile(string Path, Uid SopClassUid, Uid SopInstanceUid, TransferSyntax TransferSyntax, long DataSetOffset, long Length)
{
    private static readonly Tag s_afterIdentifiers = new(0x0008, 0x0019);

    /// <summary>Reads the identifiers of a file, and no more.</summary>
    /// <returns>Null when the file is a DICOMDIR, which is not an instance to be sent (PS3.4 §B.5 does not list it).</returns>
    /// <exception cref="DicomException">The file is not DICOM, or not an instance.</exception>
    internal static InstanceFile? Read(string path)
    {
        using DicomFile file = DicomFile.Open(path, new DicomReadOptions { StopBefore = s_afterIdentifiers });
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

        return new InstanceFile(path, new Uid(sopClass), new Uid(sopInstance), file.TransferSyntax, file.DataSetOffset, file.Length);
    }

    /// <summary>What is to be sent: a range of the open file; it is parsed only when the peer takes no other way.</summary>
    internal StoreOperation ToStore(SafeFileHandle file) => StoreOperation.FromFile(
        SopClassUid,
        SopInstanceUid,
        TransferSyntax,
        file,
        DataSetOffset,
        Length - DataSetOffset,
        async cancellation => (await DicomFile.OpenAsync(Path, cancellation).ConfigureAwait(false)).DataSet);
}
