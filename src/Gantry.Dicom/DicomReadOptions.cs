namespace Gantry.Dicom;

/// <summary>How to read a file or data set.</summary>
public sealed record DicomReadOptions
{
    /// <summary>Nothing special.</summary>
    public static DicomReadOptions Default { get; } = new();

    /// <summary>Dictionary and limits.</summary>
    public DicomContext Context { get; init; } = DicomContext.Default;

    /// <summary>Where given, reading ends before the first element of the data set (not of its items) with this or a later tag.</summary>
    public Tag? StopBefore { get; init; }

    /// <summary>Values longer than this many bytes stay in the file until they are asked for.</summary>
    public int BulkThreshold { get; init; } = 64 << 10;
}
