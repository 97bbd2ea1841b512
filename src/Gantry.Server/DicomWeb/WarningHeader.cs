using System.Text;

namespace Gantry.Server.DicomWeb;

/// <summary>The Warning header by which DICOM web services say what was not done as asked (PS3.18 §8.4.3).</summary>
internal static class WarningHeader
{
    private const int MaximumLength = 400;

    /// <summary>Makes a header value of a text; what a header can't carry is replaced.</summary>
    public static string Of(string text)
    {
        StringBuilder value = new("299 gantry \"");
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, MaximumLength)))
        {
            value.Append(c switch { '"' or '\\' => '\'', >= ' ' and <= '~' => c, _ => '?' });
        }

        return value.Append('"').ToString();
    }
}
