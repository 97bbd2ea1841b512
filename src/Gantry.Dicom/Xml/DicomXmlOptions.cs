namespace Gantry.Dicom;

/// <summary>How a data set is written as Native DICOM XML.</summary>
public sealed record DicomXmlOptions : InterchangeOptions
{
    /// <summary>Binary values inline, whatever their length; nothing indented.</summary>
    public static DicomXmlOptions Default { get; } = new();

    /// <summary>Whether each element starts a line of its own, indented by its depth. Values stay as they are.</summary>
    public bool IsIndented { get; init; }
}
