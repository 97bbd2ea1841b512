using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace Gantry.Dicom;

/// <summary>Text values moved from one character set to another.</summary>
internal static class ElementText
{
    /// <summary>The bytes of a value in another character set, its padding kept as far as it can be.</summary>
    /// <param name="value">The value.</param>
    /// <param name="vr">Its value representation.</param>
    /// <param name="from">The character set it is in.</param>
    /// <param name="to">The character set to write.</param>
    /// <param name="converted">The bytes.</param>
    /// <param name="fault">What cannot be moved, and the remedy.</param>
    public static bool TryConvert(
        ReadOnlyMemory<byte> value, VR vr, CharacterSet from, CharacterSet to, out ReadOnlyMemory<byte> converted, [NotNullWhen(false)] out string? fault)
    {
        converted = value;
        fault = null;
        if (from.IsAscii(value.Span, vr) && to.IsAscii(value.Span, vr))
        {
            return true;
        }

        string text = from.Decode(value.Span, vr);
        if (from.IsUtf8 ? !Utf8.IsValid(value.Span) : text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            fault = $"it holds bytes that mean nothing in {from}, the character set it is said to be in: correct Specific Character Set (0008,0005) first";
            return false;
        }

        // One space of padding goes where the length would otherwise become odd.
        text = text is [.. string start, ' '] && (value.Length & 1) == 0 && OddIn(to, text, vr) ? start : text;
        try
        {
            converted = to.Encode(text, vr);
            return true;
        }
        catch (DicomException exception)
        {
            fault = exception.Message;
            return false;
        }
    }

    private static bool OddIn(CharacterSet characterSet, string text, VR vr) => characterSet.TryEncode(text, vr, out byte[]? encoded) && (encoded.Length & 1) == 1;
}
