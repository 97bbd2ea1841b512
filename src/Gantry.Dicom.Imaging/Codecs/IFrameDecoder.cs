namespace Gantry.Dicom.Imaging;

/// <summary>Decodes frames of some transfer syntaxes. It keeps nothing between frames: any number of threads use it at once.</summary>
public interface IFrameDecoder
{
    /// <summary>The transfer syntaxes whose frames it decodes.</summary>
    IReadOnlyList<TransferSyntax> TransferSyntaxes { get; }

    /// <summary>Decodes one frame. What it allocates is bounded by the size of the frame that the description states and by that of the code stream.</summary>
    /// <param name="description">The description of the data set's pixels, which the code stream has to agree with.</param>
    /// <param name="codeStream">The frame as stored, its fragments joined; a padding byte may follow the end of the stream.</param>
    /// <param name="samples">
    /// Takes exactly <see cref="PixelDescription.FrameLength"/> bytes: rows × columns × samples, colour by pixel, little endian, each sample in Bits Allocated bits
    /// and, where the code stream holds signed numbers, extended with its sign; 1-bit samples are packed from the lowest bit (PS3.5 §8.1.1). What is in it before is not read.
    /// </param>
    /// <returns>What the samples mean now: the Photometric Interpretation (0028,0004) of the decoded frame.</returns>
    /// <exception cref="DicomException">The code stream is damaged, not of this kind, or contradicts the description; the message names the place.</exception>
    string Decode(PixelDescription description, ReadOnlyMemory<byte> codeStream, Span<byte> samples);
}
