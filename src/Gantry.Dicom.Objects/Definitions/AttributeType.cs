namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Whether an attribute must be there, and with a value (PS3.5 §7.4).</summary>
public enum AttributeType
{
    /// <summary>The table states none, as for most modules of normalized objects, where the service class does.</summary>
    Unspecified,

    /// <summary>Type 1: present, with a value.</summary>
    Type1,

    /// <summary>Type 1C: under a condition present, with a value.</summary>
    Type1C,

    /// <summary>Type 2: present, with or without a value.</summary>
    Type2,

    /// <summary>Type 2C: under a condition present, with or without a value.</summary>
    Type2C,

    /// <summary>Type 3: optional.</summary>
    Type3,
}
