using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// Encodes JPEG-LS, lossless and near-lossless (ITU-T T.87 | ISO/IEC 14495-1), with default parameters; colour is interleaved by line, which is smaller than by sample.
/// </summary>
public sealed class JpegLsEncoder : IFrameEncoder
{
    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.JPEGLSLossless, TransferSyntax.JPEGLSNearLossless];

    /// <inheritdoc/>
    public string? WhyNot(PixelDescription description, TransferSyntax transferSyntax)
    {
        ArgumentNullException.ThrowIfNull(description);
        bool isNear = transferSyntax == TransferSyntax.JPEGLSNearLossless;
        return description.BitsAllocated is not (8 or 16) ? $"Bits Allocated (0028,0100) is {description.BitsAllocated}; JPEG-LS takes 8 and 16."
            : description.IsSubsampled ? "Photometric Interpretation (0028,0004) is YBR_FULL_422, whose native chrominance is subsampled; JPEG-LS takes YBR_FULL or RGB."
            : isNear && description.PhotometricInterpretation == "PALETTE COLOR" ? "Photometric Interpretation (0028,0004) is PALETTE COLOR; numbers of colours can't be changed a little."
            : isNear && description.IsSigned ? "Pixel Representation (0028,0103) is 1; a small error could turn the sign, so near-lossless JPEG-LS takes 0."
            : isNear && description.HighBit != description.BitsStored - 1 ? $"High Bit (0028,0102) is {description.HighBit}; near-lossless JPEG-LS takes Bits Stored - 1 ({description.BitsStored - 1})."
            : isNear && description.BitsStored < SmallestPrecision(description)
                ? $"Bits Stored (0028,0101) is {description.BitsStored}; near-lossless JPEG-LS takes {SmallestPrecision(description)} to {description.BitsAllocated} in {description.BitsAllocated}."
            : null;
    }

    /// <inheritdoc/>
    public string Encode(PixelDescription description, ReadOnlySpan<byte> samples, TransferSyntax transferSyntax, EncodeOptions options, IBufferWriter<byte> codeStream)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(codeStream);
        int needed = JpegLsLines.BitLength(samples, description.BitsAllocated / 8);
        int near = transferSyntax == TransferSyntax.JPEGLSNearLossless ? options.NearLosslessError : 0;
        int precision = Precision(description, needed);
        int maximumValue = (1 << precision) - 1;
        if (near > 0 && needed > description.BitsStored)
        {
            throw new DicomException($"Samples have bits set beyond Bits Stored (0028,0101) {description.BitsStored}, which near-lossless JPEG-LS could change; use lossless JPEG-LS.");
        }

        if (near < 0 || near > Math.Min(255, maximumValue / 2))
        {
            throw new DicomException($"The allowed error is {near}; near-lossless JPEG-LS of samples up to {maximumValue} takes 0 to {Math.Min(255, maximumValue / 2)}.");
        }

        JpegLsPreset preset = JpegLsPreset.Default(maximumValue, near);
        JpegLsHeaders.Write(codeStream, description, preset, precision, near);
        WriteScan(description, samples, preset, near, codeStream);
        codeStream.Write<byte>([0xFF, JpegLsMarkers.EndOfImage]);
        return description.PhotometricInterpretation;
    }

    private static int Precision(PixelDescription description, int needed) =>
        needed > description.BitsStored ? description.BitsAllocated : Math.Max(SmallestPrecision(description), description.BitsStored);

    // Decoders that go by the precision alone have to come to the same number of bytes, and dcmtk's takes no less than 8 bits.
    private static int SmallestPrecision(PixelDescription description) => description.BitsAllocated == 8 ? 8 : 9;

    private static void WriteScan(PixelDescription description, ReadOnlySpan<byte> samples, JpegLsPreset preset, int near, IBufferWriter<byte> codeStream)
    {
        int maximumLength = JpegLsBitWriter.MaximumLength(description.Columns), gradientsLength = JpegLsGradients.Length(preset.MaximumValue);
        byte[] bits = ArrayPool<byte>.Shared.Rent(maximumLength);
        sbyte[] gradients = ArrayPool<sbyte>.Shared.Rent(gradientsLength);
        try
        {
            ArraySegment<sbyte> table = new(gradients, 0, gradientsLength);
            ArraySegment<byte> target = new(bits, 0, maximumLength);
            JpegLsGradients.Fill(preset, near, table);
            IJpegLsScanEncoder encoder = near == 0
                ? new JpegLsScanEncoder<JpegLsLossless>(preset, default, table, target)
                : new JpegLsScanEncoder<JpegLsNearLossless>(preset, new JpegLsNearLossless(near), table, target);
            WriteLines(description, samples, encoder, new JpegLsBitStuffer(codeStream));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bits);
            ArrayPool<sbyte>.Shared.Return(gradients);
        }
    }

    private static void WriteLines(PixelDescription description, ReadOnlySpan<byte> samples, IJpegLsScanEncoder encoder, JpegLsBitStuffer stuffer)
    {
        int components = description.SamplesPerPixel, lineLength = description.Columns + 2, bytes = description.BitsAllocated / 8;
        int rowLength = description.Columns * components * bytes;
        ushort[] previous = new ushort[components * lineLength], current = new ushort[components * lineLength];
        Span<int> runIndexes = stackalloc int[components];
        runIndexes.Clear();
        for (int row = 0; row < description.Rows; row++)
        {
            for (int component = 0; component < components; component++)
            {
                Span<ushort> above = previous.AsSpan(component * lineLength, lineLength), line = current.AsSpan(component * lineLength, lineLength);
                JpegLsLines.Read(samples.Slice(row * rowLength, rowLength)[(component * bytes)..], bytes, components * bytes, line[1..^1]);
                JpegLsLines.SetEnds(above, line, 1);
                stuffer.Write(encoder.EncodeLine(above, line, ref runIndexes[component]));
            }

            (previous, current) = (current, previous);
        }

        stuffer.Finish(encoder.Rest(out int count), count);
    }
}
