namespace Gantry.Dicom;

/// <summary>In what two data sets differ at a place.</summary>
public enum DifferenceKind
{
    /// <summary>Both have the attribute, with other values.</summary>
    Value,

    /// <summary>Only the left one has it.</summary>
    OnlyLeft,

    /// <summary>Only the right one has it.</summary>
    OnlyRight,

    /// <summary>Both have it, in other value representations.</summary>
    Representation,
}
