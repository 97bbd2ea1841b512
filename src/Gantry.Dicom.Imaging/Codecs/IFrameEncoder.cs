using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>Encodes native frames in some transfer syntaxes. It keeps nothing between frames: any number of threads use it at once.</summary>
public interface IFrameEncoder
{
    /// <summary>The transfer syntaxes that it writes.</summary>
    IReadOnlyList<TransferSyntax> TransferSyntaxes { get; }

    /// <summary>What keeps frames from being encoded.</summary>
    /// <param name="description">The description of native frames, colour by pixel.</param>
    /// <param name="transferSyntax">One of <see cref="TransferSyntaxes"/>.</param>
    /// <returns>The attribute, its value and what is allowed; null when nothing does.</returns>
    string? WhyNot(PixelDescription description, TransferSyntax transferSyntax);

    /// <summary>Encodes one frame.</summary>
    /// <param name="description">The description of the native frame, colour by pixel, for which <see cref="WhyNot"/> is null.</param>
    /// <param name="samples">The frame: <see cref="PixelDescription.FrameLength"/> bytes, little endian.</param>
    /// <param name="transferSyntax">One of <see cref="TransferSyntaxes"/>.</param>
    /// <param name="options">How much may be lost, for the syntaxes that lose something.</param>
    /// <param name="codeStream">Takes the code stream, without a padding byte.</param>
    /// <returns>The Photometric Interpretation (0028,0004) of the encoded frame, the same for all frames of a description.</returns>
    /// <exception cref="DicomException">The frame can't be encoded.</exception>
    string Encode(PixelDescription description, ReadOnlySpan<byte> samples, TransferSyntax transferSyntax, EncodeOptions options, IBufferWriter<byte> codeStream);
}
