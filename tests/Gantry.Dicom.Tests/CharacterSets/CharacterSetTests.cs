using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Tests.CharacterSets;

[Trait("Ledger", "R173")]
public class CharacterSetTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "ISO_IR 100", "Buc^Jérôme" },
        { "ISO_IR 101", "Wałęsa^Łucja" },
        { "ISO_IR 109", "Ġużeppi^Ħal" },
        { "ISO_IR 110", "Bērziņš^Ģirts" },
        { "ISO_IR 144", "Щербаков^Фёдор" },
        { "ISO_IR 127", "قباني^لنزار" },
        { "ISO_IR 126", "Καζαντζάκης^Νίκος" },
        { "ISO_IR 138", "שרון^דבורה" },
        { "ISO_IR 148", "Şahin^Ağrı" },
        { "ISO_IR 203", "Œuvre^€" },
        { "ISO_IR 166", "สมชาย^ใจดี" },
        { "ISO_IR 13", "ﾔﾏﾀﾞ^ﾀﾛｳ" },
        { "ISO_IR 192", "Test^𝔘𝔫𝔦=試験^🏥" },
        { "GB18030", "Zhao^Yi=赵^𠀀" },
        { "GBK", "Li^Na=李^娜" },
        { @"\ISO 2022 IR 87", "Yamada^Tarou=山田^太郎=やまだ^たろう" },
        { @"ISO 2022 IR 13\ISO 2022 IR 87", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう" },
        { @"\ISO 2022 IR 87\ISO 2022 IR 159", "Test^山丂" },
        { @"\ISO 2022 IR 149", "Hong^Gildong=洪^吉洞=홍^길동" },
        { @"\ISO 2022 IR 58", "Zhang^XiaoDong=张^小东" },
        { @"ISO 2022 IR 100\ISO 2022 IR 126\ISO 2022 IR 144", "Müller^Δίον^Люкс" },
        { @"ISO 2022 IR 6\ISO 2022 IR 166\ISO 2022 IR 127\ISO 2022 IR 138", "Open^ใจ^قلم^ים" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_comes_back_as_it_was_written(string terms, string text)
    {
        CharacterSet set = CharacterSet.Of(terms.Split('\\'));
        byte[] bytes = set.Encode(text, VR.PN);
        set.Decode(bytes, VR.PN).ShouldBe(text);
        string several = text.Replace('^', '\\').Replace('=', '\\');
        set.Decode(set.Encode(several, VR.LO), VR.LO).ShouldBe(several);
        string lines = text.Replace("^", "\r\n", StringComparison.Ordinal);
        set.Decode(set.Encode(lines, VR.LT), VR.LT).ShouldBe(lines);
    }

    // The examples of PS3.5 annexes H, I, J and K, as bytes.
    [Theory]
    [InlineData(@"\ISO 2022 IR 87", "Yamada^Tarou=山田^太郎=やまだ^たろう", "Yamada^Tarou=\x1B$B;3ED\x1B(B^\x1B$BB@O:\x1B(B=\x1B$B$d$^$@\x1B(B^\x1B$B$?$m$&\x1B(B")]
    [InlineData(@"ISO 2022 IR 13\ISO 2022 IR 87", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう", "\u00D4\u00CF\u00C0\u00DE^\u00C0\u00DB\u00B3=\x1B$B;3ED\x1B(J^\x1B$BB@O:\x1B(J=\x1B$B$d$^$@\x1B(J^\x1B$B$?$m$&\x1B(J")]
    [InlineData(@"\ISO 2022 IR 149", "Hong^Gildong=洪^吉洞=홍^길동", "Hong^Gildong=\x1B$)C\u00FB\u00F3^\x1B$)C\u00D1\u00CE\u00D4\u00D7=\x1B$)C\u00C8\u00AB^\x1B$)C\u00B1\u00E6\u00B5\u00BF")]
    [InlineData(@"\ISO 2022 IR 58", "Zhang^XiaoDong=张^小东=", "Zhang^XiaoDong=\x1B$)A\u00D5\u00C5^\x1B$)A\u00D0\u00A1\u00B6\u00AB=")]
    [InlineData("ISO_IR 192", "Wang^XiaoDong=王^小東=", "Wang^XiaoDong=\u00E7\u008E\u008B^\u00E5\u00B0\u008F\u00E6\u009D\u00B1=")]
    [InlineData("GB18030", "Wang^XiaoDong=王^小东=", "Wang^XiaoDong=\u00CD\u00F5^\u00D0\u00A1\u00B6\u00AB=")]
    public void The_examples_of_the_standard_are_written_and_read_byte_for_byte(string terms, string text, string bytes)
    {
        CharacterSet set = CharacterSet.Of(terms.Split('\\'));
        Encoding.Latin1.GetString(set.Encode(text, VR.PN)).ShouldBe(bytes);
        set.Decode(Encoding.Latin1.GetBytes(bytes), VR.PN).ShouldBe(text);
    }

    // The texts of annexes I and K: the escape sequence stands where the writer put it, and each line starts in the default repertoire.
    [Theory]
    [InlineData(@"\ISO 2022 IR 149", "The 1st line includes 길동.\r\nThe 2nd line includes 길동, too.\r\nThe 3rd line.", "\x1B$)CThe 1st line includes \u00B1\u00E6\u00B5\u00BF.\r\n\x1B$)CThe 2nd line includes \u00B1\u00E6\u00B5\u00BF, too.\r\nThe 3rd line.")]
    [InlineData(@"\ISO 2022 IR 58", "1. 第一行文字。\r\n2. 第二行文字。\r\n", "\x1B$)A1. \u00B5\u00DA\u00D2\u00BB\u00D0\u00D0\u00CE\u00C4\u00D7\u00D6\u00A1\u00A3\r\n\x1B$)A2. \u00B5\u00DA\u00B6\u00FE\u00D0\u00D0\u00CE\u00C4\u00D7\u00D6\u00A1\u00A3\r\n")]
    public void The_texts_of_the_standard_are_read_and_come_back(string terms, string text, string bytes)
    {
        CharacterSet set = CharacterSet.Of(terms.Split('\\'));
        set.Decode(Encoding.Latin1.GetBytes(bytes), VR.LT).ShouldBe(text);
        set.Fault(Encoding.Latin1.GetBytes(bytes), VR.LT).ShouldBeNull();
        set.Decode(set.Encode(text, VR.LT), VR.LT).ShouldBe(text);
    }

    // PS3.5 §6.1.2.5.3: what resets the sets, and for which value representations.
    [Theory]
    [InlineData(VR.LO, @"\", true)]
    [InlineData(VR.SH, @"\", true)]
    [InlineData(VR.UC, @"\", true)]
    [InlineData(VR.PN, @"\", true)]
    [InlineData(VR.LT, @"\", false)]
    [InlineData(VR.ST, @"\", false)]
    [InlineData(VR.UT, @"\", false)]
    [InlineData(VR.PN, "^", true)]
    [InlineData(VR.PN, "=", true)]
    [InlineData(VR.LO, "^", false)]
    [InlineData(VR.LO, "=", false)]
    [InlineData(VR.LT, "\n", true)]
    [InlineData(VR.LT, "\r", true)]
    [InlineData(VR.LT, "\f", true)]
    [InlineData(VR.LT, "\t", true)]
    [InlineData(VR.LT, " ", false)]
    public void The_sets_of_the_first_value_come_back_at_delimiters(VR vr, string delimiter, bool resets)
    {
        CharacterSet greekAfterCyrillic = CharacterSet.Of(["ISO 2022 IR 144", "ISO 2022 IR 126"]);
        byte[] bytes = [0x1B, 0x2D, 0x46, 0xE1, .. Encoding.ASCII.GetBytes(delimiter), 0xE1];
        greekAfterCyrillic.Decode(bytes, vr).ShouldBe("α" + delimiter + (resets ? "с" : "α"));
        string both = "с" + delimiter + "α" + delimiter + "с";
        greekAfterCyrillic.Decode(greekAfterCyrillic.Encode(both, vr), vr).ShouldBe(both);
    }

    [Theory]
    [InlineData("ISO_IR 149", "\u00FB\u00F3^\u00D1\u00CE\u00D4\u00D7", "洪^吉洞")]
    [InlineData("ISO 2022 IR 58", "\u00D5\u00C5^\u00D0\u00A1\u00B6\u00AB", "张^小东")]
    [InlineData("ISO 2022 IR 100", "\u00E9", "é")]
    public void A_set_declared_alone_is_read_without_its_escape_sequence(string term, string bytes, string text)
    {
        CharacterSet set = CharacterSet.Of([term]);
        set.Decode(Encoding.Latin1.GetBytes(bytes), VR.PN).ShouldBe(text);
        set.Decode(set.Encode(text, VR.PN), VR.PN).ShouldBe(text);
    }

    [Theory]
    [InlineData("", VR.LO, "A\u00E9", "1 characters")]
    [InlineData("", VR.LO, "\u00C3\u00A9", "UTF-8")]
    [InlineData("ISO_IR 192", VR.LO, "A\u00E9B", "1 characters")]
    [InlineData("ISO_IR 192", VR.LO, "\u00EF\u00BF\u00BD", null)]
    [InlineData("GB18030", VR.LO, "A\u00FF", "1 characters")]
    [InlineData("ISO_IR 100", VR.CS, "A\u00E9", "default repertoire")]
    [InlineData("ISO_IR 100", VR.LO, "A\u00E9", null)]
    [InlineData("ISO_IR 100", VR.LO, "\x1B$B;3\x1B(B", "escape sequence")]
    [InlineData(@"\ISO 2022 IR 87", VR.LO, "\x1B$B;3\x1B(B", null)]
    [InlineData(@"\ISO 2022 IR 87", VR.LO, "\x1B$B;", "1 characters")]
    [InlineData(@"\ISO 2022 IR 87", VR.LO, "plain", null)]
    public void What_is_wrong_with_text_is_said(string terms, VR vr, string bytes, string? fault)
    {
        string? said = CharacterSet.Of(terms.Split('\\')).Fault(Encoding.Latin1.GetBytes(bytes), vr);
        if (fault is null)
        {
            said.ShouldBeNull();
        }
        else
        {
            said.ShouldNotBeNull().ShouldContain(fault);
        }
    }

    [Fact]
    public void Undeclared_text_can_be_read_in_the_set_that_careless_writers_use()
    {
        DataSet latin = new();
        latin.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        latin.Set(Attributes.PatientName, PersonName.Parse("Jérôme"));
        latin.SetItems(Attributes.ReferencedStudySequence, latin.Clone());
        byte[] declared = latin.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray();
        byte[] undeclared = declared[18..].ToArray();
        DataSet.Parse(undeclared, TransferSyntax.ImplicitVRLittleEndian).GetString(Attributes.PatientName).ShouldBe("J\uFFFDr\uFFFDme");
        DicomReadOptions options = new() { Context = new DicomContext { UndeclaredCharacterSet = CharacterSet.Of(["ISO_IR 100"]) } };
        DataSet read = DataSet.Parse(undeclared, TransferSyntax.ImplicitVRLittleEndian, options);
        read.GetString(Attributes.PatientName).ShouldBe("Jérôme");
        read.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray().ShouldBe(undeclared);
        read.Set(Attributes.PatientComments, "né");
        DataSet.Parse(read.Encode(TransferSyntax.ExplicitVRBigEndian).ToArray(), TransferSyntax.ExplicitVRBigEndian, options).GetString(Attributes.PatientComments).ShouldBe("né");
        read.Presence(Attributes.SpecificCharacterSet).ShouldBe(Presence.Absent);
    }

    [Theory]
    [InlineData("ISO IR 100", "ISO_IR 100", 1)]
    [InlineData("ISO-IR 100", "ISO_IR 100", 1)]
    [InlineData("ISO_IR_100", "ISO_IR 100", 1)]
    [InlineData("iso8859-1", "ISO_IR 100", 1)]
    [InlineData("windows-1252", "ISO_IR 100", 1)]
    [InlineData("ISO 2022-IR 100", "ISO 2022 IR 100", 1)]
    [InlineData("ISO2022 IR 87", "ISO 2022 IR 87", 1)]
    [InlineData("ISO_IR 149", "ISO 2022 IR 149", 1)]
    [InlineData("ISO 2022 58", "ISO 2022 IR 58", 1)]
    [InlineData("ISO 2022 GBK", "GBK", 1)]
    [InlineData("UTF-8", "ISO_IR 192", 1)]
    [InlineData("ISO 2022 IR 192", "ISO_IR 192", 1)]
    [InlineData("ISO IR 192", "ISO_IR 192", 1)]
    [InlineData("ISO_IR 100 ", "ISO_IR 100", 0)]
    [InlineData(@"ISO_IR 100\ISO_IR 126", @"ISO 2022 IR 100\ISO 2022 IR 126", 2)]
    [InlineData("KLINGON", "ISO_IR 6", 1)]
    [InlineData("", "ISO_IR 6", 0)]
    [InlineData("ISO_IR 6", "ISO_IR 6", 1)]
    [InlineData(@"ISO_IR 192\ISO 2022 IR 100", "ISO_IR 192", 1)]
    [InlineData(@"\ISO_IR 192", "ISO_IR 192", 1)]
    public void Misspelt_terms_are_taken_for_what_they_mean_and_found(string terms, string meaning, int count)
    {
        List<Finding> findings = [];
        CharacterSet.Of(terms.Split('\\'), findings).ToString().ShouldBe(meaning);
        findings.Count.ShouldBe(count, string.Join('\n', findings));
    }

    [Fact]
    public void Bytes_that_mean_nothing_are_shown_as_such_and_the_rest_is_read()
    {
        CharacterSet.Default.Decode([0x41, 0xE9, 0x42], VR.LO).ShouldBe("A\uFFFDB");
        CharacterSet.Utf8.Decode([0x41, 0xE9, 0x42], VR.LO).ShouldBe("A\uFFFDB");
        CharacterSet.Of(["", "ISO 2022 IR 87"]).Decode([0x1B, 0x24, 0x42, 0x3B], VR.LO).ShouldBe("\uFFFD");
        CharacterSet.Of(["", "ISO 2022 IR 149"]).Decode([0x1B, 0x24, 0x29, 0x43, 0xFB, 0x5C, 0x41], VR.LO).ShouldBe("\uFFFD\\A");
        CharacterSet.Of(["ISO_IR 100"]).Decode([0x1B, 0x7A, 0xE9], VR.LO).ShouldBe("\uFFFDzé");
    }

    [Fact]
    public void A_backslash_within_a_two_byte_character_separates_nothing()
    {
        CharacterSet gbk = CharacterSet.Of(["GBK"]);
        byte[] bytes = gbk.Encode(@"誠\李", VR.LO);
        bytes.Count(b => b == 0x5C).ShouldBe(2);
        ElementValues.ReadStrings(bytes, VR.LO, false, gbk).ShouldBe(["誠", "李"]);
    }

    [Fact]
    public void The_yen_sign_has_the_code_of_the_backslash_and_stands_in_texts_only()
    {
        CharacterSet set = CharacterSet.Of(["ISO_IR 13"]);
        set.Encode("¥5‾", VR.LT).ShouldBe("\\5~"u8.ToArray());
        set.Decode("\\5~"u8, VR.LT).ShouldBe("¥5‾");
        set.Decode("A\\B"u8, VR.LO).ShouldBe("A\\B");
        set.TryEncode("¥5", VR.LO, out _).ShouldBeFalse();
    }

    [Fact]
    public void What_cannot_be_written_is_named_with_the_remedy()
    {
        DicomException text = Should.Throw<DicomException>(() => CharacterSet.Of(["ISO_IR 100"]).Encode("A山", VR.LO));
        text.Message.ShouldContain("U+5C71");
        text.Message.ShouldContain("ISO_IR 192");
        Should.Throw<DicomException>(() => CharacterSet.Utf8.Encode("É", VR.CS)).Message.ShouldContain("VR CS");
        Should.Throw<DicomException>(() => CharacterSet.Of(["GBK"]).Encode("A𠀀", VR.LO)).Message.ShouldContain("U+20000");
        Should.Throw<DicomException>(() => CharacterSet.Utf8.Encode("A\uD800", VR.LO)).Message.ShouldContain("U+D800");
    }

    [Fact]
    public void Any_bytes_decode_in_any_character_set()
    {
        foreach (string terms in Texts.Select(row => row.Data.Item1))
        {
            CharacterSet set = CharacterSet.Of(terms.Split('\\'));
            Prop.ForAll<byte[]>(bytes =>
            {
                foreach (VR vr in new[] { VR.PN, VR.LO, VR.LT, VR.CS })
                {
                    string text = set.Decode(bytes, vr);
                    _ = set.Fault(bytes, vr);
                    if (terms.StartsWith("ISO_IR", StringComparison.Ordinal) && terms is not ("ISO_IR 13" or "ISO_IR 192") && vr != VR.CS)
                    {
                        // An escape sequence that changes nothing takes the long way to the same text.
                        set.Decode([0x1B, 0x28, 0x42, .. bytes], vr).ShouldBe(text);
                    }
                }
            }).QuickCheckThrowOnFailure();
        }
    }

    [Fact]
    public void Whatever_can_be_written_comes_back()
    {
        Gen<string> texts = Gen.Elements("aZ~5 \t\r\n^=\\éŁĦģЖβשقĞ€ใｱ山丂한张🏥¥‾".EnumerateRunes().Select(rune => rune.ToString()).ToArray()).ArrayOf().Select(parts => string.Concat(parts));
        foreach (string terms in Texts.Select(row => row.Data.Item1))
        {
            CharacterSet set = CharacterSet.Of(terms.Split('\\'));
            int written = 0;
            Prop.ForAll(Arb.From(texts), text =>
            {
                foreach (VR vr in new[] { VR.PN, VR.LO, VR.LT })
                {
                    if (set.TryEncode(text, vr, out byte[]? bytes))
                    {
                        written++;
                        set.Decode(bytes, vr).ShouldBe(text);
                    }
                }
            }).QuickCheckThrowOnFailure();
            written.ShouldBeGreaterThan(0);
        }
    }
}
