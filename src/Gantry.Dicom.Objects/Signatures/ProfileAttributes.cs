using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>What the profiles of PS3.15 annex C want signed: single attributes, and modules with all that is there of them.</summary>
internal sealed class ProfileAttributes
{
    private const ushort RepeatingGroups = 0xFFE1;
    private const ushort Curves = 0x5000;

    // General Acquisition was a part of General Image when the profiles were written, and other programs count it so.
    private static readonly string[] s_imageModules =
    [
        "overlay-plane", "graphic-annotation", "general-image", "general-acquisition", "image-pixel", "sr-document-general", "sr-document-content", "waveform", "waveform-annotation", "multi-frame-functional-groups", "enhanced-mr-image",
        "mr-spectroscopy", "mr-spectroscopy-data", "mr-spectroscopy-pulse-sequence", "raw-data", "enhanced-ct-image", "enhanced-xa-xrf-image", "segmentation-image", "encapsulated-document", "x-ray-3d-image", "enhanced-pet-image",
        "enhanced-us-image", "surface-segmentation", "surface-mesh", "structured-display", "structured-display-annotation", "structured-display-image-box", "generic-implant-template-description", "implant-assembly-template",
        "implant-template-group", "point-cloud", "enhanced-mammography-image", "tractography-results", "volumetric-graphic-annotation",
    ];

    private static readonly Tag[] s_identifiers = [Attributes.SOPClassUID, Attributes.SOPInstanceUID, Attributes.StudyInstanceUID, Attributes.SeriesInstanceUID];

    private static readonly Lazy<ProfileAttributes> s_creator = new(() => new ProfileAttributes(
        s_identifiers, [Attributes.InstanceCreationDate, Attributes.InstanceCreationTime, Attributes.PixelData], ["general-equipment", .. s_imageModules], hasGraphics: true));

    private static readonly Lazy<ProfileAttributes> s_authorization = new(() => new ProfileAttributes(s_identifiers, [Attributes.PixelData], s_imageModules, hasGraphics: true));

    private static readonly Lazy<ProfileAttributes> s_report = new(() => new ProfileAttributes(
        [Attributes.SOPClassUID, Attributes.StudyInstanceUID, Attributes.SeriesInstanceUID],
        [Attributes.CurrentRequestedProcedureEvidenceSequence, Attributes.PertinentOtherEvidenceSequence, Attributes.PredecessorDocumentsSequence, Attributes.ObservationDateTime],
        ["general-equipment", "sr-document-content"],
        hasGraphics: false));

    // What a verified report has signed too (PS3.15 §C.4).
    private static readonly Tag[] s_verified = [Attributes.SOPInstanceUID, Attributes.VerificationFlag, Attributes.VerifyingObserverSequence];

    private readonly Tag[] _needed;
    private readonly HashSet<Tag> _single;
    private readonly (Tag Tag, uint Mask)[] _repeating;
    private readonly bool _hasGraphics;

    private ProfileAttributes(Tag[] needed, Tag[] single, string[] modules, bool hasGraphics)
    {
        DictionaryEntry[] entries = [.. InformationObjectDefinitions.Modules.Where(module => modules.Contains(module.Id)).SelectMany(module => module.Attributes).Select(attribute => attribute.Entry)];
        _needed = needed;
        _single = [.. needed, .. single, .. entries.Where(entry => !entry.IsRepeating).Select(entry => entry.Tag)];
        _repeating = [.. entries.Where(entry => entry.IsRepeating).Select(entry => (entry.Tag, entry.Mask))];
        _hasGraphics = hasGraphics;
    }

    /// <summary>The elements of a data set that a profile wants signed; none for those that want no certain ones.</summary>
    public static IEnumerable<Tag> Wanted(DigitalSignatureProfile profile, DataSet dataSet)
    {
        if (Of(profile) is not { } attributes)
        {
            return [];
        }

        bool isRaw = dataSet.Contains(Attributes.CreatorVersionUID);
        Tag[] more = profile == DigitalSignatureProfile.StructuredReport && IsVerified(dataSet) ? s_verified : [];
        return dataSet.Select(element => element.Tag).Where(tag => SignableElements.MayHold(tag) && (attributes.Holds(tag, isRaw) || more.Contains(tag)));
    }

    /// <summary>What keeps a signature from being one of a profile, as far as it depends on what is signed; null for nothing.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="dataSet">The data set that is signed.</param>
    /// <param name="signed">What is signed of it.</param>
    /// <param name="isItem">Whether it is an item of a sequence.</param>
    public static string? WhyNot(DigitalSignatureProfile profile, DataSet dataSet, IReadOnlySet<Tag> signed, bool isItem)
    {
        if (Of(profile) is not { } attributes)
        {
            return null;
        }

        if (isItem)
        {
            return "is about whole data sets, and this is an item";
        }

        if (profile == DigitalSignatureProfile.StructuredReport && !(dataSet.Contains(Attributes.ValueType) && dataSet.Contains(Attributes.ConceptNameCodeSequence)))
        {
            return "is about reports and key object selections, and this is none";
        }

        foreach (Tag tag in attributes._needed.Where(tag => dataSet.Presence(tag) != Presence.Value))
        {
            return $"wants {tag} signed, which is not there";
        }

        return Wanted(profile, dataSet).Where(tag => !signed.Contains(tag)).Select(tag => $"wants {tag} signed").FirstOrDefault();
    }

    /// <summary>Whether a report is verified.</summary>
    public static bool IsVerified(DataSet dataSet) => dataSet.GetString(Attributes.VerificationFlag) == "VERIFIED";

    private static ProfileAttributes? Of(DigitalSignatureProfile profile) => profile switch
    {
        DigitalSignatureProfile.Creator => s_creator.Value,
        DigitalSignatureProfile.Authorization => s_authorization.Value,
        DigitalSignatureProfile.StructuredReport => s_report.Value,
        _ => null,
    };

    // Raw data are in private elements; curves have no module any more.
    private bool Holds(Tag tag, bool isRaw) => _single.Contains(tag) || Array.Exists(_repeating, entry => (tag.Value & entry.Mask) == entry.Tag.Value)
        || (_hasGraphics && ((isRaw && tag.IsPrivate) || (tag.Group & RepeatingGroups) == Curves));
}
