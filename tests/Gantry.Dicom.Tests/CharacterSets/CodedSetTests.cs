using System.Globalization;

namespace Gantry.Dicom.Tests.CharacterSets;

public class CodedSetTests
{
    public static TheoryData<int> Registrations => [.. CodedSet.All.Select(set => set.Registration)];

    [Fact]
    public void Every_defined_term_has_its_sets_with_the_escape_sequences_of_the_standard()
    {
        int count = 0;
        foreach (string line in File.ReadLines(Path.Combine(Standard.Tables.FindRepository(AppContext.BaseDirectory), "tools/standard/charsets.tsv")).Skip(1))
        {
            string[] fields = line.Split('\t');
            DefinedTerms.Normalize(fields[0]).ShouldBe(fields[0] == "ISO_IR 6" ? "ISO 2022 IR 6" : fields[0]);
            foreach ((string escape, string registration, bool isG1) in new[] { (fields[1], fields[2], false), (fields[3], fields[4], true) })
            {
                if (registration.Length > 0)
                {
                    CodedSet set = CodedSet.Of(int.Parse(registration, CultureInfo.InvariantCulture)).ShouldNotBeNull(line);
                    Convert.ToHexString(set.Escape).ShouldBe(escape, line);
                    set.IsG1.ShouldBe(isG1, line);
                    set.IsMultiByte.ShouldBe(fields[5] == "2", line);
                    count++;
                }
            }
        }

        count.ShouldBeGreaterThan(40);
    }

    [Theory]
    [MemberData(nameof(Registrations))]
    public void Every_character_comes_back_from_its_code(int registration)
    {
        CodedSet set = CodedSet.Of(registration)!;
        int count = 0;
        for (int code = 0x2121; code <= 0x7E7E; code++)
        {
            byte first = (byte)(code >> 8), second = (byte)code;
            char decoded = set.IsMultiByte ? set.Decode(first, second) : first == 0x21 && second is >= 0x20 and < 0x80 ? set.Decode(second) : '\uFFFD';
            if (decoded is not ('\uFFFD' or ' ' or '\u007F') && set.TryEncode(decoded, out ushort back))
            {
                (set.IsMultiByte ? set.Decode((byte)(back >> 8), (byte)back) : set.Decode((byte)back)).ShouldBe(decoded);
                count++;
            }
        }

        count.ShouldBeGreaterThan(registration switch { 87 => 6870, 159 => 6060, 149 => 8200, 58 => 7400, 13 => 62, 127 => 45, 138 => 55, _ => 85 });
    }

    // Codes where the code pages of .NET have another character than the registered set, or none.
    [Theory]
    [InlineData(126, 0x00A1, '\u2018')]
    [InlineData(138, 0x00AF, '\u00AF')]
    [InlineData(159, 0x2271, '\u2116')]
    [InlineData(149, 0x3453, '\uB2D2')]
    [InlineData(87, 0x215D, '\u2212')]
    public void Codes_have_the_characters_of_the_registered_sets(int registration, int code, char character)
    {
        CodedSet set = CodedSet.Of(registration)!;
        (set.IsMultiByte ? set.Decode((byte)(code >> 8), (byte)code) : set.Decode((byte)code)).ShouldBe(character);
        set.TryEncode(character, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData(87, 0x2D21, '①')]
    [InlineData(159, 0x7336, '＂')]
    [InlineData(58, 0x2660, '︵')]
    public void Codes_that_vendors_added_are_read_but_not_written(int registration, int code, char character)
    {
        CodedSet set = CodedSet.Of(registration)!;
        set.Decode((byte)(code >> 8), (byte)code).ShouldBe(character);
        set.TryEncode(character, out _).ShouldBeFalse();
    }
}
