using System.Globalization;

namespace Gantry.Dicom.Network;

/// <summary>Names for records, spans and labels: few, whatever comes from the wire.</summary>
internal static class ServiceNames
{
    /// <summary>A status as a label: its code, or its class where a service may have many of its own (PS3.7 annex C); "none" for an operation that was never answered.</summary>
    public static string LabelOf(DimseStatus? status) => status?.Code switch
    {
        null => "none",
        0x0000 => "0000",
        0xB000 or 0xB006 or 0xB007 or 0xFE00 or 0xA701 or 0xA702 or 0xA801 => Code(status.Value),
        (>= 0x0105 and <= 0x0124) or (>= 0x0210 and <= 0x0213) => Code(status.Value),
        >= 0xA700 and <= 0xA7FF => "A7xx",
        >= 0xA900 and <= 0xA9FF => "A9xx",
        >= 0xB000 and <= 0xBFFF => "Bxxx",
        >= 0xC000 and <= 0xCFFF => "Cxxx",
        _ => "other",
    };

    private static string Code(DimseStatus status) => status.Code.ToString("X4", CultureInfo.InvariantCulture);
}
