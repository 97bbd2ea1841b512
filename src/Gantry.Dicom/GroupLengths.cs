namespace Gantry.Dicom;

/// <summary>What becomes of group lengths (gggg,0000), retired but allowed (PS3.5 §7.2). File meta information always has its own.</summary>
public enum GroupLengths
{
    /// <summary>Those that are there stay; in a data set that is written anew with the number that is right then.</summary>
    Kept,

    /// <summary>They are left out.</summary>
    Dropped,

    /// <summary>Every group gets one.</summary>
    Added,
}
