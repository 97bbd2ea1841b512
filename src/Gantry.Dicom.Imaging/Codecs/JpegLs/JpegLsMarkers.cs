namespace Gantry.Dicom.Imaging;

/// <summary>The second bytes of the markers of JPEG-LS (ITU-T T.87 §C.1.1).</summary>
internal static class JpegLsMarkers
{
    public const int Restart0 = 0xD0;
    public const int StartOfImage = 0xD8;
    public const int EndOfImage = 0xD9;
    public const int StartOfScan = 0xDA;
    public const int DefineNumberOfLines = 0xDC;
    public const int DefineRestartInterval = 0xDD;
    public const int Application0 = 0xE0;
    public const int StartOfFrame = 0xF7;
    public const int PresetParameters = 0xF8;
    public const int Comment = 0xFE;
}
