namespace Gantry.Dicom.Objects.Signatures;

/// <summary>Which elements may be signed (PS3.3 §C.12.1.1.3.1.1): those that stay the same when a data set is written anew, and that every reader can encode.</summary>
internal static class SignableElements
{
    private const uint LengthToEnd = 0x00080001;
    private const uint TrailingPadding = 0xFFFCFFFC;
    private const ushort FirstGroup = 0x0008;
    private const ushort SignatureGroup = 0xFFFA;
    private const ushort DelimiterGroup = 0xFFFE;

    /// <summary>Whether elements of a tag are ever signed; within items, the others are left out.</summary>
    public static bool MayHold(Tag tag) =>
        tag.Group >= FirstGroup && !tag.IsGroupLength && tag.Group is not (SignatureGroup or DelimiterGroup) && tag.Value is not (LengthToEnd or TrailingPadding) && tag != Attributes.MACParametersSequence.Tag;

    /// <summary>Whether everybody can encode an element with an explicit value representation: it is known, as are those of all that its items hold.</summary>
    public static bool IsKnown(in DataElement element, int depth = 0)
    {
        VR vr = element.VR;
        if (element.IsSequence)
        {
            return vr == VR.SQ && depth < DicomLimits.Default.MaximumDepth && element.Items.All(item => item.Where(inner => MayHold(inner.Tag)).All(inner => IsKnown(inner, depth + 1)));
        }

        return vr is not (VR.UN or VR.None or VR.SQ) && (vr.HasLongLength() || element.Length < ushort.MaxValue);
    }

    /// <summary>Whether an element, or one in its items, is private.</summary>
    public static bool IsPrivate(in DataElement element) => element.Tag.IsPrivate || element.Items.Any(item => item.Any(inner => IsPrivate(inner)));
}
