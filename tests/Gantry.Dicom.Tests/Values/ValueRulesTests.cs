namespace Gantry.Dicom.Tests.Values;

/// <summary>What a value must be like: every value representation with values that fit and values that do not (PS3.5 table 6.2-1).</summary>
public class ValueRulesTests
{
    [Theory]
    [Trait("Ledger", "R169")]
    [InlineData("023Y", true)]
    [InlineData("005M", true)]
    [InlineData("012D", true)]
    [InlineData("006W", true)]
    [InlineData("23Y", false)]
    [InlineData("023y", false)]
    [InlineData("0023Y", false)]
    [InlineData("023", false)]
    [InlineData("02 Y", false)]
    public void Ages(string value, bool fits) => Fits(VR.AS, value, fits);

    [Theory]
    [Trait("Ledger", "R170")]
    [InlineData("20260131", true)]
    [InlineData("20240229", true)]
    [InlineData("20260229", false)]
    [InlineData("20261301", false)]
    [InlineData("2026.01.31", false)]
    [InlineData("2026-01-31", false)]
    [InlineData("2026013", false)]
    [InlineData("20260101-20260131", false)]
    public void Dates(string value, bool fits) => Fits(VR.DA, value, fits);

    [Theory]
    [Trait("Ledger", "R171")]
    [Trait("Ledger", "E4")]
    [InlineData("2026", true)]
    [InlineData("202601", true)]
    [InlineData("2026013114", true)]
    [InlineData("20260131142536.123456+1400", true)]
    [InlineData("20260131142536.123456-1200", true)]
    [InlineData("2026+0100", true)]
    [InlineData("20261231235960", true)]
    [InlineData("20260131142536.1234567", false)]
    [InlineData("20260131142536.12345678", false)]
    [InlineData("20260131142536+1401", false)]
    [InlineData("20260131142536-1201", false)]
    [InlineData("20260131142536-0000", false)]
    [InlineData("20260131142536.+0100", false)]
    [InlineData("20260131 142536", false)]
    [InlineData("2026013", false)]
    [InlineData("20260101-20260131", false)]
    public void Date_times_have_at_most_six_digits_of_a_second(string value, bool fits) => Fits(VR.DT, value, fits);

    [Theory]
    [Trait("Ledger", "R173")]
    [InlineData("Doe^John", true)]
    [InlineData("Doe^John^M^Dr^Jr=山田^太郎=やまだ^たろう", true)]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234=x", true)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345", false)]
    [InlineData("a^b^c^d^e^f", false)]
    [InlineData("a=b=c=d", false)]
    [InlineData("Doe\\John", false)]
    [InlineData("Doe\nJohn", false)]
    public void Names(string value, bool fits) => Fits(VR.PN, value, fits);

    [Theory]
    [Trait("Ledger", "R174")]
    [InlineData("1.2.840.10008.1.1", true)]
    [InlineData("0.1", true)]
    [InlineData("2.25.329800735698586629295641978511506172918", true)]
    [InlineData("1.02", false)]
    [InlineData("1..2", false)]
    [InlineData(".1", false)]
    [InlineData("1.", false)]
    [InlineData("1.2.x", false)]
    [InlineData("1.2345678901234567890123456789012345678901234567890123456789012345", false)]
    public void Identifiers(string value, bool fits) => Fits(VR.UI, value, fits);

    [Theory]
    [InlineData(VR.AE, "STORE-SCP1", true)]
    [InlineData(VR.AE, "a b", true)]
    [InlineData(VR.AE, "12345678901234567", false)]
    [InlineData(VR.AE, "   ", false)]
    [InlineData(VR.AE, "É", false)]
    [InlineData(VR.AE, "A\\B", false)]
    [InlineData(VR.CS, "ORIGINAL_1 2", true)]
    [InlineData(VR.CS, "original", false)]
    [InlineData(VR.CS, "A-B", false)]
    [InlineData(VR.CS, "A*", false)]
    [InlineData(VR.CS, "ABCDEFGHIJKLMNOPQ", false)]
    [InlineData(VR.DS, "-12.5", true)]
    [InlineData(VR.DS, "+3E-7", true)]
    [InlineData(VR.DS, "1.", true)]
    [InlineData(VR.DS, ".5", true)]
    [InlineData(VR.DS, "1,5", false)]
    [InlineData(VR.DS, "1E", false)]
    [InlineData(VR.DS, "NaN", false)]
    [InlineData(VR.DS, "0.123456789012345", false)]
    [InlineData(VR.IS, "-2147483648", true)]
    [InlineData(VR.IS, "+7", true)]
    [InlineData(VR.IS, "2147483648", false)]
    [InlineData(VR.IS, "1.0", false)]
    [InlineData(VR.IS, "1E3", false)]
    [InlineData(VR.IS, "0000000000001", false)]
    [InlineData(VR.LO, "Étude du genou", true)]
    [InlineData(VR.LO, "a\tb", false)]
    [InlineData(VR.SH, "1234567890123456", true)]
    [InlineData(VR.SH, "12345678901234567", false)]
    [InlineData(VR.SH, "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", true)]
    [InlineData(VR.ST, "a\\b\r\nc\td\fe", true)]
    [InlineData(VR.ST, "a\u0001b", false)]
    [InlineData(VR.LT, "a\\b\r\nc", true)]
    [InlineData(VR.LT, "\u0007", false)]
    [InlineData(VR.UT, "a\\b\r\nc", true)]
    [InlineData(VR.UT, "\u0007", false)]
    [InlineData(VR.UC, "of any length", true)]
    [InlineData(VR.UC, "a\\b", false)]
    [InlineData(VR.TM, "142536.123456", true)]
    [InlineData(VR.TM, "14", true)]
    [InlineData(VR.TM, "235960", true)]
    [InlineData(VR.TM, "24", false)]
    [InlineData(VR.TM, "14:25", false)]
    [InlineData(VR.TM, "142536.1234567", false)]
    [InlineData(VR.TM, "10-12", false)]
    [InlineData(VR.UR, "https://example.org/a?b=c%20d#e", true)]
    [InlineData(VR.UR, "a b", false)]
    [InlineData(VR.UR, "<a>", false)]
    [InlineData(VR.AT, "00100020", true)]
    [InlineData(VR.AT, "PatientID", false)]
    [InlineData(VR.US, "65535", true)]
    [InlineData(VR.US, "-1", false)]
    [InlineData(VR.SS, "-32768", true)]
    [InlineData(VR.SS, "32768", false)]
    [InlineData(VR.UL, "4294967295", true)]
    [InlineData(VR.UL, "4294967296", false)]
    [InlineData(VR.SL, "-2147483648", true)]
    [InlineData(VR.SL, "2147483648", false)]
    [InlineData(VR.UV, "18446744073709551615", true)]
    [InlineData(VR.UV, "18446744073709551616", false)]
    [InlineData(VR.SV, "-9223372036854775808", true)]
    [InlineData(VR.SV, "9223372036854775808", false)]
    [InlineData(VR.FL, "0.1", true)]
    [InlineData(VR.FL, "0,1", false)]
    [InlineData(VR.FD, "1e300", true)]
    [InlineData(VR.FD, "one", false)]
    public void The_other_value_representations(VR vr, string value, bool fits) => Fits(vr, value, fits);

    [Theory]
    [InlineData(VR.ST, 1024)]
    [InlineData(VR.LT, 10240)]
    [InlineData(VR.LO, 64)]
    public void Texts_have_a_longest_length_in_characters(VR vr, int characters)
    {
        Fits(vr, string.Concat(Enumerable.Repeat("山", characters)), true);
        Fits(vr, new string('a', characters + 1), false);
    }

    [Theory]
    [Trait("Ledger", "R172")]
    [InlineData(VR.OD, 0, true)]
    [InlineData(VR.OD, 16, true)]
    [InlineData(VR.OD, 12, false)]
    [InlineData(VR.OD, (1L << 32) - 8, true)]
    [InlineData(VR.OD, 1L << 32, false)]
    [InlineData(VR.OF, (1L << 32) - 4, true)]
    [InlineData(VR.OF, 6, false)]
    [InlineData(VR.OL, 4, true)]
    [InlineData(VR.OL, 2, false)]
    [InlineData(VR.OV, (1L << 32) - 8, true)]
    [InlineData(VR.OV, 12, false)]
    [InlineData(VR.OW, 3, false)]
    [InlineData(VR.OB, 3, true)]
    [InlineData(VR.OB, (1L << 32) - 2, true)]
    [InlineData(VR.OB, 1L << 32, false)]
    [InlineData(VR.UN, 3, true)]
    [InlineData(VR.UT, 1L << 32, false)]
    [InlineData(VR.AT, 6, false)]
    [InlineData(VR.FD, 12, false)]
    [InlineData(VR.US, 3, false)]
    [InlineData(VR.SV, 4, false)]
    public void Lengths_are_multiples_and_fit_into_32_bits(VR vr, long length, bool fits) => (ValueRules.LengthFault(length, vr) is null).ShouldBe(fits);

    [Theory]
    [InlineData(VR.DA, "20260101-20260131")]
    [InlineData(VR.TM, "10-12")]
    [InlineData(VR.DT, "2025-2026")]
    [InlineData(VR.CS, "C*")]
    [InlineData(VR.PN, "Doe*")]
    public void Keys_of_queries_may_be_ranges_and_have_wildcards(VR vr, string value)
    {
        ValueRules.Fault(value, vr, inQuery: true).ShouldBeNull();
        ValueRules.Fault(value.Replace('-', '+').Replace('*', '\\'), vr, inQuery: true).ShouldNotBeNull();
    }

    [Theory]
    [Trait("Ledger", "E5")]
    [InlineData(@"DICOM\PAT_0001\IMG00001", true)]
    [InlineData("DICOMDIR", true)]
    [InlineData("IMG0001.dcm", false)]
    [InlineData("img0001", false)]
    [InlineData("IMG000001", false)]
    [InlineData(@"A\\B", false)]
    [InlineData(@"A\B\C\D\E\F\G\H\I", false)]
    public void Files_on_media_have_short_names_of_capital_letters(string fileId, bool fits)
    {
        (ValueRules.FileIdFault(fileId.Split('\\')) is null).ShouldBe(fits);
        DataSet record = new();
        record.SetBytes(Attributes.ReferencedFileID, VR.CS, System.Text.Encoding.ASCII.GetBytes(fileId));
        ValueRules.Check(record).Any(finding => finding.Message.Contains("File ID", StringComparison.Ordinal)).ShouldBe(!fits);
        record.GetStrings(Attributes.ReferencedFileID).ShouldBe(fileId.Split('\\'), "reading takes any name");
    }

    [Fact]
    [Trait("Ledger", "E3")]
    public void The_birth_date_may_be_empty_and_may_be_replaced()
    {
        DataSet dataSet = new();
        dataSet.SetEmpty(Attributes.PatientBirthDate);
        DataSet read = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        read.Presence(Attributes.PatientBirthDate).ShouldBe(Presence.Empty);
        ValueRules.Check(read).ShouldBeEmpty();
        read.Set(Attributes.PatientBirthDate, new DateOnly(1900, 1, 1));
        ValueRules.Check(read).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Ledger", "R039")]
    public void A_data_set_is_checked_with_its_items_and_every_finding_has_its_place()
    {
        DataSet item = new();
        item.SetBytes(Attributes.StudyDate, VR.DA, "20260230"u8.ToArray());
        DataSet dataSet = new();
        dataSet.SetBytes(Attributes.SpecificCharacterSet, VR.CS, "ISO IR 100"u8.ToArray());
        dataSet.SetBytes(Attributes.StudyTime, VR.DA, "20260131"u8.ToArray());
        dataSet.SetBytes(Attributes.Modality, VR.CS, "CT\\MR "u8.ToArray());
        dataSet.SetItems(Attributes.ReferencedStudySequence, item);
        dataSet.SetBytes(Attributes.PatientID, VR.LO, "A\0"u8.ToArray());
        dataSet.SetBytes(Attributes.StudyInstanceUID, VR.UI, "1.2 "u8.ToArray());
        dataSet.SetBytes(Attributes.Rows, VR.US, new byte[] { 1, 2, 3, 4 });
        DataSet read = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        ValueRules.Check(read).Select(finding => (finding.Code, finding.Path)).ShouldBe(
        [
            ("misspelt-character-set", "(0008,0005)"),
            ("wrong-vr", "(0008,0030)"),
            ("wrong-multiplicity", "(0008,0060)"),
            ("invalid-value", "(0008,1110)[0].(0008,0020)"),
            ("wrong-padding", "(0010,0020)"),
            ("wrong-padding", "(0020,000D)"),
            ("wrong-multiplicity", "(0028,0010)"),
        ]);
        ValueRules.Check(read).ShouldAllBe(finding => finding.Offset > 0 && finding.Message.Length > 20);
    }

    [Fact]
    public void Undeclared_text_and_torn_numbers_are_found()
    {
        byte[] bytes =
        [
            0x10, 0x00, 0x10, 0x00, (byte)'P', (byte)'N', 4, 0, (byte)'J', 0xC3, 0xA9, (byte)' ',
            0x28, 0x00, 0x10, 0x00, (byte)'U', (byte)'S', 3, 0, 1, 2, 3,
        ];
        IReadOnlyList<Finding> findings = ValueRules.Check(DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian));
        findings.Select(finding => finding.Code).ShouldBe(["invalid-text", "invalid-length"]);
        findings[0].Message.ShouldContain("ISO_IR 192");
    }

    [Fact]
    public void What_writing_takes_has_no_findings_and_there_are_never_too_many()
    {
        DataSet query = new();
        query.Set(Attributes.StudyDate.As<string>(), "20260101-");
        ValueRules.Check(query, inQuery: true).ShouldBeEmpty();
        ValueRules.Check(query).ShouldHaveSingleItem().Code.ShouldBe("invalid-value");
        DataSet bad = new(new DicomContext { Limits = new DicomLimits { MaximumFindings = 3 } });
        for (ushort element = 0x1000; element < 0x1010; element++)
        {
            bad.SetBytes(new Tag(0x0009, element), VR.DA, "nonsense"u8.ToArray());
        }

        ValueRules.Check(bad).Count.ShouldBe(3);
    }

    private static void Fits(VR vr, string value, bool fits)
    {
        string? fault = ValueRules.Fault(value, vr);
        (fault is null).ShouldBe(fits, fault);
        if (!fits)
        {
            fault!.Length.ShouldBeGreaterThan(10);
        }
    }
}
