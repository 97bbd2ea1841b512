namespace Gantry.Dicom.Imaging;

/// <summary>Where the frames of a data set's pixel data lie. Built once, safe to use from many threads.</summary>
public sealed class FrameIndex
{
    private FrameIndex()
    {
    }

    /// <summary>Finds the frames of a data set: by arithmetic when native, by offset tables, fragments and code stream starts when encapsulated.</summary>
    /// <exception cref="CodecNotAvailableException">The pixel data are a video stream, whose frames can't be taken apart without a decoder.</exception>
    /// <exception cref="DicomException">There are no pixel data, or frames and fragments can't be matched.</exception>
    public static FrameIndex FromDataSet(DataSet dataSet) => throw new NotSupportedException();

    /// <summary>How many frames there are.</summary>
    public int Count { get; }

    /// <summary>Whether the frames are fragments of code streams.</summary>
    public bool IsEncapsulated { get; }

    /// <summary>Doubts about offset tables that were not followed.</summary>
    public IReadOnlyList<Finding> Findings { get; } = [];

    /// <summary>The byte ranges of a frame, in order, as positions in the data set's source. A native 1-bit frame may begin and end within a byte.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    public IReadOnlyList<ValueRange> Ranges(int frameNumber) => throw new NotSupportedException();

    /// <summary>The length of a frame as <see cref="Read(int)"/> gives it, in bytes.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    public long Length(int frameNumber) => throw new NotSupportedException();

    /// <summary>Whether the bytes of a native frame are its own, from its first bit to its last; false for packed 1-bit frames that share bytes.</summary>
    public bool IsByteAligned { get; }

    /// <summary>Reads a frame, fragments joined; packed 1-bit frames are shifted to begin at the lowest bit of the first byte.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    public byte[] Read(int frameNumber) => throw new NotSupportedException();
}
