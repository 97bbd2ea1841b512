namespace Gantry.Dicom;

/// <summary>Finds the hyphen between the two ends of a range (PS3.4 §C.2.2.2.5).</summary>
internal static class RangeText
{
    /// <summary>Whether a text has the form of one value.</summary>
    public delegate bool Form(ReadOnlySpan<char> value);

    /// <summary>Splits at the hyphen that leaves a value, or nothing, on both sides.</summary>
    /// <returns>False when no hyphen does.</returns>
    public static bool TrySplit(ReadOnlySpan<char> text, Form isValue, out ReadOnlySpan<char> first, out ReadOnlySpan<char> last)
    {
        for (int i = 0; text.Length > 1 && i < text.Length; i++)
        {
            if (text[i] == '-' && (i == 0 || isValue(text[..i])) && (i == text.Length - 1 || isValue(text[(i + 1)..])))
            {
                first = text[..i];
                last = text[(i + 1)..];
                return true;
            }
        }

        first = last = default;
        return false;
    }
}
