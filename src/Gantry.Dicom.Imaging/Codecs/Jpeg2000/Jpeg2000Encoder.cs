using System.Buffers;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// Encodes JPEG 2000 (ITU-T T.800) and High-Throughput JPEG 2000 (ITU-T T.814): one tile, one layer, five wavelet levels; colours are decorrelated by RCT or ICT.
/// </summary>
/// <remarks>All High-Throughput streams are such as the transfer syntax with RPCL options asks for (PS3.5 §10.18), which suits the other two as well.</remarks>
public sealed class Jpeg2000Encoder : IFrameEncoder
{
    // Guard bits, wavelet gain and RCT add up to four bits to those of samples, and a code-block holds thirty.
    private const int MaximumBits = 24;
    private readonly int _parallelism;

    /// <summary>Makes an encoder.</summary>
    /// <param name="maximumParallelism">How many threads may encode code-blocks of one frame; 0 for one a processor.</param>
    public Jpeg2000Encoder(int maximumParallelism = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumParallelism);
        _parallelism = maximumParallelism == 0 ? Environment.ProcessorCount : maximumParallelism;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } =
    [
        TransferSyntax.JPEG2000Lossless,
        TransferSyntax.JPEG2000,
        TransferSyntax.HTJ2KLossless,
        TransferSyntax.HTJ2KLosslessRPCL,
        TransferSyntax.HTJ2K,
    ];

    /// <inheritdoc/>
    public string? WhyNot(PixelDescription description, TransferSyntax transferSyntax)
    {
        ArgumentNullException.ThrowIfNull(description);
        if (description.IsFloat || description.BitsAllocated > 32 || description.BitsStored > MaximumBits)
        {
            return $"Bits Stored (0028,0101) is {description.BitsStored}, JPEG 2000 takes whole numbers of 1 to {MaximumBits} bits";
        }

        if (description.IsSubsampled)
        {
            return $"Photometric Interpretation (0028,0004) is {description.PhotometricInterpretation}, JPEG 2000 takes a chrominance sample for each pixel";
        }

        return !Scheme(transferSyntax).IsReversible && (description.PhotometricInterpretation == "PALETTE COLOR" || description.BitsAllocated == 1)
            ? $"Photometric Interpretation (0028,0004) is {description.PhotometricInterpretation} and Bits Allocated (0028,0100) {description.BitsAllocated}: "
                + "indices and single bits can't be compressed with loss"
            : null;
    }

    /// <inheritdoc/>
    public string Encode(PixelDescription description, ReadOnlySpan<byte> samples, TransferSyntax transferSyntax, EncodeOptions options, IBufferWriter<byte> codeStream)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(codeStream);
        EncodingScheme scheme = Scheme(transferSyntax);
        CoefficientGrid[] components = new SampleSource(description).Read(samples, out int precision);
        if (precision > MaximumBits)
        {
            throw new DicomException(
                $"JPEG 2000: Samples have something in the {description.BitsAllocated - description.BitsStored} bits above those stored, and {precision} bits are more than the {MaximumBits} that can be encoded.");
        }

        bool transformsComponents = description.PhotometricInterpretation == "RGB";
        if (!scheme.IsReversible)
        {
            SampleSource.ToNumbers(components, transformsComponents);
        }
        else if (transformsComponents)
        {
            SampleSource.TransformReversibly(components);
        }

        ComponentSize component = new(precision, description.IsSigned, 1, 1);
        ImageSize size = new(
            0, components[0].Area, description.Columns, description.Rows, 0, 0, [.. Enumerable.Repeat(component, components.Length)]);
        long? budget = scheme.IsReversible ? null : (long)(description.FrameLength / Math.Max(1, options.CompressionRatio));
        new TileEncoder(size, scheme, _parallelism).Encode(components, transformsComponents, budget, codeStream);
        return !transformsComponents ? description.PhotometricInterpretation : scheme.IsReversible ? "YBR_RCT" : "YBR_ICT";
    }

    private static EncodingScheme Scheme(TransferSyntax transferSyntax) =>
        transferSyntax == TransferSyntax.JPEG2000Lossless || transferSyntax == TransferSyntax.JPEG2000
            ? new(transferSyntax == TransferSyntax.JPEG2000Lossless, CodeBlockStyle.None, ProgressionOrder.LayerResolutionComponentPosition)
            : new(transferSyntax != TransferSyntax.HTJ2K, CodeBlockStyle.HighThroughput, ProgressionOrder.ResolutionPositionComponentLayer);
}
