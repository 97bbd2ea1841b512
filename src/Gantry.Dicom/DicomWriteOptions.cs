namespace Gantry.Dicom;

/// <summary>How to write a data set.</summary>
public sealed record DicomWriteOptions
{
    /// <summary>Nothing special.</summary>
    public static DicomWriteOptions Default { get; } = new();

    /// <summary>
    /// Whether sequences and items that must be written anew get undefined length with delimiters instead of their length in bytes (PS3.5 §7.5).
    /// Those that are copied keep what they have.
    /// </summary>
    public bool UseUndefinedLength { get; init; }
}
