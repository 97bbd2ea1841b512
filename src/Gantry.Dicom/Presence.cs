namespace Gantry.Dicom;

/// <summary>How an attribute stands in a data set.</summary>
public enum Presence
{
    /// <summary>The data set does not hold the attribute.</summary>
    Absent,
    /// <summary>The attribute is there with a value of length zero.</summary>
    Empty,
    /// <summary>The attribute has a value.</summary>
    Value,
}
