using System.Globalization;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>Values that mean nothing and are valid in their value representation (PS3.5 §6.2).</summary>
internal static class DummyValues
{
    /// <summary>The text that stands where text has to stand.</summary>
    public const string Text = "ANONYMIZED";

    private const string Date = "19000101";

    /// <summary>A code that stands where a code has to stand.</summary>
    public static CodedConcept Code { get; } = new("ANONYMIZED", "99GANTRY", "Anonymized");

    /// <summary>Sets an element to a dummy.</summary>
    /// <param name="dataSet">The data set that holds it.</param>
    /// <param name="tag">The element.</param>
    /// <param name="vr">Its value representation; not SQ.</param>
    /// <param name="identifier">What to write where text is an identifier; null for the text that is the same everywhere.</param>
    public static void Set(DataSet dataSet, Tag tag, VR vr, string? identifier = null)
    {
        if (TextOf(vr) is { } text)
        {
            dataSet.Set(tag, vr, vr is VR.LO or VR.SH or VR.UT or VR.UC or VR.ST or VR.LT or VR.AE && identifier is not null ? identifier : text);
        }
        else
        {
            dataSet.SetBytes(tag, vr, new byte[Math.Max(2, vr.UnitSize() * (vr == VR.AT ? 2 : 1))]);
        }
    }

    private static string? TextOf(VR vr) => vr switch
    {
        VR.AE or VR.CS or VR.LO or VR.LT or VR.SH or VR.ST or VR.UC or VR.UT or VR.PN => Text,
        VR.AS => "000Y",
        VR.DA => Date,
        VR.DT => Date + "000000",
        VR.TM => "000000",
        VR.DS or VR.IS => 0.ToString(CultureInfo.InvariantCulture),
        VR.UI => "2.25.0",
        VR.UR => "about:blank",
        _ => null,
    };
}
