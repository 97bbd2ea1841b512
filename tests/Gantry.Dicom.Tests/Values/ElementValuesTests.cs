using System.Text;

namespace Gantry.Dicom.Tests.Values;

public class ElementValuesTests
{
    private static T? Read<T>(string text, VR vr, int index = 0)
        where T : struct =>
        ElementValues.TryRead(Encoding.Latin1.GetBytes(text), vr, false, CharacterSet.Default, index, out T value) ? value : null;

    private static string Write(VR vr, params string[] values) => Encoding.Latin1.GetString(ElementValues.WriteStrings(values, vr, CharacterSet.Default));

    private static byte[] WriteOne<T>(T value, VR vr) => ElementValues.Write<T>([value], vr, CharacterSet.Default);

    [Fact]
    [Trait("Ledger", "R167")]
    public void The_number_2015_in_both_byte_orders_on_two_and_four_bytes()
    {
        WriteOne<ushort>(2015, VR.US).ShouldBe([0xDF, 0x07]);
        WriteOne<uint>(2015, VR.UL).ShouldBe([0xDF, 0x07, 0x00, 0x00]);
        ElementValues.TryRead([0x07, 0xDF], VR.US, true, CharacterSet.Default, 0, out ushort two).ShouldBeTrue();
        ElementValues.TryRead([0x00, 0x00, 0x07, 0xDF], VR.UL, true, CharacterSet.Default, 0, out uint four).ShouldBeTrue();
        two.ShouldBe((ushort)2015);
        four.ShouldBe(2015u);
    }

    [Theory]
    [Trait("Ledger", "R170")]
    [InlineData("20260131", "2026-01-31")]
    [InlineData("2026.01.31", "2026-01-31")]
    [InlineData("20260131 ", "2026-01-31")]
    [InlineData("20260230", null)]
    [InlineData("2026013", null)]
    [InlineData("20260101-20260131", null)]
    [InlineData("", null)]
    public void Dates_are_read(string text, string? date) =>
        Read<DateOnly>(text, VR.DA).ShouldBe(date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("14", "14:00:00.0000000")]
    [InlineData("1425", "14:25:00.0000000")]
    [InlineData("142536", "14:25:36.0000000")]
    [InlineData("142536.5", "14:25:36.5000000")]
    [InlineData("142536.123456", "14:25:36.1234560")]
    [InlineData("14:25:36", "14:25:36.0000000")]
    [InlineData("14:25:36.5", "14:25:36.5000000")]
    [InlineData("14:25", "14:25:00.0000000")]
    [InlineData("235960", "23:59:59.9999990")]
    [InlineData("2536", null)]
    [InlineData("142", null)]
    [InlineData("1425361", null)]
    [InlineData("142536.", null)]
    [InlineData("noon", null)]
    public void Times_are_read(string text, string? time) =>
        (Read<TimeOnly>(text, VR.TM) is TimeOnly read ? read.ToString("HH:mm:ss.fffffff", System.Globalization.CultureInfo.InvariantCulture) : null).ShouldBe(time);

    [Theory]
    [InlineData("12.5", 12.5)]
    [InlineData(" -1E-3 ", -0.001)]
    [InlineData("+7", 7.0)]
    [InlineData("12,5", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("1e999", null)]
    [InlineData("abc", null)]
    [InlineData("", null)]
    public void Decimal_strings_are_read(string text, double? number) => Read<double>(text, VR.DS).ShouldBe(number);

    [Theory]
    [InlineData("42", 42)]
    [InlineData("14.0", 14)]
    [InlineData("14.5", null)]
    [InlineData("-2147483648", -2147483648)]
    [InlineData("2147483648", null)]
    public void Integer_strings_are_read(string text, int? number) => Read<int>(text, VR.IS).ShouldBe(number);

    [Fact]
    public void One_of_several_values_is_read()
    {
        Read<double>(@"1\2.5\3 ", VR.DS, 1).ShouldBe(2.5);
        Read<double>(@"1\2.5\3 ", VR.DS, 2).ShouldBe(3);
        Read<double>(@"1\2.5\3 ", VR.DS, 3).ShouldBeNull();
        Read<Uid>("1.2.3\\1.2.4\0", VR.UI, 1).ShouldBe(new Uid("1.2.4"));
        ElementValues.ReadAll<double>(@"1\2.5\3 "u8, VR.DS, false, CharacterSet.Default).ShouldBe([1, 2.5, 3]);
        ElementValues.ReadAll<double>(@"1\x\3 "u8, VR.DS, false, CharacterSet.Default).ShouldBeEmpty();
        ElementValues.ReadAll<double>("  "u8, VR.DS, false, CharacterSet.Default).ShouldBeEmpty();
        ElementValues.ReadAll<ushort>([1, 0, 2, 0, 3], VR.US, false, CharacterSet.Default).ShouldBe([1, 2]);
        ElementValues.ReadStrings(@" A \B"u8, VR.LO, false, CharacterSet.Default).ShouldBe(["A", "B"]);
        ElementValues.ReadStrings(@" A\B "u8, VR.LT, false, CharacterSet.Default).ShouldBe([@" A\B"]);
        ElementValues.ReadStrings([0x10, 0, 0x20, 0], VR.AT, false, CharacterSet.Default).ShouldBe(["00100020"]);
        ElementValues.ReadStrings([1, 2, 3, 4], VR.OB, false, CharacterSet.Default).ShouldBeEmpty();
        ElementValues.ReadStrings(WriteOne(0.1f, VR.FL), VR.FL, false, CharacterSet.Default).ShouldBe(["0.1"]);
    }

    [Fact]
    public void Numbers_are_read_exactly_or_not_at_all()
    {
        ElementValues.TryRead([0xFF, 0xFF], VR.SS, false, CharacterSet.Default, 0, out int minus).ShouldBeTrue();
        minus.ShouldBe(-1);
        ElementValues.TryRead([0xFF, 0xFF], VR.SS, false, CharacterSet.Default, 0, out ushort _).ShouldBeFalse();
        ElementValues.TryRead([0xFF, 0xFF], VR.US, false, CharacterSet.Default, 0, out int plus).ShouldBeTrue();
        plus.ShouldBe(65535);
        ElementValues.TryRead(WriteOne(ulong.MaxValue, VR.UV), VR.UV, false, CharacterSet.Default, 0, out long _).ShouldBeFalse();
        ElementValues.TryRead(WriteOne(double.NaN, VR.FD), VR.FD, false, CharacterSet.Default, 0, out int _).ShouldBeFalse();
    }

    [Theory]
    [Trait("Ledger", "R175")]
    [InlineData(VR.AE, "STORE-SCP1")]
    [InlineData(VR.AS, "018M")]
    [InlineData(VR.AT, "00100020")]
    [InlineData(VR.CS, "ORIGINAL")]
    [InlineData(VR.DA, "20260131")]
    [InlineData(VR.DS, "-12.5")]
    [InlineData(VR.DT, "20260131142536.5+0100")]
    [InlineData(VR.FD, "0.1")]
    [InlineData(VR.FL, "0.1")]
    [InlineData(VR.IS, "-7")]
    [InlineData(VR.LO, "Étude")]
    [InlineData(VR.LT, "a\r\nb")]
    [InlineData(VR.PN, "Doe^John")]
    [InlineData(VR.SH, "short")]
    [InlineData(VR.SL, "-70000")]
    [InlineData(VR.SS, "-7")]
    [InlineData(VR.ST, @"back\slash")]
    [InlineData(VR.SV, "-9223372036854775808")]
    [InlineData(VR.TM, "142536")]
    [InlineData(VR.UC, "unlimited")]
    [InlineData(VR.UI, "1.2.840.10008.1.1")]
    [InlineData(VR.UL, "4294967295")]
    [InlineData(VR.UR, "http://localhost/a?b=c")]
    [InlineData(VR.US, "65535")]
    [InlineData(VR.UT, "text")]
    [InlineData(VR.UV, "18446744073709551615")]
    public void Values_of_every_text_and_number_VR_come_back_at_even_length(VR vr, string value)
    {
        CharacterSet set = CharacterSet.Of(["ISO_IR 100"]);
        byte[] bytes = ElementValues.WriteStrings([value], vr, set);
        (bytes.Length % 2).ShouldBe(0);
        ElementValues.ReadStrings(bytes, vr, false, set).ShouldBe([value]);
        ElementValues.TryRead(bytes, vr, false, set, 0, out string text).ShouldBeTrue();
        text.ShouldBe(value);
    }

    [Theory]
    [Trait("Ledger", "R175")]
    [Trait("Ledger", "R172")]
    [InlineData(VR.OB, 3, 4)]
    [InlineData(VR.OW, 4, 4)]
    [InlineData(VR.OL, 8, 8)]
    [InlineData(VR.OF, 4, 4)]
    [InlineData(VR.OD, 16, 16)]
    [InlineData(VR.OV, 8, 8)]
    [InlineData(VR.UN, 5, 6)]
    [InlineData(VR.OD, 12, -1)]
    [InlineData(VR.OW, 3, -1)]
    [InlineData(VR.OF, 6, -1)]
    [InlineData(VR.OV, 4, -1)]
    public void Bytes_are_written_in_whole_numbers_and_padded(VR vr, int length, int written)
    {
        ReadOnlyMemory<byte> value = Enumerable.Range(1, length).Select(i => (byte)i).ToArray();
        if (written < 0)
        {
            Should.Throw<DicomException>(() => WriteOne(value, vr)).Message.ShouldContain("multiple");
            return;
        }

        byte[] bytes = WriteOne(value, vr);
        bytes.Length.ShouldBe(written);
        bytes[..length].ShouldBe(value.ToArray());
        bytes[length..].ShouldAllBe(b => b == 0);
    }

    [Fact]
    public void Typed_values_are_written_in_the_form_of_their_VR()
    {
        Encoding.ASCII.GetString(WriteOne(new DateOnly(2026, 1, 31), VR.DA)).ShouldBe("20260131");
        Encoding.ASCII.GetString(WriteOne(new TimeOnly(14, 25, 36), VR.TM)).ShouldBe("142536");
        Encoding.ASCII.GetString(WriteOne(new TimeOnly(14, 25, 36, 500), VR.TM)).ShouldBe("142536.500000 ");
        Encoding.ASCII.GetString(WriteOne(new Uid("1.2.3"), VR.UI)).ShouldBe("1.2.3\0");
        Encoding.ASCII.GetString(WriteOne(1 / 3.0, VR.DS)).ShouldBe("0.33333333333333");
        Encoding.ASCII.GetString(WriteOne(-1.23456789012345E-100, VR.DS)).ShouldBe("-1.23456789E-100");
        Encoding.ASCII.GetString(ElementValues.Write<double>([1, -2.5], VR.DS, CharacterSet.Default)).ShouldBe(@"1\-2.5");
        Encoding.ASCII.GetString(WriteOne(42, VR.IS)).ShouldBe("42");
        Encoding.ASCII.GetString(WriteOne(new PersonName("Doe^John"), VR.PN)).ShouldBe("Doe^John");
        WriteOne(new Tag(0x00100020), VR.AT).ShouldBe([0x10, 0, 0x20, 0]);
        WriteOne(-1, VR.SS).ShouldBe([0xFF, 0xFF]);
        Should.Throw<DicomException>(() => WriteOne(-1, VR.US)).Message.ShouldContain("0 to 65535");
        Should.Throw<DicomException>(() => WriteOne(double.NaN, VR.DS));
    }

    [Theory]
    [InlineData(VR.AE, "SEVENTEEN_LETTERS")]
    [InlineData(VR.AE, "   ")]
    [InlineData(VR.CS, "lower")]
    [InlineData(VR.CS, "MORE_THAN_SIXTEEN_LETTERS")]
    [InlineData(VR.DS, "1,5")]
    [InlineData(VR.DS, "0.33333333333333333")]
    [InlineData(VR.IS, "1.5")]
    [InlineData(VR.IS, "2147483648")]
    [InlineData(VR.LO, "one\\two")]
    [InlineData(VR.LO, "two\nlines")]
    [InlineData(VR.SH, "more than sixteen characters")]
    [InlineData(VR.LT, "bell\a")]
    [InlineData(VR.UR, "http://with space/")]
    [InlineData(VR.US, "65536")]
    [InlineData(VR.AT, "PatientID")]
    [InlineData(VR.OB, "00FF")]
    public void What_does_not_fit_its_VR_is_not_written(VR vr, string value) => Should.Throw<DicomException>(() => Write(vr, value)).Message.ShouldContain(vr.ToString());

    [Theory]
    [Trait("Ledger", "R169")]
    [InlineData("023Y", true)]
    [InlineData("005M", true)]
    [InlineData("012D", true)]
    [InlineData("012W", true)]
    [InlineData("12Y", false)]
    [InlineData("012y", false)]
    [InlineData("0012Y", false)]
    public void Ages_are_three_digits_and_a_unit(string value, bool fits) => Fits(VR.AS, value, fits);

    [Theory]
    [Trait("Ledger", "R170")]
    [InlineData("20260131", true)]
    [InlineData("20260230", false)]
    [InlineData("2026.01.31", false)]
    [InlineData("20260101-20260131", true)]
    [InlineData("-20260131", true)]
    [InlineData("20260101-", true)]
    [InlineData("-", false)]
    [InlineData("20260101-20260199", false)]
    public void Dates_are_of_the_calendar_and_queries_may_give_a_range(string value, bool fits) => Fits(VR.DA, value, fits);

    [Theory]
    [Trait("Ledger", "R171")]
    [InlineData("2026", true)]
    [InlineData("20260131142536.123456+1400", true)]
    [InlineData("20260131142536.123456-1200", true)]
    [InlineData("20260131142536.12345678", false)]
    [InlineData("20260131142536+1401", false)]
    [InlineData("20261331", false)]
    [InlineData("20260101-20260131", true)]
    [InlineData("20260101+0100-20260131+0100", true)]
    public void Date_times_have_at_most_six_decimals_and_an_offset_to_14_hours(string value, bool fits) => Fits(VR.DT, value, fits);

    [Theory]
    [Trait("Ledger", "R173")]
    [InlineData("Doe^John^M^Dr^Jr=山田^太郎=やまだ^たろう", true)]
    [InlineData("a^b^c^d^e^f", false)]
    [InlineData("a=b=c=d", false)]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234=x", true)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    public void Names_have_five_components_in_three_groups_of_64_characters(string value, bool fits) => Fits(VR.PN, value, fits);

    [Theory]
    [Trait("Ledger", "R174")]
    [InlineData("1.2.840.10008.1.1", true)]
    [InlineData("1.2.0.3", true)]
    [InlineData("1.02.3", false)]
    [InlineData("1..3", false)]
    [InlineData("1.2.", false)]
    [InlineData("1.2.a", false)]
    [InlineData("1.2345678901234567890123456789012345678901234567890123456789012345", false)]
    public void Identifiers_have_at_most_64_characters_and_no_leading_zeros(string value, bool fits) => Fits(VR.UI, value, fits);

    private static void Fits(VR vr, string value, bool fits)
    {
        if (fits)
        {
            ElementValues.WriteStrings([value], vr, CharacterSet.Utf8).Length.ShouldBeGreaterThan(0);
        }
        else
        {
            Should.Throw<DicomException>(() => ElementValues.WriteStrings([value], vr, CharacterSet.Utf8)).Message.ShouldContain("PS3.5");
        }
    }
}
