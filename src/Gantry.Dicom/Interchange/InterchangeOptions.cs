namespace Gantry.Dicom;

/// <summary>How a data set is written in a form for interchange: DICOM JSON (PS3.18 annex F) or Native DICOM XML (PS3.19 annex A.1).</summary>
public abstract record InterchangeOptions
{
    private protected InterchangeOptions()
    {
    }

    /// <summary>
    /// Gives the reference of a binary value longer than <see cref="BulkThreshold"/> and of encapsulated pixel data; null to write it inline. The first
    /// argument is its path from the data set: tags and item numbers from 0 in turn, as in 7FE00010 or 54000100/0/54001010.
    /// </summary>
    public Func<string, DataElement, string?>? BulkDataUri { get; init; }

    /// <summary>The longest binary value, in bytes, written inline when there is a <see cref="BulkDataUri"/>.</summary>
    public int BulkThreshold { get; init; } = 1024;
}
