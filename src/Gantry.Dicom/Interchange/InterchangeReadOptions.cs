namespace Gantry.Dicom;

/// <summary>How a form for interchange is read: DICOM JSON (PS3.18 annex F) or Native DICOM XML (PS3.19 annex A.1).</summary>
public abstract record InterchangeReadOptions
{
    private protected InterchangeReadOptions()
    {
    }

    /// <summary>The dictionary and the limits; <see cref="DicomLimits.MaximumDepth"/> and <see cref="DicomLimits.MaximumElements"/> bound what is read.</summary>
    public DicomContext Context { get; init; } = DicomContext.Default;

    /// <summary>The longest text, in bytes, of one data set.</summary>
    public int MaximumLength { get; init; } = 256 << 20;

    /// <summary>
    /// Fetches the bytes, little endian, that a reference to bulk data means; the second argument is the path of the element as in
    /// <see cref="InterchangeOptions.BulkDataUri"/>. Where it gives null the element is left empty. Without it such a reference is an error.
    /// </summary>
    public Func<string, string, ReadOnlyMemory<byte>?>? ResolveBulkData { get; init; }
}
