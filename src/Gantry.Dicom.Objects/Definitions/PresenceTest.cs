namespace Gantry.Dicom.Objects.Definitions;

/// <summary>What is asked of an attribute's presence.</summary>
internal enum PresenceTest
{
    /// <summary>It is there, with or without a value.</summary>
    Present,

    /// <summary>It is not there.</summary>
    Absent,

    /// <summary>It is there without a value.</summary>
    Empty,

    /// <summary>It is there with a value.</summary>
    Nonempty,
}
