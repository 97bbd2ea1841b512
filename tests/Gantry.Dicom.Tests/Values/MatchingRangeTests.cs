using System.Globalization;

namespace Gantry.Dicom.Tests.Values;

[Trait("Ledger", "R170")]
public class MatchingRangeTests
{
    [Theory]
    [InlineData("20260101-20260131", "20260101,20260115,20260131", "20251231,20260201")]
    [InlineData("-20260131", "00010101,20260131", "20260201")]
    [InlineData("20260101-", "20260101,99991231", "20251231")]
    [InlineData("20260115", "20260115", "20260114,20260116")]
    public void A_range_of_dates_holds_both_its_ends(string text, string within, string outside)
    {
        MatchingRange<DateOnly> range = MatchingRange<DateOnly>.Parse(text);
        range.ToString().ShouldBe(text);
        within.Split(',').ShouldAllBe(date => range.Contains(DateOnly.ParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture)));
        outside.Split(',').ShouldAllBe(date => !range.Contains(DateOnly.ParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("10-1230", "10,100000.5,1230,123059.999999", "0959,1231")]
    [InlineData("-12", "00,125959", "13")]
    [InlineData("1425", "1425,142536", "1426,1424")]
    public void A_range_of_times_ends_where_its_precision_does(string text, string within, string outside)
    {
        MatchingRange<DicomTime> range = MatchingRange<DicomTime>.Parse(text);
        range.ToString().ShouldBe(text);
        within.Split(',').ShouldAllBe(time => range.Contains(DicomTime.Parse(time)));
        outside.Split(',').ShouldAllBe(time => !range.Contains(DicomTime.Parse(time)));
    }

    [Theory]
    [Trait("Ledger", "R171")]
    [InlineData("2025-2026", "2025,20261231235959.999999", "2024,2027")]
    [InlineData("202602", "20260201,20260228235959", "202603")]
    [InlineData("20260131-", "2027", "20260130")]
    [InlineData("20260101+0100-20260131+0100", "20260101000000+0100,20251231230000+0000", "20251231225959+0000,20260131230000+0000")]
    [InlineData("2026-0500", "20260101050000+0000", "20260101045959+0000")]
    public void A_range_of_date_times_knows_offsets_and_precision(string text, string within, string outside)
    {
        MatchingRange<DicomDateTime> range = MatchingRange<DicomDateTime>.Parse(text);
        range.ToString().ShouldBe(text);
        within.Split(',').ShouldAllBe(moment => range.Contains(DicomDateTime.Parse(moment)));
        outside.Split(',').ShouldAllBe(moment => !range.Contains(DicomDateTime.Parse(moment)));
    }

    [Fact]
    public void The_last_moment_of_what_was_left_out_stays_within_the_calendar()
    {
        DicomDateTime.Parse("9999").Latest.ShouldBe(new DateTime(9999, 12, 31, 23, 59, 59).AddTicks(TimeSpan.TicksPerSecond - 10));
        DicomDateTime.Parse("999912").Latest.ShouldBe(DicomDateTime.Parse("9999").Latest);
        DicomDateTime.Parse("20260131142536.12").Latest.ShouldBe(new DateTime(2026, 1, 31, 14, 25, 36).AddMicroseconds(129_999));
        DicomTime.Parse("23").Latest.ShouldBe(new TimeOnly(23, 59, 59).Add(TimeSpan.FromMicroseconds(999_999)));
    }

    [Fact]
    public void A_query_gives_its_range()
    {
        DataSet query = new();
        query.Set(Attributes.StudyDate.As<MatchingRange<DateOnly>>(), new MatchingRange<DateOnly>(new DateOnly(2026, 1, 1), null));
        query.Set(Attributes.StudyTime.As<string>(), "10-12");
        query.GetString(Attributes.StudyDate).ShouldBe("20260101-");
        query.Get(Attributes.StudyDate.As<MatchingRange<DateOnly>>()).ShouldBe(MatchingRange<DateOnly>.Parse("20260101-"));
        query.Get(Attributes.StudyTime.As<MatchingRange<DicomTime>>())!.Value.To.ShouldBe(DicomTime.Parse("12"));
        query.Get(Attributes.StudyDate).ShouldBeNull();
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("20260101-20260199")]
    [InlineData("yesterday")]
    public void Other_texts_are_no_ranges(string text)
    {
        MatchingRange<DateOnly>.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => MatchingRange<DateOnly>.Parse(text)).Message.ShouldContain("hyphen");
    }
}
