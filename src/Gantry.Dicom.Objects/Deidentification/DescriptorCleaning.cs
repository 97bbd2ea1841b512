namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>What is left of free text that is cleaned.</summary>
public enum DescriptorCleaning
{
    /// <summary>All but what identifies in the same data set, and what looks like a date, number, address, UID or name after a title.</summary>
    WithoutIdentifiers,

    /// <summary>Only words known to be harmless: of anatomy, technique and procedure, and short numbers.</summary>
    KnownWords,
}
