namespace Gantry.Dicom.Imaging;

/// <summary>How much an encoder may lose. Reversible transfer syntaxes ignore it.</summary>
public sealed record EncodeOptions
{
    /// <summary>The usual compromises.</summary>
    public static EncodeOptions Default { get; } = new();

    /// <summary>Quality of JPEG, 1 (smallest) to 100 (best).</summary>
    public int Quality { get; init; } = JpegEncoder.DefaultQuality;

    /// <summary>The greatest difference of a sample that near-lossless JPEG-LS may make, in stored values from 1.</summary>
    public int NearLosslessError { get; init; } = 2;

    /// <summary>How many times smaller than its native form an irreversible JPEG 2000 frame becomes, more than 1.</summary>
    public double CompressionRatio { get; init; } = 10;
}
