using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>Which transfer syntax instances and frames go out in (PS3.18 §8.7.3.5.2).</summary>
internal static class SentSyntax
{
    /// <summary>
    /// The syntax for what was asked: the stored one for *, Explicit VR Little Endian for none at all, unless the pixels are stored in what loses something or what no codec is
    /// there for; null when it can't be made.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="asked">A transfer syntax UID, *, or null for none.</param>
    public static TransferSyntax? Of(DicomWebRequest request, StoredInstance instance, string? asked)
    {
        TransferSyntax stored = instance.TransferSyntax;
        if (asked is "*" || asked == stored.Uid.Value)
        {
            return stored;
        }

        if (asked is null)
        {
            return LossyCompression.IsLossy(stored) || !CanMake(request, instance, TransferSyntax.ExplicitVRLittleEndian) ? stored : TransferSyntax.ExplicitVRLittleEndian;
        }

        Uid uid = new(asked);
        return TransferSyntax.IsKnown(uid) && CanMake(request, instance, TransferSyntax.Of(uid)) ? TransferSyntax.Of(uid) : null;
    }

    /// <summary>Whether an instance can be made into a transfer syntax. Its pixels are not looked at.</summary>
    public static bool CanMake(DicomWebRequest request, StoredInstance instance, TransferSyntax target)
    {
        TransferSyntax stored = instance.TransferSyntax;
        if (target.Uid == stored.Uid || (!stored.IsEncapsulated && !target.IsEncapsulated))
        {
            return true;
        }

        return instance.NumberOfFrames == 0 ? !target.IsEncapsulated : Transcoder.WhyNot(request.Archive.ReadHeader(instance), target) is null;
    }
}
