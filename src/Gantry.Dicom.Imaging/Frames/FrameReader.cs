namespace Gantry.Dicom.Imaging;

/// <summary>Gives the frames of a data set as native samples, decoded where they are compressed. Safe to use from many threads.</summary>
public sealed class FrameReader
{
    private readonly FrameIndex _index;
    private readonly IFrameDecoder? _decoder;
    private readonly int _maximumLength;

    private FrameReader(PixelDescription description, FrameIndex index, IFrameDecoder? decoder, int maximumLength)
        => (Description, _index, _decoder, _maximumLength) = (description, index, decoder, maximumLength);

    /// <summary>What the data set says of its pixels, as stored.</summary>
    public PixelDescription Description { get; }

    /// <summary>How many frames there are.</summary>
    public int Count => _index.Count;

    /// <summary>Finds the frames and what decodes them.</summary>
    /// <param name="dataSet">The data set, with its pixels or with a source they can be read from.</param>
    /// <param name="codecs">The codecs to use; all of this library when null.</param>
    /// <exception cref="CodecNotAvailableException">The frames are compressed and none of the codecs decodes them.</exception>
    /// <exception cref="DicomException">There are no pixels, or their description is wrong.</exception>
    public static FrameReader FromDataSet(DataSet dataSet, FrameCodecs? codecs = null)
    {
        PixelDescription description = PixelDescription.FromDataSet(dataSet);
        IFrameDecoder? decoder = null;
        if (description.IsCompressed && !(codecs ?? FrameCodecs.Default).TryGetDecoder(description.TransferSyntax, out decoder))
        {
            throw VideoDescription.IsVideo(description.TransferSyntax)
                ? new CodecNotAvailableException(description.TransferSyntax, $"they are a video: {VideoDescription.Explain(dataSet)}")
                : new CodecNotAvailableException(description.TransferSyntax);
        }

        return new FrameReader(description, FrameIndex.FromDataSet(dataSet), decoder, dataSet.Context.Limits.MaximumValueInMemory);
    }

    /// <summary>Reads a frame and decodes it.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    /// <exception cref="DicomException">There is no such frame, it is too long for memory, or its code stream is damaged.</exception>
    public NativeFrame Read(int frameNumber)
    {
        if (_decoder is null)
        {
            // A fragment has a byte more where a frame has an odd number of them.
            byte[] frame = _index.Read(frameNumber);
            return frame.Length >= Description.FrameLength
                ? new NativeFrame(Description, frame.AsMemory(0, (int)Description.FrameLength))
                : throw new DicomException($"Frame {frameNumber} is {frame.Length} bytes long instead of {Description.FrameLength}.");
        }

        CheckLength(frameNumber);
        byte[] codeStream = _index.Read(frameNumber);
        byte[] samples = new byte[Description.FrameLength];
        string photometricInterpretation = _decoder.Decode(Description, codeStream, samples);
        return new NativeFrame(Description.Decoded(photometricInterpretation), samples);
    }

    /// <summary>Reads a frame, where its codec can do so with less work, at a lower resolution: width and height halved, rounded up, as often as asked or less.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    /// <param name="halvings">How often at most, from 0.</param>
    /// <exception cref="DicomException">There is no such frame, it is too long for memory, or its code stream is damaged.</exception>
    public NativeFrame ReadReduced(int frameNumber, int halvings)
    {
        if (halvings == 0 || _decoder is not IReducingFrameDecoder reducing)
        {
            return Read(frameNumber);
        }

        CheckLength(frameNumber);
        return reducing.DecodeReduced(Description, _index.Read(frameNumber), halvings);
    }

    private void CheckLength(int frameNumber)
    {
        if (Description.FrameLength > _maximumLength)
        {
            throw new DicomException(
                $"Frame {frameNumber} is {Description.FrameLength} bytes long when decoded, more than the {_maximumLength} that are brought into memory at once.");
        }
    }
}
