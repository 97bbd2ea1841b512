namespace Gantry.Dicom.Network;

/// <summary>Text in PDUs and command sets: ISO 646 (PS3.8 §9.3.2). What is not printable becomes a question mark, so that it can't disturb a log.</summary>
internal static class UpperLayerText
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> trimmed = bytes.Trim([(byte)' ', (byte)0]);
        return string.Create(trimmed.Length, trimmed, static (text, source) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = source[i] is >= 0x20 and <= 0x7E ? (char)source[i] : '?';
            }
        });
    }

    public static void Encode(ReadOnlySpan<char> text, Span<byte> output)
    {
        for (int i = 0; i < text.Length; i++)
        {
            output[i] = text[i] is >= ' ' and <= '~' ? (byte)text[i] : (byte)'?';
        }
    }
}
