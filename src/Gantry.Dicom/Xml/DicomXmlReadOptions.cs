namespace Gantry.Dicom;

/// <summary>How Native DICOM XML is read.</summary>
public sealed record DicomXmlReadOptions : InterchangeReadOptions
{
    /// <summary>The dictionary and the limits of the default context; bulk data cannot be fetched.</summary>
    public static DicomXmlReadOptions Default { get; } = new();
}
