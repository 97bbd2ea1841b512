using System.Text;
using System.Text.Json;

namespace Gantry.Dicom.Tests.CharacterSets;

public class StandardTermsTests
{
    [Fact]
    public void Every_defined_term_of_the_standard_is_known_with_its_escape_sequences()
    {
        int count = 0;
        foreach (JsonElement record in StandardTables.Require("charsets.json", "charsets").EnumerateArray())
        {
            string term = record.Text("term");
            List<Finding> findings = [];
            CharacterSet set = CharacterSet.Of([term], findings);
            bool isDefined = record.Flag("defined_term");
            findings.Count.ShouldBe(isDefined ? 0 : 1, term);
            set.ToString().ShouldBe(term is "ISO 2022 IR 6" ? "ISO_IR 6" : term);
            foreach (string half in new[] { "g0", "g1" }.Where(half => record.TryGetProperty(half, out JsonElement value) && value.ValueKind == JsonValueKind.Object))
            {
                byte[] escape = Convert.FromHexString(record.GetProperty(half).Text("escape_hex"));
                set = CharacterSet.Of(["", term.Replace("ISO_IR", "ISO 2022 IR", StringComparison.Ordinal)]);
                set.Decode([.. escape, (byte)'\n', (byte)'A'], VR.LT).ShouldBe("\nA", $"{term} {half}");
                set.Fault([.. escape, (byte)'\n', (byte)'A'], VR.LT).ShouldBeNull($"{term} {half}");
                count++;
            }
        }

        count.ShouldBeGreaterThan(40);
    }

    // Every character that pydicom's Python has in a set must be the one that we have; what it lacks we may read.
    [Theory]
    [InlineData("ISO_IR 100", "latin_1", "")]
    [InlineData("ISO_IR 101", "iso8859_2", "")]
    [InlineData("ISO_IR 109", "iso8859_3", "")]
    [InlineData("ISO_IR 110", "iso8859_4", "")]
    [InlineData("ISO_IR 144", "iso8859_5", "")]
    [InlineData("ISO_IR 127", "iso8859_6", "")]
    [InlineData("ISO_IR 126", "iso8859_7", "A4 A5 AA")] // added in 2003, in ISO-IR 227
    [InlineData("ISO_IR 138", "iso8859_8", "FD FE")] // added in 1999, in ISO-IR 198
    [InlineData("ISO_IR 148", "iso8859_9", "")]
    [InlineData("ISO_IR 203", "iso8859_15", "")]
    [InlineData("ISO_IR 166", "iso8859_11", "")]
    [InlineData(@"\ISO 2022 IR 87", "iso2022_jp", "")]
    [InlineData(@"\ISO 2022 IR 159", "iso2022_jp_2", "")]
    [InlineData(@"\ISO 2022 IR 149", "cp949", "")]
    [InlineData(@"\ISO 2022 IR 58", "gb2312", "2124 212A")] // MIDDLE DOT and EM DASH, as in GB 18030
    public void Every_code_has_the_character_that_Python_has(string terms, string codec, string others)
    {
        const string Script = """
            import sys
            codec = sys.argv[1]
            wide = {'iso2022_jp': (b'\x1b$B', 0), 'iso2022_jp_2': (b'\x1b$(D', 0), 'cp949': (b'', 128), 'gb2312': (b'', 128)}.get(codec)
            codes = [(r, c) for r in range(33, 127) for c in range(33, 127)] if wide else [(c,) for c in range(160, 256)]
            for code in codes:
                raw = (wide[0] if wide else b'') + bytes(b | (wide[1] if wide else 0) for b in code)
                try: print(bytes(code).hex().upper(), '%04X' % ord(raw.decode(codec)))
                except (UnicodeError, TypeError): pass
            """;
        string[] lines = ForeignCharacterSetTests.RunPython(["-c", Script, codec]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        CharacterSet set = CharacterSet.Of(terms.Split('\\'));
        string escape = terms switch { @"\ISO 2022 IR 87" => "\x1B$B", @"\ISO 2022 IR 159" => "\x1B$(D", @"\ISO 2022 IR 149" => "\x1B$)C", @"\ISO 2022 IR 58" => "\x1B$)A", _ => string.Empty };
        byte high = codec is "cp949" or "gb2312" ? (byte)0x80 : (byte)0;
        List<string> wrong = [];
        foreach (string[] fields in lines.Select(line => line.Trim().Split(' ')).Where(fields => !others.Split(' ').Contains(fields[0])))
        {
            string ours = set.Decode([.. Encoding.ASCII.GetBytes(escape), .. Convert.FromHexString(fields[0]).Select(code => (byte)(code | high))], VR.LT);
            if (ours.Length != 1 || ((int)ours[0]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture) != fields[1])
            {
                wrong.Add($"{fields[0]}: '{ours}' instead of U+{fields[1]}");
            }
        }

        wrong.ShouldBeEmpty();
        lines.Length.ShouldBeGreaterThan(40);
    }
}
