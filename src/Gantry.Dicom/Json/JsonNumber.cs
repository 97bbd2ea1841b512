namespace Gantry.Dicom;

/// <summary>Decimal and integer strings as JSON numbers (RFC 8259 §6), digit for digit.</summary>
internal static class JsonNumber
{
    /// <summary>The longest text that is taken for a number.</summary>
    public const int LongestText = 32;

    /// <summary>Rewrites a decimal string by the grammar of JSON: no plus sign, no zeros in front, digits on both sides of the point.</summary>
    /// <param name="text">The string, without padding.</param>
    /// <param name="number">Receives the number; at least <see cref="LongestText"/> bytes.</param>
    /// <returns>The length of the number; 0 when the string is none.</returns>
    public static int Normalize(ReadOnlySpan<byte> text, Span<byte> number)
    {
        if (text.Length > LongestText - 2)
        {
            return 0;
        }

        int length = 0;
        if (text is [(byte)'+' or (byte)'-', ..])
        {
            if (text[0] == '-')
            {
                number[length++] = (byte)'-';
            }

            text = text[1..];
        }

        int whole = Digits(text);
        ReadOnlySpan<byte> integer = text[..whole].TrimStart((byte)'0');
        text = text[whole..];
        int fraction = text is [(byte)'.', ..] ? Digits(text[1..]) : -1;
        if (whole == 0 && fraction <= 0)
        {
            return 0;
        }

        length += Put(integer.IsEmpty ? "0"u8 : integer, number[length..]);
        if (fraction >= 0)
        {
            length += fraction > 0 ? Put(text[..(fraction + 1)], number[length..]) : 0;
            text = text[(fraction + 1)..];
        }

        if (text.IsEmpty)
        {
            return length;
        }

        int sign = text.Length > 1 && text[1] is (byte)'+' or (byte)'-' ? 1 : 0;
        if (text[0] is not ((byte)'e' or (byte)'E') || text.Length == 1 + sign || Digits(text[(1 + sign)..]) != text.Length - 1 - sign)
        {
            return 0;
        }

        return length + Put(text, number[length..]);
    }

    private static int Digits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') is int end and >= 0 ? end : text.Length;

    private static int Put(ReadOnlySpan<byte> text, Span<byte> number)
    {
        text.CopyTo(number);
        return text.Length;
    }
}
