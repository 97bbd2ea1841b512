using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Keys;

/// <summary>Lists of paths to attributes on the command line: <c>PatientID,(0010,0010),ReferencedSeriesSequence[*].SeriesInstanceUID</c>.</summary>
internal static class AttributePaths
{
    /// <summary>Reads lists of paths.</summary>
    /// <exception cref="UsageException">One is no path; the message tells where and what to write instead.</exception>
    internal static AttributePath[] Parse(IEnumerable<string> lists) =>
        [.. lists.SelectMany(Split).Select(text => AttributePath.TryParse(text, DicomDictionary.Default, out AttributePath? path, out string? error) ? path : throw new UsageException(error))];

    /// <summary>Reads lists of columns, each a path or <c>NAME=PATH</c>.</summary>
    /// <exception cref="UsageException">One is no path.</exception>
    internal static AttributeColumn[] ParseColumns(IEnumerable<string> lists)
    {
        try
        {
            return [.. lists.SelectMany(Split).Select(text => AttributeColumn.Parse(text))];
        }
        catch (FormatException exception)
        {
            throw new UsageException(exception.Message);
        }
    }

    // Commas join paths, but they also stand within tags (0010,0020), and in the names of private creators.
    private static List<string> Split(string list)
    {
        List<string> paths = [];
        int start = 0;
        bool isQuoted = false;
        int open = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            char character = i < list.Length ? list[i] : ',';
            isQuoted ^= character == '"';
            open += isQuoted ? 0 : character == '(' ? 1 : character == ')' ? -1 : 0;
            bool isEnd = i == list.Length || (character == ',' && !isQuoted && open <= 0 && !IsWithinTag(list.AsSpan(start), i - start));
            if (isEnd)
            {
                paths.Add(list[start..i].Trim());
                start = i + 1;
            }
        }

        return paths;
    }

    // 0010,0020: four digits on both sides. A part of a path in front ends with a dot.
    private static bool IsWithinTag(ReadOnlySpan<char> text, int comma) =>
        comma >= 4 && text.Length >= comma + 5 && AreDigits(text[(comma - 4)..comma]) && AreDigits(text.Slice(comma + 1, 4))
        && (comma == 4 || text[comma - 5] == '.') && (text.Length == comma + 5 || text[comma + 5] is ',' or '.' or '[');

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (!char.IsAsciiHexDigit(character) && character is not ('x' or 'X'))
            {
                return false;
            }
        }

        return true;
    }
}
