using System.Collections.Frozen;
using System.Globalization;

namespace Gantry.Dicom;

/// <summary>The defined terms of Specific Character Set and the other spellings seen in files (PS3.3 §C.12.1.1.2).</summary>
internal static class DefinedTerms
{
    public const string Utf8 = "ISO_IR 192";
    public const string Gb18030 = "GB18030";
    public const string Gbk = "GBK";

    private static readonly int[] s_singleByte = [100, 101, 109, 110, 144, 127, 126, 138, 148, 203, 166, 13];
    private static readonly int[] s_multiByte = [87, 159, 149, 58];
    private static readonly FrozenDictionary<string, string> s_spellings = Spellings().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All terms, as the standard spells them.</summary>
    public static IEnumerable<string> All { get; } = [.. s_spellings.Values.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The term as the standard spells it; null when nothing like it is known.</summary>
    public static string? Normalize(string term) => s_spellings.GetValueOrDefault(Letters(term));

    /// <summary>Whether a term stands alone, without code extensions.</summary>
    public static bool IsAlone(string term) => term is Utf8 or Gb18030 or Gbk;

    /// <summary>The registration number that ends a term of ISO 2022.</summary>
    public static int Registration(string term) => int.Parse(term.AsSpan(term.LastIndexOf(' ') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    // What is left of a term without case, blanks and punctuation, where misspellings differ.
    private static string Letters(string term) => string.Concat(term.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static Dictionary<string, string> Spellings()
    {
        Dictionary<string, string> spellings = new(StringComparer.Ordinal)
        {
            ["ISOIR6"] = "ISO 2022 IR 6",
            ["ISO2022IR6"] = "ISO 2022 IR 6",
            ["ASCII"] = "ISO 2022 IR 6",
            ["ISOIR192"] = Utf8,
            ["ISO2022IR192"] = Utf8,
            ["UTF8"] = Utf8,
            ["GB18030"] = Gb18030,
            ["ISO2022GB18030"] = Gb18030,
            ["GBK"] = Gbk,
            ["ISO2022GBK"] = Gbk,
            ["LATIN1"] = "ISO_IR 100",
            ["WINDOWS1252"] = "ISO_IR 100",
            ["ISO88591"] = "ISO_IR 100",
            ["ISO88592"] = "ISO_IR 101",
            ["ISO88593"] = "ISO_IR 109",
            ["ISO88594"] = "ISO_IR 110",
            ["ISO88595"] = "ISO_IR 144",
            ["ISO88596"] = "ISO_IR 127",
            ["ISO88597"] = "ISO_IR 126",
            ["ISO88598"] = "ISO_IR 138",
            ["ISO88599"] = "ISO_IR 148",
            ["ISO885915"] = "ISO_IR 203",
        };
        foreach (int number in s_singleByte)
        {
            spellings[$"ISOIR{number}"] = $"ISO_IR {number}";
            spellings[$"ISO2022IR{number}"] = $"ISO 2022 IR {number}";
        }

        foreach (int number in s_multiByte)
        {
            spellings[$"ISOIR{number}"] = $"ISO 2022 IR {number}";
            spellings[$"ISO2022IR{number}"] = $"ISO 2022 IR {number}";
            spellings[$"ISO2022{number}"] = $"ISO 2022 IR {number}";
        }

        return spellings;
    }
}
