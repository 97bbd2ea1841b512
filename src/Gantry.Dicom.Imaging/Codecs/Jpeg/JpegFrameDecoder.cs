namespace Gantry.Dicom.Imaging;

/// <summary>
/// Decodes frames coded by ITU-T T.81: lossless, baseline, extended sequential and progressive, with Huffman codes. What the code stream really is decides, not
/// the transfer syntax: real objects carry one process under the identifier of another.
/// </summary>
/// <remarks>
/// Samples are left in the colour model of the code stream. For DCT processes the code stream speaks first: a JFIF segment (always YCbCr, ITU-T T.871), then an Adobe
/// segment, then components called R, G and B, then subsampled chrominance; only where it is silent the Photometric Interpretation (0028,0004) of the data set
/// counts, because encoders are known to leave RGB there after converting. Lossless processes convert nothing, so the data set is right.
/// </remarks>
public sealed class JpegFrameDecoder : IFrameDecoder
{
    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } =
    [
        TransferSyntax.JPEGBaseline8Bit,
        TransferSyntax.JPEGExtended12Bit,
        TransferSyntax.JPEGExtended35,
        TransferSyntax.JPEGSpectralSelectionNonHierarchical68,
        TransferSyntax.JPEGSpectralSelectionNonHierarchical79,
        TransferSyntax.JPEGFullProgressionNonHierarchical1012,
        TransferSyntax.JPEGFullProgressionNonHierarchical1113,
        TransferSyntax.JPEGLossless,
        TransferSyntax.JPEGLosslessSV1,
    ];

    /// <inheritdoc/>
    public string Decode(PixelDescription description, ReadOnlyMemory<byte> codeStream, Span<byte> samples)
    {
        ArgumentNullException.ThrowIfNull(description);
        JpegStream stream = new(codeStream);
        JpegScan scan = stream.ReadScan() ?? throw JpegStream.Fault("The JPEG code stream ends before its first scan", stream.Position);
        JpegFrame frame = stream.Frame;
        Check(description, frame);
        JpegSamples target = new(description, samples);
        switch (frame.Marker)
        {
            case JpegMarker.LosslessFrame:
                DecodeLossless(stream, scan, target);
                return description.PhotometricInterpretation == "YBR_FULL_422" ? "YBR_FULL" : description.PhotometricInterpretation;
            case JpegMarker.BaselineFrame or JpegMarker.ExtendedFrame or JpegMarker.ProgressiveFrame:
                new DctDecoder(stream, frame, Maximum(description, frame)).Decode(scan, target);
                return frame.Components.Length == 1 ? description.PhotometricInterpretation : IsRgb(description, stream) ? "RGB" : "YBR_FULL";
            default:
                throw new CodecNotAvailableException(
                    $"The JPEG code stream has a frame of type SOF{frame.Marker - JpegMarker.BaselineFrame}, which this program does not decode; "
                    + "known are SOF0 to SOF3 (baseline, extended sequential, progressive and lossless, with Huffman codes).");
        }
    }

    private static void Check(PixelDescription description, JpegFrame frame)
    {
        if (frame.Height != description.Rows || frame.Width != description.Columns || frame.Components.Length != description.SamplesPerPixel)
        {
            throw new DicomException(
                $"The JPEG code stream holds {frame.Height} lines of {frame.Width} pixels with {frame.Components.Length} component(s), but the data set says "
                + $"Rows (0028,0010) {description.Rows}, Columns (0028,0011) {description.Columns} and Samples per Pixel (0028,0002) {description.SamplesPerPixel}.");
        }

        if (description.BitsAllocated is not (8 or 16) || frame.Precision > description.BitsAllocated)
        {
            throw new DicomException(
                $"The JPEG code stream holds samples of {frame.Precision} bits, but Bits Allocated (0028,0100) is {description.BitsAllocated}; allowed is 8 or 16, and not less than that.");
        }

        bool isPrecisionKnown = frame.Marker switch
        {
            JpegMarker.BaselineFrame => frame.Precision == 8,
            JpegMarker.LosslessFrame => frame.Precision is >= 2 and <= 16,
            _ => frame.Precision is 8 or 12,
        };
        if (!isPrecisionKnown)
        {
            throw new DicomException(
                $"The JPEG code stream holds samples of {frame.Precision} bits; allowed are 8 in baseline, 8 or 12 in other DCT processes and 2 to 16 in lossless ones.");
        }
    }

    // Rounding may go beyond the bits that the data set says are stored; readers would drop the upper ones.
    private static int Maximum(PixelDescription description, JpegFrame frame) =>
        (1 << (description.IsSigned ? frame.Precision : Math.Min(frame.Precision, description.BitsStored))) - 1;

    private static bool IsRgb(PixelDescription description, JpegStream stream) =>
        stream.IsRgb ?? (description.PhotometricInterpretation == "RGB" && !stream.Frame.IsSubsampled);

    private static void DecodeLossless(JpegStream stream, JpegScan? scan, JpegSamples target)
    {
        JpegFrame frame = stream.Frame;
        if (frame.IsSubsampled)
        {
            throw new CodecNotAvailableException("The lossless JPEG code stream has components of different sizes, which this program does not decode.");
        }

        LosslessJpegDecoder decoder = new(stream, frame);
        bool[] decoded = new bool[frame.Components.Length];
        for (; scan is not null; scan = Array.TrueForAll(decoded, done => done) ? null : stream.ReadScan())
        {
            decoder.Decode(scan, target);
            foreach (JpegScanComponent part in scan.Components)
            {
                decoded[part.Component.Index] = true;
            }
        }

        if (Array.IndexOf(decoded, false) is >= 0 and int missing)
        {
            throw JpegStream.Fault($"The JPEG code stream ends before the scan of component {missing}", stream.Position);
        }
    }
}
