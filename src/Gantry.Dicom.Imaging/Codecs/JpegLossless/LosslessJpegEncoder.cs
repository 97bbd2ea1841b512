using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// Encodes lossless JPEG (ITU-T T.81 annex H, process 14): with first-order prediction for the transfer syntax that allows no other, else with the predictor that makes
/// the frame smallest; with the best Huffman code for it.
/// </summary>
/// <remarks>
/// Samples are coded in all their allocated bits, so that also bits above the stored ones, and signs, come back; that makes nothing longer. Colours stay what they are:
/// components are called R, G and B, or 1, 2 and 3.
/// </remarks>
public sealed class LosslessJpegEncoder : IFrameEncoder
{
    private const int Predictors = 7;
    private const int Sizes = 17;

    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.JPEGLossless, TransferSyntax.JPEGLosslessSV1];

    /// <inheritdoc/>
    public string? WhyNot(PixelDescription description, TransferSyntax transferSyntax)
    {
        ArgumentNullException.ThrowIfNull(description);
        return description.IsFloat ? $"Pixel data are floating point numbers in {description.PixelDataTag}; only Pixel Data (7FE0,0010) can be encapsulated."
            : description.BitsAllocated is not (8 or 16) ? $"Bits Allocated (0028,0100) is {description.BitsAllocated}; lossless JPEG takes 8 or 16."
            : description.PhotometricInterpretation is not ("MONOCHROME1" or "MONOCHROME2" or "PALETTE COLOR" or "RGB" or "YBR_FULL")
                ? $"Photometric Interpretation (0028,0004) is {description.PhotometricInterpretation}; lossless JPEG takes MONOCHROME1, MONOCHROME2, PALETTE COLOR, RGB or YBR_FULL."
            : null;
    }

    /// <inheritdoc/>
    public string Encode(PixelDescription description, ReadOnlySpan<byte> samples, TransferSyntax transferSyntax, EncodeOptions options, IBufferWriter<byte> codeStream)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(codeStream);
        (int selection, JpegHuffmanTable table) = Choose(description, samples, transferSyntax == TransferSyntax.JPEGLosslessSV1 ? 1 : Predictors);
        JpegBitWriter writer = new(samples.Length / 2);
        WriteHeaders(writer, description, selection, table);
        LosslessLines lines = new(description, LosslessPredictor.Create(selection));
        DifferenceCodes codes = new(table);
        for (int line = 0; line < description.Rows; line++)
        {
            codes.Write(lines.Next(samples), writer);
        }

        writer.Align();
        writer.WriteMarker(JpegMarker.EndOfImage);
        codeStream.Write(writer.Written);
        return description.PhotometricInterpretation;
    }

    private static (int Selection, JpegHuffmanTable Table) Choose(PixelDescription description, ReadOnlySpan<byte> samples, int predictors)
    {
        (int Selection, JpegHuffmanTable Table) best = default;
        long least = long.MaxValue;
        for (int selection = 1; selection <= predictors; selection++)
        {
            int[] counts = CountSizes(description, samples, selection);
            var table = JpegOptimalCode.Make(0, counts);
            long bits = 0;
            for (int size = 0; size < Sizes; size++)
            {
                bits += (long)counts[size] * (table.Length(size) + size);
            }

            if (bits < least)
            {
                (best, least) = ((selection, table), bits);
            }
        }

        return best;
    }

    // Neighbours of the same size are counted in different places, so that none waits for the other.
    private static int[] CountSizes(PixelDescription description, ReadOnlySpan<byte> samples, int selection)
    {
        Span<int> even = stackalloc int[33], odd = stackalloc int[33];
        even.Clear();
        odd.Clear();
        LosslessLines lines = new(description, LosslessPredictor.Create(selection));
        for (int line = 0; line < description.Rows; line++)
        {
            ReadOnlySpan<short> differences = lines.Next(samples);
            int x = 0;
            for (; x < differences.Length - 1; x += 2)
            {
                even[DifferenceCodes.SizeOf(differences[x])]++;
                odd[DifferenceCodes.SizeOf(differences[x + 1])]++;
            }

            if (x < differences.Length)
            {
                even[DifferenceCodes.SizeOf(differences[x])]++;
            }
        }

        int[] counts = new int[Sizes];
        for (int size = 0; size < Sizes; size++)
        {
            counts[size] = even[size] + odd[size];
        }

        return counts;
    }

    private static void WriteHeaders(JpegBitWriter writer, PixelDescription description, int selection, JpegHuffmanTable table)
    {
        ReadOnlySpan<byte> identifiers = description.PhotometricInterpretation == "RGB" ? "RGB"u8 : [1, 2, 3];
        JpegComponent[] components = new JpegComponent[description.SamplesPerPixel];
        for (int i = 0; i < components.Length; i++)
        {
            components[i] = new JpegComponent(i, identifiers[i], 1, 1, 0);
        }

        writer.WriteMarker(JpegMarker.StartOfImage);
        writer.WriteFrame(new JpegFrame(JpegMarker.LosslessFrame, description.BitsAllocated, description.Rows, description.Columns, components));
        writer.WriteHuffman(table);
        writer.WriteScan(new JpegScan(Array.ConvertAll(components, component => new JpegScanComponent(component, 0, 0)), selection, 0, 0, 0, 0));
    }
}
