using System.Globalization;

namespace Gantry.Corpus.Judges;

/// <summary>One text for values that mean the same.</summary>
internal static class JudgedText
{
    private const int LongestBytes = 64;

    /// <summary>Bytes in hexadecimal digits, or the digest and length of many.</summary>
    public static string Bytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length <= LongestBytes ? Convert.ToHexString(bytes) : $"sha256:{CorpusInstance.DigestOf(bytes)}:{bytes.Length}";

    /// <summary>Values without what is padding, numbers in one form.</summary>
    public static string Of(string vr, IEnumerable<string> values)
    {
        string[] texts = [.. values.Select(value => Of(vr, value))];
        return texts.All(text => text.Length == 0) ? string.Empty : string.Join('\\', texts);
    }

    private static string Of(string vr, string value)
    {
        value = vr is "LT" or "ST" or "UT" or "UC" or "UR" ? value.TrimEnd(' ', '\0') : value.Trim(' ', '\0');
        return vr switch
        {
            "FL" or "FD" when value is "inf" or "-inf" or "nan" => value.Replace("inf", "Infinity", StringComparison.Ordinal).Replace("nan", "NaN", StringComparison.Ordinal),
            "PN" => string.Join('=', value.Split('=').Select(group => group.TrimEnd(' ', '^'))).TrimEnd('='),
            "FL" when float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) => number.ToString("R", CultureInfo.InvariantCulture),
            "FD" or "DS" or "IS" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number.ToString("R", CultureInfo.InvariantCulture),
            _ => value,
        };
    }
}
