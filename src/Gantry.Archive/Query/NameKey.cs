using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// A person's name as a key, folded. One group matches any of the three; several match each its own. Loosely, every word asked for is like a word of the
/// name, in any group and order (PS3.4 §C.2.2.2.1.1).
/// </summary>
/// <param name="Groups">The folded patterns of the groups; one, or three of which some are empty.</param>
/// <param name="Words">The words for loose matching; empty for strict.</param>
internal sealed record NameKey(string[] Groups, string[] Words)
{
    private static readonly char[] s_separators = [' ', '^', '-', '\'', '.', ','];

    private readonly NameLikeness[] _likeness = [.. Words.Select(word => new NameLikeness(word))];

    /// <summary>Reads a key.</summary>
    public static NameKey Parse(string text, bool fuzzy)
    {
        if (fuzzy)
        {
            string folded = TextFolding.Fold(text).Replace('=', ' ').Replace('*', ' ').Replace('?', ' ');
            return new NameKey([], folded.Split(s_separators, StringSplitOptions.RemoveEmptyEntries));
        }

        if (!text.Contains('=', StringComparison.Ordinal))
        {
            return new NameKey([TextFolding.FoldName(text)], []);
        }

        PersonName name = PersonName.Parse(text);
        return new NameKey([TextFolding.FoldName(name.Alphabetic), TextFolding.FoldName(name.Ideographic), TextFolding.FoldName(name.Phonetic)], []);
    }

    /// <summary>Whether a name as received matches.</summary>
    public bool Matches(string value)
    {
        (string alphabetic, string ideographic, string phonetic) = MatchingValues.Name(value);
        string[] groups = [alphabetic, ideographic, phonetic];
        if (Groups.Length == 0)
        {
            return IsLike(alphabetic, ideographic, phonetic);
        }

        if (Groups.Length == 1)
        {
            return groups.Any(group => MatchesGroup(Groups[0], group));
        }

        for (int i = 0; i < groups.Length; i++)
        {
            if (Groups[i].Length > 0 && !MatchesGroup(Groups[i], groups[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every word is like a word of the folded groups.</summary>
    public bool IsLike(params ReadOnlySpan<string?> groups)
    {
        foreach (NameLikeness wanted in _likeness)
        {
            bool found = false;
            foreach (string? group in groups)
            {
                found = found || (group is { Length: > 0 } && Array.Exists(group.Split(s_separators, StringSplitOptions.RemoveEmptyEntries), wanted.Matches));
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The pattern without its last component when that is a lone *, since components left out at the end are empty; else null.</summary>
    public static string? WithoutUniversalEnd(string pattern)
    {
        string shorter = pattern;
        while (shorter.EndsWith("^*", StringComparison.Ordinal))
        {
            shorter = shorter[..^2];
        }

        return shorter.Length < pattern.Length ? shorter : null;
    }

    private static bool MatchesGroup(string pattern, string group) =>
        pattern == "*" || (group.Length > 0 && (AttributeMatcher.Wildcard(pattern, group) || (WithoutUniversalEnd(pattern) is { } shorter && AttributeMatcher.Wildcard(shorter, group))));
}
