using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>Moves single frames of a data set to another transfer syntax. Safe to use from many threads.</summary>
public sealed class FrameTranscoder
{
    private readonly FrameReader _reader;
    private readonly IFrameEncoder? _encoder;
    private readonly TransferSyntax _target;
    private readonly EncodeOptions _options;

    /// <summary>Finds the frames and the codecs they need.</summary>
    /// <param name="dataSet">The data set, with its pixels or with a source they can be read from.</param>
    /// <param name="target">The transfer syntax to move frames to.</param>
    /// <param name="options">How; the default when null.</param>
    /// <exception cref="CodecNotAvailableException">There is no codec for what the frames are in, or for what they are to be in.</exception>
    /// <exception cref="DicomException">There are no pixels, or their description is wrong.</exception>
    public FrameTranscoder(DataSet dataSet, TransferSyntax target, TranscodeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        options ??= TranscodeOptions.Default;
        (_target, _options) = (target, options.Encoding);
        _reader = FrameReader.FromDataSet(dataSet, options.Codecs);
        if (target.IsEncapsulated && !options.Codecs.TryGetEncoder(target, out _encoder))
        {
            throw new CodecNotAvailableException($"Pixel data can't be encoded in {target.Name} ({target.Uid}) by this program.");
        }
    }

    /// <summary>What the data set says of its pixels, as stored.</summary>
    public PixelDescription Description => _reader.Description;

    /// <summary>How many frames there are.</summary>
    public int Count => _reader.Count;

    internal FrameReader Reader => _reader;

    /// <summary>Reads a frame and moves it.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    /// <exception cref="DicomException">There is no such frame, it is damaged, or the transfer syntax does not allow what it is.</exception>
    public EncodedFrame Read(int frameNumber)
    {
        NativeFrame frame = _reader.Read(frameNumber).ByPixel();
        if (_encoder is null)
        {
            return new EncodedFrame(frame.Samples, frame.Description.PhotometricInterpretation);
        }

        if (_encoder.WhyNot(frame.Description, _target) is { } reason)
        {
            throw new DicomException($"Pixel data can't be encoded in {_target.Name}: {reason}");
        }

        ArrayBufferWriter<byte> codeStream = new();
        string became = _encoder.Encode(frame.Description, frame.Samples.Span, _target, _options, codeStream);
        return new EncodedFrame(codeStream.WrittenMemory, became);
    }
}
