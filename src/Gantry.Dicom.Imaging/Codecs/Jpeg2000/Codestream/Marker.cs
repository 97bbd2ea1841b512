namespace Gantry.Dicom.Imaging;

/// <summary>The markers of a JPEG 2000 code stream (ITU-T T.800 table A.2, ITU-T T.801 table A.2).</summary>
internal static class Marker
{
    public const int StartOfCodestream = 0xFF4F;
    public const int StartOfTilePart = 0xFF90;
    public const int StartOfData = 0xFF93;
    public const int EndOfCodestream = 0xFFD9;
    public const int Size = 0xFF51;
    public const int CodingStyleDefault = 0xFF52;
    public const int CodingStyleComponent = 0xFF53;
    public const int Capabilities = 0xFF50;
    public const int TilePartLengths = 0xFF55;
    public const int RegionOfInterest = 0xFF5E;
    public const int QuantizationDefault = 0xFF5C;
    public const int QuantizationComponent = 0xFF5D;
    public const int ProgressionOrderChange = 0xFF5F;
    public const int PackedHeadersMain = 0xFF60;
    public const int PackedHeadersTile = 0xFF61;
    public const int StartOfPacket = 0xFF91;
    public const int EndOfPacketHeader = 0xFF92;
    public const int Comment = 0xFF64;

    /// <summary>Whether a marker has no segment.</summary>
    public static bool IsAlone(int marker) => marker is >= 0xFF30 and <= 0xFF3F;

    /// <summary>Whether a marker segment changes what decoding means, in a way that only part 2 defines: variable DC offset, visual masking, arbitrary decomposition or filters, transforms over components.</summary>
    public static bool IsOfPart2(int marker) => marker is >= 0xFF70 and <= 0xFF79;
}
