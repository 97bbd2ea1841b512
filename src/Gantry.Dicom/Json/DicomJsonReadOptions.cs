namespace Gantry.Dicom;

/// <summary>How DICOM JSON is read.</summary>
public sealed record DicomJsonReadOptions : InterchangeReadOptions
{
    /// <summary>The dictionary and the limits of the default context; bulk data cannot be fetched.</summary>
    public static DicomJsonReadOptions Default { get; } = new();
}
