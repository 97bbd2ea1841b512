using System.Text;
using System.Text.RegularExpressions;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>Takes out of free text what identifies (PS3.15 §E.3.5).</summary>
/// <param name="known">What identifies in the data set.</param>
/// <param name="profile">How strict it is.</param>
internal sealed class TextCleaning(KnownIdentifiers known, DeidentificationProfile profile)
{
    private const int LongestHarmlessNumber = 4;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Addresses, then identifiers of objects, dates and times, telephone and other long numbers, and what follows a title.
    private static readonly Regex[] s_patterns =
    [
        new(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", Options),
        new(@"\b(https?|ftp|urn):\S+", Options | RegexOptions.IgnoreCase),
        new(@"\b[0-2](\.\d+){4,}\b", Options),
        new(@"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b", Options),
        new(@"\b\d{1,2}\s+(jan|feb|fév|mar|apr|avr|may|mai|jun|jui|jul|aug|aoû|sep|oct|okt|nov|dec|déc|dez)\w*\.?\s+\d{2,4}\b", Options | RegexOptions.IgnoreCase),
        new(@"\b\d{1,2}:\d{2}(:\d{2})?\b", Options),
        new(@"\+?\d[\d\s().-]{6,}\d", Options),
        new(@"\b[A-Za-z]{0,4}\d{5,}\w*\b", Options),
        new(@"\b(dr|pr|prof|mr|mrs|ms|mme|mlle|herr|frau|sr|sra|miss|docteur|doctor|professeur|professor)\b\.?\s*\p{L}[\p{L}'-]*(\s+\p{Lu}[\p{L}'-]*)?", Options | RegexOptions.IgnoreCase),
    ];

    private static readonly Lazy<HashSet<string>> s_words = new(() =>
        new HashSet<string>(ConfidentialityTables.Rows("harmless_words.txt").SelectMany(fields => fields[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase));

    private readonly HashSet<string> _ownWords = new(profile.Words, StringComparer.OrdinalIgnoreCase);

    /// <summary>What is left of a descriptor; empty when nothing is.</summary>
    public string Clean(string text)
    {
        if (profile.Descriptors == DescriptorCleaning.KnownWords)
        {
            return KnownWords(known.RemoveFrom(text));
        }

        string left = text;
        foreach (Regex pattern in s_patterns)
        {
            left = pattern.Replace(left, " ");
        }

        left = known.RemoveFrom(left);
        return left == text ? text : Tidy(left);
    }

    /// <summary>Text that is no descriptor, without what identifies in this data set; the same text where there is nothing.</summary>
    public string RemoveKnown(string text) => known.IsIn(text) ? Tidy(known.RemoveFrom(text)) : text;

    private string KnownWords(string text)
    {
        StringBuilder kept = new();
        foreach (Range range in Words(text))
        {
            ReadOnlySpan<char> word = text.AsSpan(range);
            bool isNumber = word.Length <= LongestHarmlessNumber && !word.ContainsAnyExceptInRange('0', '9');
            if (isNumber || s_words.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || _ownWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                kept.Append(kept.Length > 0 ? " " : string.Empty).Append(word);
            }
        }

        // Numbers alone tell nothing and may be identifiers.
        return kept.ToString().Any(char.IsLetter) ? kept.ToString() : string.Empty;
    }

    private static IEnumerable<Range> Words(string text)
    {
        for (int start = 0; start < text.Length; start++)
        {
            int end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return start..end;
                start = end;
            }
        }
    }

    private static string Tidy(string text)
    {
        string tidy = string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '^', ',', ';', ':', '-', '/', '_', '=');
        return tidy.Any(char.IsLetterOrDigit) ? tidy : string.Empty;
    }
}
