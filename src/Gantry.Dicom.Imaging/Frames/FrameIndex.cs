namespace Gantry.Dicom.Imaging;

/// <summary>Where the frames of a data set's pixel data lie. Built once, safe to use from many threads.</summary>
public abstract class FrameIndex
{
    private protected FrameIndex(DataSet dataSet, DataElement element, int count)
    {
        (Element, Count, Source) = (element, count, element.Range == default ? null : dataSet.Source);
        MaximumLength = dataSet.Context.Limits.MaximumValueInMemory;
    }

    /// <summary>How many frames there are.</summary>
    public int Count { get; }

    /// <summary>Whether the frames are fragments of code streams.</summary>
    public abstract bool IsEncapsulated { get; }

    /// <summary>Whether the bytes of every frame are its own, from its first bit to its last; false for packed 1-bit frames that share bytes.</summary>
    public abstract bool IsByteAligned { get; }

    /// <summary>Whether the bytes in the source are what <see cref="Read(int)"/> gives; false where it has to shift bits or change the byte order.</summary>
    public abstract bool IsReadyToSend { get; }

    /// <summary>Doubts about offset tables that were not followed.</summary>
    public IReadOnlyList<Finding> Findings { get; private protected init; } = [];

    private protected DataElement Element { get; }

    /// <summary>Where the pixel data were read from; null when a program set them.</summary>
    private protected IBulkSource? Source { get; }

    private protected int MaximumLength { get; }

    /// <summary>Finds the frames of a data set: by arithmetic when native, by offset tables, fragments and code stream starts when encapsulated.</summary>
    /// <exception cref="CodecNotAvailableException">The pixel data are a video stream, whose frames can't be taken apart without a decoder.</exception>
    /// <exception cref="DicomException">There are no pixel data, or frames and fragments can't be matched.</exception>
    public static FrameIndex FromDataSet(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (PixelDescription.FindPixelData(dataSet) is not Tag tag || !dataSet.TryGetElement(tag, out DataElement element))
        {
            throw new DicomException("The data set has no pixel data, so it has no frames.");
        }

        return element.IsEncapsulated ? EncapsulatedFrames.Create(dataSet, element) : new NativeFrames(dataSet, element, PixelDescription.FromDataSet(dataSet));
    }

    /// <summary>The byte ranges of a frame, in order, as positions in the data set's source. A packed 1-bit frame may begin and end within a byte.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    /// <exception cref="DicomException">There is no such frame.</exception>
    /// <exception cref="InvalidOperationException">The pixel data were set by a program: there is no source.</exception>
    public IReadOnlyList<ValueRange> Ranges(int frameNumber)
    {
        CheckNumber(frameNumber);
        return Source is null
            ? throw new InvalidOperationException("The pixel data were not read from a source, so their frames have no positions in one.")
            : RangesOf(frameNumber - 1);
    }

    /// <summary>The length of a frame as <see cref="Read(int)"/> gives it, in bytes.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    /// <exception cref="DicomException">There is no such frame.</exception>
    public long Length(int frameNumber)
    {
        CheckNumber(frameNumber);
        return LengthOf(frameNumber - 1);
    }

    /// <summary>Reads a frame: fragments joined; native samples in little endian, packed 1-bit frames shifted to begin at the lowest bit of the first byte.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    /// <exception cref="DicomException">There is no such frame, it is too long for memory, or the source ends before it does.</exception>
    public byte[] Read(int frameNumber)
    {
        long length = Length(frameNumber);
        return length <= MaximumLength
            ? ReadFrame(frameNumber - 1)
            : throw new DicomException($"Frame {frameNumber} is {length} bytes long, more than the {MaximumLength} that are brought into memory at once.");
    }

    private protected abstract ValueRange[] RangesOf(int frame);

    private protected abstract long LengthOf(int frame);

    private protected abstract byte[] ReadFrame(int frame);

    private protected void ReadSource(long offset, Span<byte> buffer)
    {
        int read = Source!.Read(offset, buffer);
        if (read < buffer.Length)
        {
            throw new DicomException($"The source ends {buffer.Length - read} bytes before the frame does", Element.Tag.ToString(), offset);
        }
    }

    private void CheckNumber(int frameNumber)
    {
        if (frameNumber < 1 || frameNumber > Count)
        {
            throw new DicomException($"There is no frame {frameNumber}: the object has frames 1 to {Count}.");
        }
    }
}
