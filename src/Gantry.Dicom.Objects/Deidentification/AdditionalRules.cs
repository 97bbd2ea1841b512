using System.Collections.Frozen;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>
/// What is done to attributes that PS3.15 Table E.1-1 does not list though they identify, or are not true any more: dates in other calendars, where an object can
/// be fetched from, what only belongs to what was removed; and which attributes hold UIDs that identify no object.
/// </summary>
internal static class AdditionalRules
{
    /// <summary>The actions.</summary>
    public static FrozenDictionary<uint, ConfidentialityAction> Actions { get; } = new Dictionary<uint, ConfidentialityAction>
    {
        [Attributes.IssuerOfPatientIDQualifiersSequence.Tag.Value] = ConfidentialityAction.Remove,
        [Attributes.PatientBirthDateInAlternativeCalendar.Tag.Value] = ConfidentialityAction.Remove,
        [Attributes.PatientDeathDateInAlternativeCalendar.Tag.Value] = ConfidentialityAction.Remove,
        [Attributes.PatientAlternativeCalendar.Tag.Value] = ConfidentialityAction.Remove,
        [Attributes.PrivateDataElementCharacteristicsSequence.Tag.Value] = ConfidentialityAction.Remove,
        [Attributes.EncryptedAttributesSequence.Tag.Value] = ConfidentialityAction.Remove,
        [Attributes.MACParametersSequence.Tag.Value] = ConfidentialityAction.Remove,
        [Attributes.RetrieveURL.Tag.Value] = ConfidentialityAction.Remove,
        [Attributes.RetrieveURI.Tag.Value] = ConfidentialityAction.Remove,
        [Attributes.HL7InstanceIdentifier.Tag.Value] = ConfidentialityAction.Replace,
    }.ToFrozenDictionary();

    /// <summary>The attributes whose UIDs name classes, syntaxes, coding schemes and templates: they stay.</summary>
    public static FrozenSet<uint> ClassUids { get; } = new[]
    {
        Attributes.SOPClassUID.Tag, Attributes.ReferencedSOPClassUID.Tag, Attributes.RelatedGeneralSOPClassUID.Tag, Attributes.OriginalSpecializedSOPClassUID.Tag,
        Attributes.SOPClassesInStudy.Tag, Attributes.SOPClassesSupported.Tag, Attributes.PertinentSOPClassesInStudy.Tag, Attributes.PertinentSOPClassesInSeries.Tag,
        Attributes.CodingSchemeUID.Tag, Attributes.ContextUID.Tag, Attributes.MappingResourceUID.Tag, Attributes.ContextGroupExtensionCreatorUID.Tag,
        Attributes.AvailableTransferSyntaxUID.Tag, Attributes.StoredInstanceTransferSyntaxUID.Tag, Attributes.FlowTransferSyntaxUID.Tag,
        Attributes.MACCalculationTransferSyntaxUID.Tag, Attributes.EncryptedContentTransferSyntaxUID.Tag,
    }.Select(tag => tag.Value).ToFrozenSet();
}
