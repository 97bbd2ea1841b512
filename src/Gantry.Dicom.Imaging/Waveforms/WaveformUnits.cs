namespace Gantry.Dicom.Imaging;

/// <summary>Units of waveforms, which are codes of UCUM (PS3.16 CID 3082).</summary>
internal static class WaveformUnits
{
    /// <summary>How many millivolts a unit is; null where it is no voltage.</summary>
    public static double? MillivoltsOf(CodedConcept? units) => units?.Value switch
    {
        "V" => 1000,
        "mV" => 1,
        "uV" => 0.001,
        "nV" => 0.000001,
        _ => null,
    };

    /// <summary>A unit as it is printed: UCUM's own letters where people know them, else the meaning of the code.</summary>
    public static string TextOf(CodedConcept? units) => units?.Value switch
    {
        null or "1" or "{unitless}" => string.Empty,
        "uV" => "µV",
        "mm[Hg]" => "mmHg",
        "{H.B.}/min" or "{beats}/min" or "/min" => "/min",
        "deg" => "°",
        { Length: <= 6 } code when units.SchemeDesignator == "UCUM" => code,
        _ => units.Meaning,
    };
}
