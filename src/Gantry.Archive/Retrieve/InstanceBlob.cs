using Gantry.Dicom.Objects.Media;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>An open blob: a Part 10 file with our File Meta Information and the data set exactly as received.</summary>
public sealed class InstanceBlob : IDisposable
{
    internal InstanceBlob(SafeFileHandle handle, long length, long dataSetOffset)
    {
        Handle = handle;
        Length = length;
        DataSetOffset = dataSetOffset;
    }

    /// <summary>The file, open for reading; many may read it at once.</summary>
    public SafeFileHandle Handle { get; }

    /// <summary>The length of the whole file, in bytes.</summary>
    public long Length { get; }

    /// <summary>Where the data set begins; it reaches to the end of the file.</summary>
    public long DataSetOffset { get; }

    /// <summary>The length of the data set, in bytes.</summary>
    public long DataSetLength => Length - DataSetOffset;

    /// <summary>Opens a stream over the whole Part 10 file. It does not own the handle: dispose of the blob after the stream.</summary>
    public Stream OpenPart10() => new ExtentStream(Handle, 0, Length);

    /// <summary>Opens a stream over the data set alone. It does not own the handle: dispose of the blob after the stream.</summary>
    public Stream OpenDataSet() => new ExtentStream(Handle, DataSetOffset, DataSetLength);

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();
}
