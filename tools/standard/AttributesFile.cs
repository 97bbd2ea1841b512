using System.Security;
using System.Text;

namespace Gantry.Standard;

/// <summary>The typed keys of all attributes.</summary>
internal static class AttributesFile
{
    public static string Write(IEnumerable<ElementRow> elements)
    {
        StringBuilder text = Tables.Begin("PS3.6").Append("""
            namespace Gantry.Dicom;

            /// <summary>The attributes of PS3.6 as typed keys, by keyword.</summary>
            public static class Attributes
            {

            """);
        foreach (ElementRow element in elements.Where(element => element.Keyword.Length > 0 && element.VRs.Length > 0 && !element.IsRepeating))
        {
            string retired = element.IsRetired ? ", retired" : string.Empty;
            text.Append($"    /// <summary>{Escape(element.Name)}, {string.Join(" or ", element.VRs)}, {element.Multiplicity}{retired}.</summary>\n");
            text.Append(element.VRs[0] == "SQ"
                ? $"    public static SequenceAttribute {element.Keyword} => new(0x{element.Number:X8}u);\n"
                : $"    public static Attribute<{TypeOf(element.VRs)}> {element.Keyword} => new(0x{element.Number:X8}u, VR.{element.VRs[0]});\n");
        }

        return text.Append("}\n").ToString();
    }

    internal static string Escape(string text) => SecurityElement.Escape(text).Replace("&apos;", "'", StringComparison.Ordinal);

    private static string TypeOf(string[] vrs) => vrs switch
    {
        _ when vrs.Contains("OW") => "ReadOnlyMemory<byte>",
        ["US", "SS"] => "int",
        [string vr, ..] => vr switch
        {
            "PN" => "PersonName",
            "UI" => "Uid",
            "AS" => "Age",
            "DA" => "DateOnly",
            "TM" => "TimeOnly",
            "DT" => "DicomDateTime",
            "DS" or "FD" => "double",
            "FL" => "float",
            "IS" or "SL" => "int",
            "SS" => "short",
            "US" => "ushort",
            "UL" => "uint",
            "SV" => "long",
            "UV" => "ulong",
            "AT" => "Tag",
            "OB" or "OD" or "OF" or "OL" or "OV" or "OW" or "UN" => "ReadOnlyMemory<byte>",
            _ => "string",
        },
        _ => throw new InvalidDataException("An attribute needs a value representation."),
    };
}
