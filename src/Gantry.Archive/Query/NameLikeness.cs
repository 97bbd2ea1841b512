using System.Text;

namespace Gantry.Archive;

/// <summary>
/// Whether a word of a name is like one asked for: it begins with it; or it sounds the same; or it differs by a slip of the pen, that is by one letter put in, left out,
/// changed or swapped with its neighbour in words of five letters and more, by two in words of nine and more. Words are folded. Sound is that of European languages,
/// letters of other scripts stand for themselves: consonants in classes (B P, D T, F PH V W, G K C Q, S Z soft C, M N L R each), doubled ones once, H and vowels left
/// out but for a vowel at the beginning. Sounds of a single letter tell too little and are not compared.
/// </summary>
/// <param name="word">The word asked for.</param>
internal sealed class NameLikeness(string word)
{
    private const int LongestWord = 64;
    private readonly string _sound = Sound(word);

    /// <summary>Whether a word is like it.</summary>
    public bool Matches(string other) =>
        other.StartsWith(word, StringComparison.Ordinal)
        || (_sound.Length > 1 && _sound == Sound(other))
        || IsSlip(other);

    /// <summary>How a word sounds.</summary>
    public static string Sound(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            char next = i + 1 < word.Length ? word[i + 1] : '\0';
            string letters = word[i] switch
            {
                'B' => "P",
                'P' => next == 'H' ? "F" : "P",
                'D' or 'T' => "T",
                'F' or 'V' or 'W' => "F",
                'C' when next is 'E' or 'I' or 'Y' => "S",
                'C' when next == 'H' => "X",
                'S' when word.AsSpan(i).StartsWith("SCH", StringComparison.Ordinal) || next == 'H' => "X",
                'G' or 'K' or 'C' or 'Q' => "K",
                'X' => "KS",
                'S' or 'Z' => "S",
                'A' or 'E' or 'I' or 'O' or 'U' or 'Y' or 'J' => i == 0 ? "A" : string.Empty,
                'H' => string.Empty,
                _ => word[i].ToString(),
            };
            foreach (char letter in letters)
            {
                // What is doubled, or spelled with two letters of a class, sounds once; a vowel between them sets them apart.
                if (sound.Length == 0 || sound[^1] != letter || IsVowel(word, i - 1))
                {
                    sound.Append(letter);
                }
            }

            if (word[i] == 'S' && letters == "X")
            {
                i += next == 'C' ? 2 : 1;
            }
            else if (word[i] == 'C' && letters == "X")
            {
                i++;
            }
        }

        return sound.ToString();
    }

    private static bool IsVowel(string word, int index) => index > 0 && word[index] is 'A' or 'E' or 'I' or 'O' or 'U' or 'Y';

    private bool IsSlip(string other)
    {
        int shorter = Math.Min(word.Length, other.Length);
        int allowed = shorter switch { >= 9 => 2, >= 5 => 1, _ => 0 };
        return allowed > 0 && Math.Abs(word.Length - other.Length) <= allowed && Math.Max(word.Length, other.Length) <= LongestWord && Distance(other) <= allowed;
    }

    // The distance of Damerau and Levenshtein in which no letter is touched twice.
    private int Distance(string other)
    {
        int width = other.Length + 1;
        Span<int> rows = stackalloc int[3 * (LongestWord + 1)];
        Span<int> before = rows[..width], last = rows.Slice(LongestWord + 1, width), current = rows.Slice(2 * (LongestWord + 1), width);
        for (int j = 0; j < width; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= word.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j < width; j++)
            {
                int cost = word[i - 1] == other[j - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                current[j] = best;
            }

            Span<int> free = before;
            before = last;
            last = current;
            current = free;
        }

        return last[other.Length];
    }
}
