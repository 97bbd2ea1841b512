using System.Globalization;
using System.Text;

namespace Gantry.Cli.CommandLine;

/// <summary>Text from outside made safe for a terminal.</summary>
public static class PrintableText
{
    /// <summary>The text with every control and formatting character written as <c>\x1B</c> or <c>\u202E</c>, so that nothing in a file or a message steers the terminal.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && text.All(IsPrintable))
        {
            return text;
        }

        StringBuilder printable = new(text.Length + 16);
        foreach (char character in text)
        {
            if (IsPrintable(character))
            {
                printable.Append(character);
            }
            else
            {
                printable.Append(character < 256 ? "\\x" : "\\u").Append(((int)character).ToString(character < 256 ? "X2" : "X4", CultureInfo.InvariantCulture));
            }
        }

        return printable.ToString();
    }

    private static bool IsPrintable(char character) =>
        !char.IsControl(character) && char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
