using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>Puts native frames into fragments as they are: Encapsulated Uncompressed Explicit VR Little Endian (PS3.5 §A.4.11).</summary>
internal sealed class UncompressedEncoder : IFrameEncoder
{
    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.EncapsulatedUncompressedExplicitVRLittleEndian];

    /// <inheritdoc/>
    public string? WhyNot(PixelDescription description, TransferSyntax transferSyntax) => null;

    /// <inheritdoc/>
    public string Encode(PixelDescription description, ReadOnlySpan<byte> samples, TransferSyntax transferSyntax, EncodeOptions options, IBufferWriter<byte> codeStream)
    {
        ArgumentNullException.ThrowIfNull(description);
        codeStream.Write(samples);
        return description.PhotometricInterpretation;
    }
}
