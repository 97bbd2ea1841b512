using System.Text;

namespace Gantry.Dicom;

/// <summary>The head of a Part 10 file: preamble, prefix and group 0002 (PS3.10 §7.1).</summary>
public static class FileMetaInformation
{
    /// <summary>The implementation class UID that this library writes (PS3.7 §D.3.3.2).</summary>
    public static Uid ImplementationClassUid { get; } = new("2.25.199206012894217406112170206311063207251");

    /// <summary>The implementation version name that this library writes.</summary>
    public const string ImplementationVersionName = "GANTRY_0_1";

    internal const int PreambleLength = 128;

    /// <summary>
    /// Whether an element of group 0002 is made anew whenever a file is written, because it tells what is written and by whom: group length, version, class,
    /// instance, transfer syntax and implementation.
    /// </summary>
    public static bool IsMadeWhenWritten(Tag tag) => tag.Value is 0x00020000 or 0x00020001 or 0x00020002 or 0x00020003 or 0x00020010 or 0x00020012 or 0x00020013;

    private static readonly Tag s_version = new(0x00020001);
    private static readonly DicomWriteOptions s_options = new() { GroupLengths = GroupLengths.Added };

    /// <summary>Makes preamble, prefix and file meta information, ready to be written before a data set.</summary>
    /// <param name="sopClass">Media Storage SOP Class UID.</param>
    /// <param name="sopInstance">Media Storage SOP Instance UID.</param>
    /// <param name="transferSyntax">How the data set that follows is encoded.</param>
    /// <param name="sourceAETitle">Who sent the data set; null when not known.</param>
    public static byte[] Encode(Uid sopClass, Uid sopInstance, TransferSyntax transferSyntax, string? sourceAETitle = null) =>
        Encode(sopClass, sopInstance, transferSyntax, sourceAETitle, new DataSet(), default);

    /// <summary>Makes preamble, prefix and file meta information.</summary>
    /// <param name="sopClass">Media Storage SOP Class UID.</param>
    /// <param name="sopInstance">Media Storage SOP Instance UID.</param>
    /// <param name="transferSyntax">How the data set that follows is encoded.</param>
    /// <param name="sourceAETitle">Who sent the data set; null keeps what is there.</param>
    /// <param name="existing">What stood there, of which the rest is kept.</param>
    /// <param name="preamble">The preamble; zeros when empty.</param>
    internal static byte[] Encode(Uid sopClass, Uid sopInstance, TransferSyntax transferSyntax, string? sourceAETitle, DataSet existing, ReadOnlyMemory<byte> preamble)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        DataSet group = existing.Clone();
        group.Remove(Attributes.FileMetaInformationGroupLength);
        group.SetBytes(s_version, VR.OB, new byte[] { 0, 1 });

        // Identifiers are written as the data set has them, right or wrong: group 0002 must tell the same.
        group.SetBytes(Attributes.MediaStorageSOPClassUID, VR.UI, Encoding.Latin1.GetBytes(sopClass.ToString()));
        group.SetBytes(Attributes.MediaStorageSOPInstanceUID, VR.UI, Encoding.Latin1.GetBytes(sopInstance.ToString()));
        group.Set(Attributes.TransferSyntaxUID, transferSyntax.Uid);
        group.Set(Attributes.ImplementationClassUID, ImplementationClassUid);
        group.Set(Attributes.ImplementationVersionName, ImplementationVersionName);
        if (!string.IsNullOrEmpty(sourceAETitle))
        {
            group.Set(Attributes.SourceApplicationEntityTitle, sourceAETitle);
        }

        byte[] elements = group.Encode(TransferSyntax.ExplicitVRLittleEndian, s_options).ToArray();
        return [.. preamble.IsEmpty ? new byte[PreambleLength] : preamble.Span, .. "DICM"u8, .. elements];
    }
}
