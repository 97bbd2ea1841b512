namespace Gantry.Dicom.Imaging;

/// <summary>Decodes frames at lower resolutions too, with less work than the whole frame takes.</summary>
public interface IReducingFrameDecoder : IFrameDecoder
{
    /// <summary>Decodes a frame with width and height halved, rounded up, as often as asked, or as often as the code stream has it.</summary>
    /// <param name="description">The description of the data set's pixels.</param>
    /// <param name="codeStream">The frame as stored, its fragments joined.</param>
    /// <param name="halvings">How often at most, from 0.</param>
    /// <exception cref="DicomException">The code stream is damaged, not of this kind, or contradicts the description.</exception>
    NativeFrame DecodeReduced(PixelDescription description, ReadOnlyMemory<byte> codeStream, int halvings);
}
