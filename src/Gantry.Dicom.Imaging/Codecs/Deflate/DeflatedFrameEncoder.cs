using System.Buffers;
using System.IO.Compression;

namespace Gantry.Dicom.Imaging;

/// <summary>Encodes Deflated Image Frame Compression: each frame a deflate stream of its own (PS3.5 §A.4.13).</summary>
public sealed class DeflatedFrameEncoder : IFrameEncoder
{
    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.DeflatedImageFrameCompression];

    /// <inheritdoc/>
    public string? WhyNot(PixelDescription description, TransferSyntax transferSyntax)
    {
        ArgumentNullException.ThrowIfNull(description);
        return description.IsFloat ? $"Pixel data are floating point numbers in {description.PixelDataTag}; only Pixel Data (7FE0,0010) can be encapsulated (PS3.5 §8.2.16)."
            : description.IsSubsampled ? "Photometric Interpretation (0028,0004) is YBR_FULL_422, whose native chrominance is subsampled; deflated frames take YBR_FULL or RGB."
            : null;
    }

    /// <inheritdoc/>
    public string Encode(PixelDescription description, ReadOnlySpan<byte> samples, TransferSyntax transferSyntax, EncodeOptions options, IBufferWriter<byte> codeStream)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(codeStream);
        using MemoryStream deflated = new();
        using (DeflateStream deflater = new(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflater.Write(samples);
        }

        codeStream.Write(deflated.GetBuffer().AsSpan(0, (int)deflated.Length));
        return description.PhotometricInterpretation;
    }
}
