using System.Globalization;

namespace Gantry.Standard;

/// <summary>A row of elements.tsv.</summary>
internal sealed record ElementRow(string Tag, string[] VRs, string Multiplicity, bool IsRetired, string Keyword, string Name)
{
    public bool IsRepeating => Tag.Contains('x');

    public uint Number => uint.Parse(Tag.Replace('x', '0'), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public uint Mask => uint.Parse(string.Concat(Tag.Select(digit => digit == 'x' ? '0' : 'F')), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The value representation where none is written: of several OW before all others (PS3.5 §A.1).</summary>
    public string ImplicitVR => VRs.Length == 0 ? "None" : VRs.Contains("OW") ? "OW" : VRs[0];

    public static ElementRow Read(string[] fields) =>
        new(fields[0], fields[1].Split(',', StringSplitOptions.RemoveEmptyEntries), fields[2], fields[3] == "R", fields[4], fields[5]);
}
