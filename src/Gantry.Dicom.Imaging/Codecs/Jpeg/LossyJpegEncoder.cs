using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// Encodes baseline JPEG of 8 bits and extended sequential JPEG of 8 or 12 bits (ITU-T T.81 processes 1, 2 and 4; PS3.5 §8.2.1), with the best Huffman codes for each frame.
/// </summary>
/// <remarks>
/// Red, green and blue become Y, Cb and Cr. From quality 90 on, and with an odd number of columns, chrominance keeps its size; else every other sample of a line is left
/// out. The frame is YBR_FULL_422 either way: no other YCbCr is among the values of table 8.2.1-1, and the code stream says itself what was left out (PS3.3 §C.7.6.3.1.2). A JFIF
/// segment tells decoders that look at the code stream alone.
/// </remarks>
public sealed class LossyJpegEncoder : IFrameEncoder
{
    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.JPEGBaseline8Bit, TransferSyntax.JPEGExtended12Bit];

    /// <inheritdoc/>
    public string? WhyNot(PixelDescription description, TransferSyntax transferSyntax)
    {
        ArgumentNullException.ThrowIfNull(description);
        bool isBaseline = transferSyntax == TransferSyntax.JPEGBaseline8Bit;
        bool isWide = !isBaseline && description.BitsAllocated == 16;
        int bitsStored = isWide ? 12 : 8;
        string name = isBaseline ? "baseline JPEG" : "extended JPEG";
        return description.IsFloat ? $"Pixel data are floating point numbers in {description.PixelDataTag}; only Pixel Data (7FE0,0010) can be encapsulated."
            : !isWide && description.BitsAllocated != 8 ? $"Bits Allocated (0028,0100) is {description.BitsAllocated}; {name} takes {(isBaseline ? "8" : "8 or 16")}."
            : description.BitsStored != bitsStored
                ? $"Bits Stored (0028,0101) is {description.BitsStored}; {name} takes {bitsStored} with Bits Allocated (0028,0100) {description.BitsAllocated}."
            : description.HighBit != bitsStored - 1 ? $"High Bit (0028,0102) is {description.HighBit}; {name} takes {bitsStored - 1}."
            : description.IsSigned ? $"Pixel Representation (0028,0103) is 1, signed; {name} takes 0."
            : description.PhotometricInterpretation is not ("MONOCHROME1" or "MONOCHROME2" or "RGB" or "YBR_FULL")
                ? $"Photometric Interpretation (0028,0004) is {description.PhotometricInterpretation}; {name} takes MONOCHROME1, MONOCHROME2, RGB or YBR_FULL."
            : null;
    }

    /// <inheritdoc/>
    public string Encode(PixelDescription description, ReadOnlySpan<byte> samples, TransferSyntax transferSyntax, EncodeOptions options, IBufferWriter<byte> codeStream)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(codeStream);
        if (options.Quality is < 1 or > 100)
        {
            throw new DicomException($"The quality of JPEG is {options.Quality}; allowed is 1 to 100.");
        }

        bool isColor = description.SamplesPerPixel == 3;
        bool isFull = !isColor || options.Quality >= JpegEncoder.FullChrominanceQuality || (description.Columns & 1) != 0;
        JpegFrame frame = new(
            transferSyntax == TransferSyntax.JPEGBaseline8Bit ? JpegMarker.BaselineFrame : JpegMarker.ExtendedFrame,
            description.BitsStored,
            description.Rows,
            description.Columns,
            DctEncoder.MakeComponents(description.SamplesPerPixel, isFull ? 1 : 2, 1));
        JpegBitWriter writer = new(samples.Length / 8);
        new DctEncoder(frame, description.PhotometricInterpretation == "RGB", options.Quality).Write(writer, samples, isJfif: isColor);
        codeStream.Write(writer.Written);
        return isColor ? "YBR_FULL_422" : description.PhotometricInterpretation;
    }
}
