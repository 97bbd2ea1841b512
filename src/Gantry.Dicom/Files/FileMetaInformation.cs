namespace Gantry.Dicom;

/// <summary>The head of a Part 10 file: preamble, prefix and group 0002 (PS3.10 §7.1).</summary>
public static class FileMetaInformation
{
    /// <summary>The implementation class UID that this library writes (PS3.7 §D.3.3.2).</summary>
    public static Uid ImplementationClassUid { get; } = new("2.25.199206012894217406112170206311063207251");

    /// <summary>The implementation version name that this library writes.</summary>
    public const string ImplementationVersionName = "GANTRY_0_1";

    internal const int PreambleLength = 128;

    /// <summary>Makes preamble, prefix and file meta information, ready to be written before a data set.</summary>
    /// <param name="sopClass">Media Storage SOP Class UID.</param>
    /// <param name="sopInstance">Media Storage SOP Instance UID.</param>
    /// <param name="transferSyntax">How the data set that follows is encoded.</param>
    /// <param name="sourceAETitle">Who sent the data set; null when not known.</param>
    public static byte[] Encode(Uid sopClass, Uid sopInstance, TransferSyntax transferSyntax, string? sourceAETitle = null)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        var group = new DataSet();
        group.SetBytes(new Tag(0x00020001), VR.OB, new byte[] { 0, 1 });
        group.Set(Attributes.MediaStorageSOPClassUID, VR.UI, sopClass.ToString());
        group.Set(Attributes.MediaStorageSOPInstanceUID, VR.UI, sopInstance.ToString());
        group.Set(Attributes.TransferSyntaxUID, transferSyntax.Uid);
        group.Set(Attributes.ImplementationClassUID, ImplementationClassUid);
        group.Set(Attributes.ImplementationVersionName, ImplementationVersionName);
        if (!string.IsNullOrEmpty(sourceAETitle))
        {
            group.Set(Attributes.SourceApplicationEntityTitle, sourceAETitle);
        }

        byte[] elements = group.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        var length = new DataSet();
        length.Set(Attributes.FileMetaInformationGroupLength, (uint)elements.Length);
        return [.. new byte[PreambleLength], .. "DICM"u8, .. length.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), .. elements];
    }
}
