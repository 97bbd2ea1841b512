namespace Gantry.Dicom.Objects.Validation;

/// <summary>How bad a finding is, from the least to the worst.</summary>
public enum FindingSeverity
{
    /// <summary>Nothing wrong: something a reader may want to know.</summary>
    Info,

    /// <summary>Dubious, or known to trouble receivers.</summary>
    Warning,

    /// <summary>Against the standard; under the tolerant policy, what makes the instance useless.</summary>
    Error,
}
