namespace Gantry.Dicom;

/// <summary>How DICOM JSON is read.</summary>
public sealed record DicomJsonReadOptions
{
    /// <summary>The dictionary and the limits of the default context; bulk data cannot be fetched.</summary>
    public static DicomJsonReadOptions Default { get; } = new();

    /// <summary>The dictionary and the limits; <see cref="DicomLimits.MaximumDepth"/> and <see cref="DicomLimits.MaximumElements"/> bound what is read.</summary>
    public DicomContext Context { get; init; } = DicomContext.Default;

    /// <summary>The longest text, in bytes, that is read.</summary>
    public int MaximumLength { get; init; } = 256 << 20;

    /// <summary>
    /// Fetches the bytes, little endian, of a BulkDataURI; the second argument is the path of the element as in <see cref="DicomJsonOptions.BulkDataUri"/>.
    /// Where it gives null the element is left empty. Without it a BulkDataURI is an error.
    /// </summary>
    public Func<string, string, ReadOnlyMemory<byte>?>? ResolveBulkData { get; init; }
}
