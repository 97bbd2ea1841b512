using System.Collections.Frozen;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>What stays an error where equipment is borne with.</summary>
internal static class TolerantPolicy
{
    private static readonly FrozenSet<string> s_rules = FrozenSet.Create(StringComparer.Ordinal, "unknown-class", "pixel-data-length", "bits", "samples-per-pixel", "uid-used-twice");

    private static readonly FrozenSet<Tag> s_tags = FrozenSet.Create<Tag>(
        Attributes.SOPClassUID, Attributes.SOPInstanceUID, Attributes.StudyInstanceUID, Attributes.SeriesInstanceUID,
        Attributes.Rows, Attributes.Columns, Attributes.BitsAllocated, Attributes.BitsStored, Attributes.HighBit, Attributes.PixelRepresentation,
        Attributes.SamplesPerPixel, Attributes.PhotometricInterpretation, Attributes.PixelData, Attributes.PerFrameFunctionalGroupsSequence, Attributes.SharedFunctionalGroupsSequence);

    /// <summary>Whether a finding remains an error.</summary>
    public static bool IsFatal(string rule, Tag tag) => s_rules.Contains(rule) || s_tags.Contains(tag) || (rule == "wrong-vr" && IsSequence(tag));

    private static bool IsSequence(Tag tag) => DicomDictionary.Default.LookupVR(tag) == VR.SQ;
}
