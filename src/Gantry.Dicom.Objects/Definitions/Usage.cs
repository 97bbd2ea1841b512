namespace Gantry.Dicom.Objects.Definitions;

/// <summary>How a module or a functional group belongs to an information object (PS3.3 §A.1.3).</summary>
public enum Usage
{
    /// <summary>The table states none, as for normalized objects, where the service class does.</summary>
    Unspecified,

    /// <summary>M: always there.</summary>
    Mandatory,

    /// <summary>C: there under a condition.</summary>
    Conditional,

    /// <summary>U: there if the writer wishes so.</summary>
    UserOption,
}
