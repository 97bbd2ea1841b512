namespace Gantry.Archive;

/// <summary>The words by which an exam is found as one types.</summary>
internal static class ExamTerms
{
    private const int LongestTerm = 64;
    private static readonly char[] s_separators = [' ', '^', '=', ',', '\\'];

    /// <summary>The words of a study: those of the patient's name in all its groups, and its whole identifiers.</summary>
    public static IReadOnlySet<string> OfStudy(string? patientName, string? patientId, string? accessionNumber)
    {
        HashSet<string> terms = [.. OfText(patientName)];
        foreach (string? identifier in (ReadOnlySpan<string?>)[patientId, accessionNumber])
        {
            // Found by their beginning as a whole, and by each of their words.
            terms.UnionWith(OfText(identifier));
            if (Cut(TextFolding.Fold(identifier)) is { Length: > 0 } whole)
            {
                terms.Add(whole);
            }
        }

        return terms;
    }

    /// <summary>The words of a text, folded.</summary>
    public static IEnumerable<string> OfText(string? text) =>
        TextFolding.Fold(text).Split(s_separators, StringSplitOptions.RemoveEmptyEntries).Select(Cut);

    /// <summary>The words of what is searched for, each once, and no more than are looked at.</summary>
    public static IEnumerable<string> Searched(string search) => OfText(search).Distinct(StringComparer.Ordinal).Take(ExamFilter.MaximumWords);

    /// <summary>What comes after every term that begins with a word: the word followed by the last character there is.</summary>
    public static string After(string word) => word + char.ConvertFromUtf32(0x10FFFF);

    private static string Cut(string term) => term.Length <= LongestTerm ? term : term[..LongestTerm];
}
