namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>How much a context group binds (PS3.16 §6.2).</summary>
public enum BindingStrength
{
    /// <summary>A suggestion.</summary>
    Baseline,

    /// <summary>To be used where one of its codes fits; others are allowed where the group is extensible.</summary>
    Defined,

    /// <summary>Nothing else is allowed.</summary>
    Enumerated,
}
