using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Gantry.Archive;

/// <summary>
/// Folds text for matching without regard to case and accents. The table is our own: what the runtime offers depends on the system's globalization data,
/// and an index must fold today as it folded years ago.
/// </summary>
internal static class TextFolding
{
    private static readonly FrozenDictionary<char, string> s_table = MakeTable();

    /// <summary>Upper case, accents and other marks off, ligatures taken apart, wide forms narrowed, runs of spaces one space, none at the ends.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return string.Empty;
        }

        char[] rented = ArrayPool<char>.Shared.Rent(text.Length * 2);
        int length = 0;
        foreach (char original in text)
        {
            char c = char.ToUpperInvariant(original is >= '\uFF01' and <= '\uFF5E' ? (char)(original - 0xFEE0) : original);
            if (c < 0x80)
            {
                bool isSpace = c is ' ' or '\t' or '\r' or '\n';
                if (!isSpace)
                {
                    rented[length++] = c;
                }
                else if (length > 0 && rented[length - 1] != ' ')
                {
                    rented[length++] = ' ';
                }
            }
            else if (s_table.TryGetValue(c, out string? folded))
            {
                folded.CopyTo(rented.AsSpan(length));
                length += folded.Length;
            }
            else if (c == '\u3000' || c == '\u00A0')
            {
                if (length > 0 && rented[length - 1] != ' ')
                {
                    rented[length++] = ' ';
                }
            }
            else if (!IsMark(c))
            {
                rented[length++] = c;
            }
        }

        string result = new(rented.AsSpan(0, length).TrimEnd(' '));
        ArrayPool<char>.Shared.Return(rented);
        return result;
    }

    /// <summary>Folds a component group of a person's name: every component folded, empty ones at the end dropped (PS3.5 §6.2.1).</summary>
    public static string FoldName(ReadOnlySpan<char> group)
    {
        if (group.IsEmpty)
        {
            return string.Empty;
        }

        var folded = new StringBuilder(group.Length);
        bool first = true;
        foreach (Range component in group.Split('^'))
        {
            if (!first)
            {
                folded.Append('^');
            }

            first = false;
            folded.Append(Fold(group[component]));
        }

        return folded.ToString().TrimEnd('^');
    }

    private static bool IsMark(char c) => c
        is (>= '\u0300' and <= '\u036F') // combining marks
        or (>= '\u0591' and <= '\u05BD') // Hebrew points
        or (>= '\u064B' and <= '\u0652') or '\u0640' or '\u0670' // Arabic vowels, tatweel
        or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE20' and <= '\uFE2F');

    private static FrozenDictionary<char, string> MakeTable()
    {
        var table = new Dictionary<char, string>();
        Add("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦẠẢẤẦẨẪẬẮẰẲẴẶ");
        Add("B", "ƁḂ");
        Add("C", "ÇĆĈĊČƇ");
        Add("D", "ÐĎĐƊḊḌ");
        Add("E", "ÈÉÊËĒĔĖĘĚȄȆȨẸẺẼẾỀỂỄỆ");
        Add("F", "ƑḞ");
        Add("G", "ĜĞĠĢƓǤǦǴ");
        Add("H", "ĤĦȞḢḤ");
        Add("I", "ÌÍÎÏĨĪĬĮİǏȈȊỈỊı");
        Add("J", "Ĵ");
        Add("K", "ĶƘǨḰḲ");
        Add("L", "ĹĻĽĿŁḶ");
        Add("M", "ṀṂ");
        Add("N", "ÑŃŅŇŊǸṄṆ");
        Add("O", "ÒÓÔÕÖØŌŎŐƠǑǪǬǾȌȎȪȬȮȰỌỎỐỒỔỖỘỚỜỞỠỢ");
        Add("P", "ƤṔṖ");
        Add("R", "ŔŖŘȐȒṘṚ");
        Add("S", "ŚŜŞŠȘṠṢ");
        Add("T", "ŢŤŦƬȚṪṬ");
        Add("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖỤỦỨỪỬỮỰ");
        Add("W", "ŴẀẂẄ");
        Add("X", "ẊẌ");
        Add("Y", "ÝŶŸȲỲỴỶỸ");
        Add("Z", "ŹŻŽƵẐẒ");
        Add("AE", "ÆǼǢ");
        Add("OE", "Œ");
        Add("SS", "ßẞ");
        Add("TH", "Þ");
        Add("IJ", "Ĳ");
        Add("Α", "ΆἈἉᾺΆ");
        Add("Ε", "ΈἘἙῈΈ");
        Add("Η", "ΉἨἩῊΉ");
        Add("Ι", "ΊΪΐἸἹῚΊ");
        Add("Ο", "ΌὈὉῸΌ");
        Add("Υ", "ΎΫΰὙῪΎ");
        Add("Ω", "ΏὨὩῺΏ");
        Add("Σ", "ς");
        Add("Е", "ЁЀ");
        Add("И", "ЙЍ");
        Add("'", "\u2018\u2019\u02BC");
        Add("-", "\u2010\u2011\u2012\u2013\u2014\u2212");
        return table.ToFrozenDictionary();

        void Add(string folded, string letters)
        {
            foreach (char letter in letters)
            {
                table[letter] = folded;
            }
        }
    }
}
