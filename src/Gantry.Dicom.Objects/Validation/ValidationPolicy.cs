namespace Gantry.Dicom.Objects.Validation;

/// <summary>What counts as an error.</summary>
public enum ValidationPolicy
{
    /// <summary>Whatever the standard forbids.</summary>
    Strict,

    /// <summary>
    /// Only what makes an instance useless: no identifiers, no class, pixels that can't be read, sequences that are none. What else the standard forbids is a warning, as
    /// equipment in use does much of it.
    /// </summary>
    Tolerant,
}
