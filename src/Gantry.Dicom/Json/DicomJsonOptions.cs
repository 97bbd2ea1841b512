namespace Gantry.Dicom;

/// <summary>How a data set is written as DICOM JSON.</summary>
public sealed record DicomJsonOptions : InterchangeOptions
{
    /// <summary>Binary values inline, whatever their length.</summary>
    public static DicomJsonOptions Default { get; } = new();
}
