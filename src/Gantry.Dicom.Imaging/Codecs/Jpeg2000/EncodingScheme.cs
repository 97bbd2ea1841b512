namespace Gantry.Dicom.Imaging;

/// <summary>How a frame is coded: one tile, one layer, the largest precincts, code-blocks of 64 × 64.</summary>
/// <param name="IsReversible">5-3 filter and RCT, or 9-7 and ICT.</param>
/// <param name="Style">The style of code-blocks.</param>
/// <param name="Order">The progression order: by layer and resolution, or by resolution and position.</param>
internal sealed record EncodingScheme(bool IsReversible, CodeBlockStyle Style, ProgressionOrder Order)
{
    /// <summary>Code-blocks are 2 to this wide and high.</summary>
    public const int BlockExponent = 6;

    /// <summary>Headroom for what the wavelets add to the range of samples.</summary>
    public const int GuardBits = 2;

    private const int MaximumLevels = 5;

    /// <summary>How many wavelet levels an image gets: the lowest resolution keeps at least a sample both ways.</summary>
    public static int Levels(int width, int height) => Math.Min(MaximumLevels, int.Log2(Math.Min(width, height)));
}
