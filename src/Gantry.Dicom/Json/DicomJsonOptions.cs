namespace Gantry.Dicom;

/// <summary>How a data set is written as DICOM JSON.</summary>
public sealed record DicomJsonOptions
{
    /// <summary>Binary values inline, whatever their length.</summary>
    public static DicomJsonOptions Default { get; } = new();

    /// <summary>
    /// Gives the BulkDataURI of a binary value longer than <see cref="BulkThreshold"/> and of encapsulated pixel data; null to write it inline. The first
    /// argument is its path from the data set: tags and item numbers from 0 in turn, as in 7FE00010 or 54000100/0/54001010.
    /// </summary>
    public Func<string, DataElement, string?>? BulkDataUri { get; init; }

    /// <summary>The longest binary value, in bytes, written inline when there is a <see cref="BulkDataUri"/>.</summary>
    public int BulkThreshold { get; init; } = 1024;
}
