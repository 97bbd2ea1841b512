namespace Gantry.Dicom.Imaging;

/// <summary>How a frame is coded: one tile, one layer, the largest precincts, code-blocks of 64 × 64.</summary>
/// <param name="IsReversible">5-3 filter and RCT, or 9-7 and ICT.</param>
/// <param name="Style">The style of code-blocks.</param>
/// <param name="Order">The progression order: by layer and resolution, or by resolution and position.</param>
/// <param name="Coarseness">By how much steps of the quantizer are larger than the finest; without meaning in the reversible path.</param>
internal sealed record EncodingScheme(bool IsReversible, CodeBlockStyle Style, ProgressionOrder Order, double Coarseness = 1)
{
    /// <summary>Code-blocks are 2 to this wide and high.</summary>
    public const int BlockExponent = 6;

    /// <summary>Headroom for what the wavelets add to the range of samples.</summary>
    public const int GuardBits = 2;

    private const int UsualLevels = 5;
    private const int ThumbnailSize = 64;

    /// <summary>Whether code-blocks are coded by the High-Throughput block coder.</summary>
    public bool IsHighThroughput => Style.HasFlag(CodeBlockStyle.HighThroughput);

    /// <summary>Whether each resolution is a tile-part of its own, and TLM says how long those are (PS3.5 §10.18).</summary>
    public bool HasResolutionParts => Order == ProgressionOrder.ResolutionPositionComponentLayer;

    /// <summary>
    /// How many wavelet levels an image gets: the lowest resolution keeps at least a sample both ways. It is no larger than 64 × 64, if that is possible, where resolutions
    /// come one after the other (PS3.5 §10.18).
    /// </summary>
    public int Levels(int width, int height)
    {
        int thumbnail = HasResolutionParts ? int.Log2(Math.Max(1, (Math.Max(width, height) - 1) / ThumbnailSize)) + 1 : 0;
        return Math.Min(Math.Max(UsualLevels, thumbnail), int.Log2(Math.Min(width, height)));
    }
}
